import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Found } from '../../model/found.js';
import { LETTER_NAMES, LETTERS } from '../../model/letter.js';
import { visible } from '../../model/visible.js';
import { countsOf } from '../text.js';
import type { ReportGiven, Told } from './given.js';

const WEIGHTS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** All findings by letter and rule, errors first; each with its sentence. What is shown is chosen above them, where scripts run. */
export function findings({ found, score }: Told, { judged }: ReportGiven): Element {
  if (found.length === 0) return h('p', 'No findings.');
  const letters = LETTERS.flatMap((letter) => {
    const own = found.filter((one) => one.letter === letter);
    if (own.length === 0) return [];
    const rules = [...new Set(own.map(({ rule }) => rule))]
      .map((id) => own.filter(({ rule }) => rule === id))
      .sort((a, b) => rankOf(a) - rankOf(b) || b.length - a.length);
    const id = `${score.publication}-${letter}`;
    const head = h('h3', { id }, `${letter} ${LETTER_NAMES[letter]} · ${countsOf(own)}`);
    return [
      h('section', { className: ['of-letter'], ariaLabelledBy: id }, [
        head,
        ...rules.map((of) => ruleBlock(of, judged)),
      ]),
    ];
  });
  const dataHead = `${score.publication}-Findings`;
  return h('div', { className: ['findings'], dataHead }, [filters(found, score.publication), ...letters]);
}

interface Choice {
  readonly kind: 'all' | 'letter' | 'weight' | 'fix';
  readonly value: string;
  readonly words: string;
  readonly is: (one: Found) => boolean;
}

const CHOICES: readonly Choice[] = [
  { kind: 'all', value: '', words: 'All', is: () => true },
  ...LETTERS.map((letter): Choice => ({
    ...{ kind: 'letter', value: letter, words: `${letter} ${LETTER_NAMES[letter]}` },
    is: (one) => one.letter === letter,
  })),
  ...(['error', 'warning', 'info'] as const).map((weight): Choice => ({
    ...{ kind: 'weight', value: weight, words: `${WEIGHTS[weight]}s` },
    is: ({ severity }) => severity === weight,
  })),
  { kind: 'fix', value: 'yes', words: 'Can be repaired', is: ({ fix }) => fix !== undefined },
];

/** Buttons that choose by letter and weight, each with its count; a script brings them to life and shows them. */
function filters(found: readonly Found[], publication: string): Element {
  const buttons = CHOICES.flatMap(({ kind, value, words, is }) => {
    const count = found.filter(is).length;
    const given = { type: 'button', dataKind: kind, dataValue: value, ariaPressed: 'false' } as const;
    return count === 0 ? [] : [h('button', given, [`${words} `, h('span', { className: ['quiet'] }, String(count))])];
  });
  const ariaLabel = `Findings of ${publication} to show`;
  const said = h('span', { role: 'status', className: ['quiet'] }, '');
  return h('div', { className: ['filters'], role: 'group', ariaLabel, hidden: true }, [...buttons, said]);
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
      found.map((one) => h('li', dataOf(one), itemOf(one))),
    ),
  ]);
}

/** What the filters look at. */
function dataOf({ letter, severity, fix }: Found): Record<string, string> {
  return { dataLetter: letter, dataWeight: severity, ...(fix === undefined ? {} : { dataFix: 'yes' }) };
}

/** How to except words stands once at the foot of the page, not at each rule. */
function adviceOf({ mend }: Found): string {
  return mend.replace(/; where the words must stay, put <!--.*$/, '.');
}

function itemOf({ file, line, column, sentence, message, severity, fix }: Found): ElementContent[] {
  const place = h('span', { className: ['quiet'] }, [
    h('code', `${file.split('/').at(-1) ?? file}:${String(line)}:${String(column)}`),
    ` · ${visible(message)}`,
    ...(fix === undefined ? [] : [` · check --fix writes “${visible(fix)}”`]),
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
  return h('table', { className: ['sortable'] }, [
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
