import { describe, expect, it } from 'vitest';
import { keptByText, keptOf } from '../../src/tree/kept.js';

describe('keptByText', () => {
  it('answers the same words once, and others anew', () => {
    const asked: string[] = [];
    const lengthOf = keptByText((text) => {
      asked.push(text);
      return { length: text.length };
    });
    expect([lengthOf('one'), lengthOf('four'), lengthOf('one')].map(({ length }) => length)).toEqual([3, 4, 3]);
    expect(asked).toEqual(['one', 'four']);
  });

  it('keeps an answer that is false', () => {
    let asked = 0;
    const isLong = keptByText((text) => {
      asked += 1;
      return text.length > 100;
    });
    expect([isLong('short'), isLong('short')]).toEqual([false, false]);
    expect(asked).toBe(1);
  });

  it('forgets what was not asked for lately, and nothing that was', () => {
    const asked: string[] = [];
    const of = keptByText((text) => {
      asked.push(text);
      return [text];
    }, 2);
    for (const text of ['a', 'b', 'c', 'a', 'd', 'e', 'b']) of(text);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});

describe('keptOf', () => {
  it('makes a thing of another once', () => {
    let made = 0;
    const of = keptOf((one: { readonly name: string }) => ({ number: (made += 1), name: one.name }));
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect([of(a), of(b), of(a)]).toEqual([
      { number: 1, name: 'a' },
      { number: 2, name: 'b' },
      { number: 1, name: 'a' },
    ]);
  });
});
