import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Chapter } from '../../model/publication.js';
import { imprint } from './contents.js';
import { handlers } from './handlers.js';
import { chapterMark, withOriginators } from './non-public.js';
import { opener } from './opener.js';
import type { Setting } from './setting.js';
import { titled } from './title.js';

/** A chapter of a report, on a new page. */
export function chapterOf(setting: Setting, chapter: Chapter): Element {
  const holdsContents = chapter.tree.children.some((node) => node.type === 'draw' && node.kind === 'contents');
  const body = bodyOf(setting, chapter);
  const end = holdsContents ? imprint(setting.text) : [];
  const withheld = chapter.withheld !== undefined && setting.text.edition === 'internal' ? ['withheld'] : [];
  const className = [
    'chapter',
    ...withheld,
    `part-${chapter.part}`,
    ...(holdsContents ? ['contents'] : []),
    ...drawnIn(chapter),
  ];
  const all = [opener(setting.text, chapter), ...chapterMark(setting, chapter.id), ...body];
  return h('section', { className, ...placeAttributes(chapter) }, footed(all, end));
}

/** A chapter of a brief: it follows the one before on the same page. */
export function briefChapterOf(setting: Setting, chapter: Chapter): Element {
  const several = setting.text.chapters.length > 1 && chapter.title !== setting.text.facts.title;
  const title = several ? [h('h2', titled(chapter))] : [];
  setting.depth = several ? 2 : 1;
  return h('section', { className: ['chapter', 'brief', `part-${chapter.part}`], ...placeAttributes(chapter) }, [
    ...title,
    ...chapterMark(setting, chapter.id),
    ...bodyOf(setting, chapter),
  ]);
}

/** A chapter of a document: the body flows on, its front is what stands under the title, and an annex begins a page. */
export function documentChapterOf(setting: Setting, chapter: Chapter): Element {
  setting.depth = 2;
  const body = bodyOf(setting, chapter, 2);
  const flows = chapter.part === 'annex' ? 'annexed' : 'flowing';
  const title = chapter.part === 'front' ? [] : [h('h2', documentTitleOf(setting, chapter))];
  return h('section', { className: ['chapter', flows, `part-${chapter.part}`], ...placeAttributes(chapter) }, [
    ...title,
    ...chapterMark(setting, chapter.id),
    ...body,
  ]);
}

function documentTitleOf({ words }: Setting, chapter: Chapter): ElementContent[] {
  const { number, part } = chapter;
  if (part === 'annex') {
    const label = number === undefined ? words.label.annexAlone : words.label.annex(number);
    return [h('span', { className: ['label'] }, label), ' ', ...titled(chapter)].map(asContent);
  }
  return [...(number === undefined ? [] : [`${number}.\u2002`]), ...titled(chapter)].map(asContent);
}

function asContent(words: ElementContent | string): ElementContent {
  return typeof words === 'string' ? { type: 'text', value: words } : words;
}

/** The lists that are drawn in a chapter, as classes: a chapter of references is set in the sans throughout. */
function drawnIn(chapter: Chapter): string[] {
  return chapter.tree.children.flatMap((node) => (node.type === 'draw' ? [`holds-${node.kind}`] : []));
}

/** Content with a strip at the foot of its last page: what stands above the strip is kept in one box. */
export function footed(content: ElementContent[], strip: ElementContent[]): ElementContent[] {
  return strip.length === 0 ? content : [h('div', { className: ['above-foot'] }, content), ...strip];
}

function placeAttributes(chapter: Chapter): Record<string, string | undefined> {
  return {
    id: chapter.id,
    dataChapter: chapter.id,
    dataPart: chapter.part,
    dataTitle: chapter.title,
    dataNumber: chapter.number,
  };
}

function bodyOf(setting: Setting, chapter: Chapter, depth = 1): ElementContent[] {
  setting.depth = depth;
  const tree = setting.purpose === 'review' ? notesAfter(chapter.tree) : chapter.tree;
  const set = toHast(tree, { handlers: handlers(setting) });
  const children = set.type === 'root' ? set.children : [set];
  const blocks = children.filter((child): child is ElementContent => child.type !== 'doctype');
  return withOriginators(setting, blocks);
}

/** In a review copy the margin is for comments: a side-note moves under its paragraph. */
function notesAfter(tree: Root): Root {
  const waiting: RootContent[] = [];
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'block' && node.kind === 'side-note') {
      waiting.push(node);
      return [];
    }
    return [node, ...waiting.splice(0)];
  });
  return { ...tree, children: [...children, ...waiting] };
}
