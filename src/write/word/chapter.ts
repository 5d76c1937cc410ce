import type { Definition } from 'mdast';
import { notesIn } from '../../tree/notes-in.js';
import { visit } from '../../tree/visit.js';
import type { Chapter } from '../../model/publication.js';
import { imprint } from './cover.js';
import type { Setting } from './setting.js';
import { titled } from './title.js';
import { chapterMark } from './withheld.js';
import { paragraph, run, type ParagraphForm, type Xml } from './xml.js';

/** Whether the author has put the list of contents into a chapter. */
export function holdsContents({ tree }: Chapter): boolean {
  return tree.children.some((node) => node.type === 'draw' && node.kind === 'contents');
}

/** A chapter of a report under its number and title. */
export function chapterOf(setting: Setting, chapter: Chapter): Xml[] {
  const { words } = setting;
  const isAnnex = chapter.part === 'annex' && chapter.number !== undefined;
  const number = isAnnex ? words.label.annex(chapter.number ?? '') : (chapter.number ?? '');
  const title = setting.marks.place(chapter.id, [
    ...run(number === '' ? '' : `${number}\u2002`),
    ...titled(chapter.title, chapter.titleLine),
  ]);
  setting.depth = 1;
  return [
    paragraph('Heading1', title, { keepNext: true }),
    ...chapterMark(setting, chapter.id),
    ...written(setting, chapter),
    ...(holdsContents(chapter) ? imprint(setting) : []),
  ];
}

/** A chapter of a brief follows the one before; its title is printed where there are several. */
export function briefChapterOf(setting: Setting, chapter: Chapter): Xml[] {
  const { text } = setting;
  const several = text.chapters.length > 1 && chapter.title !== text.facts.title;
  setting.depth = several ? 2 : 1;
  const title = several
    ? [
        paragraph('Heading2', setting.marks.place(chapter.id, titled(chapter.title, chapter.titleLine)), {
          keepNext: true,
        }),
      ]
    : [];
  return [...title, ...chapterMark(setting, chapter.id), ...written(setting, chapter)];
}

/** The chapters of a document flow on, its annexes begin a page each; its imprint stands before them. */
export function documentChapters(setting: Setting): Xml[] {
  const { chapters } = setting.text;
  const body = chapters.findLastIndex(({ part }) => part !== 'annex');
  return chapters.flatMap((chapter, index) => [
    ...documentChapterOf(setting, chapter),
    ...(index === body ? imprint(setting) : []),
  ]);
}

function documentChapterOf(setting: Setting, chapter: Chapter): Xml[] {
  const { words } = setting;
  const { number, part } = chapter;
  const annex = number === undefined ? words.label.annexAlone : words.label.annex(number);
  const before = part === 'annex' ? `${annex}\u2002` : number === undefined ? '' : `${number}.\u2002`;
  setting.depth = 2;
  const line = setting.marks.place(chapter.id, [...run(before), ...titled(chapter.title, chapter.titleLine)]);
  const form: ParagraphForm = part === 'annex' ? { keepNext: true, pageBreak: true } : { keepNext: true };
  const title = part === 'front' ? [] : [paragraph('Heading2', line, form)];
  return [...title, ...chapterMark(setting, chapter.id), ...written(setting, chapter)];
}

function written(setting: Setting, { path, tree }: Chapter): Xml[] {
  const addresses = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node);
  });
  setting.review.path = path;
  setting.definitions = notesIn(tree);
  setting.addresses = addresses;
  return setting.flow(tree.children);
}
