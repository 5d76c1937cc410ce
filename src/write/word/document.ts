import type { Definition } from 'mdast';
import { notesIn } from '../../tree/notes-in.js';
import type { Chapter } from '../../model/publication.js';
import { contents } from './contents.js';
import { cover, imprint } from './cover.js';
import { masthead } from './masthead.js';
import type { Heads } from './heads.js';
import { register } from './register.js';
import type { Setting } from './setting.js';
import { sectionOf } from './sheet.js';
import { titled } from './title.js';
import { chapterMark } from './withheld.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type ParagraphForm, type Xml } from './xml.js';
import { visit } from '../../tree/visit.js';

/** The body of a document: a section for the cover, one for each chapter of a report; a brief is one section. */
export function bodyOf(setting: Setting, heads: Heads): Xml[] {
  const { text } = setting;
  const last = register(setting);
  if (text.facts.form === 'brief') {
    const set = [
      ...cover(setting),
      ...text.chapters.flatMap((chapter) => briefChapterOf(setting, chapter)),
      ...imprint(setting),
      ...last,
    ];
    return [...set, sectionOf({ head: heads.add('', text.facts.shortTitle), foot: heads.foot })];
  }
  if (text.facts.form === 'un-document') {
    const set = [...masthead(setting), ...documentChapters(setting), ...last];
    const symbol = text.facts.document?.symbol ?? '';
    return [...set, sectionOf({ head: heads.add('', symbol), foot: heads.foot })];
  }
  const own = text.chapters.some(holdsContents);
  const front = own
    ? []
    : [
        ended(
          [heading('Contents', setting.words.contents.title), ...contents(setting), ...imprint(setting)],
          sectionOf({ head: heads.add('', setting.words.contents.title), foot: heads.foot }),
        ),
      ];
  const chapters = text.chapters.map((chapter) =>
    ended(
      chapterOf(setting, chapter),
      sectionOf({ head: heads.add(chapter.number ?? '', chapter.short), foot: heads.foot }),
    ),
  );
  const all = [
    ended(cover(setting), sectionOf({})),
    ...front,
    ...chapters,
    ...(last.length === 0
      ? []
      : [ended(last, sectionOf({ head: heads.add('', setting.words.register.title), foot: heads.foot }))]),
  ].flat();
  return lastSection(all);
}

/** A section's end stands in its last paragraph. */
function ended(children: Xml[], section: Xml): Xml[] {
  const last = children.at(-1);
  const form = last?.name === 'w:p' ? last.children[0] : undefined;
  if (form?.type !== 'element' || form.name !== 'w:pPr' || holdsSection(form))
    return [...children, paragraph('SectionEnd', [], { section })];
  form.children.push(section);
  return children;
}

function holdsSection(form: Xml): boolean {
  return form.children.some((child) => child.type === 'element' && child.name === 'w:sectPr');
}

/** The last section of a document ends in its body, not in a paragraph. */
function lastSection(children: Xml[]): Xml[] {
  const form = children.at(-1)?.children[0];
  const section = form?.type === 'element' ? form.children.at(-1) : undefined;
  if (form?.type !== 'element' || section?.type !== 'element' || section.name !== 'w:sectPr') return children;
  form.children.pop();
  return [...children, section];
}

function holdsContents({ tree }: Chapter): boolean {
  return tree.children.some((node) => node.type === 'draw' && node.kind === 'contents');
}

function chapterOf(setting: Setting, chapter: Chapter): Xml[] {
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
function briefChapterOf(setting: Setting, chapter: Chapter): Xml[] {
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
function documentChapters(setting: Setting): Xml[] {
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

/** A heading that is in no list of contents. */
function heading(style: ParagraphStyle, words: string): Xml {
  return paragraph(style, run(words), { keepNext: true });
}
