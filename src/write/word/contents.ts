import { x } from 'xastscript';
import { FIELD_CODES, pageCode } from '../../model/word-fields.js';
import type { ContentsEntry, ListEntry } from '../../model/publication.js';
import { inside } from './inline.js';
import type { Setting } from './setting.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { field, fieldCode, fieldSign, paragraph, run, text, type Xml } from './xml.js';

interface Line {
  readonly label: string;
  readonly words: string;
  readonly style: ParagraphStyle;
}

/** The list of contents, and below it the figures, tables and cases: fields that show our own lines until Word makes them anew. */
export function contents(setting: Setting): Xml[] {
  const { text, words } = setting;
  const lines = text.contents
    .filter((entry) => !isContents(setting, entry))
    .flatMap((entry) => entryOf(setting, entry));
  return [
    ...listOf(setting, FIELD_CODES.contents, lines),
    ...titled(setting, words.contents.figures, { code: FIELD_CODES.figures, entries: text.figures }),
    ...titled(setting, words.contents.tables, { code: FIELD_CODES.tables, entries: text.tables }),
    ...titled(setting, words.contents.cases, { entries: text.cases }),
  ];
}

function isContents({ text }: Setting, { label }: ContentsEntry): boolean {
  const chapter = text.chapters.find(({ id }) => id === label);
  return chapter?.tree.children.some((node) => node.type === 'draw' && node.kind === 'contents') ?? false;
}

function entryOf({ words }: Setting, entry: ContentsEntry): Line[] {
  const title = entry.part === 'annex' && entry.number !== '' ? words.contents.annexEntry(entry.title) : entry.title;
  const under = entry.under.map(({ label, number, title: name }) => ({
    label,
    words: `${words.place.sop(bare(number))}\u2002${name}`,
    style: 'TOC2' as const,
  }));
  return [{ label: entry.label, words: numbered(entry.number, title), style: 'TOC1' }, ...under];
}

function numbered(number: string, title: string): string {
  return number === '' ? title : `${number}\u2002${title}`;
}

function bare(number: string): string {
  return number.replace(/^\D+/u, '');
}

interface Listed {
  /** The field that makes it anew; none where Word cannot. */
  readonly code?: string;
  readonly entries: readonly ListEntry[];
}

function titled(setting: Setting, title: string, { code, entries }: Listed): Xml[] {
  if (entries.length === 0) return [];
  const lines = entries.map((entry) => ({
    label: entry.label,
    words: numbered(bare(entry.number), entry.title),
    style: 'TableofFigures' as const,
  }));
  return [paragraph('BlockLabel', run(title), { keepNext: true }), ...listOf(setting, code, lines)];
}

/** The page of a place, as a field; it is known when the whole document is there. */
function pageOf(setting: Setting, label: string): Xml[] {
  const shown = text('');
  setting.pages.push({ name: setting.marks.nameOf(label), shown });
  return field(pageCode(setting.marks.nameOf(label)), [x('w:r', [x('w:t', [shown])])]);
}

/** Lines as one field that runs over their paragraphs. */
function listOf(setting: Setting, code: string | undefined, lines: readonly Line[]): Xml[] {
  const set = lines.map(({ label, words, style }) =>
    paragraph(style, [inside(setting, label, [...run(`${words}\t`), ...pageOf(setting, label)])]),
  );
  const [first] = set;
  const last = set.at(-1);
  if (code === undefined || first === undefined || last === undefined) return set;
  first.children.splice(1, 0, fieldSign('begin'), fieldCode(code), fieldSign('separate'));
  last.children.push(fieldSign('end'));
  return set;
}
