import type { Element } from 'hast';
import { zipSync, type Zippable } from 'fflate';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { openSetting } from '../page/setting.js';
import { elementsIn } from '../parts/elements.js';
import { Pictures } from '../parts/pictures.js';
import { bookOf, type BookPart } from './book.js';
import { navOf } from './nav.js';
import { packageOf, type Item } from './package.js';
import { xhtmlOf } from './xhtml.js';

/** What a book is made with beside the text. */
export interface BookMeans {
  readonly styles: string;
  /** Of the words in drawings, which are placed for these and no others. */
  readonly faces: ReadonlyMap<string, Uint8Array>;
  /** Of the publication: `2026-11-24`, or '' where its date is no day. */
  readonly day: string;
}

/** A settled text as an EPUB 3 book; the same text always gives the same bytes. */
export function epubOf(text: SettledText<Edition>, { styles, faces, day }: BookMeans): Uint8Array {
  const setting = openSetting(text, 'screen');
  const { language, title: own } = text.facts;
  const title = text.edition === 'internal' ? `${setting.words.edition.internalTab}: ${own}` : own;
  const parts = bookOf(setting);
  const pictures = new Pictures();
  for (const { body } of parts) for (const root of body) if (root.type === 'element') pictures.move(root);
  const className = [`edition-${text.edition}`];
  const pages: [string, string][] = [
    ['nav.xhtml', xhtmlOf({ language, title: setting.words.contents.title, body: navOf(parts, setting), className })],
    ['book.css', styles],
    ...parts.map(({ name, title: words, body }): [string, string] => [
      `${name}.xhtml`,
      xhtmlOf({ language, title: words, body, className }),
    ]),
  ];
  const items: Item[] = [
    { path: 'nav.xhtml', type: XHTML, properties: 'nav' },
    { path: 'book.css', type: 'text/css' },
    ...parts.map(itemOf),
    ...[...faces.keys()].map((path) => ({ path, type: 'font/woff2' })),
    ...[...pictures.files().keys()].map((path) => ({ path, type: `image/${path.split('.').at(-1) ?? ''}` })),
  ];
  return zipped(
    [...pages, ['package.opf', packageOf(text, { items, day, title })]],
    new Map([...faces, ...pictures.files()]),
  );
}

const XHTML = 'application/xhtml+xml';

function itemOf({ name, body }: BookPart): Item {
  const isDrawn = body.some((root) => root.type === 'element' && elementsIn(root, isSvg).length > 0);
  return { path: `${name}.xhtml`, type: XHTML, inSpine: true, ...(isDrawn ? { properties: 'svg' } : {}) };
}

function isSvg({ tagName }: Element): boolean {
  return tagName === 'svg';
}

const CONTAINER =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

/** The first day that ZIP knows: every file is of the same moment, so that the same book is the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** The kind of file stands first, and is not packed. */
function zipped(files: readonly (readonly [string, string])[], images: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const all: Zippable = {
    mimetype: [encoder.encode('application/epub+zip'), { level: 0, mtime: MOMENT }],
    'META-INF/container.xml': [encoder.encode(CONTAINER), { level: 9, mtime: MOMENT }],
  };
  for (const [path, words] of files) all[`book/${path}`] = [encoder.encode(words), { level: 9, mtime: MOMENT }];
  for (const [path, bytes] of images) all[`book/${path}`] = [bytes, { level: 6, mtime: MOMENT }];
  return zipSync(all);
}
