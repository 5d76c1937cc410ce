import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const LONG = 'What investigators can ask of providers of services in other States, and who answers';

async function found(front: string, more: Record<string, string> = {}) {
  const { findings } = await assembled(folderOf({ 'one.md': `---\n${front}\n---\n\nText.` }, more));
  return findings
    .filter(({ rule }) => rule === 'assemble/running-head')
    .map(({ file, line }) => `${file}:${String(line)}`);
}

describe('a title that no running head holds', () => {
  it('is reported at its line, or that of its short form', async () => {
    expect(await found(`title: ${LONG}`)).toEqual(['manuscript/report/one.md:2']);
    expect(await found(`title: T\nshort: ${LONG}`)).toEqual(['manuscript/report/one.md:3']);
    expect(await found(`title: ${LONG}\nshort: What to ask`)).toEqual([]);
    expect(await found(`title: ${'a'.repeat(70)}`)).toEqual([]);
    expect(await found(`title: ${'a'.repeat(71)}`)).toEqual(['manuscript/report/one.md:2']);
  });

  it('is reported of the foot of a publication, and not of a brief’s chapters', async () => {
    const publication = (more: string) => ({
      'manuscript/report/publication.yaml': `title: T\nkind: K\nstatus: Draft\nversion: F\ndate: 1 May 2026\n${more}\nparts: { body: [one.md] }\n`,
    });
    const file = 'manuscript/report/publication.yaml';
    expect(await found('title: T', publication(`short-title: ${LONG} ${LONG}`))).toEqual([`${file}:6`]);
    expect(await found(`title: ${LONG}`, publication('form: brief'))).toEqual([]);
  });
});
