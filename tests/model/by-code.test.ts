import { expect, it } from 'vitest';
import { byCode } from '../../src/model/by-code.js';

it('orders words by the codes of their signs, whatever the language of the desk', () => {
  expect(['ı', 'i', 'I', 'İ', 'z', 'ä'].sort(byCode)).toEqual(['I', 'i', 'z', 'ä', 'İ', 'ı']);
  expect(byCode('a', 'a')).toBe(0);
});
