import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../src/check/text/check.js';
import { NO_SOURCES } from '../../../../src/model/sources.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { chapterOf, editionOf } from '../edition.js';

async function scored(...chapters: readonly string[]) {
  const given = chapters.map((markdown, index) => chapterOf(markdown, `chapter-${String(index)}`));
  const { score, found, repairs, exceptions } = await checkText(new MemoryWorld(), editionOf(given), {
    sources: NO_SOURCES,
  });
  const measures = score?.letters.flatMap((letter) => letter.measures) ?? [];
  const of = (key: string) => measures.find((one) => one.key === key);
  const letter = (name: string) => score?.letters.find((one) => one.letter === name)?.standing;
  return { score, found, repairs, exceptions, of, letter };
}

const CALM =
  'The police of a State ask the police of another State for data that a company keeps there. ' +
  'The request names the data, the time and the law on which it rests [@page]. ' +
  'A contact point answers within a day, and sends the request on to the office that can decide.';

describe('the scoreboard', () => {
  it('has the four letters, each with the standing of its worst measure', async () => {
    const { score } = await scored(
      `${CALM}\n\nThe form was sent. It was read. It came back. It was late. Nobody asked.`,
    );
    expect(score?.letters.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    for (const { standing, measures } of score?.letters ?? []) {
      const worst = (['beyond', 'limit', 'target'] as const).find((one) => measures.some((m) => m.standing === one));
      expect(standing).toBe(worst);
    }
  });

  it('counts short sentences against brevity, but not those of steps', async () => {
    const short = 'Sign the form. Send the form. Name the case. Keep the log.';
    const flowing = await scored(`${CALM}\n\n${short}`);
    expect(flowing.of('short-sentences')).toMatchObject({ value: 0.57, standing: 'beyond' });
    expect(flowing.letter('B')).toBe('beyond');
    const steps = await scored(`${CALM}\n\n::::sop{#sop-x title="Send"}\n:::steps\n1. ${short}\n:::\n::::`);
    expect(steps.of('short-sentences')).toMatchObject({ value: 0, standing: 'target' });
  });

  it('counts citations that name a place among those of works that have places', async () => {
    const { of } = await scored(
      `${CALM} The treaty says so [@treaty, art. 3]. It also says this [@treaty]. So it is [@page].`,
    );
    expect(of('places')).toMatchObject({ value: 0.5, standing: 'limit' });
  });

  it('has no value where the text gives nothing to measure', async () => {
    const { of } = await scored(CALM);
    expect(of('places')?.value).toBeUndefined();
    expect(of('places')?.standing).toBeUndefined();
  });

  it('counts what stands after the author’s exceptions, and lists these', async () => {
    const claim = 'About 70 per cent of the requests came back within one month of their sending.';
    const bare = await scored(`${CALM}\n\n${claim}`);
    expect(bare.of('claims')?.standing).toBe('beyond');
    expect(bare.letter('A')).toBe('beyond');
    const allowed = await scored(`${CALM}\n\n<!-- allow text/uncited-statistic: an example of ours -->\n\n${claim}`);
    expect(allowed.of('claims')).toMatchObject({ value: 0, standing: 'target' });
    expect(allowed.exceptions).toEqual([
      {
        file: 'manuscript/guide/chapter-0.md',
        line: 7,
        rule: 'text/uncited-statistic',
        reason: 'an example of ours',
        findings: 1,
      },
    ]);
  });

  it('measures each chapter by itself', async () => {
    const { score } = await scored(CALM, 'It was late. Nobody asked. Nobody came.');
    const short = score?.chapters.map(({ measures }) => measures.find(({ key }) => key === 'short-sentences')?.value);
    expect(short).toEqual([0, 1]);
  });

  it('names first the repairs of what is beyond its limit, one of each kind in turn', async () => {
    const claims = 'About 70 per cent of requests came back.\n\nAbout 80 per cent of requests were late.';
    const { repairs } = await scored(`${CALM}\n\n${claims}\n\nMost requests are refused, as all States know.`);
    expect(repairs.map(({ rule }) => rule).slice(0, 3)).toEqual([
      'text/uncited-statistic',
      'text/uncited-generality',
      'text/uncited-statistic',
    ]);
  });
});

describe('the sentence of a finding', () => {
  it('is parted at the words that the finding is about, and shows no citation', async () => {
    const { found } = await scored('In one year, about 70 per cent of the requests came back.\n\nIt is so [@page].');
    expect(found.find(({ rule }) => rule === 'text/uncited-statistic')?.sentence).toEqual({
      before: 'In one year, about ',
      words: '70 per cent',
      after: ' of the requests came back.',
    });
  });
});
