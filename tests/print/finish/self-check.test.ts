import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { claim, describe as say } from '../../../src/print/finish/metadata.js';
import { standardRgb } from '../../../src/print/finish/profile.js';
import { faultsOf } from '../../../src/print/finish/self-check.js';
import { keyOf, type Tag } from '../../../src/print/finish/tree/tag.js';
import { leads, run, tag } from './tree/sketch.js';

const FACTS = {
  title: 'A & B',
  author: '',
  language: 'en',
  about: 'Draft',
  revision: 'v0.3.0+g1a2b3c4',
  date: new Date(0),
};

async function document(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  say(pdf, FACTS);
  return pdf;
}

async function faultsIn(tree: Tag, shown: ReadonlySet<string> = new Set()): Promise<string[]> {
  return faultsOf(await document(), { tree, shown }).map(({ clause, words }) => `${clause} ${words}`);
}

describe('the check of a finished document', () => {
  it('finds nothing in one that conforms', async () => {
    const row = tag('TR', {
      ...tag('TH', 'a'),
      attributes: [(await document()).context.obj({ O: 'Table', Scope: 'Column' })],
    });
    const list = tag('L', tag('LI', tag('Lbl', '1'), tag('LBody', 'b')));
    const tree = tag(
      'Document',
      tag('H1', 'c'),
      tag('H2', 'd'),
      list,
      tag('Table', tag('TBody', row)),
      tag('Aside', tag('P', 'e')),
    );
    expect(await faultsIn(tree)).toEqual([]);
  });

  it.each([
    ['7.1 the structure type Odd', tag('Odd', 'a')],
    ['7.3 a figure without alternative text', tag('Figure', 'a')],
    ['7.3 a figure without alternative text', { ...tag('Figure', 'a'), alternative: ' ' }],
    ['7.2 a list that holds more than items', tag('L', tag('P', 'a'))],
    ['7.2 an item of more than label and body', tag('L', tag('LI', 'a'))],
    ['7.2 contents of more than entries', tag('TOC', tag('LI'))],
    ['7.2 a row that holds more than cells', tag('TR', tag('P', 'a'))],
    ['7.4.2 headings that leave out a level', tag('H2', 'a')],
    ['7.9 notes without an identity of their own', tag('Note', 'a')],
    ['7.5 a table without headings', tag('Table', tag('TR', tag('TD', 'a')))],
  ])('finds %s', async (fault, part) => {
    expect(await faultsIn(tag('Document', part))).toEqual([fault]);
  });

  it('finds rows of several lengths, and headings without scope', async () => {
    const rows = [tag('TR', tag('TH', 'a'), tag('TD', 'b')), tag('TR', tag('TH', 'c'))];
    expect(await faultsIn(tag('Document', tag('Table', ...rows)))).toEqual([
      '7.2 a table whose rows are not equally long',
      '7.5 a heading without scope',
    ]);
  });

  it('finds text that no tag holds, and says each fault once', async () => {
    const lost = run('lost');
    const shown = new Set(lost.kind === 'content' ? [keyOf(lost)] : []);
    expect(await faultsIn(tag('Document', tag('P', 'a')), shown)).toEqual(['7.1 1 runs of text that no tag holds']);
    expect(await faultsIn(tag('Document', tag('P', 'lost'), tag('Figure', 'a'), tag('Figure', 'b')), shown)).toEqual([
      '7.3 a figure without alternative text',
    ]);
  });

  it('finds links that say nothing or stand nowhere, a font without its signs, and a title that is not shown', async () => {
    const pdf = await document();
    const [page] = pdf.getPages();
    const mute = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link' }));
    const loose = pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Contents: PDFString.of('a') }),
    );
    page?.node.set(PDFName.of('Annots'), pdf.context.obj([mute, loose]));
    pdf.context.register(pdf.context.obj({ Type: 'FontDescriptor' }));
    pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type0' }));
    pdf.catalog.delete(PDFName.of('ViewerPreferences'));
    pdf.catalog.delete(PDFName.of('Lang'));
    const found = faultsOf(pdf, { tree: tag('Document', tag('P', leads(1))), shown: new Set() });
    expect(found.map(({ words }) => words)).toEqual([
      ...['a link without description', 'a link that no tag holds', 'no language', 'a title that is not shown'],
      ...['a font that is not embedded', 'a font whose signs have no characters'],
    ]);
  });
});

describe('what a document says of itself', () => {
  it.each([
    [true, 'pdfuaid:part>1<'],
    [false, 'pdf:Producer>Imprimatur<'],
  ])('names a standard where it conforms (%s)', async (conforms, words) => {
    const pdf = await document();
    claim(pdf, { ...FACTS, conforms });
    const packet = String(pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata'))));
    expect(packet).toContain(words);
    expect(packet).toContain('A &amp; B');
    expect(packet.includes('pdfaid:conformance>A<')).toBe(conforms);
    expect(packet.includes('pdfaExtension:schemas')).toBe(conforms);
  });

  it('has a profile of its colours that is whole', () => {
    const profile = standardRgb();
    const view = new DataView(profile.buffer);
    expect(view.getUint32(0)).toBe(profile.length);
    const tags = Array.from({ length: view.getUint32(128) }, (_, index) => [
      view.getUint32(136 + index * 12),
      view.getUint32(140 + index * 12),
    ]);
    expect(tags).toHaveLength(9);
    expect(tags.every(([at = 0, size = 0]) => at % 4 === 0 && at + size <= profile.length && size > 0)).toBe(true);
    expect(profile.length).toBeLessThan(1500);
    expect(String.fromCharCode(...profile)).not.toMatch(/domain|public/i);
  });
});
