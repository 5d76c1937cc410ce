import { describe, expect, it } from 'vitest';
import { revisionFrom } from '../../src/model/revision.js';

const COMMIT = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';
const words = (tag?: { name: string; since: number }, dirty = false): string =>
  revisionFrom({ commit: COMMIT, ...(tag === undefined ? {} : { tag }) }, dirty).words;

describe('the revision of sources', () => {
  it.each([
    [{ name: 'v0.3.0-draft.1', since: 0 }, 'v0.3.0-draft.1+g1a2b3c4'],
    [{ name: 'v0.3.0', since: 12 }, 'v0.3.0+12.g1a2b3c4'],
    [undefined, 'v0.0.0+g1a2b3c4'],
    [{ name: 'v2-of-the-annex', since: 3 }, 'v0.0.0+g1a2b3c4'],
  ])('after %o reads %s', (tag, printed) => {
    expect(words(tag)).toBe(printed);
  });

  it('is marked where a source is not as it was committed', () => {
    expect(words({ name: 'v0.3.0', since: 0 }, true)).toBe('v0.3.0+g1a2b3c4.dirty');
  });

  it('is exactly a version only at its tag, and only where every source is as it was committed', () => {
    const exact = (since: number, dirty: boolean): boolean =>
      revisionFrom({ commit: COMMIT, tag: { name: 'v1.0.0', since } }, dirty).exact;
    expect([exact(0, false), exact(1, false), exact(0, true)]).toEqual([true, false, false]);
    expect(revisionFrom({ commit: COMMIT }, false).exact).toBe(false);
  });
});
