import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Found } from '../../model/found.js';
import { LETTER_NAMES, LETTERS } from '../../model/letter.js';
import { visible } from '../../model/visible.js';
import { countsOf } from '../text.js';
import type { ReportGiven, Told } from './given.js';

const WEIGHTS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** All findings by letter and rule, errors first; each with its sentence. */
export function findings({ found, score }: Told, { judged }: ReportGiven): Element[] {
  if (found.length === 0) return [h('p', 'No findings.')];
  return LETTERS.flatMap((letter) => {
    const own = found.filter((one) => one.letter === letter);
    if (own.length === 0) return [];
    const rules = [...new Set(own.map(({ rule }) => rule))]
      .map((id) => own.filter(({ rule }) => rule === id))
      .sort((a, b) => rankOf(a) - rankOf(b) || b.length - a.length);
    const id = `${score.publication}-${letter}`;
    return [
      h('h3', { id }, `${letter} ${LETTER_NAMES[letter]} · ${countsOf(own)}`),
      ...rules.map((of) => ruleBlock(of, judged)),
    ];
  });
}

function rankOf(found: readonly Found[]): number {
  return Math.min(...found.map(({ severity }) => RANK[severity]));
}

function ruleBlock(found: readonly Found[], judged: ReportGiven['judged']): Element {
  const [first] = found;
  if (first === undefined) return h('div');
  const share = judged.get(first.rule);
  const known =
    share === undefined
      ? ''
      : ` · true in ${String(Math.round((100 * share.true) / share.of))} % of ${String(share.of)} judged`;
  return h('div', { className: ['rule'] }, [
    h('div', [
      h('h4', [
        h('span', { className: ['weight', first.severity] }, WEIGHTS[first.severity]),
        ' ',
        h('code', first.rule),
      ]),
      h('p', first.why),
      h('p', { className: ['do'] }, adviceOf(first)),
      h('p', { className: ['quiet'] }, `${String(found.length)} found${known}`),
    ]),
    h(
      'ul',
      found.map((one) => h('li', itemOf(one))),
    ),
  ]);
}

/** How to except words stands once at the foot of the page, not at each rule. */
function adviceOf({ mend }: Found): string {
  return mend.replace(/; where the words must stay, put <!--.*$/, '.');
}

function itemOf({ file, line, column, sentence, message, severity }: Found): ElementContent[] {
  const place = h('span', { className: ['quiet'] }, [
    h('code', `${file.split('/').at(-1) ?? file}:${String(line)}:${String(column)}`),
    ` · ${visible(message)}`,
  ]);
  if (sentence === undefined) return [place];
  const { before, words, after } = sentence;
  return [
    place,
    h('p', { className: ['sentence'] }, [
      visible(before),
      h('mark', { className: [severity] }, visible(words)),
      visible(after),
    ]),
  ];
}

/** What authors except, with their reasons. */
export function exceptions({ exceptions: list }: Told): Element {
  if (list.length === 0) return h('p', 'No exceptions.');
  const heads = ['Where', 'Rule', 'Words', 'Reason', 'Findings'];
  return h('table', [
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    h(
      'tbody',
      list.map((one) =>
        h('tr', [
          h('td', [h('code', `${one.file.split('/').at(-1) ?? one.file}:${String(one.line)}`)]),
          h('td', [h('code', one.rule)]),
          h('td', one.text === undefined ? 'all in the block' : `“${visible(one.text)}”`),
          h('td', visible(one.reason)),
          h('td', { className: ['n'] }, String(one.findings)),
        ]),
      ),
    ),
  ]);
}
