import { describe, expect, it } from 'vitest';
import { standingOf, worstOf } from '../../src/model/score.js';

describe('where a value stands', () => {
  it.each([
    [14, 'target'],
    [20, 'target'],
    [20.1, 'limit'],
    [12, 'limit'],
    [11.9, 'beyond'],
    [22.1, 'beyond'],
  ] as const)('is told with ends included: %d is %s', (value, standing) => {
    expect(standingOf(value, { target: { from: 14, to: 20 }, limit: { from: 12, to: 22 } })).toBe(standing);
  });

  it('has an open end where none is given', () => {
    expect(standingOf(-9, { target: { to: 0 }, limit: { to: 1 } })).toBe('target');
    expect(standingOf(900, { target: { from: 45 }, limit: { from: 39 } })).toBe('target');
  });

  it('is for a letter the worst of its measures; a measure without a value says nothing', () => {
    expect(worstOf([{ standing: 'target' }, { standing: 'beyond' }, { standing: 'limit' }])).toBe('beyond');
    expect(worstOf([{ standing: 'target' }, {}, { standing: 'limit' }])).toBe('limit');
    expect(worstOf([{ standing: 'target' }])).toBe('target');
    expect(worstOf([{}])).toBeUndefined();
  });
});
