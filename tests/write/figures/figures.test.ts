import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/model/finding.js';
import type { Means } from '../../../src/model/form.js';
import type { Figure } from '../../../src/model/nodes.js';
import { figuresOf } from '../../../src/write/figures/figures.js';
import { png } from '../../figure/png.js';
import { chapter, settledText, words, type TextFacts } from '../page/sample.js';

const SVG = '<svg><text>Words</text></svg>';
const MEANS: Means = {
  purpose: 'screen',
  pictures: new Map([[SVG, png(4, 2)]]),
  alone: new Map([[SVG, `<svg><style/></svg>`]]),
};

function figure(given: Partial<Figure> = {}): Figure {
  const drawing = { svg: SVG, widthMm: 120, heightMm: 40 };
  return {
    type: 'figure',
    label: 'fig-a',
    number: '1',
    title: 'A title',
    width: 'text',
    children: [],
    drawing,
    ...given,
  };
}

function filesOf(figures: readonly Figure[], given: TextFacts = {}): Map<string, Uint8Array> {
  const files = figuresOf(settledText([chapter('one', [...figures])], given), MEANS);
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('figuresOf', () => {
  it('writes a drawing by its label, as SVG with its faces and as PNG', () => {
    const files = filesOf([figure()]);
    expect([...files.keys()]).toEqual(['fig-a.svg', 'fig-a.png', 'figures.csv']);
    expect(textOf(files.get('fig-a.svg'))).toBe('<svg><style/></svg>');
  });

  it('says in the PNG that it has 300 dots an inch, in a chunk whose checksum is right', () => {
    const bytes = filesOf([figure()]).get('fig-a.png') ?? new Uint8Array();
    const view = new DataView(bytes.buffer);
    expect(textOf(bytes.slice(37, 41))).toBe('pHYs');
    expect([view.getUint32(33), view.getUint32(41), view.getUint32(45), bytes[49]]).toEqual([9, 11811, 11811, 1]);
    expect(view.getUint32(50)).toBe(crc32(bytes.slice(37, 50)));
    expect(bytes.length).toBe(png(4, 2).length + 21);
  });

  it('writes the values of a drawing as CSV that no program runs', () => {
    const data = {
      head: ['State', '=cmd'],
      rows: [
        ['-1+2', 3],
        ['@x', -4],
      ],
    };
    const files = filesOf([figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data } })]);
    expect(textOf(files.get('fig-a.csv')).replace('\u{FEFF}', '')).toBe(
      ['"State","\'=cmd"', '"\'-1+2",3', '"\'@x",-4', ''].join('\r\n'),
    );
  });

  it('writes an author’s picture as it is', () => {
    const image = `data:image/jpeg;base64,${btoa('\u00ff\u00d8')}`;
    const files = filesOf([figure({ drawing: { image, widthMm: 1, heightMm: 1 } })]);
    expect([...(files.get('fig-a.jpg') ?? [])]).toEqual([0xff, 0xd8]);
  });

  it('lists title, description and sources of each, and says of an internal edition what it is', () => {
    const source: Figure['children'][number] = { type: 'sourceLine', children: [words('A work, 2020')] };
    const given = figure({ alt: 'Two bars.', children: [source] });
    const list = (files: Map<string, Uint8Array>) => textOf(files.get('figures.csv')).split('\r\n')[1];
    const line = '"Figure 1","A title","Two bars.","A work, 2020","fig-a.svg fig-a.png"';
    expect(list(filesOf([given]))).toBe(line);
    expect(list(filesOf([given], { edition: 'internal' }))).toBe(`${line},"INTERNAL"`);
  });

  it('gives every file a name of its own that any system takes', () => {
    const labels = ['fig-a', 'fig-A', 'fig-../../b', `fig-${'c'.repeat(200)}`];
    const names = [...filesOf(labels.map((label) => figure({ label }))).keys()].filter((name) => name.endsWith('.svg'));
    expect(names).toEqual(['fig-a.svg', 'fig-A-2.svg', 'fig--b.svg', `fig-${'c'.repeat(76)}.svg`]);
  });

  it('tells write/nothing-to-write of an edition without a figure', () => {
    const text = settledText([chapter('one', [])]);
    expect(figuresOf(text, MEANS)).toEqual([]);
    expect(findingsOf(text.configFile).map(({ rule }) => rule)).toEqual(['write/nothing-to-write']);
  });
});
