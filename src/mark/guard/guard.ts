import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import { fallenOut } from './fallen-out.js';
import { isMarkedByHand, saysTakenOut } from './hand-made.js';
import { holdsFact, holdsMarker, saysLabel, saysNonPublic, seenIn } from './marker.js';
import { RULES } from '../rules.js';
import { visit } from '../../tree/visit.js';

const REASON = 'Unexpected non-public marker that takes no effect, expected a passage or words in brackets';
/** What is told of signs that a hand puts around words. */
export const BY_HAND =
  'Unexpected signs as a hand puts them around words that are not to be printed, expected a marker, or the words alone';
const FALLEN_OUT =
  'Unexpected end of a withheld item or note, to which this may belong, expected its lines indented and no sign before them';
const CODE = /non\W?public|internal|confidential|originator/i;

/** Reports every marker that did not take effect, wherever in the tree it stands. */
export function guard(tree: Root, file: VFile): void {
  for (const node of fallenOut(tree, String(file)))
    report(file, RULES.surviving, { reason: FALLEN_OUT, place: node.position?.start });
  visit(tree, (node: Node) => {
    const strings = stringsOf(node);
    if (strings.some(holdsMarker) || isMarkedCode(node)) {
      report(file, RULES.surviving, { reason: REASON, place: node });
    } else if (printed(node).some((words) => isMarkedByHand(seenIn(words)))) {
      report(file, RULES.surviving, { reason: BY_HAND, place: node });
    } else if (isProse(node) && holdsFact(toString(node))) {
      const reason = 'Unexpected `distribution:` in the text, expected it in the front matter of the chapter';
      report(file, RULES.surviving, { reason, place: node });
    } else if (
      strings.some(saysNonPublic) ||
      printed(node).some((words) => saysTakenOut(seenIn(words))) ||
      (node.type !== 'text' && strings.some(saysLabel))
    ) {
      const reason = 'Unexpected words that say they are not public, expected a marker';
      report(file, RULES.prose, { reason, place: node });
    }
  });
}

/** A fenced block whose language is the name of a marker. */
function isMarkedCode(node: Node): boolean {
  if (node.type !== 'code') return false;
  const { lang, meta } = node as Node & { lang?: string | null; meta?: string | null };
  return CODE.test(`${lang ?? ''} ${meta ?? ''}`);
}

function isProse(node: Node): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** What is printed of a node: its words in one run, what stands below it as a title or is read out, its attributes. */
function printed(
  node: Node & { readonly title?: unknown; readonly alt?: unknown; readonly attributes?: object },
): string[] {
  const others = [node.title, node.alt, ...Object.values(node.attributes ?? {})];
  return [...(isProse(node) ? [toString(node)] : []), ...others.filter((words) => typeof words === 'string')];
}

/** Every string a node carries: its value, its attributes, its titles and addresses, and its words in one run. */
function stringsOf(node: Node): string[] {
  return [...(isProse(node) ? [toString(node)] : []), ...ownStrings(node)];
}

function ownStrings(node: Node): string[] {
  return Object.entries(node).flatMap(([key, value]) => (key === 'type' ? [] : stringsIn(value, key)));
}

function stringsIn(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [value];
  if (key === 'children' || key === 'position' || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => (typeof inner === 'string' ? [inner] : []));
}
