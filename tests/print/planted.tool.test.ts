import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { verify } from '../../src/commands/release/verify.js';
import type { Finished } from '../../src/model/finished.js';
import { EXIT } from '../../src/model/terminal.js';
import { RealWorld } from '../../src/system/real.js';
import { listening } from '../terminal.js';

/** What is withheld, in one word that nothing else holds and that is written small, as any word may be. */
const HIDDEN = 'zebrafinch';
const F = '{originator="Liaison officer" basis="In confidence"}';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const utf8 = (words: string) => new TextEncoder().encode(words);

type Plant = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array;

const pdf =
  (change: (document: PDFDocument) => Promise<void> | void): Plant =>
  async (bytes) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    await change(document);
    return document.save();
  };
const put = (object: Record<string, unknown>): Plant =>
  pdf(({ catalog, context }) => {
    catalog.set(PDFName.of('Planted'), context.register(context.obj(object as never)));
  });
const changed =
  (from: string, to: string): Plant =>
  (bytes) => {
    expect(text(bytes)).toContain(from);
    return utf8(text(bytes).replace(from, to));
  };
const part =
  (name: string, from: string, to: string): Plant =>
  (bytes) => {
    const parts = unzipSync(bytes);
    const words = strFromU8(parts[name] ?? new Uint8Array());
    expect(words).toContain(from);
    return zipSync({ ...parts, [name]: strToU8(words.replace(from, to)) });
  };

/** Each channel in a publication of its own: the ending of the file, where it must be found, and how it came there. */
const CHANNELS: Readonly<Record<string, readonly [ending: string, where: string, plant: Plant]>> = {
  page: [
    'pdf',
    'pages',
    pdf(async (one) =>
      one.getPage(0).drawText(HIDDEN, { font: await one.embedFont(StandardFonts.Helvetica), size: 9, x: 60, y: 60 }),
    ),
  ],
  structure: ['pdf', 'structure', put({ Type: 'StructElem', S: 'P', P: null, T: PDFHexString.fromText(HIDDEN) })],
  alternative: [
    'pdf',
    'alternative texts',
    put({ Type: 'StructElem', S: 'Figure', Alt: PDFHexString.fromText(HIDDEN) }),
  ],
  actual: ['pdf', 'alternative texts', put({ Type: 'StructElem', S: 'Span', ActualText: PDFString.of(HIDDEN) })],
  bookmark: ['pdf', 'bookmarks', put({ Title: PDFHexString.fromText(HIDDEN), Parent: null, Dest: [] })],
  destination: ['pdf', 'destinations', put({ Names: [PDFString.of(`sec-${HIDDEN}`), []] })],
  place: ['pdf', 'destinations', put({ [`sec-${HIDDEN}`]: [null, 'XYZ', 0, 0, 0] })],
  annotation: [
    'pdf',
    'annotations',
    put({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 1, 1], Contents: PDFString.of(HIDDEN) }),
  ],
  link: ['pdf', 'links', put({ S: 'URI', URI: PDFString.of(`https://example.org/${HIDDEN}`) })],
  action: ['pdf', 'actions', put({ S: 'JavaScript', JS: PDFString.of(`say("${HIDDEN}")`) })],
  metadata: [
    'pdf',
    'metadata',
    pdf((one) => {
      one.setKeywords([HIDDEN]);
    }),
  ],
  xmp: [
    'pdf',
    'metadata',
    pdf(({ catalog, context }) => {
      const xmp = `<x:xmpmeta><dc:title>${HIDDEN}</dc:title></x:xmpmeta>`;
      catalog.set(PDFName.of('Metadata'), context.register(context.stream(utf8(xmp), { Type: 'Metadata' })));
    }),
  ],
  attachment: ['pdf', 'words of attachment', pdf((one) => one.attach(utf8(`About ${HIDDEN}.`), 'notes.txt', {}))],
  attached: ['pdf', 'attachments', pdf((one) => one.attach(utf8('nothing'), `${HIDDEN}.txt`, {}))],
  stream: ['pdf', 'streams', pdf(({ context }) => void context.register(context.flateStream(HIDDEN)))],
  words: ['html', 'words of the page', changed('They meet again', `They meet ${HIDDEN} again`)],
  attribute: ['html', 'attributes', changed('<body', `<body data-x="${HIDDEN}"`)],
  comment: ['html', 'comments', changed('<body', `<!-- ${HIDDEN} --><body`)],
  style: ['html', 'styles and scripts', changed('</style>', `:root{--x:"${HIDDEN}"}</style>`)],
  record: ['json', 'values', changed('First draft', `First ${HIDDEN} draft`)],
  key: ['json', 'values', changed('"wordsByChapter": {', `"wordsByChapter": { "${HIDDEN}": 1,`)],
  core: ['docx', 'words of docProps/core.xml', part('docProps/core.xml', 'A report', `A ${HIDDEN} report`)],
  body: [
    'docx',
    'words of word/document.xml',
    part('word/document.xml', 'They meet again', `They meet ${HIDDEN} again`),
  ],
  bookmarked: [
    'docx',
    'names and addresses of word/document.xml',
    part('word/document.xml', '<w:body>', `<w:body><w:bookmarkStart w:id="9" w:name="${HIDDEN}"/>`),
  ],
};

