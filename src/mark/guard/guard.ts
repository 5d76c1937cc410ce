import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import { fallenOut } from './fallen-out.js';
import { SAYS } from './guard-file.js';
import { isName, isOwnName } from './classified.js';
import { isTagged } from './habits.js';
import { isBraced, isMarkedByHand, saysTakenOut } from './hand-made.js';
import { holdsFact, holdsMarker, saysLabel, saysNonPublic } from './marker.js';
import { factsAt, isWithheld } from '../../tree/withheld/facts.js';
import { seenIn } from '../../tree/withheld/seen.js';
import { isParent } from '../../tree/parents.js';
import { RULES } from '../rules.js';
import { visit } from '../../tree/visit.js';
import { isOf } from '../../tree/kinds.js';

const REASON = 'Unexpected non-public marker that takes no effect, expected a passage or words in brackets';
/** What is told of signs that a hand puts around words. */
export const BY_HAND =
  'Unexpected signs as a hand puts them around words that are not to be printed, expected a marker, or the words alone';
const FALLEN_OUT =
  'Unexpected end of a withheld item or note, to which this may belong, expected its lines indented and no sign before them';
const CODE = /non\W?public|internal|confidential|originator/i;
/** What an editor adds to the words of another. */
const EDITORIAL = /^(?:sic|ibid|id|emphasis|italics?|translat|our |author|note|ed)/iu;

/** Reports every marker that did not take effect, wherever in the tree it stands; in a public text also words that say they are not public. */
export function guard(tree: Root, file: VFile, isPublic = true): void {
  const withheld = new Set<Node>();
  for (const node of fallenOut(tree, String(file)))
    report(file, RULES.surviving, { reason: FALLEN_OUT, place: node.position?.start });
  visit(tree, (node: Node, _index, parent: Node | undefined) => {
    if (isWithheld(node) || (parent !== undefined && withheld.has(parent))) withheld.add(node);
    const strings = stringsOf(node);
    if (strings.some(holdsMarker) || isMarkedCode(node) || isNamed(node, parent)) {
      report(file, RULES.surviving, { reason: REASON, place: node });
    } else if (printed(node).some((words) => isMarkedByHand(seenIn(words)))) {
      report(file, RULES.surviving, { reason: BY_HAND, place: node });
    } else if (isProse(node) && holdsFact(toString(node))) {
      const reason = 'Unexpected `distribution:` in the text, expected it in the front matter of the chapter';
      report(file, RULES.surviving, { reason, place: node });
    } else if (isPublic && saysOfItself(node, parent, withheld)) {
      report(file, RULES.prose, { reason: SAYS, place: node });
    }
  });
}

/** Whether words that are public say of themselves that they are not; of what is withheld, only what stands for it is public. */
function saysOfItself(node: Node, parent: Node | undefined, withheld: ReadonlySet<Node>): boolean {
  if (withheld.has(node)) return saysNonPublic(factsAt(node)?.substitute ?? '');
  const strings = [...(isProse(node) ? [openWords(node)] : []), ...ownStrings(node)];
  return (
    strings.some(saysNonPublic) ||
    isLabel(node, parent) ||
    printed(node).some((words) => saysTakenOut(seenIn(words))) ||
    (node.type !== 'text' && strings.some(saysLabel))
  );
}

/** The words of a line without those that are withheld in it. */
function openWords(node: Node): string {
  if (isWithheld(node)) return '';
  return isParent(node) ? node.children.map(openWords).join('') : toString(node);
}

/** A fenced block whose language is the name of a marker. */
function isMarkedCode(node: Node): boolean {
  if (!isOf(node, 'code')) return false;
  const { lang, meta } = node;
  return CODE.test(`${lang ?? ''} ${meta ?? ''}`) || isName(seenIn(lang ?? '')) || isOwnName(seenIn(meta ?? ''));
}

/** A heading that ends with a name in brackets; a title or description, or a line of its own, that is nothing but a name. */
function isNamed(node: Node & { readonly title?: unknown; readonly alt?: unknown }, parent: Node | undefined): boolean {
  if (node.type === 'heading') return isTagged(seenIn(toString(node)).toLowerCase());
  if (isAlone(node, parent)) return linesOf(node).some(isOwnName);
  return [node.title, node.alt].some((words) => typeof words === 'string' && isName(seenIn(words)));
}

/** A line of its own that is a name which prose has as well, a name in strong letters, a bracket around emphasis alone, a note with such a label. */
function isLabel(node: Node & { readonly label?: unknown }, parent: Node | undefined): boolean {
  if (node.type === 'text') return isBraced(seenIn(toString(node)));
  if (node.type === 'footnoteDefinition') return typeof node.label === 'string' && isOwnName(seenIn(node.label));
  if (isOf(node, 'code')) return /^ya?ml$/i.test(node.lang ?? '') && holdsFact(toString(node));
  if (['emphasis', 'strong', 'inlineCode'].includes(node.type))
    return isBracketed(node, parent) || (node.type !== 'emphasis' && isOwnName(seenIn(toString(node))));
  return isAlone(node, parent) && linesOf(node).some(isName);
}

/** `[*words*]` */
function isBracketed(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || !isParent(parent)) return false;
  const { children } = parent;
  const at = children.indexOf(node);
  const [before, after] = [children[at - 1], children[at + 1]];
  if (before?.type !== 'text' || after?.type !== 'text') return false;
  return toString(before).endsWith('[') && toString(after).startsWith(']') && !EDITORIAL.test(toString(node));
}

/** Cells and items may be one word. */
function isAlone(node: Node, parent: Node | undefined): boolean {
  return node.type === 'paragraph' && (parent?.type === 'root' || parent?.type === 'blockquote');
}

function linesOf(node: Node): string[] {
  return seenIn(toString(node)).split('\n');
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
