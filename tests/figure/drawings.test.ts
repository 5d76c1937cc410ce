import { beforeAll, describe, expect, it } from 'vitest';
import { collisions } from '../../src/figure/kit/checks.js';
import { loadFaces, type Faces } from '../../src/figure/kit/faces.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { boxesOf } from './boxes.js';
import { BARS, BROKEN_SERIES, CALENDAR, CHANNELS, CHART, DECISION, MAP, SPINES, STRIPS } from './samples.js';
import { STATUS } from '../treaties.js';
import { all, playYaml, texts, treeOf, wordsOf, type Played } from './stage.js';

const DATA = { 'manuscript/figures/treaty-status.yaml': STATUS };
const KINDS = [
  ['month strips', STRIPS, 'full'],
  ['month strips in the text', STRIPS, 'text'],
  ['bars', BARS, 'text'],
  ['bars in the margin', BARS, 'margin'],
  ['lines', CHART, 'text'],
  ['lines across the page', CHART, 'full'],
  ['lines with a break', BROKEN_SERIES, 'text'],
  ['a map', MAP, 'full'],
  ['a decision chart', DECISION, 'full'],
  ['channels', CHANNELS, 'full'],
  ['two spines', SPINES, 'full'],
  ['a calendar', CALENDAR, 'full'],
] as const;

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces(new MemoryWorld());
});

describe.each(KINDS)('a drawing of %s', (_, yaml, width) => {
  let drawn: Played;
  beforeAll(async () => {
    drawn = await playYaml(yaml, { width }, DATA);
  });

  it('has no findings, and comes out the same twice', async () => {
    const [first, second] = [drawn, await playYaml(yaml, { width }, DATA)];
    expect(first.findings).toEqual([]);
    expect(first.svg).not.toBe('');
    expect(second.svg).toBe(first.svg);
  });

  it('has words of 7 points or more that stand apart and inside it', () => {
    const { svg } = drawn;
    const boxes = boxesOf(svg, faces);
    const [, , right = 0, bottom = 0] = viewBoxOf(svg);
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    expect(collisions(boxes).map(([one, other]) => `${one.text} on ${other.text}`)).toEqual([]);
    expect(boxes.filter((box) => box.x < -0.5 || box.x + box.width > right + 0.5)).toEqual([]);
    expect(boxes.filter((box) => box.y < 0 || box.y + box.height > bottom)).toEqual([]);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
  });

  it('has its size in millimetres, one unit to the point, and solid colours only', () => {
    const { svg, node } = drawn;
    const place = { text: 120, full: 170, margin: 45 }[width];
    const properties = all(svg, 'svg')[0]?.properties;
    expect(properties?.['width']).toBe(`${String(place)}mm`);
    expect(properties?.['height']).toBe(`${String(node.drawing?.heightMm)}mm`);
    expect(viewBoxOf(svg)[2]).toBeCloseTo((place * 72) / 25.4, 1);
    expect(node.drawing?.heightMm).toBeLessThan(205);
    expect(svg).not.toMatch(/opacity|gradient|filter|<image|NaN|undefined/);
  });

  it('carries its alternative text as title and description, under ids of its own', () => {
    const { svg, node } = drawn;
    const [root] = all(svg, 'svg');
    expect(root?.properties['role']).toBe('img');
    expect(root?.properties['ariaLabelledBy']).toEqual(['fig-a-title', 'fig-a-desc']);
    expect(svg).toContain('<title id="fig-a-title">A title.</title>');
    expect(svg).toContain(`<desc id="fig-a-desc">${String(node.alt)}</desc>`);
    expect(treeOf(svg).children).toHaveLength(1);
  });
});

function viewBoxOf(svg: string): number[] {
  return String(all(svg, 'svg')[0]?.properties['viewBox']).split(' ').map(Number);
}

