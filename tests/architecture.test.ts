import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { circles, crowded, forgeries, foreignIds, importsIn, longFiles, ownersOf, violations } from './architecture.js';
import { RULES } from '../src/rules.js';

const SRC = path.resolve(import.meta.dirname, '..', 'src');
const IMPORTS = importsIn(SRC);
const planted = mkdtempSync(path.join(tmpdir(), 'house-'));
afterAll(() => {
  rmSync(planted, { recursive: true });
});

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(planted, file)), { recursive: true });
  writeFileSync(path.join(planted, file), text);
}

describe('the house', () => {
  it('has no import that goes back or across', () => {
    expect(violations(IMPORTS)).toEqual([]);
  });

  it('has no circle of files, not even of types', () => {
    expect(circles(IMPORTS)).toEqual([]);
    expect(circles(importsIn(path.resolve(SRC, '..', 'scripts')))).toEqual([]);
  });

  it('sees a planted circle', () => {
    const circle = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'a.ts' },
      { from: 'd.ts', to: 'a.ts' },
    ];
    expect(circles(circle)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  it('lets each brand be set in one file', () => {
    expect(forgeries(SRC)).toEqual([]);
  });

  it('sees a planted import from one stage to another', () => {
    plant('cite/cite.ts', "import { print } from '../print/print.js';\n");
    plant('model/node.ts', "import type { A } from '../tree/a.js';\n");
    expect(violations(importsIn(planted))).toEqual([
      'cite/cite.ts imports print/print.ts',
      'model/node.ts imports tree/a.ts',
    ]);
  });

  it('sees a planted forgery', () => {
    plant('write/forge.ts', 'export const text = { [selected]: 1 };\n');
    expect(forgeries(planted)).toEqual(['write/forge.ts sets selected']);
  });

  it('has no room that knows another’s rule by its id', () => {
    const owners = ownersOf(SRC);
    expect(new Set(owners.keys())).toEqual(new Set(RULES.map(({ id }) => id)));
    expect(foreignIds(SRC, owners)).toEqual([]);
  });

  it('sees a planted id of another room', () => {
    plant('mark/rules.ts', "export const RULES = { a: rule({ id: 'mark/a' }) };\n");
    plant('mark/own.ts', "export const own = 'mark/a';\n");
    plant('cite/foreign.ts', "export const foreign = ['mark/a', 'mark/b'];\n");
    expect(foreignIds(planted, ownersOf(planted))).toEqual(['cite/foreign.ts names mark/a']);
  });

  it('has no folder of more than fourteen files, save those that are known and why', () => {
    expect(crowded(SRC)).toEqual([]);
  });

  it('sees a planted crowd, and one that is gone', () => {
    for (let index = 0; index < 15; index += 1) plant(`read/${String(index)}.ts`, 'export {};\n');
    expect(crowded(planted, { parse: 'many marks' })).toEqual(['read is crowded', 'parse is crowded no longer']);
  });

  it('has no file of more than 250 lines, comments and all', () => {
    expect(longFiles(SRC, 250)).toEqual([]);
    plant('write/long.ts', '\n'.repeat(250));
    expect(longFiles(planted, 250)).toEqual(['write/long.ts']);
  });
});
