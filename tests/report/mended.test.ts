import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { diffOf } from '../../src/report/diff.js';
import { mended } from '../../src/report/mended.js';

/** A finding on the first `actual` behind an offset of a text. */
function at(source: string, actual: string, fix: string, from = 0): Finding {
  const before = source.slice(0, source.indexOf(actual, from));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return {
    ...{ file: 'a.md', line, column, endLine: line, endColumn: column + actual.length, severity: 'info', gate: 'pass' },
    ...{ rule: 'a/b', letter: 'A', message: 'm', why: '', mend: '', url: '', actual, fix },
  };
}

describe('a text with its certain repairs', () => {
  const source = 'One  two.\nAbout 40% of 40% came.\n';

  it('has each where its finding stands', () => {
    const findings = [at(source, '40%', '40 per cent'), at(source, '40%', '40 per cent', 18), at(source, '  ', ' ')];
    expect(mended(source, findings)).toEqual({ text: 'One two.\nAbout 40 per cent of 40 per cent came.\n', count: 3 });
  });

  it('is the same where a finding has no repair, or other words stand at its place', () => {
    const [moved, none] = [{ ...at(source, '40%', 'x'), column: 2 }, at(source, '40%', 'x')];
    expect(mended(source, [moved, { ...none, line: 9, endLine: 9 }])).toEqual({ text: source, count: 0 });
  });

  it('takes one of two that overlap', () => {
    const findings = [at(source, '40% of', 'forty of'), at(source, '% of', ' per cent of')];
    expect(mended(source, findings)).toMatchObject({ count: 1, text: 'One  two.\nAbout forty of 40% came.\n' });
  });

  it('keeps everything outside of what it mends', () => {
    const parts = fc.array(fc.tuple(fc.stringMatching(/^[a-z \n]{0,12}$/), fc.constantFrom('40%', '  , ', 'X')));
    fc.assert(
      fc.property(parts, (all) => {
        const [given, wanted] = [
          all.flat().join(''),
          all.flatMap(([words, bad]) => [words, bad === '40%' ? '40 per cent' : bad]).join(''),
        ];
        const places = [...given.matchAll(/40%/g)].map(({ index }) => at(given, '40%', '40 per cent', index));
        expect(mended(given, places).text).toBe(wanted);
        expect(mended(wanted, places).text).toBe(wanted);
      }),
    );
  });
});

describe('a unified diff', () => {
  it('shows changed lines with three around them, and nothing where nothing changed', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    expect(diffOf('x.md', before, before)).toBe('');
    expect(diffOf('x.md', before, before.replace('e', 'E'))).toBe(
      ['--- a/x.md', '+++ b/x.md', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h'].join('\n'),
    );
  });

  it('joins changes that are near, and parts those that are far', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${String(index)}`);
    const changed = (...at: number[]) =>
      lines.map((line, index) => (at.includes(index) ? `${line}!` : line)).join('\n');
    expect(diffOf('x', lines.join('\n'), changed(3, 4, 9)).match(/@@ /g)).toHaveLength(1);
    expect(diffOf('x', lines.join('\n'), changed(3, 25)).match(/@@ /g)).toHaveLength(2);
    expect(diffOf('x', lines.join('\n'), changed(3, 4))).toContain('-line 3\n-line 4\n+line 3!\n+line 4!');
  });
});
