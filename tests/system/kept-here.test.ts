import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptHere, scriptFrom } from '../../src/system/kept-here.js';
import { OWN_FOLDER } from '../../src/system/own.js';

describe('what doctor is told of this machine', () => {
  it('is a script by the way to it, where it lies below', () => {
    expect(scriptFrom(OWN_FOLDER, 'set-up-vale')).toBe(`node ${path.join('scripts', 'set-up-vale.mjs')}`);
  });

  it('is a script by its whole path elsewhere, between quotation marks where it holds a space', () => {
    const whole = path.join(OWN_FOLDER, 'scripts', 'set-up-vale.mjs');
    const expected = /\s/.test(whole) ? `node "${whole}"` : `node ${whole}`;
    expect(scriptFrom(path.join(OWN_FOLDER, 'src'), 'set-up-vale')).toBe(expected);
  });

  it('is a cache with the browsers that lie in it, and what it weighs', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kept-here-'));
    mkdirSync(path.join(folder, 'chromium-147.0.0-2'));
    mkdirSync(path.join(folder, 'kept'));
    writeFileSync(path.join(folder, 'kept', 'one'), 'twelve bytes');
    expect(await keptHere(folder)).toEqual({ folder, isWritable: true, browsers: ['chromium-147.0.0-2'], bytes: 12 });
    rmSync(folder, { recursive: true });
  });
});
