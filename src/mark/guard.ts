import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { RULES } from './rules.js';

/** Invisible characters that can part a word: soft hyphen, zero-width spaces and joiners, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

const MARKER = /:\s*non[\s_\-\u2010-\u2015\u2212]*public/i;
const PROSE = /\bnon[\s_\-\u2010-\u2015\u2212]*public\s*:/i;

/** Whether a string still holds something that was meant as a non-public marker. */
export function holdsMarker(value: string): boolean {
  return MARKER.test(value.normalize('NFKC').replace(INVISIBLE, ''));
}

/** Reports every marker that did not take effect, wherever in the tree it stands; true where there was one. */
export function guard(tree: Root, file: VFile): boolean {
  let found = false;
  visit(tree, (node: Node) => {
    for (const value of stringsOf(node)) {
      if (holdsMarker(value)) {
        found = true;
        const reason = 'Unexpected non-public marker that takes no effect, expected a passage or words in brackets';
        report(file, RULES.surviving, { reason, place: node });
      } else if (PROSE.test(value.normalize('NFKC').replace(INVISIBLE, ''))) {
        report(file, RULES.prose, {
          reason: 'Unexpected words “non-public:” in the text, expected a marker',
          place: node,
        });
      }
    }
  });
  return found;
}

/** Every string a node carries: its value, its attributes, its titles and addresses, and its words in one run. */
function stringsOf(node: Node): string[] {
  const run = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' ? [toString(node)] : [];
  return [...run, ...ownStrings(node)];
}

function ownStrings(node: Node): string[] {
  return Object.entries(node).flatMap(([key, value]) => (key === 'type' ? [] : stringsIn(value, key)));
}

function stringsIn(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [value];
  if (key === 'children' || key === 'position' || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => (typeof inner === 'string' ? [inner] : []));
}
