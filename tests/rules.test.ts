import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { valeRules } from '../src/check/text/vale/vale.js';
import { RULES } from '../src/rules.js';
import { MemoryWorld } from '../src/system/memory.js';

const TESTS = import.meta.dirname;
const OWN = path.basename(import.meta.filename);

const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== OWN)
  .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join(TESTS, file), 'utf8') }));

/** Whether a test names a rule: by its whole id, or in the tests of its room by its own name of two words or more. */
function isNamed(id: string, tests: readonly { readonly file: string; readonly text: string }[]): boolean {
  const [room = '', name = ''] = id.split('/');
  const whole = new RegExp(`(?<![\\w/-])${room}\\\\?/${name}(?![\\w-])`);
  const own = new RegExp(`(?<![\\w/-])${name}(?![\\w-])`);
  return tests.some(
    ({ file, text }) => whole.test(text) || (name.includes('-') && `/${file}`.includes(`/${room}/`) && own.test(text)),
  );
}

function unnamed(ids: readonly string[], tests = files): string[] {
  return ids.filter((id) => !isNamed(id, tests));
}

describe('every rule', () => {
  it('is named by a test', () => {
    expect(RULES.length).toBeGreaterThan(90);
    expect(unnamed(RULES.map(({ id }) => id))).toEqual([]);
  });

  it('of language has a fixture of its name', async () => {
    const fixtures = readdirSync(path.join(TESTS, 'rules', 'language')).map(
      (file) => `language/${path.parse(file).name}`,
    );
    const rules = await valeRules(new MemoryWorld());
    expect(rules.map(({ id }) => id).filter((id) => !fixtures.includes(id))).toEqual([]);
  });

  it('is looked for by its whole name, or by its own in the tests of its room', () => {
    const tests = [
      { file: 'a/x.test.ts', text: "['a/b-c', 'q/x/y', 'd-e', 'f']" },
      { file: 'g/x.test.ts', text: "['h-i', /^g\\/j:/]" },
    ];
    expect(unnamed(['a/b', 'a/b-c', 'x/y', 'a/d-e', 'a/f', 'a/h-i', 'g/h-i', 'g/j'], tests)).toEqual([
      'a/b',
      'x/y',
      'a/f',
      'a/h-i',
    ]);
  });
});
