import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { Chapter, SettledText } from '../../model/publication.js';
import { marginList } from './contents.js';
import { titled } from './title.js';
import { languageOf, type Words } from '../../language/language.js';

/** The head of a chapter: ruler of the numbered chapters, title, and in the margin what the chapter holds. */
export function opener(text: SettledText<Edition>, chapter: Chapter): Element {
  const number = chapter.number ?? '';
  const { words } = languageOf(text.facts.language);
  const entry = text.contents.find(({ label }) => label === chapter.id);
  const sections = number === '' || chapter.part !== 'body' ? [] : (entry?.sections ?? []);
  const beside =
    sections.length < 2
      ? []
      : [h('aside', { className: ['in-this-chapter'] }, marginList(words.contents.inThisChapter, sections, false))];
  return h('header', { className: ['opener'] }, [
    ...ruler(text, chapter),
    ...beside,
    h('h1', { className: ['chapter-title'] }, titleOf(chapter, words)),
  ]);
}

function titleOf(chapter: Chapter, words: Words): (Element | string)[] {
  if (chapter.part !== 'annex' || chapter.number === undefined) return titled(chapter);
  return [h('span', { className: ['label'] }, words.label.annex(chapter.number)), ' ', ...titled(chapter)];
}

function ruler(text: SettledText<Edition>, chapter: Chapter): Element[] {
  if (chapter.part !== 'body' || chapter.number === undefined) return [];
  const numbers = text.chapters
    .filter((one) => one.part === 'body' && one.number !== undefined)
    .map((one) => one.number ?? '');
  const style = `grid-template-columns:repeat(${String(Math.max(numbers.length, 1))},1fr)`;
  const segments = numbers.map((one) => h('span', one === chapter.number ? { className: ['here'] } : {}, one));
  return [h('div', { className: ['ruler', 'full'], ariaHidden: 'true', style }, segments)];
}
