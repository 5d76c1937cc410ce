import type { Table, Text } from 'mdast';
import type { Language } from '../language/language.js';
import { report } from '../model/finding.js';
import { COLUMNS } from '../model/tokens.js';
import type { TableBlock } from '../model/nodes.js';
import type { Chapter } from '../model/publication.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** Widths of tables in millimetres. */
const WIDTHS: Readonly<Record<TableBlock['width'], number>> = COLUMNS;

/** What a cell keeps free beside its words, and the width of a letter of its face, in millimetres. */
const [PADDING, LETTER] = [2.1, 1.7];

/** Hyphenates the words that are longer than their column, and reports columns in which even their parts have no room. */
export function fitColumns({ tree, file }: Chapter, language: Language): void {
  visit(tree, 'tableBlock', (block) => {
    const table = block.children.find((child): child is Table => child.type === 'table');
    if (table === undefined) return;
    const narrow = lettersIn(block, table).filter((letters, index) => !fits(table, { index, letters, language }));
    if (narrow.length === 0) return;
    const reason = `Unexpected table “${block.title}” with ${String(narrow.length)} columns narrower than their words, expected room for ${String(Math.min(...narrow))} letters and more`;
    report(file, RULES.narrow, { reason, place: block.position?.start });
  });
}

/** How many letters a line of each column holds. */
function lettersIn({ columns, width }: TableBlock, table: Table): number[] {
  const count = table.children[0]?.children.length ?? 0;
  const shares = columns ?? Array.from({ length: count }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor(((WIDTHS[width] * share) / whole - PADDING) / LETTER));
}

interface Column {
  readonly index: number;
  readonly letters: number;
  readonly language: Language;
}

function fits(table: Table, { index, letters, language }: Column): boolean {
  let room = true;
  // A group heading runs over all columns.
  for (const row of table.children.filter(({ data }) => data?.group !== true)) {
    visit(row.children[index] ?? row, 'text', (text: Text) => {
      text.value = text.value.replace(/[\p{L}\p{M}’']+/gu, (word) => {
        if (word.length <= letters) return word;
        const parts = language.syllablesOf(word);
        if (parts.some((part) => part.length + 1 > letters)) room = false;
        return parts.join('\u00AD');
      });
    });
  }
  return room;
}
