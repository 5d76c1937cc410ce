import { PDFDocument } from '@cantoo/pdf-lib';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.js';
import { compose, type Printed } from '../../src/release/compose.js';
import { deliver, type Delivery } from '../../src/release/deliver.js';
import type { Form } from '../../src/model/form.js';
import type { World } from '../../src/model/world.js';
import { select } from '../../src/mark/select.js';
import { cited, settled } from '../../src/model/publication.js';
import { createHash } from 'node:crypto';
import { MemoryWorld } from '../../src/system/memory.js';
import { assembled, folderOf, only } from '../manuscript.js';

interface Given {
  readonly printed: readonly Printed[];
  readonly leaked: boolean;
  readonly stamped: boolean;
  readonly formats: readonly Form[];
  readonly output: string;
}

/** Composes the files and delivers them. */
async function handOver(world: World, { printed, leaked, ...order }: Given): Promise<Delivery> {
  const finished = await compose(world, printed, order);
  return deliver(world, { finished, beside: [], leaked, stamped: order.stamped });
}

const TO = { formats: ['pdf'], output: 'build' } as const;

async function printed(edition: Edition, pages: Printed['print']['pages'] = []): Promise<Printed> {
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
    labels: new Map([['sec-one', 'section 1']]),
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
        day: '2026-11-24',
        about: '',
        revision: '',
        html: '<p>',
        configFile: new VFile(),
      },
      pdf: await document.save(),
      faults: [],
      pages,
      labelPages: new Map([
        ['sec-one', 2],
        ['ref-un', 3],
      ]),
      printedPages: new Map(),
      blocks: [],
      texts: [],
      pdfWords: [],
      complaints: [],
      browser: { name: 'Chrome', version: '147', found: 'package', pinned: true },
    },
    written: [],
  };
}

