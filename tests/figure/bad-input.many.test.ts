import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { figure } from '../../src/figure/figure.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { BARS, CHART, DECISION, MAP, STRIPS } from './samples.js';
import { STATUS } from '../treaties.js';
import { play, playYaml, type Played } from './stage.js';
import { png } from './png.js';
import { VFile } from 'vfile';
import type { CitedText } from '../../src/model/publication.js';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';
import { sourcesOf } from '../sources.js';

const at = ({ findings }: Played): string[] =>
  findings.map(({ file, line, rule }) => `${file.replace('manuscript/', '')}:${String(line)} ${rule}`);

describe('descriptions', () => {
  it('reports broken YAML at its line', async () => {
    expect(at(await playYaml('kind: bars\nbars: [\n'))).toContain('figures/a.yaml:3 yaml/syntax');
  });

  it('reports an unknown kind and proposes the nearest', async () => {
    const played = await playYaml('alt: x\nkind: bar\n');
    expect(at(played)).toEqual(['figures/a.yaml:2 figure/unknown-kind']);
    expect(played.findings[0]?.mend).toBe('Did you mean `bars`?');
    expect(at(await playYaml('alt: x\n'))).toEqual(['figures/a.yaml:1 yaml/value']);
    expect(at(await playYaml('kind: constructor\n'))).toEqual(['figures/a.yaml:1 figure/unknown-kind']);
  });

  it('reports an unknown key and proposes the nearest', async () => {
    const played = await playYaml(BARS.replace('unit:', 'unti:'));
    expect(at(played)).toEqual(['figures/a.yaml:3 yaml/unknown-key']);
    expect(played.findings[0]?.mend).toBe('Did you mean `unit`?');
  });

  it('reports a value that is no number, or less than nothing', async () => {
    expect(at(await playYaml(BARS.replace('value: 20', 'value: twenty')))).toEqual(['figures/a.yaml:5 yaml/value']);
    expect(at(await playYaml(BARS.replace('value: 20', 'value: -2')))).toEqual(['figures/a.yaml:5 yaml/value']);
    expect(at(await playYaml(CHART.replace('y: 136', 'y: about 136')))).toEqual(['figures/a.yaml:7 yaml/value']);
  });

  it('reports parts of a chart that do not agree', async () => {
    const year = await playYaml(CHART.replace('type: ordinal', 'type: year'));
    expect(at(year)[0]).toBe('figures/a.yaml:7 yaml/value');
    expect(at(await playYaml(CHART.replace('max: 600', 'max: 500')))).toEqual(['figures/a.yaml:7 yaml/value']);
    const note = `${CHART}notes: [{ x: Apr 2019, text: a note }]\n`;
    expect(at(await playYaml(note))).toEqual(['figures/a.yaml:12 yaml/value']);
  });

  it('reports a strip without months, or whose answer begins after its end', async () => {
    expect(at(await playYaml(STRIPS.replace('months: 3, ', '')))).toEqual(['figures/a.yaml:5 yaml/value']);
    expect(at(await playYaml(STRIPS.replace('from: 6', 'from: 30')))).toEqual(['figures/a.yaml:6 yaml/value']);
  });

  it('reports an empty file, and bytes that are no text', async () => {
    expect(at(await playYaml(''))).toEqual(['figures/a.yaml:1 yaml/value']);
    const bytes = Uint8Array.of(0x6b, 0xff, 0xfe, 0x00);
    const played = await play({ src: 'figures/a.yaml' }, { 'manuscript/figures/a.yaml': bytes });
    expect(at(played)).toEqual(['figures/a.yaml:1 file/not-utf-8']);
  });

  it('reports a figure without alternative text, at the figure', async () => {
    expect(at(await playYaml(BARS.replace('alt: Three bars.\n', '')))).toEqual([
      'guide/01.md:1 figure/missing-alternative',
    ]);
    const own = await playYaml(BARS.replace('alt: Three bars.\n', ''), { alt: 'Bars.' });
    expect(own.findings).toEqual([]);
    expect(own.node.alt).toBe('Bars.');
  });

  it('reports an unknown label once, at its line', async () => {
    const played = await playYaml(DECISION.replace('"@sop-disclosure"', '"@sop-disclosur"'));
    expect(at(played)).toEqual(['figures/a.yaml:19 figure/unknown-label']);
    expect(played.findings[0]?.mend).toBe('Did you mean `@sop-disclosure`?');
  });

  it('reports words that cannot stand apart', async () => {
    const long = BARS.replace('Philippines', 'Supercalifragilisticexpialidociousness'.repeat(3));
    expect(at(await playYaml(long, { width: 'margin' }))).toContain('figures/a.yaml:1 figure/crowded');
  });
});

