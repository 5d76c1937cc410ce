import { expect, test } from 'vitest';
import { Progress } from '../../src/system/progress.js';

function shown(isTTY: boolean, kept?: string) {
  let [text, now] = ['', 0];
  const lines = { isTTY, write: (words: string) => void (text += words) };
  const progress = new Progress(lines, { format: 'text', clock: () => now });
  if (kept !== undefined) progress.expect(new TextEncoder().encode(kept));
  const step = (words: string, seconds: number): void => {
    progress.say(`${words} …`);
    now += seconds;
    progress.say(`${words} … ${seconds.toFixed(1)} s`);
  };
  return { step, progress, text: () => text };
}

test('a log has a line for each step that is done', () => {
  const { step, text } = shown(false, '{"Reading":1}');
  step('Reading', 1);
  step('Citing', 2);
  expect(text()).toBe('Reading … 1.0 s\nCiting … 2.0 s\n');
});

test('a terminal says the share that is done and what is left, by what the same run took before', () => {
  const first = shown(true);
  for (const [words, seconds] of [
    ['Reading', 1],
    ['Citing', 3],
    ['Printing', 4],
  ] as const)
    first.step(words, seconds);
  expect(first.text()).not.toContain('%');
  const again = shown(true, first.progress.kept());
  again.step('Reading', 2);
  again.step('Citing', 6);
  again.step('Printing', 8);
  const lines = again.text().split(/\n|\r\u001B\[2K/);
  expect(lines[0]).toBe('░░░░░░░░░░░░░░░░░░░░░░░░   0 %  Reading …');
  expect(lines[2]).toBe('███░░░░░░░░░░░░░░░░░░░░░  13 %  Citing … 14 s left');
  expect(lines[4]).toBe('████████████░░░░░░░░░░░░  50 %  Printing … 8 s left');
  expect(lines[5]).toBe('Printing … 8.0 s');
});

test('what was kept and cannot be read is as if nothing was', () => {
  for (const kept of ['no json', '[]', '{"Reading":"long"}', '{"Reading":-1}']) {
    const { step, text } = shown(true, kept);
    step('Reading', 1);
    expect(text()).not.toContain('%');
  }
});
