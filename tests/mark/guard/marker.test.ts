import { describe, expect, it } from 'vitest';
import { holdsFact, holdsMarker, saysNonPublic } from '../../../src/mark/guard/marker.js';

const rows = (words: readonly string[]) => words.map((one) => [one]);

describe('signs and letters that look like those of a marker', () => {
  it.each(['\u2236', '\uA789', '\u02D0', '\u05C3', '\u0589', '\u2982', '\uFF1A', '\uFE55'])('a colon: %s', (sign) => {
    expect(holdsMarker(`x ${sign}non+++public x`)).toBe(true);
  });

  // Three signs between the halves keep the name from being taken for a misspelt one: only the letter decides.
  it.each([
    ...[...'\u043E\u03BF\u0585\uFF4F\u041E\u039F'].map((letter) => [letter, `:n${letter}n+++public`] as const),
    ...[...'\u0440\u03C1\u0420\u03A1'].map((letter) => [letter, `:non+++${letter}ublic`] as const),
    ...[...'\u0456\u03B9\u0406'].map((letter) => [letter, `:non+++publ${letter}c`] as const),
    ...[...'\u0441\u03F2\u03F9\u0421'].map((letter) => [letter, `:non+++publi${letter}`] as const),
    ...[...'\u0578'].map((letter) => [letter, `:${letter}on+++public`] as const),
    ...[...'\u03C5\u057D'].map((letter) => [letter, `:non+++p${letter}blic`] as const),
    ...[...'\u04CF'].map((letter) => [letter, `:non+++pub${letter}ic`] as const),
    ...[...'\u2800\u3000'].map((blank) => [blank, `:${blank}non+++public`] as const),
  ])('a letter: %s', (_sign, text) => {
    expect(holdsMarker(text)).toBe(true);
  });

  it('another letter of the same scripts is none', () => {
    expect(holdsMarker(':n\u0430n+++public')).toBe(false);
    expect(holdsMarker('\u2235non+++public')).toBe(false);
  });

  it.each(['\u200B', '\u00AD', '\u2060', '\uFEFF', '\u061C', '\u034F', '\uFE0F', '\u{E0001}', '\u180E'])(
    'what no reader sees parts no word: %j',
    (sign) => {
      expect(holdsMarker(`:n${sign}on+++publ${sign}ic`)).toBe(true);
    },
  );
});

describe('holdsMarker', () => {
  it.each(
    rows([
      ':non-public',
      ':nonpublic words',
      ': non public',
      ':  non_public',
      ':non---public',
      ':NON-PUBLIC',
      ':not public',
      ':not---public',
      'non-public[x]',
      'not-public [x]',
      'not---public  {x}',
      'nonpublic{x}',
      '[x]{originator="A"}',
      '{basis="B" originator = "A"}',
      '[x](originator="A")',
      'x distribution = y',
      '{distribution:x}',
      '{a distribution : x',
      '=internal',
      '= internal',
      '="internal"',
      "=' internal'",
      '= “ internal”',
      '[x]{.non-public}',
      '[x]{.nonpublic}',
      '{.internal}',
      '{#a .confidential b}',
      '{.restricted x="y"}',
      ':non-pubic',
      ':non-publik is',
      ':nompublik',
      ':npublic',
      ':non--publi x',
      ':non_publik x',
      ':non-publicly',
    ]),
  )('sees %s', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(true);
  });

  it.each(
    rows([
      'non-public words',
      ': non++++public',
      ':not++++public',
      'anon-public[x]',
      'nob-public[x]',
      'not++++public[x]',
      'non-public x [y]',
      '{coriginator=x}',
      '{redistribution: x}',
      '{distributions: x}',
      'distribution: x',
      '{a} distribution: x',
      '{a{distribution',
      '=internals',
      '=x internal',
      'internal',
      ':no_republic x',
      '{originators="A"}',
      '{.internals}',
      '{.internal',
      '.internal}',
      '{a} .internal {b}',
      ':public words',
      ':nonetheless',
      ':no-republic',
      ':non-publishers',
      'x:y non public',
    ]),
  )('does not see %s', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(false);
  });
});

