import { PDFDocument } from '@cantoo/pdf-lib';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.js';
import { deliver, type Printed } from '../../src/release/deliver.js';
import { select } from '../../src/mark/select.js';
import { cited, settled } from '../../src/model/publication.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { assembled, folderOf, only } from '../manuscript.js';

const TO = { formats: ['pdf'], output: 'build' } as const;

async function printed(edition: Edition): Promise<Printed> {
  const text = select(only(await assembled(folderOf({ 'one.md': 'Text.' }))), edition);
  const document = await PDFDocument.create();
  document.addPage([300, 400]);
  const lists = {
    references: [],
    contents: [],
    figures: [],
    tables: [],
    cases: [],
    abbreviations: [],
    traceability: [],
    labels: new Map(),
  };
  return {
    text: { ...text, ...lists, [cited]: edition, [settled]: edition },
    print: {
      page: {
        edition,
        purpose: 'screen',
        publication: 'report',
        title: 'A report',
        language: 'en',
        author: '',
        html: '<p>',
        configFile: new VFile(),
      },
      pdf: await document.save(),
      pages: [],
      labelPages: new Map(),
      printedPages: new Map(),
      blocks: [],
      texts: [],
      pdfWords: [],
      complaints: [],
      browser: { name: 'Chrome', version: '147', found: 'package', pinned: true },
      seconds: 1,
    },
    withheld: [],
  };
}

async function delivered(doors: { leaked?: boolean; stamped?: boolean } = {}) {
  const world = new MemoryWorld({ 'build/public/report.pdf': 'an earlier good build' });
  const both = [await printed('public'), await printed('internal')];
  const delivery = await deliver(world, { printed: both, leaked: false, stamped: false, ...doors, ...TO });
  return { world, delivery };
}

describe('deliver', () => {
  it('writes each edition into a folder of its own, with its record', async () => {
    const { world, delivery } = await delivered();
    expect([...world.files.keys()].sort()).toEqual([
      'build/internal/report.json',
      'build/internal/report.pdf',
      'build/public/report.json',
      'build/public/report.pdf',
    ]);
    expect(delivery).toMatchObject({ leaked: false, stamped: false });
    expect(JSON.parse(new TextDecoder().decode(await world.read('build/public/report.json')))).toMatchObject({
      edition: 'public',
      draft: false,
      browser: { version: '147' },
    });
  });

  it('deletes a leaking public edition, earlier ones included, and keeps the internal one', async () => {
    const { world, delivery } = await delivered({ leaked: true });
    expect(delivery.leaked).toBe(true);
    expect([...world.files.keys()].sort()).toEqual(['build/internal/report.json', 'build/internal/report.pdf']);
  });

  it('stamps what has errors, so that no reader takes it for clean', async () => {
    const { world, delivery } = await delivered({ stamped: true });
    expect(delivery.stamped).toBe(true);
    const clean = (await printed('public')).print.pdf;
    expect((await world.read('build/public/report.pdf')).length).toBeGreaterThan(clean.length);
  });
});

describe('an older page', () => {
  it('is removed where its edition is made anew', async () => {
    const world = new MemoryWorld({ 'build/public/report.html': 'words that are withheld now' });
    await deliver(world, { printed: [await printed('public')], leaked: false, stamped: false, ...TO });
    expect([...world.files.keys()]).toEqual(['build/public/report.pdf', 'build/public/report.json']);
  });
});
