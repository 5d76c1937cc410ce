import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PublicationForm } from '../../model/document.js';
import type { Chapter } from '../../model/publication.js';
import { REGISTER } from '../../model/print.js';
import { briefChapterOf, chapterOf, documentChapterOf } from '../page/chapter.js';
import { contents, imprint } from '../page/contents.js';
import { band } from '../page/cover.js';
import { withExpansions } from '../page/expansions.js';
import { documentImprint, masthead } from '../page/masthead.js';
import { register } from '../page/register.js';
import { safe } from '../page/safe.js';
import type { Setting } from '../page/setting.js';
import { hasClass, replaceIn } from './elements.js';
import { Names } from './names.js';

/** What a part of a publication is, when each is a file of its own. */
export type SheetKind = 'contents' | 'chapter' | 'annex' | 'procedure' | 'register' | 'brief';

/** A part of a publication that is a file of its own. */
export interface Sheet {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly kind: SheetKind;
  /** The label of its chapter or procedure. */
  readonly id: string;
  /** `1`, `A`, `SOP 1`; '' where it has none. */
  readonly number: string;
  readonly title: string;
  readonly chapter?: Chapter;
  /** Its elements, in one. */
  readonly root: Element;
}

/** A publication in its parts, in the order of reading; of a brief or a document there is one, and the register of what is withheld. */
export function sheetsOf(setting: Setting, taken: readonly string[] = []): Sheet[] {
  const names = new Names(taken);
  const { text } = setting;
  const sheets = SHEETS[text.facts.form](setting, names);
  const last = register(setting).map((root) => sheetOf(root, { name: names.take('register'), kind: 'register' }));
  const all = [...sheets, ...last];
  for (const { root } of all) {
    root.children = withExpansions(safe(root.children), text.abbreviations);
    withoutPages(root);
  }
  return all;
}

function reportSheets(setting: Setting, names: Names): Sheet[] {
  const { chapters } = setting.text;
  const sheets = chapters.map((chapter): Sheet => {
    const root = chapterOf(setting, chapter);
    const kind = hasClass(root, 'contents') ? 'contents' : chapter.part === 'annex' ? 'annex' : 'chapter';
    const name = kind === 'contents' ? 'contents' : chapter.id.replace(/^sec-/, '');
    return { ...sheetOf(root, { name: names.take(name), kind }), chapter };
  });
  return sheets.some(({ kind }) => kind === 'contents') ? sheets : [ownContents(setting, names), ...sheets];
}

/** A publication of each form, without its register. */
const SHEETS: Readonly<Record<PublicationForm, (setting: Setting, names: Names) => Sheet[]>> = {
  report: reportSheets,
  brief: (setting, names) => [wholeSheet(setting, names, briefParts(setting))],
  'un-document': (setting, names) => [wholeSheet(setting, names, documentParts(setting))],
};

function briefParts(setting: Setting): Element[] {
  const { text } = setting;
  const chapters = text.chapters.map((chapter) => briefChapterOf(setting, chapter));
  return [band(text, text.cover), ...chapters, ...imprint(text)];
}

function documentParts(setting: Setting): Element[] {
  const { text } = setting;
  const chapters = text.chapters.map((chapter) => documentChapterOf(setting, chapter));
  const body = text.chapters.findLastIndex(({ part }) => part !== 'annex');
  chapters[body]?.children.push(...documentImprint(text));
  return [masthead(setting), ...chapters];
}

function ownContents({ text, words }: Setting, names: Names): Sheet {
  const title = words.contents.title;
  const root = h('section', { className: ['chapter', 'contents'], id: 'contents', dataTitle: title }, [
    h('header', { className: ['opener'] }, [h('h1', { className: ['chapter-title'] }, title)]),
    ...contents(text),
    ...imprint(text),
  ]);
  return sheetOf(root, { name: names.take('contents'), kind: 'contents' });
}

/** A publication that is one file. */
function wholeSheet({ text }: Setting, names: Names, parts: Element[]): Sheet {
  const className = ['chapter', text.facts.form];
  const root = h('section', { className, dataTitle: text.facts.title }, parts);
  const [first] = text.chapters;
  const sheet = sheetOf(root, { name: names.take(text.facts.fileName), kind: 'brief' });
  return first === undefined ? sheet : { ...sheet, chapter: first };
}

function sheetOf(root: Element, { name, kind }: Pick<Sheet, 'name' | 'kind'>): Sheet {
  const { id, dataTitle, dataNumber } = root.properties;
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  const label = words(id) === REGISTER ? REGISTER : words(id);
  return { name, kind, id: label, number: words(dataNumber), title: words(dataTitle), root };
}

/** What names pages of paper has no place where there are none. */
const OF_PAPER = ['ruler', 'cited-label', 'cited-pages', 'sop-space'];

function withoutPages(root: Element): void {
  replaceIn(root, (element) => (OF_PAPER.some((name) => hasClass(element, name)) ? [] : undefined));
}
