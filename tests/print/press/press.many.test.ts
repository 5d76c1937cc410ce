import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream, type PDFContext } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { latin1 } from '../../../src/tree/latin1.js';
import { objectsIn } from '../../../src/check/files/pdf-objects.js';
import { pressed, type Leaf } from './pdf.js';

const MM = 72 / 25.4;
const BLACK: Leaf = { content: '.1176 .1098 .098 rg 0 0 600 900 re f' };

function image(context: PDFContext, colour: string): PDFDict {
  const pixels = Uint8Array.from({ length: 100 * 100 * 3 }, (_, at) => at % 7);
  const facts = { Type: 'XObject', Subtype: 'Image', Width: 100, Height: 100, BitsPerComponent: 8, ColorSpace: colour };
  return context.obj({ XObject: { Im: context.register(context.flateStream(pixels, facts)) } });
}

async function streamsOf(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [latin1(decodePDFRawStream(object).decode())] : []));
}

describe('a press file', () => {
  it('passes its preflight, the same bytes each time', async () => {
    const [one, other] = [await pressed(BLACK, BLACK), await pressed(BLACK, BLACK)];
    expect(one.report).toEqual({ faults: [], coarse: [], strange: [] });
    expect(one.pdf).toEqual(other.pdf);
    expect(latin1(one.pdf.subarray(0, 8))).toBe('%PDF-1.6');
  });

  it('has 3 mm of bleed around its trim, and 11 mm for marks around that', async () => {
    const pdf = await PDFDocument.load((await pressed(BLACK)).pdf, { updateMetadata: false });
    const [trim, bleed, media] = [
      pdf.getPage(0).getTrimBox(),
      pdf.getPage(0).getBleedBox(),
      pdf.getPage(0).getMediaBox(),
    ];
    expect((trim.x - bleed.x) / MM).toBeCloseTo(3, 2);
    expect((bleed.x - media.x) / MM).toBeCloseTo(11, 2);
    expect([trim.width / MM, trim.height / MM].map((side) => side.toFixed(1))).toEqual(['210.0', '297.0']);
  });

  it('says nothing of its own that a search for what is withheld would take for that', async () => {
    const { pdf } = await pressed({ content: '' });
    const { places } = await objectsIn(pdf);
    const words = places.flatMap(({ where, text, loose }) => (loose === true || where === 'streams' ? [] : [text]));
    expect(words.join(' ')).toContain('A report');
    expect(words.join(' ')).not.toMatch(/most|offset|trapped|300|12647|fogra|restrictions/iu);
    const streams = places.find(({ where }) => where === 'streams')?.text ?? '';
    expect(streams).not.toMatch(/\barts\b|restrictions|coated/iu);
  });

  it('draws marks on all plates, outside the bleed, and nothing else so', async () => {
    const [content = ''] = (await streamsOf((await pressed(BLACK)).pdf)).filter((stream) =>
      stream.includes('/AllPlates'),
    );
    expect(content.match(/\/AllPlates/g)).toHaveLength(1);
    const marks = content.slice(content.indexOf('/AllPlates'));
    const lines = [...marks.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)].map(([, ...at]) => at.map(Number));
    expect(lines).toHaveLength(16);
    const [low, right, top] = [11 * MM, (14 + 210 + 3) * MM, (14 + 297 + 3) * MM];
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines)
      expect([x1, x2].every((x) => x < low || x > right) || [y1, y2].every((y) => y < low || y > top)).toBe(true);
  });

  it('turns a page that lies, so that a book has one trim', async () => {
    const { pdf, report } = await pressed(BLACK, BLACK, { ...BLACK, lies: true });
    const sizes = (await PDFDocument.load(pdf, { updateMetadata: false }))
      .getPages()
      .map((page) => page.getTrimBox().width);
    expect(new Set(sizes).size).toBe(1);
    expect(report.faults).toEqual([]);
  });

  it('has its pictures in ink, at most 300 per cent of it, and tells those that are coarse', async () => {
    const { pdf, report } = await pressed({
      content: 'q 72 0 0 72 100 100 cm /Im Do Q',
      resources: (context) => image(context, 'DeviceRGB'),
    });
    expect(report).toEqual({ faults: [], strange: [], coarse: [{ sheet: 1, width: 100, height: 100, inch: 100 }] });
    const pixels = (await streamsOf(pdf)).find(({ length }) => length === 100 * 100 * 4) ?? '';
    const sums = Array.from({ length: 10_000 }, (_, at) =>
      [0, 1, 2, 3].reduce((sum, to) => sum + pixels.charCodeAt(at * 4 + to), 0),
    );
    expect(Math.max(...sums)).toBeLessThanOrEqual(765);
  });

  it('has no link, bookmark, tag or action of the file that is read', async () => {
    const { context, catalog } = await PDFDocument.load((await pressed(BLACK)).pdf, { updateMetadata: false });
    expect(catalog.keys().map(String).sort()).toEqual(['/Metadata', '/OutputIntents', '/Pages', '/Type']);
    const objects = context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.filter((object) => /\/(?:Annot|StructElem|Outlines)\b/.test(object))).toEqual([]);
  });

  it('keeps a mask as light and makes ink of a gradient between two colours', async () => {
    const { pdf, report } = await pressed({
      content: '/Masked gs /Pattern cs /Fade scn 0 0 99 99 re f',
      resources: (context) => {
        const look = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 99, 99] };
        const mask = context.register(context.flateStream('1 1 1 rg 0 0 99 99 re f', look));
        const fade = { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [0.1059, 0.2941, 0.2784], N: 1 };
        const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 99, 99], Function: fade };
        return context.obj({
          ExtGState: { Masked: context.register(context.obj({ SMask: { S: 'Luminosity', G: mask } })) },
          Pattern: { Fade: { PatternType: 2, Shading: shading } },
        });
      },
    });
    expect(report.faults).toEqual([]);
    expect(await streamsOf(pdf)).toContain('1 g 0 0 99 99 re f');
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const objects = context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n');
    expect(objects).toMatch(/\/C1 \[ 0\.75 0 0\.4 0\.75 \]/);
  });
});

