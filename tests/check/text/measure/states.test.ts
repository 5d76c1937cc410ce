import { describe, expect, it } from 'vitest';
import { PROSE } from '../../../../src/language/en/prose.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { measure } from '../../../../src/check/text/measure/measure.js';
import { checkStates, lacksOver, unevenIn } from '../../../../src/check/text/measure/states.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { chapterOf, editionOf, textFindings } from '../edition.js';

const lexicon = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

function told(...chapters: readonly string[]) {
  const text = editionOf(chapters.map((markdown, index) => chapterOf(markdown, `chapter-${String(index)}`)));
  checkStates(text, PROSE);
  const findings = text.chapters.flatMap(textFindings);
  return { states: measure(text, lexicon).states, findings };
}

/** What one sentence tells of each State. */
function named(sentence: string): string[] {
  return PROSE.statesNamedIn(sentence).map(({ state, kind, verb }) => [state, kind, verb ?? ''].join(' ').trim());
}

describe('what a sentence tells of a State', () => {
  it.each([
    ['Viet Nam has no such law.', ['Viet Nam lack has no such']],
    ['Malaysia and the Philippines license providers.', ['Malaysia deed license', 'Philippines deed license']],
    ['Fiji’s police arrested two suspects.', ['Fiji deed arrested']],
    ['Kenya cannot answer; Indonesia lacks a unit.', ['Kenya lack cannot answer', 'Indonesia lack lacks']],
    ['Tonga has since signed the treaty.', ['Tonga deed signed']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });

  it.each([
    'In Viet Nam most told nobody.',
    'A court in Peru convicted him.',
    'Police from Chad and Mali arrested six.',
  ])('is nothing where it is a place or an origin: %s', (sentence) => {
    expect(named(sentence).every((one) => one.endsWith(' named'))).toBe(true);
  });
});

describe('States told evenly', () => {
  const LACKS = ['Kenya has no unit.', 'Kenya does not answer.', 'Kenya lacks a law.'];

  it('names each State by how often, with the verbs of what it does and lacks', () => {
    const { states } = told('Kenya signed it. Kenya has no unit.', 'In Kenya it rains. Peru trained ten judges.');
    expect(states).toEqual([
      { state: 'Kenya', named: 3, deeds: ['signed'], lacks: ['has no unit'] },
      { state: 'Peru', named: 1, deeds: ['trained'], lacks: [] },
    ]);
  });

  it('tells a State of which lacks alone are told, over chapters, at the last of them', () => {
    const { states, findings } = told(LACKS.slice(0, 2).join(' '), `Peru signed it.\n\n${LACKS[2] ?? ''}`);
    expect(lacksOver(states)).toBe(3);
    expect(unevenIn(states)).toBe('Kenya: 3 lacks, 0 deeds');
    expect(findings).toMatchObject([{ rule: 'text/uneven-state', severity: 'info', line: 7, actual: 'Kenya' }]);
    expect(findings[0]?.message).toContain('“has no unit”, “does not answer”, “lacks”');
  });

  it('leaves alone a State that is told with respect: what it lacks beside what it did', () => {
    const { states, findings } = told(`${LACKS.join(' ')} Kenya trained ten judges in 2024.`);
    expect(lacksOver(states)).toBe(2);
    expect(unevenIn(states)).toBeUndefined();
    expect(findings).toEqual([]);
  });

  it('counts no quotation and no heading', () => {
    const { states } = told('## Kenya has no law\n\n> Kenya has no unit.\n\nThe text goes on.');
    expect(states).toEqual([]);
  });
});
