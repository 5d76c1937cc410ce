import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Edition } from '../../model/edition.js';
import { policyOf } from './policy.js';
import { shell, type ShellFacts } from './shell.js';
import { SKIP, visit } from '../../tree/visit.js';

/** What the page for reviewers is made of. */
export interface ReviewPage extends ShellFacts {
  readonly language: string;
  readonly edition: Edition;
  /** The printed page with the place of its words, which are replaced by the bookmarks of their blocks. */
  readonly html: string;
  readonly markOf: (place: string, words: string) => string | undefined;
  readonly styles: string;
  readonly script: string;
}

/** The page on which reviewers comment, in one file that reaches nothing: the text of the copy, and what is needed to mark it. */
export function reviewPage(page: ReviewPage): string {
  const text = textOf(page);
  const { round, build, publication, edition } = page;
  const facts = JSON.stringify({ round, build, publication, edition });
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: page.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(page.script) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'review', content: facts }),
          h('title', `${page.tabs.at(-1) ?? 'Review'}: ${page.title}`),
          h('style', page.styles),
        ]),
        h('body', [...shell(page, { text, contents: contentsOf(text) }), h('script', page.script)]),
      ]),
    ],
  };
  return unified().use(rehypeStringify, { upperDoctype: true }).stringify(root);
}

/** The chapters of the printed page: cover and contents are the page's own. */
function textOf({ html, markOf }: ReviewPage): ElementContent[] {
  const chapters: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    if (node.tagName !== 'section' || node.properties['dataChapter'] === undefined) return undefined;
    chapters.push(node);
    return SKIP;
  });
  for (const chapter of chapters)
    visit(chapter, 'element', (node) => {
      const { dataAt } = node.properties;
      const mark = typeof dataAt === 'string' ? markOf(dataAt, firstWords(node)) : undefined;
      node.properties['dataAt'] = undefined;
      node.properties['dataMark'] = mark;
      node.properties['dataPagedjsIgnore'] = undefined;
    });
  return chapters;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly isUnder: boolean;
}

function contentsOf(text: readonly ElementContent[]): Entry[] {
  const entries: Entry[] = [];
  for (const chapter of text) {
    if (chapter.type !== 'element') continue;
    const { id, dataTitle, dataNumber } = chapter.properties;
    const title = [dataNumber, dataTitle].filter((one) => typeof one === 'string' && one !== '').join(' ');
    if (typeof id === 'string') entries.push({ id, title, isUnder: false });
    visit(chapter, 'element', (node) => {
      if (node.tagName === 'h2' && typeof node.properties.id === 'string')
        entries.push({ id: node.properties.id, title: wordsOf(node), isUnder: true });
    });
  }
  return entries;
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

/** The first text of an element alone: notes and labels in it are others'. */
function firstWords({ children }: Element): string {
  const first = children.find((child) => child.type === 'text' && child.value.trim() !== '');
  return first?.type === 'text' ? first.value : '';
}
