import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What the page says beside the text. */
export interface ShellFacts {
  readonly round: string;
  readonly build: string;
  readonly publication: string;
  readonly title: string;
  readonly version: string;
  /** `DRAFT`, `INTERNAL`. */
  readonly tabs: readonly string[];
  /** What a reader may do with it, where there is something to say. */
  readonly warning: string;
  readonly due: string;
  readonly to: string;
}

export interface Shown {
  readonly text: readonly ElementContent[];
  readonly contents: readonly { readonly id: string; readonly title: string; readonly isUnder: boolean }[];
}

/** The three views: how it works, the text with its margin, what is sent; and what stands over them. */
export function shell(facts: ShellFacts, shown: Shown): Element[] {
  return [
    h('a', { className: 'rv-skip', href: '#rv-text' }, 'Skip to the text'),
    head(facts),
    first(facts),
    reading(shown),
    sent(facts),
    h('div', { id: 'rv-bar', role: 'toolbar', ariaLabel: 'The words chosen', hidden: true }, [
      button('comment', 'Comment'),
      button('wording', 'Propose wording'),
    ]),
    help(),
    h('div', { id: 'rv-status', role: 'status' }),
  ];
}

function button(id: string, words: string, className = ''): Element {
  return h('button', { id: `rv-${id}`, type: 'button', ...(className === '' ? {} : { className }) }, words);
}

function head({ title, version, tabs }: ShellFacts): Element {
  const shown = tabs.map((words) =>
    h('span', { className: ['rv-tab', ...(words === 'INTERNAL' ? ['rv-internal'] : [])] }, words),
  );
  return h('header', { id: 'rv-head' }, [
    h('span', { className: 'rv-tabs' }, shown),
    h('h1', title),
    h('span', { className: 'rv-version' }, version),
    h('span', { id: 'rv-kept' }, 'No comments yet'),
    h('button', { id: 'rv-save', type: 'button', className: 'rv-main', hidden: true }, 'Save my comments'),
  ]);
}

const STEPS: readonly (readonly [string, string])[] = [
  ['Select words, and write.', 'Comment on them, or propose other wording. Or press Enter on a paragraph number.'],
  [
    'Stop and return as you like.',
    'Your comments are kept in this browser. To go on elsewhere, open the saved file there.',
  ],
  ['Save, and send one file.', '“Save my comments” makes a small file. Send it by e-mail.'],
];

function first(facts: ShellFacts): Element {
  const { due, version } = facts;
  return h('main', { id: 'rv-first' }, [
    h('h2', due === '' ? 'Please read and comment' : `Please read and comment by ${due}`),
    h(
      'p',
      { className: 'rv-lead' },
      `This file holds the text (${version}). It works on this computer alone: nothing you write leaves it until you send the file you save.`,
    ),
    h('div', { className: 'rv-two' }, [
      h('div', [
        h('h3', { className: 'rv-label' }, 'How it works'),
        h(
          'ol',
          { className: 'rv-steps' },
          STEPS.map(([what, how], index) =>
            h('li', [h('span', { className: 'rv-circle', ariaHidden: 'true' }, String(index + 1)), h('b', what), how]),
          ),
        ),
      ]),
      h('form', { id: 'rv-start' }, [
        ...field('name', 'Your name', 'name'),
        ...field('office', 'Office or expertise', 'organization'),
        h('p', { className: 'rv-hint' }, 'Stands beside each of your comments. Nothing else is recorded.'),
        h('button', { type: 'submit', className: 'rv-main' }, 'Start reading'),
        fileField('Open a file I saved earlier…'),
      ]),
    ]),
    factsOf(facts),
  ]);
}

function field(id: string, words: string, autoComplete: string): Element[] {
  return [
    h('label', { htmlFor: `rv-${id}` }, [h('b', words)]),
    h('input', { id: `rv-${id}`, type: 'text', autoComplete }),
  ];
}

function fileField(words: string): Element {
  return h('label', { className: 'rv-open-file' }, [
    words,
    h('input', { type: 'file', className: 'rv-file', accept: '.json,application/json' }),
  ]);
}

