import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Measured, Score } from '../../src/model/score.js';
import { boardOf, lineOf } from '../../src/report/board.js';
import { repairOf, spanOf, valueOf } from '../../src/report/figures.js';
import { listening } from '../terminal.js';

const SHORT: Measured = {
  ...{ key: 'short', letter: 'B', name: 'under 8 words', share: true, digits: 0, value: 0.31, standing: 'beyond' },
  ...{ target: { to: 0.12 }, limit: { to: 0.2 }, published: { p10: 0, p50: 0, p90: 0.04 } },
};
const EASE: Measured = {
  ...{ key: 'ease', letter: 'C', name: 'reading ease', share: false, digits: 0, value: 66, standing: 'target' },
  ...{ target: { from: 45 }, limit: { from: 39 } },
};
const SCORE: Score = {
  ...{
    publication: 'guide',
    edition: 'public',
    title: 'The guide',
    version: 'v1',
    words: 6814,
    chapters: [],
    states: [],
  },
  letters: [
    { letter: 'B', standing: 'beyond', findings: 2, measures: [SHORT] },
    { letter: 'C', standing: 'target', findings: 1, measures: [EASE] },
  ],
};
const FINDING: Finding = {
  ...{
    file: 'manuscript/guide/04-procedures.md',
    line: 57,
    column: 1,
    severity: 'warning',
    gate: 'pass',
    rule: 'text/choppy',
  },
  ...{ letter: 'B', message: 'Unexpected x, expected y', why: '', mend: 'Join two of them. Then read.', url: '' },
};

function lines(columns: number, more: Partial<Parameters<typeof boardOf>[0]> = {}): string[] {
  const trend = { since: 'v0', before: { short: 0.28, ease: 66 }, series: { short: [0.2, 0.28, 0.31] }, runs: [] };
  return boardOf({ score: SCORE, trend, repairs: [FINDING], columns, colours: listening().colours, ...more });
}

describe('the scoreboard', () => {
  it('says value, change, target, standing, and where published texts are', () => {
    const text = lines(100).join('\n');
    expect(text).toContain('guide, public · 6,814 words · changes since v0 · beside ten published texts');
    expect(text).toMatch(/^B Brevity +○ +under 8 words +31 % ↑ {2}≤ 12 % +○ +0 % +0 % +4 % +▁▆█$/m);
    expect(text).toMatch(/^C Clarity +● +reading ease +66 = {2}≥ 45 +● +– +– +–$/m);
    expect(text).toMatch(/^ 1 04-procedures\.md:57 {2}Join two of them +B$/m);
  });

  it.each([100, 80, 72, 71, 60, 30])('keeps to %d columns', (columns) => {
    const most = Math.max(
      ...lines(columns)
        .slice(1)
        .map((line) => line.length),
    );
    if (columns >= 60) expect(most).toBeLessThanOrEqual(columns);
    expect(lines(columns).join('\n')).toContain('31 %');
  });

  it('leaves out what one letter alone does not ask for', () => {
    const text = lines(100, { letter: 'C' }).join('\n');
    expect(text).toContain('C Clarity');
    expect(text).not.toContain('B Brevity');
    expect(text).not.toContain('04-procedures.md');
  });

  it('shows no bar and no change where nothing was measured before', () => {
    const text = lines(100, { trend: { before: {}, series: {}, runs: [] } }).join('\n');
    expect(text).not.toMatch(/[▁▂▃▄▅▆▇█↑↓=]/u);
    expect(text).not.toContain('changes since');
  });

  it('tells another publication in one line, with what stands most in the way', () => {
    expect(lineOf(SCORE, listening().colours)).toBe(
      'guide, public · 6,814 words · B ○  C ● · under 8 words 31 %, target ≤ 12 %',
    );
  });
});

describe('figures as printed', () => {
  it.each([
    [{ to: 0 }, false, '0'],
    [{ to: 0.12 }, true, '≤ 12 %'],
    [{ from: 14, to: 20 }, false, '14–20'],
    [{ from: 0.6 }, true, '≥ 60 %'],
  ])('has targets: %o', (span, share, words) => {
    expect(spanOf(span, { share })).toBe(words);
  });

  it('has a dash for what has no value', () => {
    expect(valueOf(undefined, EASE)).toBe('–');
  });

  it.each([
    [{ rule: 'language/per-cent', message: 'Unexpected “percent”, expected per cent' }, '“percent” → per cent'],
    [{ message: 'Unexpected citation of x without a place, expected one', actual: 'x' }, '“x”: join two of them'],
    [{ message: 'Unexpected x', mend: '' }, 'Unexpected x'],
  ])('has repairs: %o', (more, words) => {
    expect(repairOf({ ...FINDING, ...more })).toBe(words);
  });
});
