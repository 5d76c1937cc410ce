import { describe, expect, it } from 'vitest';
import { base64 } from '../../src/tree/base64.js';
import { escaped } from '../../src/tree/escaped.js';
import { nearest } from '../../src/tree/nearest.js';

describe('base64', () => {
  it('reads back as the same bytes, also beyond what is taken at once', () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, index) => (index * 7) % 256);
    expect(Buffer.from(base64(bytes), 'base64').equals(bytes)).toBe(true);
  });

  it('takes a part of a buffer for that part alone', () => {
    expect(base64(new Uint8Array([1, 77, 97, 110, 2]).subarray(1, 4))).toBe('TWFu');
  });
});

describe('escaped', () => {
  it('lets no word end a tag, an attribute or an entity', () => {
    expect(escaped('"a" <b> & &lt;')).toBe('&quot;a&quot; &lt;b&gt; &amp; &amp;lt;');
  });
});

describe('nearest', () => {
  it('proposes a word that is near, and none where none is', () => {
    expect(nearest('preservaton', ['request', 'preservation'])).toBe('preservation');
    expect(nearest('budget', ['request', 'preservation'])).toBeUndefined();
    expect(nearest('budget', [])).toBeUndefined();
  });
});
