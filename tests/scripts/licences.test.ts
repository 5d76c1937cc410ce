import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, licencesPage, licensed, PACKED, type LockedPackage } from '../../scripts/licences.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

describe('the licences of what a user installs', () => {
  it('are all allowed', () => {
    const found = licensed(packages);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['CPAL-1.0 OR AGPL-1.0', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['(MIT AND Zlib)', true],
    ['AGPL-3.0', false],
    ['GPL-3.0-only OR AGPL-3.0', false],
    ['MIT AND GPL-2.0', false],
    ['none named', false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('are read from the lock file: those of development stay out, packed ones do not', () => {
    const locked = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/mermaid': { version: '4.0.0', license: 'MIT', dev: true },
      'node_modules/d': { link: true },
    };
    expect(licensed(locked).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([
      'a: MIT',
      'b: none named',
      'mermaid: MIT',
    ]);
    expect(licencesPage(licensed(locked))).toContain('| mermaid (files of it) | 4.0.0 | MIT |');
  });

  it('name every package that is packed', () => {
    const script = readFileSync(path.join(ROOT, 'scripts', 'pack.mjs'), 'utf8');
    const packed = [...script.matchAll(/^ {2}'?([@\w/-]+)'?: \['LICENSE/gm)].map(([, name]) => name);
    expect(packed.sort()).toEqual([...PACKED].sort());
  });
});
