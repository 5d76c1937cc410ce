import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { visible, visibleJson } from '../../src/model/visible.js';
import { github, sarif } from '../../src/report/machine.js';
import { linesOf } from '../../src/report/text.js';
import { Progress } from '../../src/system/progress.js';
import { terminalOf } from '../../src/system/terminal.js';
import { listening } from '../terminal.js';

const EVIL = [
  '\u001b[2J\u001b[H',
  '\u001b]0;owned\u0007',
  '\u001b[8mhidden\u001b[0m',
  '\u009b2J',
  '\r::error::forged',
  '\nmanuscript/a.md:1:1  error  forged/rule  forged',
  '\u0008\u0008\u0008',
  '\u0000',
  '\u007f',
  '\u202etxt.exe',
  '\u2028::warning::forged',
  '\u0085',
];

const finding = (words: string): Finding => ({
  file: `manuscript/${words}.md`,
  line: 1,
  column: 1,
  severity: 'error',
  gate: 'stop',
  rule: 'parse/any',
  letter: 'A',
  message: `Unexpected ${words}, expected none`,
  why: '',
  mend: `Mend ${words}`,
  url: '',
});

const CONTROL = /(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u;

describe.each(EVIL)('words with %j', (words) => {
  it('stand in one line of text, every control as its number', () => {
    const lines = linesOf(finding(words), listening().colours, `a: ${words}`);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(/\n|\p{Cc}|\u202e|\u2028/u);
    expect(lines[0]).toContain(`\\u${words.charCodeAt(0).toString(16).padStart(4, '0')}`);
  });

  it('stand in one workflow command', () => {
    const [line = '', ...more] = github([finding(words)]);
    expect(more).toEqual([]);
    expect(line).not.toMatch(/\n|\p{Cc}|\u202e|\u2028/u);
    expect(line.startsWith('::error file=manuscript/')).toBe(true);
    expect(line.slice(0, line.indexOf(',line=')).split('::')).toHaveLength(2);
  });

  it('stand in SARIF as what they look like', () => {
    const printed = visibleJson(sarif([finding(words)]));
    expect(printed).not.toMatch(CONTROL);
    const { runs } = JSON.parse(printed) as { runs: { results: { message: { text: string } }[] }[] };
    expect(runs[0]?.results[0]?.message.text).not.toMatch(/\p{Cc}/u);
  });

  it('stand in JSON as themselves, in signs that are shown', () => {
    const printed = visibleJson({ message: words });
    expect(printed).not.toMatch(CONTROL);
    expect(JSON.parse(printed)).toEqual({ message: words });
  });

  it('reach no terminal, whoever says them', () => {
    const heard: string[] = [];
    const stream = { isTTY: false, write: (said: string) => heard.push(said) } as unknown as NodeJS.WriteStream;
    const same = (said: string): string => said;
    const paint = {
      isColorSupported: false,
      createColors: () => ({ red: same, yellow: same, cyan: same, dim: same, bold: same }),
    };
    terminalOf(stream, stream, paint).say(words.replace(/\n/g, ''));
    new Progress(stream, { format: 'text', clock: () => 0 }).say(`Drawing ${words}`);
    for (const said of heard) expect(said.replace(/\n$/, '').replace(/\u001b\[0m/g, '')).not.toMatch(/\n|\p{Cc}/u);
  });
});

describe('words without controls', () => {
  it.each(['plain', 'naïve — “quoted” 日本語 العربية', 'emoji 👩‍👧'])('are left as they are: %s', (words) => {
    expect(visible(words)).toBe(words);
  });

  it('keep the colours that the tool gives', () => {
    const heard: string[] = [];
    const stream = { isTTY: true, write: (said: string) => heard.push(said) } as unknown as NodeJS.WriteStream;
    const red = (said: string): string => `\u001b[31m${said}\u001b[39m`;
    const paint = {
      isColorSupported: true,
      createColors: () => ({ red, yellow: red, cyan: red, dim: red, bold: red }),
    };
    const terminal = terminalOf(stream, stream, paint);
    terminal.say(terminal.colours.error('error'));
    expect(heard).toEqual(['\u001b[31merror\u001b[39m\n']);
  });
});
