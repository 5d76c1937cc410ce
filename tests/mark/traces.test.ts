import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkTraces } from '../../src/mark/traces.js';
import { findingsOf } from '../../src/model/finding.js';
import { line, node, root, text, type Tree } from './trees.js';

const at = (offset: number) => ({
  position: { start: { line: offset, column: 1, offset }, end: { line: offset, column: 2, offset: offset + 1 } },
});
const placed = (tree: Tree, offset: number): Tree => ({ ...tree, ...at(offset) });
const OUT = node('nonPublicText', [text('x')], { originator: 'A' });

/** Line and words of each trace, where the public edition keeps these blocks of a chapter. */
function traces(written: readonly Tree[], left: readonly Tree[], language = 'en'): string[] {
  const file = new VFile({ path: 'one.md' });
  checkTraces({ tree: root(...written), left: root(...left), file, language });
  return findingsOf(file).map(({ line: number, message }) => `${String(number)} ${/“(.*)”/.exec(message)?.[1] ?? ''}`);
}

/** Traces in one line, of a type, of which the public edition keeps these words. */
const inLine = (children: readonly Tree[], kept: string, type = 'paragraph') =>
  traces([placed(node(type, children), 3)], [placed(line(kept, type), 3)]);

describe('a line from which words were taken', () => {
  it.each(['paragraph', 'heading', 'tableCell'])('reads as half a sentence: a %s', (type) => {
    expect(inLine([OUT, text(' agreed.')], 'agreed.', type)).toEqual(['3 agreed.']);
    expect(inLine([text('It was told by '), OUT], 'It was told by', type)).toEqual(['3 It was told by']);
    expect(inLine([text('It was told by '), OUT, text('.')], ' It was told by. ', type)).toEqual(['3 It was told by.']);
  });

  it.each([
    ['begins with a capital', [OUT, text(' They agreed.')], 'They agreed.'],
    ['begins with its own words', [text('iPads '), OUT, text(' sold.')], 'iPads sold.'],
    ['ends with its own words', [text('It was told '), OUT, text(' by')], 'It was told by'],
    ['ends with its own code', [text('It was told by '), OUT, { type: 'inlineCode', value: 'c' }], 'It was told by'],
    ['ends with a number', [text('It was told by '), OUT, text(' 7')], 'It was told by'],
    ['ends with a whole sentence', [text('They agreed '), OUT], 'They agreed'],
    ['has nothing left', [OUT], ''],
    ['has space left', [OUT], ' '],
    ['withholds nothing', [text('agreed by')], 'agreed by'],
  ])('does not where it %s', (_name, children, kept) => {
    expect(inLine(children, kept)).toEqual([]);
  });

  it('is looked for at its own place', () => {
    const written = [placed(node('paragraph', [OUT, text(' agreed.')]), 3), placed(line('open'), 9)];
    expect(traces(written, [placed(line('agreed.'), 9)])).toEqual([]);
    expect(traces(written, [placed(line('Open.'), 9), placed(line('agreed.'), 3)])).toEqual(['3 agreed.']);
    expect(traces(written, [placed(line('agreed.', 'heading'), 3)])).toEqual([]);
  });

  it('is looked for in lists too', () => {
    const item = (child: Tree) => node('list', [node('listItem', [placed(child, 3)])]);
    expect(traces([item(node('paragraph', [OUT, text(' agreed.')]))], [item(line('agreed.'))])).toEqual(['3 agreed.']);
  });

  it('is shown by both its ends where it is long', () => {
    const words = (count: number) => `a${'b'.repeat(count - 2)}c`;
    const shown = (count: number) => inLine([OUT, text(words(count))], words(count));
    expect(shown(80)).toEqual([`3 ${words(80)}`]);
    expect(shown(81)).toEqual([`3 a${'b'.repeat(37)} … ${'b'.repeat(37)}c`]);
  });
});

describe('a paragraph with a colon at its end', () => {
  const LEAD = placed(line('They agreed on:'), 1);
  const list = placed(node('list', []), 2);
  const passage = placed(node('nonPublic', [], { originator: 'A' }), 2);
  const after = (type: string) => placed(node(type, []), 8);

  it('announces what is withheld', () => {
    expect(traces([LEAD, list], [LEAD])).toEqual(['1 They agreed on:']);
    expect(traces([LEAD, passage], [LEAD])).toEqual(['1 They agreed on:']);
    expect(traces([LEAD, passage], [LEAD, placed(line('Open.'), 8)])).toEqual(['1 They agreed on:']);
    const spaced = placed(line('They agreed on: '), 1);
    expect(traces([spaced, list], [spaced])).toEqual(['1 They agreed on:']);
  });

  it.each<readonly [string, readonly Tree[], readonly Tree[]]>([
    ['the list stays', [LEAD, list], [LEAD, list]],
    ['what follows was open', [LEAD, after('paragraph')], [LEAD]],
    ['nothing follows', [LEAD], [LEAD]],
    ['it is no paragraph', [{ ...LEAD, type: 'heading' }, list], [{ ...LEAD, type: 'heading' }]],
    ['it has no colon at its end', [placed(line('Two: they agreed'), 1), list], [placed(line('Two: they agreed'), 1)]],
    ...['list', 'blockquote', 'table', 'tableBlock', 'figure', 'code'].map(
      (type) => [`it announces a ${type} behind it`, [LEAD, passage, after(type)], [LEAD, after(type)]] as const,
    ),
  ])('is no trace where %s', (_name, written, left) => {
    expect(traces(written, left)).toEqual([]);
  });

  it('is one where only something else stands at the place', () => {
    expect(traces([LEAD, list], [LEAD, placed(line('Open.'), 2)])).toEqual(['1 They agreed on:']);
    expect(traces([LEAD, list, after('code')], [LEAD, placed(line('Open.'), 5), after('code')])).toEqual([
      '1 They agreed on:',
    ]);
  });
});
