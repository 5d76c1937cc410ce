import type { Edition } from '../../src/model/edition.js';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { select } from '../../src/mark/select.js';
import type { CitedText } from '../../src/model/publication.js';
import { abbreviationsOf } from '../../src/refer/abbreviations.js';
import { assembled, folderOf, only } from '../manuscript.js';

const GLOSSARY =
  'abbreviations: { UNODC: the Office, MLA: mutual legal assistance, "C&A": a pair, eMLA: electronic }\n';

async function listed(text: string) {
  const found = await assembled(folderOf({ 'one.md': text }, { 'manuscript/glossary.yaml': GLOSSARY }));
  const edition = select(only(found), 'public');
  const before = new Set(edition.chapters.flatMap(({ file }) => file.messages));
  const list = abbreviationsOf(edition as unknown as CitedText<Edition>).map(({ short, long }) => `${short} ${long}`);
  const told = edition.chapters.flatMap(({ file }) =>
    findingsOf(file)
      .filter(({ rule }) => rule === 'refer/unknown-abbreviation')
      .map(({ line, message }) => `${String(line - 4)} ${message.split(' ')[2] ?? ''}`),
  );
  return { list, told, before };
}

describe('the list of abbreviations', () => {
  it.each([
    ['a paragraph', 'UNODC and MLA.', ['MLA mutual legal assistance', 'UNODC the Office']],
    ['a heading', '## The UNODC\n\nWords.', ['UNODC the Office']],
    ['a cell', '| A |\n|---|\n| MLA |', ['MLA mutual legal assistance']],
    ['signs of its own', 'C&A here.', ['C&A a pair']],
    ['nowhere', 'Words.', []],
    ['a longer word', 'UNODCs, xMLA, MLA-based.', []],
    ['withheld words alone', 'Open. :non-public[UNODC]{originator="A"}', []],
  ])('has what stands in %s', async (_name, text, expected) => {
    expect((await listed(text)).list).toEqual(expected);
  });

  it('tells an abbreviation that it does not know, once, at its first place', async () => {
    expect((await listed('Words.\n\nThe XYZ met. XYZs met.\n\nXYZ.\n\n::abbreviations')).told).toEqual(['3 XYZ,']);
    expect((await listed('Many ABCs met.\n\n::abbreviations')).told).toEqual(['1 ABC,']);
    expect((await listed('Two UNODCs and MLAs.\n\n::abbreviations')).told).toEqual([]);
    expect((await listed('The XYZ met.')).told).toEqual([]);
    expect((await listed('Part IV, XLIX, McDonald, ASEANPol, Ab, E2EE and UNODC.\n\n::abbreviations')).told).toEqual(
      [],
    );
  });
});
