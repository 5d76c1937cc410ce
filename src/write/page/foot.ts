import { LENGTHS, shortened } from '../../model/lengths.js';
import type { Setting } from './setting.js';
import { shortStatementOf } from './statement.js';

/** The first words of a foot stand whole up to so many letters: a warning to internal readers is never cut. */
const WHOLE = 50;

/** A warning is set in bold letters, so much wider than the others. */
const BOLD = 1.25;

/** Figures are all as wide as the widest, so the state of the sources is wider than its letters. */
const FIGURES = 1.2;

/** So many letters, at least, a title keeps. */
const LEAST = 24;

/**
 * The words of head and foot as style properties: margin boxes are made with `content`, which is never tagged, so that
 * a reader does not hear them on every page.
 */
export function footWords(setting: Setting): string {
  const { facts, edition } = setting.text;
  const status = facts.status === '' ? '' : `\u2002·\u2002${facts.status}`;
  const statement = shortStatementOf(facts);
  // The state of the sources tells the day as well, and a left page has no room for both.
  const dated = statement === '' ? `${facts.version}, ${facts.date}` : facts.version;
  const version = facts.form === 'brief' || setting.purpose === 'review' ? `\u2002·\u2002${dated}` : '';
  const state = statement === '' ? '' : `\u2002·\u2002${statement}`;
  const free = LENGTHS.foot - Math.ceil(state.length * FIGURES);
  const first = firstOf(setting, free - status.length);
  const room = free - Math.ceil(first.length * (isWarning(setting) ? BOLD : 1));
  const then = `${shortened(`${status}${version}`, room)}${state}`;
  const { draftTab, internalTab } = setting.words.edition;
  const tab = [...(setting.purpose === 'review' ? [draftTab] : []), ...(edition === 'internal' ? [internalTab] : [])];
  return `${heads(setting)}:root{--head-number:"";--head-title:"";--foot-first:${quoted(first)};--foot-then:${quoted(then)};--tab:${quoted(tab.join(' '))}}`;
}

/**
 * The running head of each chapter, which its opening page does without. It hangs on what a page holds: Paged.js sets
 * named strings as unclosed quotations, which the next change of a page's style destroys.
 */
function heads(setting: Setting): string {
  const { form, document } = setting.text.facts;
  if (form === 'brief') return '';
  if (document !== undefined)
    return `.pagedjs_page{--head-number:"";--head-title:${quoted(document.symbol)}}.pagedjs_page:has(.masthead){--head-title:""}`;
  const rules = setting.text.chapters.map(({ id, number, short }) => {
    const before = number === undefined || number === '' ? '' : `${number}\u2003`;
    return `.pagedjs_page:has([data-chapter=${quoted(id)}]){--head-number:${quoted(before)};--head-title:${quoted(shortened(short, LENGTHS.head))}}`;
  });
  return `${rules.join('')}.pagedjs_page:has(.opener){--head-number:"";--head-title:""}`;
}

/** What a draft is stands whole before its title does; a warning to internal readers before both. */
function firstOf(setting: Setting, room: number): string {
  const words = firstWords(setting);
  const isTitle = words === setting.text.facts.shortTitle;
  return shortened(words, isTitle ? Math.min(WHOLE, Math.max(room, LEAST)) : WHOLE);
}

function isWarning({ text, purpose }: Setting): boolean {
  return text.edition === 'internal' || purpose === 'review';
}

function firstWords(setting: Setting): string {
  if (setting.text.edition === 'internal') return setting.words.edition.internalFoot;
  if (setting.purpose === 'review') return setting.words.edition.reviewFoot;
  return setting.text.facts.form === 'brief' ? setting.text.facts.kind : setting.text.facts.shortTitle;
}

/** Words as a CSS string, in which no sign ends it, and none ends the style element around it. */
export function quoted(words: string): string {
  return `"${words.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
