import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { imprint } from './contents.js';
import type { Setting } from './setting.js';
import { statementOf } from './statement.js';

/** The note of an agenda item; it comes before all others, and is called by a star. */
const STAR = { number: '*', anchor: 'fn-agenda' };

/**
 * The head of a document of a body: what it is and its symbol, the body and its session, distribution, date and language, the item of the
 * agenda, and the title. It has no emblem and says first what the text is, since it must not be taken for an official document.
 */
export function masthead({ text, words }: Setting): Element {
  const { facts } = text;
  const { organ = '', symbol = '', session, meeting, item, agenda, note, distr, original } = facts.document ?? {};
  const state = statementOf(facts);
  return h('header', { className: ['masthead'] }, [
    h('div', { className: ['masthead-top'] }, [
      h('p', { className: ['masthead-status'] }, [
        ...[facts.kind, h('br'), h('b', facts.status), h('br')],
        words.document.notOfficial,
      ]),
      h('p', { className: ['masthead-symbol'] }, symbol),
    ]),
    h('div', { className: ['masthead-facts'] }, [
      h('div', [
        h('p', { className: ['masthead-organ'] }, organ),
        ...lines([session, meeting]),
        ...(item === undefined ? [] : [h('p', [item, ...noteOf(note)])]),
        ...(agenda === undefined ? [] : [h('p', h('b', agenda))]),
      ]),
      h('div', [
        ...labelled(words.document.distribution, distr),
        ...lines([[facts.version, facts.date].filter((one) => one !== '').join(', '), state]),
        ...labelled(words.document.original, original),
      ]),
    ]),
    h('h1', { className: ['document-title'] }, facts.title),
    ...lines([facts.subtitle]).map((line) => ({ ...line, properties: { className: ['document-subtitle'] } })),
  ]);
}

/** The imprint of a document: lines at the end of its body, before its annexes. */
export function documentImprint(text: SettledText<Edition>): Element[] {
  return imprint(text).map((strip) => ({ ...strip, properties: { className: ['document-imprint'] } }));
}

function lines(words: readonly (string | undefined)[]): Element[] {
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [h('p', one)]));
}

function labelled(label: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [h('p', `${label}: ${value}`)];
}

function noteOf(note: string | undefined): Element[] {
  if (note === undefined) return [];
  const { number, anchor } = STAR;
  const call = h('a', { className: ['fncall'], href: `#${anchor}` }, number);
  return [call, h('span', { className: ['fn'], dataNum: number, dataSpace: '\u2002\u2002', id: anchor }, note)];
}