describe('the preflight', () => {
  const broken = async (leaf: Leaf): Promise<readonly string[]> => (await pressed(leaf)).report.faults;

  it('tells a gradient that a program reckons, a picture that stays in screen colours, and one within a stream', async () => {
    const program = (context: PDFContext): PDFDict => {
      const facts = { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] };
      const made = context.register(context.flateStream('{dup dup}', facts));
      const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 9, 9], Function: made };
      return context.obj({ Shading: { Fade: shading } });
    };
    expect(await broken({ content: '/Fade sh', resources: program })).toEqual([
      'a gradient that no table can turn into ink',
    ]);
    const calibrated = (context: PDFContext): PDFDict => {
      const resources = image(context, 'DeviceRGB');
      const picture = resources.lookup(PDFName.of('XObject'), PDFDict).lookup(PDFName.of('Im'));
      if (picture instanceof PDFRawStream) picture.dict.set(PDFName.of('BitsPerComponent'), context.obj(16));
      return resources;
    };
    expect(await broken({ content: 'q 9 0 0 9 0 0 cm /Im Do Q', resources: calibrated })).toEqual([
      'a picture in colours of a screen',
    ]);
    expect(await broken({ content: 'BI /W 1 /H 1 ID x EI ' })).toEqual(['a picture within a stream']);
    expect(await broken({ content: '/DeviceRGB cs 1 0 0 sc' })).toEqual(['a colour of another space than ink']);
  });

  it('tells a face that is not embedded', async () => {
    const bare = (context: PDFContext): PDFDict => {
      const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontName: 'Helvetica' }));
      return context.obj({ Font: { F: { Type: 'Font', Subtype: 'TrueType', FontDescriptor: descriptor } } });
    };
    expect(await broken({ content: '', resources: bare })).toEqual(['a face that is not embedded']);
  });

  it('tells colours that no table of the house has', async () => {
    expect((await pressed({ content: '1 0 0 rg 0 0 9 9 re f' })).report.strange).toEqual(['#FF0000']);
  });
});
