import { describe, expect, it } from 'vitest';
import { changesIn, namesIn, releaseFolder, releaseName, sumsOf } from '../../src/release/folder.js';
import { settledText } from '../write/page/sample.js';

const named = (edition: 'public' | 'internal', purpose: 'screen' | 'press' = 'screen'): string =>
  releaseName(settledText([], { edition, facts: { fileName: 'ocsea-guide' } }), {
    version: 'v0.3.0',
    purpose,
    form: 'pdf',
  });

describe('a release', () => {
  it('names its files by publication, version and edition, and says INTERNAL aloud', () => {
    expect(named('public')).toBe('ocsea-guide-v0.3.0-public.pdf');
    expect(named('public', 'press')).toBe('ocsea-guide-v0.3.0-public-press.pdf');
    expect(named('internal')).toBe('ocsea-guide-v0.3.0-INTERNAL.pdf');
  });

  it('has nothing internal in the folder of the public edition', () => {
    expect(releaseFolder('build', 'v0.3.0', 'public')).toBe('build/release/v0.3.0');
    expect(releaseFolder('build', 'v0.3.0', 'internal')).toBe('build/release/v0.3.0-INTERNAL');
  });

  it('lists its sums by name, as sha256sum reads them', () => {
    const file = (path: string) => ({ path: `build/${path}`, bytes: new Uint8Array() });
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(sumsOf([file('b.pdf'), file('a.pdf')])).toBe(`${empty}  a.pdf\n${empty}  b.pdf\n`);
    expect(namesIn(sumsOf([file('b.pdf'), file('a.pdf')]))).toEqual(['a.pdf', 'b.pdf']);
  });
});

describe('what changed', () => {
  const LIST = '# Changes\n\n## v0.3.10\n\n- Ten.\n\n## [0.3.1] – 1 May\n\n- One.\n\n## 0.3.1-draft.1\n\n- Draft.\n';

  it('is the part of its own version', () => {
    expect(changesIn(LIST, 'v0.3.1')).toBe('## [0.3.1] – 1 May\n\n- One.\n');
    expect(changesIn(LIST, 'v0.3.1-draft.1')).toBe('## 0.3.1-draft.1\n\n- Draft.\n');
    expect(changesIn(LIST, 'v0.3.10')).toBe('## v0.3.10\n\n- Ten.\n');
  });

  it('is nothing where the version has none', () => {
    expect(changesIn(LIST, 'v0.3')).toBeUndefined();
    expect(changesIn(LIST, 'v0.3.1+g1a2b3c4')).toBeUndefined();
  });
});
