import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, type PDFContext, type PDFDict } from '@cantoo/pdf-lib';
import { CONDITION } from '../../../src/model/condition.js';
import { press, type Pressed } from '../../../src/print/press/press.js';

export const PROFILE = readFileSync(new URL('../../../styles/press/FOGRA39L_coated.icc', import.meta.url));
const MM = 72 / 25.4;

/** A page as it is printed for the press: its trim within a sheet that reaches 4 mm beyond, and what it paints. */
export interface Leaf {
  readonly content: string;
  readonly resources?: (context: PDFContext) => PDFDict;
  readonly lies?: boolean;
}

/** Pages as a finished document. */
async function documentOf(leaves: readonly Leaf[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('A report');
  pdf.setCreationDate(FACTS.date);
  pdf.setModificationDate(FACTS.date);
  for (const { content, resources, lies = false } of leaves) {
    const [width, height] = lies ? [297 * MM, 210 * MM] : [210 * MM, 297 * MM];
    const page = pdf.addPage([width + 8 * MM, height + 8 * MM]);
    page.setTrimBox(4 * MM, 4 * MM, width, height);
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
    page.node.set(PDFName.of('Resources'), resources?.(pdf.context) ?? pdf.context.obj({}));
  }
  return pdf.save({ useObjectStreams: true });
}

const FACTS = {
  title: 'A report',
  author: 'An author',
  language: 'en',
  about: 'First draft',
  revision: 'v0.1.0',
  date: new Date('2026-11-27T00:00:00Z'),
};

/** The same for the press. */
export async function pressed(...leaves: readonly Leaf[]): Promise<Pressed> {
  return press(await documentOf(leaves), {
    facts: FACTS,
    profile: PROFILE,
    condition: CONDITION,
    outline: (words) => `% ${words}\n`,
    name: 'report',
  });
}
