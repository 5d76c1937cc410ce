import type { Blockquote, Code, Heading, List, Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, type Words } from '../model/finding.js';
import { RULES } from './word-rules.js';
import { visit } from '../tree/visit.js';

/** Reports Markdown that no author means: code without end, headings by a line under them, years that became lists, tabs. */
export function unmeant(tree: Root, file: VFile): void {
  const source = String(file);
  visit(tree, (node, index, parent) => {
    const typed = source.slice(node.position?.start.offset, node.position?.end.offset);
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (node.type === 'code') code(node, typed, file);
    if (node.type === 'heading') heading(node, typed, file);
    if (node.type === 'list') list(node, before, { typed, file });
    if (node.type === 'blockquote') quotation(node, before, file);
    if (node.type === 'text') tab(node, file);
    if (node.type === 'thematicBreak' && /-{2,}[ \t]+-{2,}/.test(typed)) columns(node, file);
  });
}

function code(node: Code, typed: string, file: VFile): void {
  const fence = /^(?:`{3,}|~{3,})/.exec(typed)?.[0];
  if (fence === undefined) {
    const reason = `Unexpected indent by which words are read as code: “${node.value.slice(0, 40)}”, expected none`;
    report(file, RULES.indented, { reason, place: node });
    return;
  }
  const lines = typed.split(/\r?\n/);
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : '';
  if (last.startsWith(fence) && [...last].every((sign) => sign === fence.charAt(0))) return;
  const reason = `Unexpected end of the code that \`${fence}\` opens, expected a line \`${fence}\` that closes it`;
  report(file, RULES.unclosedCode, { reason, place: node.position?.start });
}

/** The dashes under the head of a table that is drawn by spaces. */
function columns(node: Nodes, file: VFile): void {
  const reason =
    'Unexpected dashes with spaces between them, by which the lines around are no table, expected one with |';
  unmeantBlock(node, 'Write a bar | between the cells, and a line |---|---| under the head.', { reason, file });
}

function heading(node: Heading, typed: string, file: VFile): void {
  if (node.children.length === 0) {
    const reason = `Unexpected \`${typed.trim()}\` without words, expected the words of a heading`;
    unmeantBlock(node, 'Write the heading on this line, or remove the signs.', { reason, file });
  }
  if (typed.startsWith('#')) return;
  const reason = `Unexpected line of - or = under “${toString(node).slice(0, 60)}”, which makes a heading of it, expected ## before a heading`;
  report(file, RULES.underlined, { reason, place: node });
}

/** More than any list has: a year that begins a line. */
const LONG = 100;

function list(node: List, before: Nodes | undefined, { typed, file }: { typed: string; file: VFile }): void {
  const start = node.ordered === true ? (node.start ?? 1) : 1;
  const single = node.children.length === 1;
  if (start >= LONG || (node.ordered === true && single && isDate(node))) {
    const reason = `Unexpected ${String(start)}. at the start of a line, which makes a list of it, expected a list from 1`;
    unmeantBlock(node, `Write ${String(start)}\\. where it begins a line.`, { reason, file });
  } else if (single && (breaks(node, before) || /^\+\s+\d/.test(typed))) {
    unmeantBlock(node, 'Write an empty line before a list; before a dash or number that is meant as such write \\.', {
      reason: 'Unexpected sign or number at the start of a line, which makes a list of it, expected words',
      file,
    });
  }
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`^(?:${MONTHS})\\b`);

/** "26. November 2026" at the start of a line. */
function isDate(node: List): boolean {
  return DATE.test(toString(node));
}

function quotation(node: Blockquote, before: Nodes | undefined, file: VFile): void {
  if (!/^[\d=]/.test(toString(node)) || !breaks(node, before)) return;
  const reason = 'Unexpected > at the start of a line, which makes a quotation of it, expected words';
  unmeantBlock(node, 'Write “more than”, or \\> where it is meant as such.', { reason, file });
}

/** Whether a block follows a paragraph without an empty line, and that paragraph does not announce it. */
function breaks(node: Nodes, before: Nodes | undefined): boolean {
  if (before?.type !== 'paragraph') return false;
  const follows = before.position?.end.line === (node.position?.start.line ?? 0) - 1;
  return follows && !/[:.;!?]["”’)]*$/.test(toString(before).trimEnd());
}

function unmeantBlock(node: Nodes, mend: string, { reason, file }: { reason: Words['reason']; file: VFile }): void {
  report(file, RULES.unmeant, { reason, place: node.position, mend });
}

function tab(node: Text, file: VFile): void {
  const at = node.value.indexOf('\t');
  if (at < 0) return;
  const lines = node.value.slice(0, at).split('\n').length - 1;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const reason = 'Unexpected tab between words, expected a space, or a table';
  report(file, RULES.tab, { reason, place: { line: line + lines, column: lines === 0 ? column + at : 1 } });
}
