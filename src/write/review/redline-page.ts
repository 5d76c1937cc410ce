import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { POLICY } from '../../model/policy.js';
import type { Page } from '../../model/print.js';
import type { RedlineBlock, RedlineRun } from '../../model/review.js';
import type { Stylesheet } from '../page/styles.js';

/** A redline that is to be printed. */
export interface RedlinePage {
  readonly title: string;
  readonly lead: string;
  readonly edition: Edition;
  readonly publication: string;
  readonly language: string;
  readonly blocks: readonly RedlineBlock[];
  readonly styles: Stylesheet;
  /** The look of changes. */
  readonly look: string;
  readonly configFile: VFile;
}

/** The page of a redline: what was put in is underlined, what was taken out struck, moves named at both places, comments beside their changes. */
export function redlinePage(facts: RedlinePage): Page<Edition> {
  const { title, edition, publication, language, styles, look, configFile } = facts;
  const className = ['report', `edition-${edition}`, 'purpose-screen', 'redline'];
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, className }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('title', title),
          h('style', { dataPagedjsIgnore: '' }, styles.fonts),
          h('style', { dataPagedjsIgnore: '' }, `${styles.look.screen}\n${look}`),
          h('style', styles.flow.screen),
        ]),
        h('body', { className }, [bodyOf(facts)]),
      ]),
    ],
  };
  const html = unified().use(rehypeStringify, { upperDoctype: true }).stringify(root);
  const said = { edition, purpose: 'screen', publication, title, language, author: '', day: '' } as const;
  return { ...said, about: facts.lead, revision: '', html, configFile };
}

function bodyOf({ title, lead, blocks }: RedlinePage): Element {
  const place = { dataChapter: 'redline', dataPart: 'body', dataTitle: title, id: 'redline' };
  return h('section', { className: ['chapter', 'part-body'], ...place }, [
    h('header', { className: ['opener'] }, [h('h1', { className: ['chapter-title'] }, title)]),
    h('p', { className: ['lead'] }, lead),
    ...blocks.flatMap(blockOf),
  ]);
}

function blockOf(block: RedlineBlock): Element[] {
  const { change, kind, depth, number, runs } = block;
  const tag = kind === 'heading' ? `h${String(Math.min(Math.max(depth, 2), 4))}` : 'p';
  const before = number === '' ? [] : [h('span', { className: ['rl-number'] }, number), '\u2002'];
  const className = ['rl', `rl-${change}`, ...(kind === 'tableCell' ? ['rl-cell'] : [])];
  return [...beside(block), h(tag, { className }, [...before, ...runs.map(runOf)])];
}

/** What is said in the margin: the comments that asked for it, and where it went. */
function beside({ change, move, comments }: RedlineBlock): Element[] {
  const moved = { moved: `moved here (${String(move)})`, left: `moved away (${String(move)})` }[change as string];
  const said = [...comments, ...(moved === undefined ? [] : [moved])];
  if (said.length === 0) return [];
  return [h('aside', { className: ['side-note', 'rl-note'] }, [h('div', [h('p', said.join(' · '))])])];
}

function runOf({ words, change }: RedlineRun): Element | string {
  if (change === undefined) return words;
  return h(change === 'insert' ? 'ins' : 'del', words);
}