// Three signs between the halves keep each from being taken for a misspelt name: only what stands around it decides.
describe('the spellings of other tools', () => {
  it.each(
    rows([
      '[/not---public]',
      '(/ not---public)',
      '{/not---public}',
      '</not---public>',
      '{ not---public',
      '<not---public',
      '[! not---public',
      '%%not---public',
      'a\n++not---public',
      'a\n == \tnot---public',
      '%not---public%',
      '$ not---public $',
      '*not---public*',
      '|not---public|',
      '#notpublic',
      '@not_public',
      '#not-public',
      'a\n[not---public]',
      'a\n\t( not---public )',
      'a*not---public*',
      '#not--public',
    ]),
  )('are seen: %j', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(true);
  });

  it.each(
    rows([
      '/not---public',
      '! not---public',
      '[not---public',
      '% not---public',
      '++ not---public',
      'a\n- not---public',
      'a\n++ b not---public',
      'a\n“” not---public',
      '%not---public$',
      '%  not---public%',
      '%not---public  %',
      'a#notpublic',
      '#notpublicly',
      '[not---public]',
      'a\n[not---public',
      'a\nb [not---public]',
    ]),
  )('are none: %j', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(false);
  });
});

describe('a name that is nearly the marker’s', () => {
  it.each(
    rows([
      ':nonpub[x]',
      ':nonpub{x}',
      '[nonpub(x)',
      ':non_pub[x]',
      ':nonpubl[x]',
      ':non-publi[x]',
      '{.nonpub}',
      '{nonpub}',
      '{.nonpub,}',
      '{a #nonpubl b}',
      '<nonpub>',
      '</nonpub >',
      '<nonpubli a="b">',
    ]),
  )('is seen where a name stands: %s', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(true);
  });

  it.each(
    rows([
      ':nonpub x',
      '(nonpub[x]',
      ':nonpu[x]',
      ':xnonpub[x]',
      ':nonpubs[x]',
      '.nonpub}',
      '{a}.nonpub}',
      '<nonpub,>',
      '/nonpub>',
    ]),
  )('is none elsewhere: %s', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(false);
  });
});

describe('holdsFact', () => {
  it.each(
    rows([
      'distribution: internal',
      'Distribution:internal',
      '  distribution = internal',
      '"distribution": "internal"',
      "'distribution' : 'internal'",
      'a line\ndistribution: internal',
      'distribution: Öffentlich',
    ]),
  )('sees %j', (text) => {
    expect(holdsFact(text)).toBe(true);
  });

  it.each(rows(['the distribution: internal', 'distribution internal', 'distribution: 12', 'distributions: internal']))(
    'does not see %j',
    (text) => {
      expect(holdsFact(text)).toBe(false);
    },
  );
});

describe('saysNonPublic', () => {
  it.each(
    rows([
      'non-public: the rest',
      'Non public : the rest',
      'NonPublic: x',
      'non \u2013_ public: x',
      'NON-PUBLIC text',
      'NON PUBLIC text',
      'NONPUBLIC text',
      'CONFIDENTIAL',
      'INTERNAL ONLY',
      'NOT FOR PUBLICATION',
      ':confidential x',
      '::internal x',
      ':::restricted x',
      ': secret x',
      ':Secret[x]',
      'TLP:RED',
      'TLP: Amber+strict',
      'not for circulation',
      'not for distribution',
      'not for publication',
      'not for release',
      'not for disclosure',
      'Not for public release',
      'for official use only',
      'For internal use only',
      'Law Enforcement Sensitive',
    ]),
  )('sees %s', (text) => {
    expect(saysNonPublic(`x ${text} y`)).toBe(true);
  });

  it.each(
    rows([
      'non-public sources',
      'anon-public: x',
      'non-republic: x',
      'Confidential talks',
      'XCONFIDENTIAL',
      'CONFIDENTIALITY',
      'INTERNAL',
      'a:internal',
      ':  secret',
      ':internally',
      ':secrets',
      'TLP:GREEN',
      'TLP:CLEAR',
      'not for circulations',
      'for use only',
    ]),
  )('does not see %s', (text) => {
    expect(saysNonPublic(`x ${text} y`)).toBe(false);
  });
});
