import { expect, it } from 'vitest';
import { Answers, type Match } from '../../../../src/check/text/grammar/answers.js';

const match = (message: string): Match => ({
  message,
  replacements: [{ value: 'x' }],
  offset: 1,
  length: 2,
  rule: { id: 'R', category: { id: 'GRAMMAR' } },
});

const said = [[match('A “quotation”, a } and a {')], [], [match('back\\slash \\" and "'), match('')], [match('é 😀')]];
const whole = said.map((matches) => JSON.stringify({ software: { name: 'x' }, matches })).join('');

it('takes answers apart wherever their stream is cut', () => {
  for (let size = 1; size <= whole.length; size += 7) {
    const answers = new Answers();
    const heard: Match[][] = [];
    for (let at = 0; at < whole.length; at += size) heard.push(...answers.add(whole.slice(at, at + size)));
    expect(heard).toEqual(said);
  }
});

it('gives nothing of an answer that is not complete, and refuses what is none', () => {
  expect(new Answers().add(whole.slice(0, 40))).toEqual([]);
  expect(() => new Answers().add('{"found": []}')).toThrow();
});
