import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { APART } from '../../../src/check/files/place.js';
import { placesIn } from '../../../src/check/files/read.js';
import { checkLeaks } from '../../../src/check/print/check-leaks.js';
import { withheld } from '../../../src/mark/withheld.js';
import { settle } from '../../../src/settle.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { epubOf } from '../../../src/write/epub/epub.js';
import { siteOf } from '../../../src/write/web/site.js';
import { MANUSCRIPT } from './manuscript.js';

/** Withheld in the manuscript, written small as any word may be. */
const HIDDEN = 'zebprose';
const FOLDER = 'build/public/report-web/';
const BOOK = 'build/public/report.epub';

const files = new Map<string, Uint8Array>();
let searched: { readonly withheld: readonly string[]; readonly own: string };

beforeAll(async () => {
  const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
  const { texts, publications } = await settle(new MemoryWorld(MANUSCRIPT), order, { draw: true, judge: false });
  for (const text of texts) {
    const book = epubOf(text, { styles: 'p { margin: 0 }', faces: new Map(), day: '2026-05-01' });
    files.set(BOOK, book);
    const assets = new Map([['downloads/report.epub', book]]);
    for (const { path, bytes } of siteOf(text, { others: [], downloads: [{ form: 'epub', bytes: 1 }], assets }))
      files.set(`${FOLDER}${path}`, bytes);
  }
  const own = await Promise.all([...files.values()].map((bytes) => placesIn(bytes)));
  const words = own.flat().flatMap(({ text, loose }) => (loose === true ? [] : [text]));
  searched = { withheld: publications.flatMap(withheld), own: words.join(APART) };
});

type Plant = (bytes: Uint8Array) => Uint8Array;

const changed =
  (from: string, to: string): Plant =>
  (bytes) => {
    const words = strFromU8(bytes);
    expect(words).toContain(from);
    return strToU8(words.replace(from, to));
  };

const part =
  (name: string, plant: Plant): Plant =>
  (bytes) => {
    const parts = unzipSync(bytes);
    return zipSync({ ...parts, [name]: plant(parts[name] ?? new Uint8Array()) });
  };

/** A comment behind the first part of a PNG; nobody looks at its sum. */
const written: Plant = (bytes) => {
  const words = strToU8(`Comment\0${HIDDEN}`);
  return Uint8Array.from([
    ...bytes.slice(0, 33),
    0,
    0,
    0,
    words.length,
    ...strToU8('tEXt'),
    ...words,
    0,
    0,
    0,
    0,
    ...bytes.slice(33),
  ]);
};

/** What comes to be where, and what the finding must say of the place. */
const SITE: readonly (readonly [channel: string, file: string, plant: Plant, where: string])[] = [
  ['words', 'one.html', changed('quaprose', `quaprose ${HIDDEN}`), 'words of the page'],
  ['a note', 'one.html', changed('quanote', HIDDEN), 'words of the page'],
  ['a cell', 'one.html', changed('quacell', HIDDEN), 'words of the page'],
  ['the head of a column on a telephone', 'one.html', changed('data-head="', `data-head="${HIDDEN} `), 'attributes'],
  ['the data of a figure', 'one.html', changed('<div>3</div>', `<div>${HIDDEN}</div>`), 'words of the page'],
  ['the words of a drawing', 'one.html', changed('</text>', ` ${HIDDEN}</text>`), 'words of the page'],
  ['the alternative text of a drawing', 'one.html', changed('quadescription', HIDDEN), 'words of the page'],
  ['the alternative text of a picture', 'one.html', changed('alt="', `alt="${HIDDEN} `), 'attributes'],
  ['the owner of a page', 'one.html', changed('quaowner', HIDDEN), 'words of the page'],
  ['metadata', 'index.html', changed('quaauthor', HIDDEN), 'attributes'],
  ['the title of a window', 'index.html', changed('<title>', `<title>${HIDDEN} `), 'words of the page'],
  ['the check box of a step', 'sop-keep.html', changed('aria-label="', `aria-label="${HIDDEN} `), 'attributes'],
  [
    'the name under which ticks are kept',
    'sop-keep.html',
    changed('data-keep="', `data-keep="${HIDDEN}-`),
    'attributes',
  ],
  ['a filter', 'recommendations.html', changed('data-for="', `data-for="${HIDDEN} `), 'attributes'],
  ['the list of changes', 'changes.html', changed('quachange', HIDDEN), 'words of the page'],
  ['an e-mail', 'one.html', changed('?subject=', `?subject=${HIDDEN}%20`), 'attributes'],
  ['a comment', 'contents.html', changed('<main', `<!-- ${HIDDEN} --><main`), 'comments'],
  ['the search index', 'assets/found.js', changed('quaprose', HIDDEN), 'words'],
  ['the meanings of terms', 'assets/terms.js', changed('quameaning', HIDDEN), 'words'],
  ['a style sheet', 'assets/drawn.css', (bytes) => strToU8(`${strFromU8(bytes)}.${HIDDEN}{}`), 'words'],
  [
    'a file to keep',
    'downloads/report.epub',
    part('book/one.xhtml', changed('<h1', `<p>${HIDDEN}</p><h1`)),
    'of book/one.xhtml',
  ],
];