async function delivered(doors: { leaked?: boolean; stamped?: boolean } = {}) {
  const world = new MemoryWorld({ 'build/public/report.pdf': 'an earlier good build' });
  const both = [await printed('public'), await printed('internal')];
  const delivery = await handOver(world, { printed: both, leaked: false, stamped: false, ...doors, ...TO });
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

describe('a form beyond the page', () => {
  it('is delivered as its writer made it, where it is asked for', async () => {
    const world = new MemoryWorld();
    const written = [{ form: 'docx', after: '.docx', bytes: new Uint8Array([7]) }] as const;
    const to = { printed: [{ ...(await printed('public')), written }], leaked: false, stamped: false, output: 'build' };
    const { files } = await handOver(world, { ...to, formats: ['docx'] });
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([['build/public/report.docx', 1]]);
    await handOver(world, { ...to, formats: ['pdf'] });
    expect([...world.files.keys()].sort()).toEqual(['build/public/report.json', 'build/public/report.pdf']);
  });

  it('is told as one folder where it is one, and what an older making left in it goes', async () => {
    const world = new MemoryWorld();
    const figure = (name: string) =>
      ({ form: 'figures', after: `-figures/${name}`, bytes: new Uint8Array([7]) }) as const;
    const give = async (...names: string[]) => {
      const one = { ...(await printed('public')), written: names.map(figure) };
      return handOver(world, { printed: [one], leaked: false, stamped: false, output: 'build', formats: ['figures'] });
    };
    await give('fig-old.svg', 'fig-a.svg');
    const { files } = await give('fig-a.svg', 'fig-a.csv');
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([['build/public/report-figures/', 2]]);
    expect([...world.files.keys()].sort()).toEqual([
      'build/public/report-figures/fig-a.csv',
      'build/public/report-figures/fig-a.svg',
      'build/public/report.json',
    ]);
  });
});

describe('an older page', () => {
  it('is removed where its edition is made anew', async () => {
    const world = new MemoryWorld({ 'build/public/report.html': 'words that are withheld now' });
    await handOver(world, { printed: [await printed('public')], leaked: false, stamped: false, ...TO });
    expect([...world.files.keys()]).toEqual(['build/public/report.pdf', 'build/public/report.json']);
  });
});

describe('the formats that are asked for', () => {
  const all = ['pdf', 'html'] as const;

  async function files(formats: readonly ('pdf' | 'html')[], leaked = false) {
    const earlier = ['pdf', 'html', 'json', 'odt'].map((ending) => [`out/public/report.${ending}`, 'earlier'] as const);
    const world = new MemoryWorld(Object.fromEntries(earlier));
    const one = await printed('public', [{ chapter: 'one' }, { chapter: 'one' }, {}] as never);
    const delivery = await handOver(world, { printed: [one], leaked, stamped: false, formats, output: 'out' });
    return { world, delivery, one };
  }

  const isEarlier = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes) === 'earlier';

  it('are written and told with their pages and bytes, in their order', async () => {
    const { delivery, one } = await files(all);
    const about = { publication: 'report', edition: 'public', pages: 3 };
    expect(delivery.files).toEqual([
      { ...about, path: 'out/public/report.pdf', bytes: one.print.pdf.length },
      { ...about, path: 'out/public/report.html', bytes: 3 },
    ]);
  });

  it.each([
    [['pdf'], ['json', 'odt', 'pdf']],
    [['html'], ['html', 'json', 'odt']],
    [[], ['json', 'odt']],
  ] as const)('leave nothing of another format behind: %j', async (formats, expected) => {
    const { world } = await files(formats);
    expect([...world.files.keys()].map((path) => path.split('.').at(-1)).sort()).toEqual(expected);
    expect(isEarlier(world.files.get('out/public/report.json'))).toBe(false);
  });

  it('are none for a public edition in a run that leaks: page, record and PDF of earlier runs go too', async () => {
    const { world, delivery } = await files(all, true);
    expect([...world.files.keys()]).toEqual(['out/public/report.odt']);
    expect(delivery).toEqual({ files: [], leaked: true, stamped: false });
  });

  it('have a record of the pages by chapter and the digest of the PDF that was written', async () => {
    const { world } = await files(all);
    const record: unknown = JSON.parse(new TextDecoder().decode(world.files.get('out/public/report.json')));
    const digest = createHash('sha256')
      .update(world.files.get('out/public/report.pdf') ?? '')
      .digest('hex');
    expect(record).toMatchObject({
      pages: 3,
      pagesByChapter: { one: 2 },
      sha256: digest,
      draft: false,
      publication: 'report',
    });
  });

  it('have a record that ends with a line end and says that a draft is one', async () => {
    const world = new MemoryWorld();
    await handOver(world, {
      printed: [await printed('internal')],
      leaked: true,
      stamped: true,
      formats: all,
      output: 'out',
    });
    const words = new TextDecoder().decode(world.files.get('out/internal/report.json'));
    const digest = createHash('sha256')
      .update(world.files.get('out/internal/report.pdf') ?? '')
      .digest('hex');
    expect(words).toMatch(/\n\}\n$/);
    expect(JSON.parse(words)).toMatchObject({ draft: true, edition: 'internal', sha256: digest });
  });

  it('have a record that tells the author’s editor the page of each label, and none in public', async () => {
    const { world } = await delivered();
    const pagesIn = (edition: Edition): unknown =>
      (
        JSON.parse(new TextDecoder().decode(world.files.get(`build/${edition}/report.json`))) as {
          pagesByLabel?: unknown;
        }
      ).pagesByLabel;
    expect(pagesIn('internal')).toEqual({ 'sec-one': '2' });
    expect(pagesIn('public')).toBeUndefined();
  });
});

describe('a file of nobody’s that holds withheld text', () => {
  it('is moved out of the folder with its bytes, and told', async () => {
    const from = 'build/public/old.pdf';
    const world = new MemoryWorld({ [from]: 'words that are withheld' });
    const finished = await compose(world, [await printed('internal')], { ...TO, stamped: false });
    const moved = { path: 'build/withdrawn/old.pdf', bytes: await world.read(from), from };
    const order = { finished, beside: [], withdrawn: [moved], leaked: true, stamped: false };
    expect((await deliver(world, order)).withdrawn).toEqual([moved.path]);
    expect(world.files.has(from)).toBe(false);
    expect(new TextDecoder().decode(await world.read(moved.path))).toBe('words that are withheld');
  });
});
