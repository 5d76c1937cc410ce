import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkRound, respond } from '../../src/commands/review/answer.js';
import { list } from '../../src/commands/review/list.js';
import { matrix } from '../../src/commands/review/matrix.js';
import { receive } from '../../src/commands/review/receive.js';
import { redline } from '../../src/commands/review/redline.js';
import { send } from '../../src/commands/review/send.js';
import { EXIT } from '../../src/model/terminal.js';
import { RealWorld } from '../../src/system/real.js';
import { listening, type Heard } from '../terminal.js';
import { returned } from './returned.js';
import { CHAPTER, FILES } from './sent.js';

const root = mkdtempSync(path.join(tmpdir(), 'round-'));
const world = new RealWorld(root, () => undefined);
const sent = path.join(root, 'build', 'review', 'C');
const chapter = path.join(root, 'manuscript', 'report', 'one.md');
let terminal: Heard;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  const code = await send(world, listening(), {
    round: 'C',
    publications: [],
    edition: 'internal',
    due: '2026-12-10',
    to: 'desk@example.org',
  });
  expect(code).toBe(EXIT.clean);
}, 180_000);

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

/** What a reader of the PDF does who marks the line with these words; where they stand is asked of the file, not of us. */
async function annotated(words: string, text: string): Promise<Uint8Array> {
  const bytes = readFileSync(path.join(sent, 'report.pdf'));
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const read = await task.promise;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (let number = 1; number <= read.numPages; number += 1) {
    const { items } = await (await read.getPage(number)).getTextContent();
    const item = items.flatMap((one) => ('str' in one && one.str.includes(words) ? [one] : []))[0];
    if (item === undefined) continue;
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    const [left, bottom, right, top] = [x, y - 2, x + item.width, y + item.height];
    const note = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Highlight',
      Rect: [left, bottom, right, top],
      QuadPoints: [left, top, right, top, left, bottom, right, bottom],
    });
    note.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    note.set(PDFName.of('T'), PDFHexString.fromText('P. Reader'));
    pdf.getPage(number - 1).node.addAnnot(pdf.context.register(note));
    break;
  }
  await task.destroy();
  return pdf.save();
}

/** What a reader of the web page does by keys: a comment on the first paragraph. */
async function savedOnPage(text: string): Promise<Uint8Array> {
  const { browser } = await world.browser();
  const tab = await browser.newPage();
  const client = await tab.createCDPSession();
  const folder = path.join(root, 'downloads');
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await tab.goto(pathToFileURL(path.join(sent, 'report.html')).href);
  await tab.type('#rv-name', 'W. Reader');
  await tab.click('#rv-start button[type=submit]');
  await tab.focus('#rv-text .rv-para');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('c');
  await vi.waitFor(async () => expect(await tab.$eval(':focus', (field) => field.id)).toMatch(/^rv-c-/));
  await tab.keyboard.type(text);
  await tab.keyboard.down('Control');
  await tab.keyboard.press('Enter');
  await tab.keyboard.up('Control');
  await tab.click('#rv-save');
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['comments-w-reader.json']), 10_000);
  await tab.close();
  return readFileSync(path.join(folder, 'comments-w-reader.json'));
}

async function told(work: (terminal: Heard) => Promise<unknown>): Promise<string> {
  terminal = listening();
  await work(terminal);
  return [...terminal.outs, ...terminal.says].join('\n');
}

const lineOf = (words: string, text = CHAPTER): string =>
  String(text.split('\n').findIndex((line) => line.includes(words)) + 1);

