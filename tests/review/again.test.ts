import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { respond } from '../../src/commands/review/answer.js';
import { receive } from '../../src/commands/review/receive.js';
import { keepMap, readComments } from '../../src/review/folder.js';
import { namesIn } from '../../src/review/pdf/names.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';
import { FILES, sentCopy } from './sent.js';

/** A folder, and what an import of comments of the page for reviewers says last. */
async function inbox(): Promise<{ world: MemoryWorld; send: (text: string, made?: string) => Promise<string> }> {
  const { map } = await sentCopy();
  const world = new MemoryWorld(FILES);
  await keepMap(world, map);
  const about = { imprimatur: 'comments', round: 'C', build: map.build, publication: 'report', reviewer: 'R. Tan' };
  return {
    world,
    send: async (text, made = '2026-12-01T10:00:00Z') => {
      const terminal = listening();
      const comments = [{ id: 'a', made, text, mark: '_rv_0002', from: 48, quote: 'keep' }];
      const bytes = new TextEncoder().encode(JSON.stringify({ ...about, comments }));
      await receive(world, terminal, { files: [{ name: 'c.json', bytes }], reviewer: '', dry: false, json: false });
      return terminal.says.at(-1) ?? '';
    },
  };
}

const texts = async (world: MemoryWorld): Promise<string[]> =>
  (await readComments(world)).comments.map(({ id, text }) => `${id} ${text}`);

describe('a comment that a reviewer sends again', () => {
  it('with other words stands under its number, with the words that were sent last', async () => {
    const { world, send } = await inbox();
    await send('Which?');
    expect(await send('Which States?')).toContain('0 known already; 1 said anew');
    expect(await texts(world)).toEqual(['C-001 Which States?']);
    expect(await send('Which States?', '2026-12-03T10:00:00Z')).toContain('1 known already');
  });

  it('with other words once it is answered is another comment: the answer was to what it said', async () => {
    const { world, send } = await inbox();
    await send('Which?');
    await respond(world, listening(), { id: 'C-001', status: 'noted', text: 'Two of them.' });
    await send('Which States?');
    expect(await texts(world)).toEqual(['C-001 Which?', 'C-002 Which States?']);
  });
});

describe('a file that names nobody', () => {
  it('adds nothing when it is read again with a name or without, and its comments take the name that was missing', async () => {
    const { map } = await sentCopy();
    const world = new MemoryWorld(FILES);
    await keepMap(world, map);
    const comments = [{ id: 'a', text: 'Which?', mark: '_rv_0002', from: 48, quote: 'keep' }];
    const about = { imprimatur: 'comments', round: 'C', build: map.build, publication: 'report', comments };
    const file = { name: 'c.json', bytes: new TextEncoder().encode(JSON.stringify(about)) };
    const names: string[] = [];
    for (const reviewer of ['', 'Office X', '', 'Office X']) {
      await receive(world, listening(), { files: [file], reviewer, dry: false, json: false });
      names.push(...(await readComments(world)).comments.map((one) => `${one.id} ${one.reviewer}`));
    }
    expect(names).toEqual(['C-001 ', 'C-001 Office X', 'C-001 Office X', 'C-001 Office X']);
  });
});

describe('names of annotations', () => {
  it('are read by the numbers that pdf.js gives them; one that stands twice tells nothing', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    const add = (NM: PDFString | PDFHexString | undefined): string => {
      const own = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] });
      if (NM !== undefined) own.set(PDFName.of('NM'), NM);
      const ref = document.context.register(own);
      page.node.addAnnot(ref);
      return `${String(ref.objectNumber)}R`;
    };
    const [one, two] = [add(PDFString.of('okular-1')), add(PDFHexString.fromText('né-2'))];
    [PDFString.of('twice'), PDFString.of('twice'), undefined].forEach(add);
    const bytes = await document.save();
    expect(await namesIn(bytes)).toEqual(
      new Map([
        [one, 'okular-1'],
        [two, 'né-2'],
      ]),
    );
    expect(await namesIn(new Uint8Array([1]))).toEqual(new Map());
  });
});
