import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/model/terminal.js';
import { print } from '../../src/print/print.js';
import { RealWorld } from '../../src/system/real.js';
import { buildAll } from './building.js';
import { isThere, platesOf, type Plates } from './plates.js';
import { samplePage } from './sample.js';

const root = mkdtempSync(path.join(tmpdir(), 'press-'));
const world = new RealWorld(path.join(root, 'torture'), () => undefined);
const said: string[] = [];
const file = (ending: string): string => path.join(root, 'torture', 'build', 'public', `report-press.${ending}`);

/** A JPEG of 16 × 16 pixels, half of it brown, half blue. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAD/8QAGBEAAwEBAAAAAAAAAAAAAAAAAARCgcH/2gAMAwEAAhEDEQA/ACZcIlwX53g6dYf/2Q==';

beforeAll(async () => {
  cpSync(path.join(import.meta.dirname, 'torture'), path.join(root, 'torture'), { recursive: true });
  expect(await buildAll(world, said, { purpose: 'press', formats: ['pdf'] })).toBe(EXIT.clean);
}, 200_000);

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe('everything that a page can hold, for the press', () => {
  it('passes its preflight in both editions', () => {
    expect(said.filter((line) => line.includes('print/preflight'))).toEqual([]);
    expect(JSON.parse(readFileSync(file('json'), 'utf8'))).toMatchObject({
      conformance: { standards: ['PDF/X-4'], state: 'self-checked' },
    });
  });

  it.skipIf(!isThere('qpdf'))('is a file that qpdf reads without a word', () => {
    expect(spawnSync('qpdf', ['--check', file('pdf')]).status).toBe(0);
  });

  describe.skipIf(!isThere('gs'))('parted into plates', () => {
    let sheets: Plates[];
    beforeAll(async () => {
      const { getPageCount } = await PDFDocument.load(readFileSync(file('pdf')), { updateMetadata: false }).then(
        (pdf) => ({
          getPageCount: pdf.getPageCount(),
        }),
      );
      sheets = platesOf(file('pdf'), root, getPageCount);
    }, 200_000);

    it('has at most 300 per cent of ink anywhere within the bleed', () => {
      const most = sheets.map(({ cyan, magenta, yellow, black }) =>
        black.reduce(
          (max, ink, at) => Math.max(max, ink + (cyan[at] ?? 0) + (magenta[at] ?? 0) + (yellow[at] ?? 0)),
          0,
        ),
      );
      expect(Math.max(...most) / 2.55).toBeLessThanOrEqual(300);
      expect(Math.max(...most) / 2.55).toBeGreaterThan(150);
    });

    it('has its text on the plate of black alone', () => {
      const alone = sheets.map(({ cyan, magenta, yellow, black }) => {
        const whole = [...black.keys()].filter((at) => (black[at] ?? 0) > 250);
        return (
          whole.filter((at) => (cyan[at] ?? 0) + (magenta[at] ?? 0) + (yellow[at] ?? 0) === 0).length / whole.length
        );
      });
      const text = alone.slice(2, 6);
      expect(text.every((share) => share > 0.95)).toBe(true);
    });

    it('lets the ground of the cover run on below its black letters, and to the edge of the bleed', () => {
      const [cover] = sheets;
      const ground = cover?.yellow ?? new Uint8Array();
      const under = [...(cover?.black ?? []).keys()].filter((at) => (cover?.black[at] ?? 0) > 250);
      expect(under.length).toBeGreaterThan(50);
      expect(under.every((at) => (ground[at] ?? 0) > 10)).toBe(true);
      expect(ground.every((ink) => ink > 0)).toBe(true);
    });
  });
});

describe('a picture in a press file', () => {
  it('is made ink though it came as a JPEG, and told where it is coarse', async () => {
    const body = `<section data-chapter="one" data-part="body"><h1>One</h1><p>Some words.</p><img alt="" style="width:20mm" src="data:image/jpeg;base64,${JPEG}"></section>`;
    const printed = await print(world, { ...samplePage(body, '@page { bleed: 4mm }'), purpose: 'press' });
    writeFileSync(path.join(root, 'jpeg.pdf'), printed.pdf);
    expect(printed.press?.faults).toEqual([]);
    expect(printed.press?.coarse).toMatchObject([{ sheet: 1, width: 16, height: 16, inch: 20 }]);
    const { context } = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    const spaces = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
      .map((dict) => String(dict.get(PDFName.of('ColorSpace'))));
    expect(spaces).toEqual(['/DeviceCMYK']);
  }, 120_000);
});