describe('a round, from its sending to its redline', () => {
  it('sends three forms with one build id, and a note; the map stays apart', () => {
    expect(readdirSync(sent).sort()).toEqual(['README.txt', 'report.docx', 'report.html', 'report.pdf']);
    const [build = ''] = readdirSync(path.join(root, 'review', 'rounds', 'C'));
    const word = strFromU8(
      unzipSync(readFileSync(path.join(sent, 'report.docx')))['docProps/custom.xml'] ?? new Uint8Array(),
    );
    const page = readFileSync(path.join(sent, 'report.html'), 'utf8');
    const note = readFileSync(path.join(sent, 'README.txt'), 'utf8');
    for (const text of [word, page, note]) expect(text).toContain(build);
    for (const text of [page, strFromU8(readFileSync(path.join(sent, 'report.pdf')), true)])
      expect(text).not.toContain('one.md');
  });

  it('takes back what three reviewers sent, each at its line, and nothing twice', async () => {
    const files = [
      { name: 'p.pdf', bytes: await annotated('ask at once', 'How soon?') },
      {
        name: 'w.docx',
        bytes: returned(readFileSync(path.join(sent, 'report.docx')), [
          { on: 'write it', deleted: true, instead: 'note it' },
        ]),
      },
      { name: 'w.json', bytes: await savedOnPage('Which States?') },
    ];
    const order = { files, reviewer: '', dry: false, json: false };
    expect(await told((at) => receive(world, at, order))).toContain('3 new: 3 at their words');
    expect(await told((at) => receive(world, at, order))).toContain('0 new');
    const lines = (await told((at) => list(world, at, { json: false }))).split('\n');
    const heads = lines.filter((line) => line.includes('one.md:')).map((line) => line.replace(/^.*one\.md:/, ''));
    expect(heads.map((line) => line.replace(/ +/g, ' '))).toEqual([
      `${lineOf('ask at once')}:3 C-001 open`,
      `${lineOf('write it')}:8 C-002 open`,
      `${lineOf('States keep')}:1 C-003 should open`,
    ]);
    expect(lines[1]).toMatch(/^ {4}P\. Reader, page 3, section 1\.1: How soon\?$/);
    expect(lines[3]).toMatch(/^ {4}R\. Reader, .*: Replace by: “note it”$/);
  }, 120_000);

  it('is answered, closed and compared', async () => {
    expect(await checkRound(world, listening(), 'C')).toBe(EXIT.errors);
    await respond(world, listening(), { id: 'C-001', status: 'accepted', text: 'A limit is given.' });
    await respond(world, listening(), { id: 'C-002', status: 'rejected', text: 'As in the law.' });
    await respond(world, listening(), { id: 'C-003', status: 'noted', text: '' });
    expect(await told((at) => checkRound(world, at, 'C'))).toContain('said to be done, but its text is as it was sent');
    writeFileSync(chapter, CHAPTER.replace('ask at once', 'ask within a day'));
    expect(await checkRound(world, listening(), 'C')).toBe(EXIT.clean);

    await matrix(world, listening(), { round: 'C', edition: 'internal', files: { xlsx: 'm.xlsx', md: 'm.md' } });
    const table = readFileSync(path.join(root, 'm.md'), 'utf8');
    expect(table).toContain('A limit is given');
    expect(table).toMatch(/page 3/);
    const order = {
      files: [{ name: 'm.xlsx', bytes: readFileSync(path.join(root, 'm.xlsx')) }],
      reviewer: '',
      dry: false,
      json: false,
    };
    expect(await told((at) => receive(world, at, order))).toContain('0 new');

    const forms = ['pdf', 'docx'] as const;
    expect(await redline(world, listening(), { from: 'C', to: 'now', edition: 'internal', forms })).toBe(EXIT.clean);
    const word = unzipSync(readFileSync(path.join(root, 'build', 'review', 'report-redline-C-now.docx')));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins [^>]*>.*within a day.*C-001/s);
    const task = getDocument({
      data: Uint8Array.from(readFileSync(path.join(root, 'build', 'review', 'report-redline-C-now.pdf'))),
      verbosity: 0,
    });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    const words = items.flatMap((one) => ('str' in one ? [one.str] : [])).join(' ');
    await task.destroy();
    for (const said of ['within a day', 'at once', 'C-001']) expect(words).toContain(said);
  }, 180_000);
});
