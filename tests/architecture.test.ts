import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forgeries, importsIn, violations } from './architecture.js';

const SRC = path.resolve(import.meta.dirname, '..', 'src');
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
    expect(violations(importsIn(SRC))).toEqual([]);
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
});
