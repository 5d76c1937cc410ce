import { toString } from 'mdast-util-to-string';
import { select } from '../../src/mark/select.js';
import { assembled, folderOf, only } from '../manuscript.js';

/** Words that are withheld inside a line. */
export const OUT = ':non-public[zebrafinch]{originator="A"}';

/** What the public edition keeps of a text, a string for each block, and the traces that are told. */
export async function left(text: string) {
  const found = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n\nAfter.` }));
  const { tree } = select(only(found), 'public').chapters[0] ?? { tree: undefined };
  const words = (tree?.children ?? []).map((node) => toString(node)).slice(1, -1);
  return { words, traces: found.findings.filter(({ rule }) => rule === 'mark/trace') };
}
