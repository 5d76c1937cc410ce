import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LINES, readHistory, trendOf, withRun, written, type Entry } from '../../src/report/history.js';

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ date: '2026-05-01T10:00:00.000Z', publication: 'guide', edition: 'public', version: 'First draft' },
  ...{ rules: 'r1', words: 100, values: { flesch: 50 } },
  ...more,
});

describe('the history', () => {
  it('is read back as it was written', () => {
    const entries = [entry(), entry({ edition: 'internal', values: { passive: 0.1 } })];
    expect(readHistory(written(entries))).toEqual({ entries, broken: [] });
  });

  it('leaves out a broken line, names it, and keeps the others', () => {
    const text = `${written([entry()])}{"date":"2026\n\nnull\n${written([entry({ words: 2 })])}`;
    expect(readHistory(text)).toEqual({ entries: [entry(), entry({ words: 2 })], broken: [2, 4] });
  });

  it('is read whatever bytes stand in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        const { entries, broken } = readHistory(lines.join('\n'));
        expect(entries.length + broken.length).toBeLessThanOrEqual(lines.join('\n').split(/\r?\n/).length);
        expect(readHistory(written(entries)).broken).toEqual([]);
      }),
    );
  });

  it('takes no line for a run whose figures are those of the last one', () => {
    const known = [entry(), entry({ edition: 'internal' })];
    expect(withRun(known, [entry({ date: 'later' })])).toEqual(known);
    expect(withRun(known, [entry({ words: 101 })])).toHaveLength(3);
  });

  it('keeps the newest lines and no more than it may', () => {
    const many = Array.from({ length: MOST_LINES + 5 }, (_, words) => entry({ words }));
    const kept = withRun(many, [entry({ words: -1 })]);
    expect(kept).toHaveLength(MOST_LINES);
    expect(kept.at(-1)?.words).toBe(-1);
  });
});

describe('a trend', () => {
  const now = entry({ version: 'Second draft', values: { flesch: 60 } });

  it('is told against the last entry of another version', () => {
    const entries = [
      entry({ values: { flesch: 40 } }),
      entry(),
      entry({ version: 'Second draft', values: { flesch: 55 } }),
      now,
    ];
    expect(trendOf(entries, now)).toMatchObject({ since: 'First draft', before: { flesch: 50 } });
  });

  it('is told against the last run where there is one version only', () => {
    const entries = [entry({ version: 'Second draft', values: { flesch: 55 } }), now];
    expect(trendOf(entries, now)).toMatchObject({ since: 'the check of 2026-05-01', before: { flesch: 55 } });
  });

  it('compares nothing with figures that other rules measured', () => {
    expect(trendOf([entry({ rules: 'r0' }), now], now).before).toEqual({});
  });

  it('holds other publications and editions apart', () => {
    const trend = trendOf([entry({ publication: 'brief' }), entry({ edition: 'internal' }), now], now);
    expect(trend.since).toBeUndefined();
    expect(trend.series).toEqual({ flesch: [60] });
  });

  it('has the last six values', () => {
    const entries = Array.from({ length: 9 }, (_, flesch) => entry({ values: { flesch } }));
    expect(trendOf(entries, entry({ values: { flesch: 8 } })).series).toEqual({ flesch: [3, 4, 5, 6, 7, 8] });
  });
});
