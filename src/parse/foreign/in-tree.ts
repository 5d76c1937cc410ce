import type { Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { lineOf, OTHER, type Line } from '../at-signs/line.js';
import { definitions } from './definitions.js';
import { FOREIGN_MARKS, foreignIn, type Found } from './find.js';
import { IN_TEXT, openBrackets, signsApart } from './in-text.js';
import { DIRECTIVE } from './languages.js';
import { REMARKS, STRUCK_OUT } from './remarks.js';
import { emphasizedKeys, isTimes, STRAY, TIMES } from './stray-signs.js';
import { tell } from './tell.js';
import { visit } from '../../tree/visit.js';

/** Reports every mark of another language in the running text of a chapter, and remarks in its diagrams. */
export function foreignMarks(tree: Root, file: VFile): void {
  const { toPoint } = location(file);
  const place = (from: number | undefined, to: number | undefined) => {
    const [start, end] = [toPoint(from ?? 0), toPoint(to ?? from ?? 0)];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
  for (const parent of parentsOf(tree)) {
    const line = lineOf(parent.children, String(file));
    const marks = foreignIn(line.text, (one) => isMeant(line, one), [...FOREIGN_MARKS, ...IN_TEXT, ...STRAY]);
    for (const found of [...marks, ...signsApart(line, String(file)), ...openBrackets(line), ...emphasizedKeys(line)]) {
      const from = line.chars[found.start]?.from;
      tell(file, found, from === undefined ? parent.position : place(from, line.chars[found.end - 1]?.to));
    }
  }
  definitions(tree, file);
  visit(tree, (node, index, parent) => {
    if (node.type === 'emphasis' && isTimes(node, index, parent)) {
      tell(file, { mark: TIMES, words: `*${toString(node)}*` }, node.position);
    }
    if (node.type === 'figure' && node.mermaid !== undefined) {
      for (const found of foreignIn(node.mermaid, undefined, PAIRED)) tell(file, found, node.position);
    }
    if (node.type === 'inlineCode' && /^(?:r|\{[\w-]+\}) \S/.test(node.value)) {
      tell(file, { mark: DIRECTIVE, words: `\`${node.value}\`` }, node.position);
    }
    if (node.type === 'delete') tell(file, { mark: STRUCK_OUT, words: toString(node) }, node.position);
    if (node.type === 'code' && /^\{./.test(node.lang ?? '')) {
      tell(file, { mark: DIRECTIVE, words: `\`\`\`${node.lang ?? ''}` }, node.position);
    }
  });
}

/** In a diagram `%%` is a comment, and braces and dashes are its own. */
const PAIRED = REMARKS.filter(({ name }) => name.includes('CriticMarkup')).map((mark) => ({
  ...mark,
  found: /\{>>[^\n]*?<<\}|\{--[^\n]*?--\}|\{\+\+[^\n]*?\+\+\}|\{~~[^\n]*?~~\}|\{==[^\n]*?==\}/gu,
}));

/** Every node that holds words, without those whose words are an address. */
function parentsOf(tree: Root): Parents[] {
  const found: Parents[] = [];
  visit(tree, (node: Nodes) => {
    if ('children' in node && node.children.some(({ type }) => type === 'text') && !isAddress(node)) found.push(node);
  });
  return found;
}

function isAddress(node: Parents): boolean {
  const [only] = node.children;
  return node.type === 'link' && only?.type === 'text' && node.url.endsWith(only.value);
}

/** An escaped sign is meant; a match over a child that is of another kind is none. */
function isMeant({ text, chars }: Line, { start, end, mark }: Found): boolean {
  const signs = mark.remark === true ? chars.slice(start, start + 1) : chars.slice(start, end);
  if (signs.some(({ escaped }) => escaped)) return true;
  if (mark.holds === undefined) return false;
  const at = text.indexOf(OTHER, start);
  return at < 0 || at >= end || chars[at]?.node.type !== mark.holds;
}
