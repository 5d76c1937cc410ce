import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { isCrowded } from './crowd.js';
import { markdown } from './markdown.js';
import { RULES } from './rules.js';

/** Quotations, lists and brackets in one another that an author may write. */
const DEEPEST = 50;

/** Nodes in one another that come of them: a list has its items, an item its paragraph. */
const DEEPEST_TREE = 4 * DEEPEST;

/** A chapter's tree; undefined, with the finding at its line, where things stand in one another without end. */
export function shallowTree(file: VFile): Root | undefined {
  const line = deepLineIn(String(file)) ?? manyBlocksIn(String(file));
  if (line !== undefined) return refused(file, line);
  if (isCrowded(file)) return undefined;
  try {
    const tree = markdown(file);
    const deep = deepLineOf(tree);
    return deep === undefined ? tree : refused(file, deep);
  } catch (error) {
    // The parser calls itself for what stands in one another, until there is no room left.
    if (!(error instanceof RangeError)) throw error;
    return refused(file, 1);
  }
}

function refused(file: VFile, line: number): undefined {
  const reason = `Unexpected text nested deeper than ${String(DEEPEST)} levels, expected fewer`;
  report(file, RULES.nestedTooDeep, { reason, place: { line, column: 1 } });
  return undefined;
}

/** The first line at which more blocks are open than may stand in one another: each line is read again for each of them. */
function manyBlocksIn(text: string): number | undefined {
  let open = 0;
  const at = text.split(/\r\n?|\n/).findIndex((line) => {
    if (/^[ \t>]*:{3,}[ \t]*$/.test(line)) open = Math.max(0, open - 1);
    else if (/^[ \t>]*:{3,}[ \t]*[\p{L}{]/u.test(line)) open += 1;
    return open > DEEPEST;
  });
  return at < 0 ? undefined : at + 1;
}

/** The first line that opens more quotations and lists, or more brackets, than may stand in one another. */
function deepLineIn(text: string): number | undefined {
  const index = text.split(/\r\n?|\n/).findIndex((line) => opened(line) > DEEPEST || bracketsIn(line) > DEEPEST);
  return index < 0 ? undefined : index + 1;
}

/** How many quotations and lists a line opens at its beginning. */
function opened(line: string): number {
  const marks = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let count = 0;
  while (marks.test(line)) count += 1;
  return count;
}

/** How many brackets of one kind stand open at once in a line. */
function bracketsIn(line: string): number {
  let [open, most] = [0, 0];
  for (const sign of line) {
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(open - 1, 0);
    most = Math.max(most, open);
  }
  return most;
}

/** The line of the first node that stands too deep, found without any function calling itself. */
function deepLineOf(tree: Root): number | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { node, depth } = at;
    if (depth > DEEPEST_TREE) return node.position?.start.line ?? 1;
    if (isParent(node)) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
