import { describe, expect, it } from 'vitest';
import { manifestSchema, type Manifest } from '../../src/release/manifest.js';
import { passportPage } from '../../src/release/passport-page.js';

const NONE = { errors: 0, warnings: 0, notes: 0 };
const SUM = 'a'.repeat(64);
const MANIFEST: Manifest = {
  ...{
    manifest: 1,
    edition: 'public',
    version: 'v0.3.0',
    revision: 'v0.3.0+g1a2b3c4',
    commit: '1a2b3c4d',
    passport: '7F3A-91C2-5D0E',
  },
  ...{
    tool: { name: 'imprimatur', version: '0.1.0' },
    browser: { name: 'Chrome', version: '147' },
    system: 'Node',
    fonts: [],
  },
  ...{
    inputs: [],
    findings: { A: NONE, B: NONE, C: NONE, D: NONE },
    doors: [{ door: 'Errors', passed: true, said: '0 errors' }],
  },
  publications: [
    { publication: 'guide', title: 'A </script><b>guide', status: 'Draft', version: 'First', date: '1 May', pages: 3 },
  ],
  files: [
    {
      file: 'guide-v0.3.0-public.pdf',
      sha256: SUM,
      bytes: 1_900_000,
      publication: 'guide',
      purpose: 'screen',
      pages: 3,
    },
  ],
};

describe('the passport of a release', () => {
  const page = passportPage(manifestSchema.parse(MANIFEST), true);

  it('shows version, number, files with their digests, and the doors', () => {
    for (const words of ['v0.3.0', '7F3A-91C2-5D0E', '1.9 MB', 'aaaaaaaa … aaaaaaaa', 'commit 1a2b3c4', 'CHANGES.md'])
      expect(page).toContain(words);
    expect(page).toContain('screen; PDF/UA-1 and PDF/A-2a, validated');
    expect(page).toContain('● <b>Errors</b>: 0 errors');
    expect(page).not.toContain('INTERNAL');
  });

  it('runs its own script alone, reaches nothing, and lets no title out of its place', () => {
    expect(page).toMatch(/default-src &#x27;none&#x27;; .*; script-src &#x27;sha256-[A-Za-z0-9+/]{43}=&#x27;/);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('<b>guide');
    expect(page).not.toMatch(/https?:/);
  });

  it('says INTERNAL where it is', () => {
    const internal = passportPage({ ...MANIFEST, edition: 'internal' }, false);
    expect(internal).toContain('<title>INTERNAL: Release v0.3.0</title>');
    expect(internal).not.toContain('CHANGES.md');
  });
});
