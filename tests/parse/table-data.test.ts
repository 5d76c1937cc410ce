import type { TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sourceOf } from '../sources.js';
import { describe, expect, it } from 'vitest';
import { treatyTable } from '../../src/parse/table-data.js';
import { findingsOf } from '../../src/model/finding.js';
import { STATUS } from '../treaties.js';

function made(text: string) {
  const source = sourceOf('manuscript/figures/treaty-status.yaml', text);
  const result = treatyTable(source, 'internal');
  return {
    result,
    findings: findingsOf(source.file).map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`),
  };
}

const marks = (row: TableRow | undefined) => row?.children.map((cell) => cell.children[0]);

describe('a table from a data file', () => {
  it('has a column for each treaty, a bold row for each group and a mark for each status', () => {
    const { result, findings } = made(STATUS);
    const rows = result?.table.children ?? [];
    expect(findings).toEqual([]);
    expect(rows.map((row) => row.children.map((cell) => toString(cell)))).toEqual([
      ['State', 'Budapest Convention', 'United Nations Convention'],
      ['Southeast Asia', '', ''],
      ['Philippines', '1 Jul 2018', '25 Oct 2025'],
      ["Lao People's Democratic Republic", '', ''],
      ['The Pacific', '', ''],
      ['Tuvalu', '', ''],
      ['Fiji', '', ''],
    ]);
    expect(rows[1]?.children[0]?.children[0]?.type).toBe('strong');
    expect(marks(rows[2])?.slice(1)).toMatchObject([{ mark: 'party' }, { mark: 'signed' }]);
    expect(marks(rows[3])?.slice(1)).toMatchObject([{ mark: 'open' }, { mark: 'signed' }]);
    expect(marks(rows[5])?.slice(1)).toMatchObject([{ mark: 'unknown' }, { mark: 'unknown', children: [] }]);
    expect(result?.sources).toEqual(['coe', 'untc']);
  });

  it('reports a wrong mark, an unknown treaty and a State that stands twice, at their lines', () => {
    expect(made(STATUS.replace('mark: party', 'mark: member')).findings[0]).toMatch(/^8 yaml\/value/);
    const treaty = made(STATUS.replace('hanoi: {', 'hanoy: {'));
    expect(treaty.findings).toEqual([
      '8 parse/wrong-value Unexpected treaty `hanoy`, expected one of: budapest, hanoi',
    ]);
    expect(treaty.result).toBeUndefined();
    expect(made(STATUS.replace('Tuvalu', 'Philippines')).findings[0]).toContain(
      '12 parse/wrong-value Unexpected second row',
    );
  });
});
