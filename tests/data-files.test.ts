import { describe, expect, it } from 'vitest';
import { stops } from '../src/report/findings.js';
import { folderOf } from './manuscript.js';
import { pageIn } from './settled.js';
import { STATUS } from './treaties.js';

const DATA = 'manuscript/figures/status.yaml';
const WORKS = JSON.stringify(
  ['coe', 'untc'].map((id) => ({
    id,
    type: 'webpage',
    title: `Status ${id}`,
    author: [{ literal: id.toUpperCase() }],
    issued: { 'date-parts': [[2026]] },
    URL: `https://example.org/${id}`,
  })),
);

async function page(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = { [DATA]: STATUS, 'bibliography/references.json': WORKS, ...more };
  const { html, findings } = await pageIn(folderOf({ 'one.md': `${text}\n\n::bibliography\n` }, files), 'public');
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`);
  return { body: html, errors, stopped: stops(findings) };
}

const TABLE = ':::table{#tbl-status title="Treaties" data="figures/status.yaml"}\n:::';

describe('a table whose rows stand in a data file', () => {
  it('is printed with its rows, its marks and its number, and cites the sources of its cells', async () => {
    const { body, errors } = await page(`See @tbl-status.\n\n${TABLE}`);
    expect(errors).toEqual([]);
    const [table = ''] = /<table[\s\S]*?<\/table>/.exec(body) ?? [];
    const cells = [...table.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, inside = '']) =>
      inside.replace(/<[^>]*>/g, '').trim(),
    );
    expect(cells.filter((words) => words !== '')).toEqual(
      expect.arrayContaining(['State', 'Budapest Convention', 'Southeast Asia', 'Philippines', 'Tuvalu']),
    );
    expect(table).toContain('25 Oct 2025');
    expect(body).toMatch(/table\u00A01|table&nbsp;1|table&#xA0;1/);
    expect(body).toMatch(/COE[\s\S]*UNTC/);
    expect([...body.matchAll(/id="ref-(\w+)"/g)].map(([, key]) => key).sort()).toEqual(['coe', 'untc']);
  });

  it('prints the source that its author names instead', async () => {
    const { body, errors } = await page(TABLE.replace('data=', 'source="@untc" data='));
    expect(errors).toEqual([]);
    expect([...body.matchAll(/id="ref-(\w+)"/g)].map(([, key]) => key)).toEqual(['untc']);
  });

  it.each([
    ['is not there', TABLE.replace('status.yaml', 'stats.yaml'), {}, 'manuscript/report/one.md:5 parse/missing-file'],
    ['cannot be read', TABLE, { [DATA]: 'treaties: [\n' }, `${DATA}:2 yaml/syntax`],
    [
      'names an unknown treaty',
      TABLE,
      { [DATA]: STATUS.replace('hanoi: {', 'hanoy: {') },
      `${DATA}:8 parse/wrong-value`,
    ],
    [
      'names a source that is not in the bibliography',
      TABLE,
      { [DATA]: STATUS.replace('source: coe', 'source: nobody') },
      'manuscript/report/one.md:5 cite/unknown-source',
    ],
    [
      'holds a marker',
      TABLE,
      { [DATA]: STATUS.replace('1 Jul 2018', '":non-public[x]"') },
      `${DATA}:8 mark/surviving-marker`,
    ],
  ])('stops the printing where the file %s', async (_name, text, more, expected) => {
    const { errors, stopped } = await page(text, more);
    expect({ errors, stopped }).toEqual({ errors: expect.arrayContaining([expected]) as unknown, stopped: true });
  });
});

describe('the figure of a cover', () => {
  const config = (cover: string) => ({
    'manuscript/report/publication.yaml': `title: A report\nkind: Report\nstatus: Draft\nversion: First\ndate: 1 May 2026\ncover: ${cover}\nparts: { body: [one.md] }\n`,
  });

  it.each([
    ['is not there', {}, 'manuscript/report/publication.yaml:6 figure/missing-file'],
    ['cannot be read', { 'manuscript/figures/cover.yaml': 'kind: [\n' }, 'manuscript/figures/cover.yaml:2 yaml/syntax'],
    [
      'is of an unknown kind',
      { 'manuscript/figures/cover.yaml': 'kind: month-strip\n' },
      'manuscript/figures/cover.yaml:1 figure/unknown-kind',
    ],
  ])('stops the printing, as in a chapter, where it %s', async (_name, more, expected) => {
    const { errors, stopped } = await page('Text [@coe; @untc].', { ...config('figures/cover.yaml'), ...more });
    expect({ errors, stopped }).toEqual({ errors: expect.arrayContaining([expected]) as unknown, stopped: true });
  });
});
