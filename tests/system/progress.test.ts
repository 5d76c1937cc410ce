import { expect, test } from 'vitest';
import { Progress } from '../../src/system/progress.js';

function shown(isTTY: boolean, kept?: string, columns?: number) {
  let [text, now] = ['', 0];
  let second = (): void => undefined;
  const lines = {
    isTTY,
    write: (words: string) => void (text += words),
    ...(columns === undefined ? {} : { columns }),
  };
  const again = (work: () => void) => {
    second = work;
    return () => (second = () => undefined);
  };
  const progress = new Progress(lines, { format: 'text', clock: () => now, again });
  if (kept !== undefined) progress.expect(new TextEncoder().encode(kept));
  const step = (words: string, seconds: number): void => {
    progress.say(`${words} …`);
    now += seconds;
    progress.say(`${words} … ${seconds.toFixed(1)} s`);
  };
  const pass = (seconds: number): void => {
    now += seconds;
    second();
  };
  return { step, pass, progress, text: () => text, seen: () => text.split(/\n|\r\u001B\[2K/) };
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
  const lines = again.seen().filter((line) => line !== '');
  expect(lines).toEqual([
    '░░░░░░░░░░░░░░░░░░░░░░░░   0 %  Reading …',
    '███░░░░░░░░░░░░░░░░░░░░░  13 %  Citing … 14 s left',
    '████████████░░░░░░░░░░░░  50 %  Printing … 8 s left',
  ]);
  expect(again.text()).not.toContain('\n');
});

test('goes on while a step is under way, and stays on one line however narrow the terminal is', () => {
  const kept = '{"Reading the language of the guide (internal)":10,"Printing":10}';
  const { progress, pass, seen } = shown(true, kept, 60);
  progress.say('Reading the language of the guide (internal) …');
  pass(5);
  pass(25);
  progress.say('A word of somebody else');
  progress.say('Reading the language of the guide (internal) … 30.0 s');
  progress.say('Printing …');
  progress.end();
  const lines = seen().filter((line) => line !== '');
  expect(lines).toEqual([
    '░░░░░░░░░░   0 %  Reading the language of the guide (inter…',
    '███░░░░░░░  25 %  Reading the language of the gu… 15 s left',
    '█████░░░░░  50 %  Reading the language of the gu… 30 s left',
    'A word of somebody else',
    '█████░░░░░  50 %  Reading the language of the gu… 30 s left',
    '█████░░░░░  50 %  Printing … 30 s left',
  ]);
  for (const columns of [20, 40, 60, 80]) {
    const narrow = shown(true, kept, columns);
    narrow.progress.say('Reading the language of the guide (internal) …');
    narrow.pass(5);
    for (const line of narrow.seen()) expect(line.length).toBeLessThan(columns);
  }
});

test('what was kept and cannot be read is as if nothing was', () => {
  for (const kept of ['no json', '[]', '{"Reading":"long"}', '{"Reading":-1}']) {
    const { step, text } = shown(true, kept);
    step('Reading', 1);
    expect(text()).not.toContain('%');
  }
});