describe('what is drawn', () => {
  it('gives every month a square, and a thin line to a month without an answer', async () => {
    const { svg } = await playYaml(STRIPS, { width: 'full' });
    const squares = all(svg, 'rect');
    const accent = squares.filter((square) => square.properties['fill'] === '#A3540F');
    const large = squares.filter((square) => Math.abs(Number(square.properties['width']) - 18) < 1.2);
    expect(squares).toHaveLength(1 + 6 + 24 + 18);
    expect(accent).toHaveLength(1 + 24 + 18);
    // The line of waiting runs on under the months of an answer.
    expect(accent.filter((square) => Number(square.properties['height']) < 2)).toHaveLength(24);
    expect(squares.filter((square) => square.properties['fill'] === 'none')).toHaveLength(3);
    expect(large.length).toBe(30 + 18);
  });

  it('draws bars from zero in proportion to their values', async () => {
    const { svg } = await playYaml(BARS);
    const bars = all(svg, 'rect').map((bar) => bar.properties);
    expect(new Set(bars.map((bar) => bar['x'])).size).toBe(1);
    expect(Number(bars[0]?.['width']) / Number(bars[2]?.['width'])).toBeCloseTo(10, 1);
    expect(texts(svg)).toContain('2, at least');
  });

  it('labels each line at its end, and says once what two lines share', async () => {
    const { svg } = await playYaml(CHART);
    expect(texts(svg)).toContain('179 operations');
    expect(texts(svg).filter((text) => text === '41 each')).toHaveLength(1);
    expect(texts(svg)).toContain('600');
    expect(all(svg, 'polygon')).toHaveLength(6);
  });

  it('leaves a gap at a break in a series, with its note', async () => {
    const { svg } = await playYaml(BROKEN_SERIES);
    const lines = all(svg, 'path').map((path) => String(path.properties['d']));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'L']);
    expect(all(svg, 'circle')).toHaveLength(5);
    expect(texts(svg).join(' ')).toContain('not comparable');
    expect(texts(svg)).toContain('20.5 reports');
    expect(texts(svg)).toEqual(expect.arrayContaining(['29.4', '32.0', '36.2']));
  });

  it('gives each State one card of the same size, with its mark', async () => {
    const { svg } = await playYaml(MAP, { width: 'full' }, DATA);
    const cards = all(svg, 'rect').filter((card) => Number(card.properties['width']) > 40);
    expect(cards).toHaveLength(4);
    expect(new Set(cards.map((card) => card.properties['height'])).size).toBe(1);
    expect(cards.filter((card) => card.properties['fill'] === '#1B4B47')).toHaveLength(2);
    expect(cards.filter((card) => card.properties['strokeDashArray'] !== undefined)).toHaveLength(1);
    expect(all(svg, 'polygon')).toHaveLength(2);
    expect(texts(svg)).toContain('Lao PDR');
  });

  it('never draws a plain frame for a State of which it is not known whether it joined', async () => {
    const data = {
      'manuscript/figures/treaty-status.yaml': STATUS.replace(
        'budapest: { mark: open }',
        'budapest: { mark: unknown }',
      ),
    };
    const { svg } = await playYaml(MAP, { width: 'full' }, data);
    const cards = all(svg, 'rect').filter((card) => Number(card.properties['width']) > 40);
    expect(cards.filter((card) => card.properties['strokeDashArray'] !== undefined)).toHaveLength(2);
    expect(all(svg, 'polygon')).toHaveLength(2);
  });

  it('sets a time beside a strip without words of its own', async () => {
    const timed = DECISION.replace('time: No fixed time', 'time: At once, strip: { value: "", style: hours }');
    const { svg, findings } = await playYaml(timed, { width: 'full' });
    const words = all(svg, 'text').find((text) => wordsOf(text) === 'At once');
    const mark = all(svg, 'rect').find((rect) => Number(rect.properties['width']) < 2);
    expect(findings).toEqual([]);
    expect(Number(words?.properties['x'])).toBeGreaterThan(Number(mark?.properties['x']) + 4);
    expect(Math.abs(Number(words?.properties['y']) - Number(mark?.properties['y']))).toBeLessThan(9);
  });

  it('puts printed numbers in the place of labels', async () => {
    const { svg } = await playYaml(DECISION, { width: 'full' });
    expect(texts(svg)).toContain('SOP 4, 5');
    expect(texts(svg)).toContain('Section 2.1');
    expect(texts(svg).join(' ')).toContain('see section 2.1.');
    expect(texts(svg).join(' ')).not.toContain('@');
  });

  it('leads each channel over the border, and those that go on to the frame that they name', async () => {
    const { svg } = await playYaml(CHANNELS, { width: 'full' });
    expect(texts(svg)).toEqual(expect.arrayContaining(['border', 'Keep the data', 'SOP 2', 'Section 2.1']));
    // A head for each of three channels, and one for each of two that lead on.
    expect(all(svg, 'polygon')).toHaveLength(5);
    expect(new Set(frames(svg).map((frame) => frame['height'])).size).toBe(1);
    expect(all(svg, 'circle').filter((circle) => circle.properties['fill'] === '#1B4B47')).toHaveLength(3);
  });

  it('sets a step of the second spine level with the step that starts it, in letters of their own', async () => {
    const { svg } = await playYaml(SPINES, { width: 'full' });
    const y = (text: string) => all(svg, 'text').find((one) => wordsOf(one) === text)?.properties['y'];
    expect(y('a')).toBe(y('1'));
    expect(y('b')).toBe(y('3'));
    expect(Number(y('c'))).toBeGreaterThan(Number(y('3')));
    expect(all(svg, 'polygon')).toHaveLength(2);
    expect(texts(svg)).toContain('Contact point · at once');
    const weights = all(svg, 'line').map((line) => Number(line.properties['strokeWidth']));
    expect(weights).toEqual(expect.arrayContaining([0.94, 2.25]));
  });

  it('puts months on one axis, and each event over its day', async () => {
    const { svg } = await playYaml(CALENDAR, { width: 'full' });
    const [first, second, third] = all(svg, 'line').map((line) => Number(line.properties['x1']));
    expect(texts(svg).filter((text) => /^\d+$/.test(text))).toEqual([
      '1',
      '2',
      '3',
      '1',
      '6',
      '12',
      '18',
      '24',
      '1',
      '2',
      '3',
    ]);
    expect(Number(third) - Number(second)).toBeCloseTo((3 * 170 * 72) / 25.4 / 23.893, 1);
    expect(Number(first)).toBeLessThan(Number(second));
    expect(all(svg, 'line')).toHaveLength(3);
  });

  it.each([
    ['a frame that no channel names', CHANNELS.replace('leads-to: Company', 'leads-to: Court'), 'leads-to'],
    ['an arrow from nowhere', SPINES.replace('beside: 3, ', ''), 'expected the number of the step'],
    ['a step that is not there', SPINES.replace('beside: 3', 'beside: 4'), 'a step on the left'],
    ['steps that cross', SPINES.replace('beside: 1', 'beside: 3'), 'later than the one before it'],
    [
      'a row that outlasts its calendar',
      CALENDAR.replace('months: 24\nrows', 'months: 12\nrows'),
      'end within the months',
    ],
    ['an event after its calendar', CALENDAR.replace('at: 6', 'at: 25'), 'events within the months'],
    ['an event of a row that is not there', CALENDAR.replace('row: 2', 'row: 3'), 'the number of a row'],
  ])('refuses %s', async (_, yaml, words) => {
    const { svg, findings } = await playYaml(yaml, { width: 'full' });
    expect(svg).toBe('');
    expect(findings.map(({ message }) => message).join(' ')).toContain(words);
  });
});

function frames(svg: string) {
  return all(svg, 'rect')
    .map((frame) => frame.properties)
    .filter((frame) => Number(frame['width']) > 100 && frame['fill'] === 'none');
}