function factsOf({ due, to, warning, build, round }: ShellFacts): Element {
  const rows: [string, string][] = [
    ['Due', due],
    ['You may see', warning],
    ['Send to', to],
    ['Copy', `Round ${round}, build ${build}`],
  ];
  return h(
    'dl',
    { className: 'rv-facts' },
    rows.filter(([, words]) => words !== '').flatMap(([name, words]) => [h('dt', name), h('dd', words)]),
  );
}

function reading({ text, contents }: Shown): Element {
  return h('div', { id: 'rv-read', hidden: true }, [
    h('nav', { id: 'rv-contents', ariaLabel: 'Contents' }, [
      h('h2', { className: 'rv-label' }, 'Contents'),
      h(
        'ol',
        contents.map(({ id, title, isUnder }) =>
          h('li', isUnder ? { className: 'rv-under' } : {}, [h('a', { href: `#${id}` }, title)]),
        ),
      ),
      h('h2', { className: 'rv-label' }, 'Text'),
      h('div', { className: 'rv-sizes' }, [
        h('button', { id: 'rv-smaller', type: 'button', ariaLabel: 'A−, smaller text' }, 'A−'),
        h('button', { id: 'rv-larger', type: 'button', ariaLabel: 'A+, larger text' }, 'A+'),
      ]),
    ]),
    h('main', { id: 'rv-text', tabIndex: -1 }, [...text]),
    h('aside', { id: 'rv-margin', ariaLabel: 'Your comments' }, [
      h('h2', { className: 'rv-label' }, 'Your comments'),
      h('p', { id: 'rv-empty' }, 'Select words in the text to comment on them.'),
      h('div', { id: 'rv-cards' }),
      h('p', { className: 'rv-hint' }, [
        button('whole', 'Comment on the whole text', 'rv-quiet'),
        ' · ',
        button('keys', 'All keys', 'rv-quiet'),
      ]),
    ]),
  ]);
}

function sent({ to, due }: ShellFacts): Element {
  const whom = to === '' ? 'to the one who sent you this page' : `to ${to}`;
  return h('main', { id: 'rv-sent', hidden: true }, [
    h('h2', { id: 'rv-sent-title', tabIndex: -1 }, 'Ready to send'),
    h('p', { className: 'rv-lead' }, [
      'The file ',
      h('b', { id: 'rv-sent-file' }),
      ` is in your downloads. Send it by e-mail ${whom}${due === '' ? '' : ` by ${due}`}. You can go on and save again: the newest file counts.`,
    ]),
    h('p', { className: 'rv-do' }, [
      button('again', 'Save again', 'rv-main'),
      button('back', 'Go on reading', 'rv-quiet'),
      button('print', 'Print my comments', 'rv-quiet'),
    ]),
    h('h3', { className: 'rv-label' }, 'What the file says'),
    h('ol', { id: 'rv-sent-list' }),
  ]);
}

const KEYS: readonly (readonly [string, string])[] = [
  ['Enter', 'on a paragraph number: choose the paragraph'],
  ['→ ←', 'there: word by word; with Shift: more words'],
  ['c', 'comment on what is chosen'],
  ['w', 'propose other wording for it'],
  ['n', 'comment on the whole text'],
  ['j k', 'next comment, the one before'],
  ['s', 'save my comments'],
  ['Ctrl Enter', 'keep the comment'],
  ['Esc', 'discard it'],
];

function help(): Element {
  return h('dialog', { id: 'rv-help', ariaLabel: 'Keys' }, [
    h('h2', { className: 'rv-label' }, 'Keys'),
    h(
      'dl',
      KEYS.flatMap(([key, words]) => [h('dt', [h('kbd', key)]), h('dd', words)]),
    ),
    h('p', [
      h('label', [h('input', { id: 'rv-letters', type: 'checkbox', checked: true }), ' Letters alone are keys']),
    ]),
    h('form', { method: 'dialog' }, [h('button', { className: 'rv-main' }, 'Close')]),
  ]);
}
