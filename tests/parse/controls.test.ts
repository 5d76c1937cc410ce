import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { damage } from '../../src/parse/damage.js';

function foundIn(text: string, path = 'one.md'): string[] {
  const file = new VFile({ path, value: text });
  damage(file);
  return findingsOf(file).map(({ line, rule }) => `${String(line)} ${rule}`);
}

describe('a control character', () => {
  it.each(['\u0000', '\u001B[31m', '\u0008', '\u009B', '\u202E', '\u2066', '\u{E0041}', '\uFFFD'])(
    'is an error at its line: %j',
    (sign) => {
      for (const path of ['one.md', 'a.yaml', 'a.json', 'a.csv', 'a.mmd'])
        expect(foundIn(`Words.\nWo${sign}rds.`, path)).toContain('2 parse/damaged-character');
    },
  );

  it.each(['&#0;', '&#00;', '&#27;', '&#x1B;', '&#X0;', '&#x202e;', '&#8238;', '&#155;', '&#x00007f;', '&#31;'])(
    'is an error where it is written by its code in a chapter: %s',
    (code) => {
      expect(foundIn(`Words.\nWo${code}rds.`)).toEqual(['2 parse/damaged-character']);
    },
  );

  it.each(['\\u0000', '\\u0000b', '\\u001B[31m', '\\u202E', '\\x1b', '\\\\\\u0007', '\\u009b'])(
    'is an error where it is written by its code in data: %s',
    (code) => {
      for (const path of ['a.yaml', 'a.yml', 'a.json'])
        expect(foundIn(`a: 1\nb: "Wo${code}rds"`, path)).toEqual(['2 parse/damaged-character']);
    },
  );

  it.each([
    ['one.md', 'Caf&#233; &#x2013; &amp; &#8211; &#169; &#10; &#9; &#x20; C:\\u0000'],
    ['a.yaml', '"\\u00e9 \\u2013 \\\\u0000 \\t \\n \\u0009 \\u000a \\u000d \\u00a0 \\x20"'],
    ['a.json', '"\\u00e9 \\\\u0000 \\u2019 &#0;"'],
  ])('is told from what is meant, in %s', (path, text) => {
    expect(foundIn(text, path)).toEqual([]);
  });
});
