import { describe, expect, it } from 'vitest';
import { citingPage, kindsOfSource, printedKind, WRITTEN } from '../../scripts/citing-page.js';
import { checkBibliography } from '../../src/cite/bibliography.js';
import { findingsOf } from '../../src/model/finding.js';
import { bibliography, cited, style, type Entry } from './edition.js';

const kinds = await kindsOfSource();

describe('the kinds of source of docs/citing.md', () => {
  it.each(kinds)('$kind', async (kind) => {
    const { citation, reference } = kind;
    expect(await printedKind(kind, style())).toEqual({ citation, ...(reference === undefined ? {} : { reference }) });
  });

  it('are cited in the text in each of its forms', async () => {
    const records = kinds.map(({ record }): Entry => record);
    const { words, findings } = await cited(
      WRITTEN.map(([written]) => written),
      records,
    );
    expect(words.split('\n')).toEqual(WRITTEN.map(([, printed]) => printed));
    expect(findings).toEqual([]);
  });

  it('are without a fault but for what a note tells', () => {
    const read = bibliography(kinds.map(({ record }) => record));
    checkBibliography(read, new Set(kinds.map(({ record }) => record.id)), 2026);
    expect(findingsOf(read.file).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('stand on the page with record, citation and reference', async () => {
    const page = await citingPage(kinds, style());
    for (const { kind } of kinds) expect(page).toContain(`### ${kind}\n`);
    expect(page).toContain(
      '| Decision in a series of reports | (*Rosenberg v Percival*, 2001) | Rosenberg v Percival (2001) 205 CLR 434. |',
    );
  });
});