const root = mkdtempSync(path.join(tmpdir(), 'planted-'));
const world = new RealWorld(root, () => undefined);
const PUBLIC = path.join(root, 'build', 'public');
const MANNER = { command: 'build', format: 'text', strict: false, notes: true, withoutVale: true } as const;
const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['pdf', 'html', 'docx'] } as const;

function write(name: string, words: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), words);
}

/** Runs the command, with what is planted between its stages; what it said and its exit code. */
async function built(plants: typeof CHANNELS, publications: readonly string[] = [], page?: (html: string) => string) {
  const planted = (finished: readonly Finished[]): Promise<Finished[]> =>
    Promise.all(
      finished.map(async (one) => {
        const [ending = '', , plant] = plants[one.publication] ?? [];
        const files = one.files.map(async (file) =>
          plant !== undefined && file.path.endsWith(`.${ending}`) ? { ...file, bytes: await plant(file.bytes) } : file,
        );
        return { ...one, files: await Promise.all(files) };
      }),
    );
  const terminal = listening();
  const code = await run(
    world,
    { ...ORDER, publications },
    { terminal, manner: MANNER, stages: { planted, ...(page && { page }) } },
  );
  return { code, said: terminal.says.join('\n') };
}

async function verified(...names: string[]) {
  const terminal = listening();
  const files = names.map((name) => ({ name, bytes: readFileSync(path.join(root, name)), beside: [] }));
  const code = await verify(world, terminal, { files, json: false });
  return { code, said: terminal.outs.join('\n') };
}

/** For what is not the same for all. */
const ONE = ['words'];

const outputs = () => (existsSync(PUBLIC) ? readdirSync(PUBLIC) : []);

beforeAll(() => {
  const names = Object.keys(CHANNELS);
  write('imprimatur.yaml', `publications: [${names.join(', ')}]\n`);
  write('bibliography/references.json', '[]');
  for (const name of names) {
    write(
      `manuscript/${name}/publication.yaml`,
      'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nform: brief\nparts:\n  body: [one.md]\n',
    );
    write(
      `manuscript/${name}/one.md`,
      `---\ntitle: Cooperation\n---\n\nTwo units met in public, and agreed:non-public[ with a ${HIDDEN} and its paragraph]${F}.\n\nThey meet again.\n`,
    );
  }
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe('what is planted between the last stage and the search', () => {
  it('is missing where nothing is planted', async () => {
    const { code, said } = await built({});
    expect(said).not.toMatch(/check\/leak/);
    expect(said).not.toContain(HIDDEN);
    expect(code).not.toBe(EXIT.leak);
    expect(outputs()).toHaveLength(Object.keys(CHANNELS).length * 4 + 1);
    expect((await verified('build/findings/report.html')).said).toContain('nothing withheld found');
  }, 300_000);

  it('is found in every channel, and all that is public is deleted', async () => {
    const { code, said } = await built(CHANNELS);
    expect(code).toBe(EXIT.leak);
    expect(said).not.toContain(HIDDEN);
    const told = [...said.matchAll(/build\/public\/(\S+ \([^)]*\)), expected none/g)].map(([, where]) => where);
    for (const [name, [ending, where]] of Object.entries(CHANNELS))
      expect(told).toContain(`${name}.${ending} (${where})`);
    expect(outputs()).toEqual([]);
  }, 300_000);

  it('is found in the page of findings, which is not written', async () => {
    const page = path.join(root, 'build', 'findings', 'report.html');
    for (const words of [`a ${HIDDEN}`, `data-x="${HIDDEN}"`]) {
      expect((await built({}, ONE)).code).toBe(EXIT.clean);
      expect(existsSync(page)).toBe(true);
      const { code, said } = await built({}, ONE, (html) => html.replace('<main', `<p title='${words}'>x</p><main`));
      expect(code).toBe(EXIT.leak);
      expect(said).not.toContain(HIDDEN);
      expect(existsSync(page)).toBe(false);
    }
  }, 300_000);

  it('is found by name in a file of nobody, a certificate and a page of findings that stand there', async () => {
    expect((await built({}, ONE)).code).toBe(EXIT.clean);
    const certificate = readFileSync(path.join(PUBLIC, 'certificate.json'), 'utf8');
    const report = readFileSync(path.join(root, 'build', 'findings', 'report.html'), 'utf8');
    const planted: Readonly<Record<string, string>> = {
      'certificate.json': certificate.replace('"version": "First draft"', `"version": "First ${HIDDEN}"`),
      'findings.html': report.replace('<main', `<p>${HIDDEN}</p><main`),
      'clean.html': report,
      [`about-${HIDDEN}.txt`]: 'Open words.',
    };
    for (const [name, words] of Object.entries(planted)) write(`copies/${name}`, words);
    for (const name of Object.keys(planted)) {
      const { code, said } = await verified(`copies/${name}`);
      expect(said.includes('Leak'), name).toBe(name !== 'clean.html');
      expect(code === EXIT.leak, name).toBe(name !== 'clean.html');
    }
    for (const name of ['findings.html', 'clean.html', `about-${HIDDEN}.txt`])
      write(`build/public/${name}`, planted[name] ?? '');
    const { code, said } = await built({}, ONE);
    expect(code).toBe(EXIT.leak);
    expect(said).toMatch(/Moved out of the public outputs: build\/internal\/withdrawn\/findings\.html/);
    expect(said).not.toContain('withdrawn/clean.html');
  }, 300_000);
});
