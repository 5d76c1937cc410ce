import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { guard } from '../../../src/mark/guard/guard.js';
import { findingsOf } from '../../../src/model/finding.js';
import { line, node, root, text, type Tree } from '../trees.js';

const MARKER = ':non-public words';

function found(...children: readonly Tree[]): string[] {
  const file = new VFile({ path: 'one.md' });
  guard(root(...children), file);
  return findingsOf(file).map(
    ({ rule, message }) => `${rule.slice(5)} ${/`distribution:`|marker/.exec(message)?.[0] ?? ''}`,
  );
}

const code = (lang: string | null, meta: string | null = null): Tree =>
  ({ type: 'code', value: 'x', lang, meta }) as Tree;

describe('a node that holds a marker', () => {
  it.each([
    ['its value', { type: 'html', value: MARKER } as Tree],
    ['an address', node('link', [], { url: MARKER })],
    ['an attribute', node('finding', [], { attributes: { id: 'a', title: MARKER } })],
    ['a list', node('recommendation', [], { restsOn: ['a', MARKER] })],
    ['code that is named so', code('confidential')],
    ['code that is named so in another case', code('INTERNAL')],
    ['code that is named so behind its language', code('text', 'originator=A')],
    ['code of a marker', code('non-public')],
    ['code of what says who', code('originator')],
    ['code of words behind a language', code('text', 'internal')],
    ['code of a marker in one word', code('nonpublic')],
  ])('is refused for %s', (_name, held) => {
    expect(found(held)).toEqual(['surviving-marker marker']);
  });

  it.each(['paragraph', 'heading', 'tableCell'])('is refused for its words in one run: %s', (type) => {
    expect(found(node(type, [text(':non-'), node('emphasis', [text('public')])]))).toEqual(['surviving-marker marker']);
    expect(found(line('distribution: internal', type))).toEqual(['surviving-marker `distribution:`']);
  });

  it.each([
    ['its type', { type: MARKER } as Tree],
    ['the words within what is no line', node('list', [node('listItem', [text(':non-'), text('public')])])],
    ['a place', node('blockquote', [], { position: { start: MARKER } })],
    ['what is no string', node('figure', [], { widthMm: 12, alt: null, data: { deep: { deeper: MARKER } } })],
    ['a fact in what is no line', node('list', [text('distribution: internal')])],
    ['code of a language', code('typescript')],
    ['code of none', code(null)],
    ['what is no code', { ...code('confidential'), type: 'inlineCode' }],
  ])('is not refused for %s', (_name, held) => {
    expect(found(held)).toEqual([]);
  });

  it('is questioned where words only say so', () => {
    expect(found({ type: 'html', value: 'NON-PUBLIC: x' } as Tree)).toEqual(['said-in-prose marker']);
  });
});