const PARTS: readonly (readonly [channel: string, name: string, plant: Plant, where: string])[] = [
  ['words', 'book/one.xhtml', changed('quaitem', HIDDEN), 'of book/one.xhtml'],
  ['an alternative text', 'book/one.xhtml', changed('quadescription', HIDDEN), 'of book/one.xhtml'],
  ['the alternative text of a picture', 'book/one.xhtml', changed('alt="', `alt="${HIDDEN} `), 'of book/one.xhtml'],
  ['a note', 'book/one.xhtml', changed('quanote', HIDDEN), 'of book/one.xhtml'],
  ['the contents', 'book/nav.xhtml', changed('quaheading', HIDDEN), 'of book/nav.xhtml'],
  ['metadata', 'book/package.opf', changed('quaauthor', HIDDEN), 'of book/package.opf'],
  ['a style sheet', 'book/book.css', changed('p {', `.${HIDDEN} {} p {`), 'of book/book.css'],
];

async function leaksIn(path: string, bytes: Uint8Array): Promise<string[]> {
  const about = new VFile({ path: 'publication.yaml' });
  const form = path === BOOK ? 'epub' : 'web';
  await checkLeaks([{ path, form, bytes, about }], searched);
  return about.messages.map(({ reason }) => reason.replace(/^Unexpected .*? in /, '').replace(', expected none', ''));
}

function bytesOf(path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`No ${path}`);
  return bytes;
}

describe('what is planted in a site', () => {
  it.each(SITE)('is found in %s', async (_, file, plant, where) => {
    const found = await leaksIn(`${FOLDER}${file}`, plant(bytesOf(`${FOLDER}${file}`)));
    expect(found).toEqual([expect.stringContaining(where)]);
  });

  it('is found in a picture and in the name of a file', async () => {
    const picture = [...files.keys()].find((path) => path.endsWith('.png')) ?? '';
    expect(await leaksIn(picture, written(bytesOf(picture)))).toEqual([`${picture} (metadata)`]);
    const named = `${FOLDER}${HIDDEN}.html`;
    expect(await leaksIn(named, bytesOf(`${FOLDER}two.html`))).toEqual([`${named} (name of the file)`]);
    const inFolder = `${FOLDER}${HIDDEN}/two.html`;
    expect(await leaksIn(inFolder, bytesOf(`${FOLDER}two.html`))).toEqual([`${inFolder} (name of the file)`]);
  });
});

describe('what is planted in a book', () => {
  it.each(PARTS)('is found in %s', async (_, name, plant, where) => {
    const found = await leaksIn(BOOK, part(name, plant)(bytesOf(BOOK)));
    expect(found).toEqual([expect.stringContaining(where)]);
  });

  it('is found in a picture and in the name of a part', async () => {
    const picture = Object.keys(unzipSync(bytesOf(BOOK))).find((name) => name.endsWith('.png')) ?? '';
    expect(await leaksIn(BOOK, part(picture, written)(bytesOf(BOOK)))).toEqual([
      expect.stringContaining(`of ${picture}`),
    ]);
    const named = zipSync({ ...unzipSync(bytesOf(BOOK)), [`book/${HIDDEN}.xhtml`]: strToU8('<p>Open.</p>') });
    expect(await leaksIn(BOOK, named)).toEqual([`${BOOK} (names of files)`]);
  });
});

it('nothing is found where nothing is planted', async () => {
  for (const [path, bytes] of files) expect([path, await leaksIn(path, bytes)]).toEqual([path, []]);
});