describe('maps', () => {
  const DATA = { 'manuscript/figures/treaty-status.yaml': STATUS };

  it('reports a State that the data do not have', async () => {
    const played = await playYaml(MAP.replace('state: Tuvalu', 'state: Tuvulu'), { width: 'full' }, DATA);
    expect(at(played)).toEqual(['figures/a.yaml:9 figure/missing-state']);
    expect(played.findings[0]?.mend).toBe('Did you mean `Tuvalu`?');
  });

  it('reports a treaty that the data do not have, a missing data file, and a fault in it at its own line', async () => {
    const treaty = await playYaml(MAP.replace('treaty: hanoi', 'treaty: ha-noi'), { width: 'full' }, DATA);
    expect(at(treaty)).toEqual(['figures/a.yaml:5 figure/missing-state']);
    expect(at(await playYaml(MAP, { width: 'full' }))).toEqual(['figures/a.yaml:1 figure/missing-file']);
    const bad = { 'manuscript/figures/treaty-status.yaml': STATUS.replace('mark: party', 'mark: member') };
    expect(at(await playYaml(MAP, { width: 'full' }, bad))).toEqual(['figures/treaty-status.yaml:8 yaml/value']);
  });

  it('reports a card outside the figure, and a name too long for its card', async () => {
    const far = await playYaml(MAP.replace('row: 1, column: 2', 'row: 1, column: 12'), { width: 'full' }, DATA);
    expect(at(far)).toContain('figures/a.yaml:1 figure/crowded');
    const named = MAP.replace('row: 2, column: 3', 'row: 2, column: 3, short: The Independent State of Somewhere');
    expect(at(await playYaml(named, { width: 'full' }, DATA))).toContain('figures/a.yaml:9 figure/crowded');
  });
});

describe('files', () => {
  it.each([
    ['https://example.org/a.png'],
    ['//example.org/a.png'],
    ['file:///etc/passwd'],
    ['data:image/png;base64,AAAA'],
    ['/etc/a.png'],
    ['../../a.png'],
    ['figures/../../a.yaml'],
    ['C:\\a.png'],
  ])('refuses %s', async (src) => {
    expect(at(await play({ src, alt: 'x' }))).toEqual(['guide/01.md:1 figure/foreign-path']);
  });

  it('reports a missing file at the figure', async () => {
    expect(at(await play({ src: 'figures/none.yaml' }))).toEqual(['guide/01.md:1 figure/missing-file']);
  });

  it('embeds an image with its size, and reports a coarse or a huge one', async () => {
    const draw = (bytes: Uint8Array) => play({ src: 'figures/a.png', alt: 'x' }, { 'manuscript/figures/a.png': bytes });
    const good = await draw(png(1200, 600));
    expect(good.findings).toEqual([]);
    expect(good.node.drawing).toMatchObject({ widthMm: 120, heightMm: 60 });
    expect(good.node.drawing?.image).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(at(await draw(png(200, 100)))).toEqual(['guide/01.md:1 figure/coarse-image']);
    expect(at(await draw(png(6000, 4000)))).toEqual(['guide/01.md:1 figure/too-large']);
    expect(at(await draw(new Uint8Array(11 * 1024 * 1024)))).toEqual(['guide/01.md:1 figure/too-large']);
    expect(at(await draw(new TextEncoder().encode('no image')))).toEqual(['guide/01.md:1 figure/broken-file']);
    expect((await draw(png(1000, 3000))).node.drawing?.heightMm).toBeLessThanOrEqual(205);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<rect onload="alert(1)"/>'],
    ['<image href="https://example.org/a.png"/>'],
    ['<a href="javascript:alert(1)"><rect/></a>'],
    ['<foreignObject><p>x</p></foreignObject>'],
    ['<style>@import "a.css"</style>'],
    ['<style>rect{fill:url(https://example.org/a.svg)}</style>'],
    ['<use xlink:href="other.svg#a"/>'],
  ])('refuses an SVG with %s', async (inner) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">\n${inner}</svg>`;
    const played = await play({ src: 'figures/a.svg', alt: 'x' }, { 'manuscript/figures/a.svg': svg });
    expect(played.findings.map(({ rule }) => rule)).toContain('figure/unsafe-image');
    expect(played.node.drawing).toBeUndefined();
  });
});

