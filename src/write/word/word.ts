import { x } from 'xastscript';
import type { Edition, Purpose } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import type { MarkedBlock } from '../../model/review.js';
import { bodyOf } from './document.js';
import { pagesOf } from './measure/pages.js';
import type { Widths } from '../../model/face-widths.js';
import { AVERAGE } from './measure/widths.js';
import type { Xml } from './xml.js';
import { flow } from './flow.js';
import { Heads } from './heads.js';
import { linkRelation } from './links.js';
import { mediaRelation } from './media.js';
import { packaged, type Part, type Relation } from './package.js';
import { fontTable, propertiesOf, settingsOf } from './properties.js';
import { openSetting, type PictureOf, type Setting } from './setting.js';
import { SPACES } from './spaces.js';
import { styleSheet } from './style-sheet.js';
import { theme } from './theme.js';

/** What a Word file is made for, and its pictures. */
export interface WordOptions {
  readonly purpose: Purpose;
  readonly pictureOf: PictureOf;
  /** Of the publication: `2026-11-24`, or '' where its date is no day. */
  readonly day: string;
  /** What else the file says of itself, by name: the round and build of a review. */
  readonly properties?: Readonly<Record<string, string>>;
  /** How wide the signs of the faces are, to reckon pages by; about so where it is not known. */
  readonly widths?: Widths | undefined;
}

/** A settled text as a Word file; the same text always gives the same bytes. */
export function wordOf(text: SettledText<Edition>, options: WordOptions): Uint8Array {
  return markedWordOf(text, options).bytes;
}

/** A settled text as a Word file, and the blocks of a review copy by their bookmarks. */
export function markedWordOf(
  text: SettledText<Edition>,
  { purpose, pictureOf, day, properties = {}, widths = AVERAGE }: WordOptions,
): { readonly bytes: Uint8Array; readonly blocks: readonly MarkedBlock[] } {
  const setting = openSetting({ text, purpose, pictureOf, flow });
  const heads = new Heads(setting);
  const language = tagOf(text.facts.language);
  const body = bodyOf(setting, heads);
  countPages(setting, body, widths);
  const document = x('w:document', SPACES, [x('w:body', body)]);
  const binaries = setting.media.files.map(({ name, bytes }) => ({ path: `word/media/${name}`, bytes }));
  const parts = [...partsOf(setting, { heads, document, language }), ...propertiesOf(text, { day, properties })];
  return { bytes: packaged(parts, binaries), blocks: setting.review.blocks };
}

/** Fills the lists of contents with the pages of their places. */
function countPages({ pages, notes }: Setting, body: readonly Xml[], widths: Widths): void {
  if (pages.length === 0) return;
  for (const { shown } of pages) shown.value = '88';
  const found = pagesOf({ body, notes: notes.elements(), widths });
  for (const { name, shown } of pages) shown.value = String(found.get(name) ?? '');
}

/** Word knows languages by their country. */
function tagOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

interface Made {
  readonly heads: Heads;
  readonly document: Part['root'];
  readonly language: string;
}

function partsOf(setting: Setting, { heads, document, language }: Made): Part[] {
  const own = (name: string, root: Part['root'], relations: readonly Relation[] = []): Part => ({
    path: `word/${name}.xml`,
    type: `officedocument.wordprocessingml.${name.replace(/\d+$/u, '')}${name === 'document' ? '.main' : ''}`,
    root,
    relations,
  });
  const links = setting.links.addresses.map((target, index): Relation => ({
    id: linkRelation(index + 1),
    kind: 'hyperlink',
    target,
    outside: true,
  }));
  const pictures = setting.media.files.map(({ name }, index): Relation => ({
    id: mediaRelation(index + 1),
    kind: 'image',
    target: `media/${name}`,
  }));
  const edges = heads.parts();
  const parts = ['styles', 'numbering', 'settings', 'fontTable', 'footnotes'].map((kind): Relation => ({
    id: `r-${kind}`,
    kind,
    target: `${kind}.xml`,
  }));
  return [
    own('document', document, [
      ...parts,
      { id: 'rTheme', kind: 'theme', target: 'theme/theme1.xml' },
      ...edges.map(({ relation }) => relation),
      ...pictures,
      ...links,
    ]),
    own('styles', styleSheet(language, setting.text.edition)),
    own('numbering', setting.lists.element()),
    own('settings', settingsOf(setting, language)),
    own('fontTable', fontTable()),
    { path: 'word/theme/theme1.xml', type: 'officedocument.theme', root: theme() },
    own('footnotes', x('w:footnotes', SPACES, setting.notes.elements()), links),
    ...edges.map(({ name, root }) => own(name, root)),
  ];
}
