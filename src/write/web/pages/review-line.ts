import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Sheet } from '../../parts/sheets.js';
import type { Part, Site } from '../site-facts.js';
import { sizeOf } from './sizes.js';

/** Under the title of a page: when it was reviewed, when it will be, by whom; how to tell of an error, to print it, and to keep it. */
export function reviewLine(site: Site, { text }: Part, { chapter, title }: Pick<Sheet, 'chapter' | 'title'>): Element {
  const { web } = site.words;
  const { reviewed, 'next-review': next, owner } = chapter?.facts ?? {};
  const said = (words: string, value: string | undefined): Piece[][] =>
    value === undefined ? [] : [[`${words} `, h('b', value)]];
  const day = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : dayIn(text.facts.language, value);
  const { feedback } = site.home.text.facts.web ?? {};
  const pdf = site.downloads.find(({ form }) => form === 'PDF');
  const dates = [...said(web.reviewed, day(reviewed)), ...said(web.next, day(next)), ...said(web.owner, owner)];
  const acts: Piece[][] = [
    ...(feedback === undefined ? [] : [[h('a', { href: mail(feedback, site, title) }, web.feedback)]]),
    [h('button', { type: 'button', className: ['quiet', 'print'], hidden: true }, web.print)],
    ...(pdf === undefined ? [] : [[h('a', { href: pdf.path }, `PDF, ${sizeOf(pdf.bytes, web)}`)]]),
  ];
  const properties = {
    className: ['review-line', 'again'],
    dataNext: next,
    dataNextWords: day(next),
    dataReviewed: day(reviewed),
  };
  return h(
    'p',
    properties,
    [...dates, ...acts].flatMap((piece, at) => [
      h('span', { className: ['piece'] }, piece),
      ...(at < dates.length + acts.length - 1 ? [' '] : []),
    ]),
  );
}

type Piece = Element | string;

function mail(address: string, { home }: Site, title: string): string {
  const { shortTitle, version } = home.text.facts;
  return `mailto:${address}?subject=${encodeURIComponent(`${shortTitle}: ${title} (${version})`)}`;
}

/** "9 December 2025", or of a month alone "June 2026". */
export function dayIn(language: string, iso: string): string {
  const [year = 0, month = 1, day] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    day: day === undefined ? undefined : 'numeric',
  });
  return format.format(Date.UTC(year, month - 1, day ?? 1));
}