describe('covers', () => {
  it('draws a cover loosely, and explains the square', async () => {
    const { drawing, findings } = await covered({ 'manuscript/figures/s.yaml': STRIPS });
    expect(findings).toEqual([]);
    expect(drawing?.widthMm).toBe(170);
    expect(drawing?.heightMm).toBeGreaterThan(30);
    expect(drawing?.svg).toContain('(one square is one month)');
  });

  it('reports at the line that names it what cannot be drawn', async () => {
    const { drawing, findings } = await covered({});
    expect(drawing).toBeUndefined();
    expect(findings).toEqual(['manuscript/guide/publication.yaml:7 figure/missing-file']);
  });

  it('reports a fault in the description at its own line', async () => {
    const faulty = `${STRIPS}\nstile: kept\n`;
    const { findings } = await covered({ 'manuscript/figures/s.yaml': faulty });
    expect(findings[0]).toMatch(/^manuscript\/figures\/s\.yaml:\d+ yaml\/unknown-key$/);
  });
});

async function covered(files: Record<string, string>) {
  const configFile = new VFile({ path: 'manuscript/guide/publication.yaml' });
  const facts = { language: 'en', coverFigure: 'manuscript/figures/s.yaml', coverPlace: { line: 7, column: 8 } };
  const text = { chapters: [], facts, configFile } as unknown as CitedText<'public'>;
  const sources = sourcesOf(files);
  const { cover: drawing } = await figure(new MemoryWorld(files), text, { sources, labels: new Map() });
  const found = [configFile, ...[...sources.texts.values()].map(({ file }) => file)].flatMap(findingsOf);
  return { drawing, findings: found.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`) };
}

describe('a check, which has no browser', () => {
  const FIGURE = ':::figure{#fig-a src="a.svg" title="A drawing" source="Own" alt="A drawing"}\n:::';
  const faultsOf = async (files: Readonly<Record<string, string | Uint8Array>>, text = FIGURE) => {
    const world = folderOf({ 'one.md': text });
    for (const [path, bytes] of Object.entries(files)) await world.write(path, bytes);
    const findings = await foundIn(world, 'public');
    return findings
      .filter(({ rule }) => rule.startsWith('figure/'))
      .map(({ file, rule }) => `${file.split('/').at(-1) ?? ''} ${rule}`);
  };
  const svg = (inner: string, after = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/>${inner}</svg>${after}`;

  it.each([
    ['an image behind the svg', svg('', '<img src="x" onerror="alert(1)">'), 'figure/unsafe-image'],
    ['a redirection behind the svg', svg('', '<meta http-equiv="refresh" content="0">'), 'figure/unsafe-image'],
    ['a paragraph in the svg', svg('<p>words</p>'), 'figure/unsafe-image'],
    ['a script in the svg', svg('<script>alert(1)</script>'), 'figure/unsafe-image'],
    ['half a file', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect', 'figure/broken-file'],
  ])('finds %s', async (_, file, rule) => {
    expect(await faultsOf({ 'manuscript/a.svg': file })).toContain(`a.svg ${rule}`);
  });

  it('finds a file that is not there, and a diagram without words for it', async () => {
    expect(await faultsOf({})).toEqual(['one.md figure/missing-file']);
    const diagram = ':::figure{#fig-a title="T" source="Own"}\n```mermaid\nflowchart LR\na --> b\n```\n:::';
    expect(await faultsOf({}, diagram)).toEqual(['one.md figure/missing-alternative']);
  });

  it('finds nothing in a drawing that is right', async () => {
    expect(await faultsOf({ 'manuscript/a.svg': svg('') })).toEqual([]);
  });
});
