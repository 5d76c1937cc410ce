import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { LETTER_NAMES, LETTERS } from '../../model/letter.js';
import { hashOf } from '../../model/hash.js';
import { FINDINGS } from '../../model/finding.js';
import { POLICY } from '../../model/policy.js';
import { worstOf } from '../../model/score.js';
import { base64 } from '../../tree/base64.js';
import { countsOf } from '../text.js';
import { chapters } from './chapters.js';
import { course } from './course.js';
import { exceptions, findings } from './findings.js';
import type { ReportGiven, Told } from './given.js';
import { scoreboard } from './scoreboard.js';
import { states } from './states.js';

/** What was found in an edition, as one page that needs nothing beside it: no face, no address. */
export function reportPage(given: ReportGiven): string {
  const title = titleOf(given);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(given.script) }),
          h('meta', { name: 'generator', content: FINDINGS }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `${given.edition === 'internal' ? 'INTERNAL: ' : ''}${title}`),
          h('style', given.css),
        ]),
        h('body', [
          h('a', { href: '#main', className: ['skip'] }, 'To the scoreboard'),
          head(given, title),
          main(given),
          h('script', given.script),
        ]),
      ]),
    ],
  };
  return unified().use(rehypeStringify, { upperDoctype: true }).stringify(root);
}

/** The policy of every page with an author's words, and leave for the one script of this one. */
function policyOf(script: string): string {
  const bytes = Uint8Array.from(hashOf(script).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `${POLICY}; script-src 'sha256-${base64(bytes)}'`;
}

const COUNTS = [
  'All four letters are on target',
  'One letter stands',
  'Two letters stand',
  'Three letters stand',
  'All four letters stand',
];

/** The verdict as a sentence. */
function titleOf({ told }: ReportGiven): string {
  const off = offTarget(told).length;
  return `${COUNTS[off] ?? ''}${off === 0 ? '' : ' in the way of release'}`;
}

function offTarget(told: readonly Told[]): string[] {
  const standing = (letter: string) =>
    worstOf(told.flatMap(({ score }) => score.letters.filter((one) => one.letter === letter)));
  return LETTERS.filter((letter) => !['target', undefined].includes(standing(letter))).map(
    (letter) => LETTER_NAMES[letter],
  );
}

const SECTIONS = ['Scoreboard', 'Chapters', 'Findings', 'Exceptions', 'History'] as const;

function head({ edition, told, made }: ReportGiven, title: string): Element {
  const names = told.map(({ score }) => score.title).join(' · ');
  const off = offTarget(told);
  const on = LETTERS.map((letter) => LETTER_NAMES[letter]).filter((name) => !off.includes(name));
  const counts = told.map(({ score, found, exceptions: list }) => {
    const excepted = list.length === 1 ? '1 exception' : `${String(list.length)} exceptions`;
    return `${score.publication}: ${countsOf(found)}, ${excepted}.`;
  });
  const links = told.flatMap(({ score: { publication } }) =>
    SECTIONS.map((section) => {
      const words = told.length === 1 ? section : `${publication}: ${section}`;
      return h('li', [h('a', { href: `#${publication}-${section}` }, words)]);
    }),
  );
  return h('header', [
    h('p', { className: ['kicker'] }, [
      h('span', [
        ...(edition === 'internal' ? [h('span', { className: ['tab'] }, 'INTERNAL'), ' '] : []),
        `Findings · ${names}, ${edition} edition`,
      ]),
      h('span', { className: ['quiet'] }, made),
    ]),
    h('h1', title),
    h('p', { className: ['quiet'] }, `Not on target: ${listed(off)}. On target: ${listed(on)}. ${counts.join(' ')}`),
    h('nav', { ariaLabel: 'Parts of this page' }, [h('ul', links)]),
  ]);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function main(given: ReportGiven): Element {
  return h(
    'main',
    { id: 'main' },
    given.told.flatMap((told) => {
      const { publication } = told.score;
      const part = (section: (typeof SECTIONS)[number], words: string) =>
        h('h2', { id: `${publication}-${section}` }, given.told.length === 1 ? words : `${words}: ${publication}`);
      const since = told.trend.since === undefined ? '' : ` Arrows tell the change since ${told.trend.since}.`;
      return [
        part('Scoreboard', 'Scoreboard'),
        h(
          'p',
          { className: ['quiet'] },
          `● on target, ◐ within the limit, ○ beyond it. A letter is as good as its worst measure.${since}`,
        ),
        scoreboard(told),
        ...states(told),
        part('Chapters', 'Chapters and measures'),
        h(
          'p',
          { className: ['quiet'] },
          'Plain: on target. Hatched, ◐: within the limit. Filled, ○: beyond it. –: nothing to measure.',
        ),
        chapters(told),
        part('Findings', 'Findings'),
        findings(told, given),
        part('Exceptions', 'Exceptions'),
        h(
          'p',
          { className: ['quiet'] },
          'Words that a rule would find and that their author keeps: <!-- allow RULE "text": reason --> before the paragraph.',
        ),
        h('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: `Exceptions of ${publication}` }, [
          exceptions(told),
        ]),
        part('History', 'History'),
        ...course(told),
      ];
    }),
  );
}
