import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver';
import { allBlocks, blocksIn, type FencedBlock } from './blocks.js';
import { codeLines, frontMatterLines, linesOf } from './lines.js';

interface Section {
  readonly depth: number;
  readonly name: string;
  readonly label: string;
  readonly first: number;
  last: number;
  readonly within: Section[];
}

/** The page of a heading or block, by its label or its words; '' where none is known. */
export type PageOf = (label: string, title: string) => string;

/** The headings of a chapter, and in each the blocks that have a title or a label, with their pages. */
export function symbolsOf(text: string, pageOf: PageOf = () => ''): DocumentSymbol[] {
  const lines = linesOf(text);
  const blocks = allBlocks(blocksIn(text)).filter(({ title, label }) => title !== '' || label !== '');
  const top: Section = { depth: 0, name: '', label: '', first: 0, last: lines.length - 1, within: sectionsOf(lines) };
  return symbolsIn(top, blocks, { lines, pageOf });
}

function sectionsOf(lines: readonly string[]): Section[] {
  const code = codeLines(lines);
  const top: Section[] = [];
  const open: Section[] = [];
  for (const [index, line] of lines.entries()) {
    const [, marks = '', words = ''] = /^(#{1,6})\s+(.+?)\s*$/.exec(line) ?? [];
    if (marks === '' || code.has(index)) continue;
    const name = words.replace(/\s*\{[^{}]*\}$/, '');
    const label = /\{[^{}]*#([\p{L}][\p{L}\p{N}_.-]*)[^{}]*\}$/u.exec(words)?.[1] ?? '';
    const section: Section = { depth: marks.length, name, label, first: index, last: lines.length - 1, within: [] };
    while ((open.at(-1)?.depth ?? 0) >= section.depth) {
      const closed = open.pop();
      if (closed !== undefined) closed.last = index - 1;
    }
    (open.at(-1)?.within ?? top).push(section);
    open.push(section);
  }
  return top;
}

interface Around {
  readonly lines: readonly string[];
  readonly pageOf: PageOf;
}

function symbolsIn(section: Section, blocks: readonly FencedBlock[], around: Around): DocumentSymbol[] {
  const { first, last, within } = section;
  const own = blocks.filter(
    (block) =>
      block.first >= first &&
      block.first <= last &&
      !within.some((one) => block.first >= one.first && block.first <= one.last),
  );
  const shown = [
    ...within.map((one) => symbol(one, SymbolKind.String, { ...around, children: symbolsIn(one, blocks, around) })),
    ...own.map((block) => symbol({ ...block, name: titleOf(block) }, SymbolKind.Object, { ...around, children: [] })),
  ];
  return shown.sort((one, other) => one.range.start.line - other.range.start.line);
}

function titleOf({ name, title, label }: FencedBlock): string {
  return `${name}: ${title === '' ? label : title}`;
}

function symbol(
  {
    name,
    label,
    first,
    last,
  }: { readonly name: string; readonly label: string; readonly first: number; readonly last: number },
  kind: SymbolKind,
  { lines, pageOf, children }: Around & { readonly children: DocumentSymbol[] },
): DocumentSymbol {
  const ends = (line: number): number => lines[line]?.length ?? 0;
  const range = { start: { line: first, character: 0 }, end: { line: last, character: ends(last) } };
  const selectionRange = { start: range.start, end: { line: first, character: ends(first) } };
  const page = pageOf(label, name);
  return { name, kind, range, selectionRange, children, ...(page === '' ? {} : { detail: `page ${page}` }) };
}

/** Front matter, sections and blocks can be folded. */
export function foldsOf(text: string): FoldingRange[] {
  const lines = linesOf(text);
  const front = frontMatterLines(lines);
  const head = front > 1 ? [{ startLine: 0, endLine: front - 1, kind: FoldingRangeKind.Region }] : [];
  const blocks = allBlocks(blocksIn(text)).map(({ first, last }) => ({ startLine: first, endLine: last }));
  const sections = flat(sectionsOf(lines)).map(({ first, last }) => ({ startLine: first, endLine: last }));
  return [...head, ...sections, ...blocks].filter(({ startLine, endLine }) => endLine > startLine);
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.within)]);
}
