import type { Like } from './like.js';

/** A paper for a session of a body, with numbered paragraphs. */
export const UN_DOCUMENT: Like = {
  name: 'paper',
  title: 'A paper for a session',
  kind: 'Paper for a session',
  config: `form: un-document
document:
  organ: Name of the body
  symbol: "(no symbol: draft)"
  distr: General
  original: English
  session: First session
  meeting: Place and days of the session
  item: Item 1 of the provisional agenda
  agenda: Title of the item
  paragraphs: paragraphs.yaml
pages: { from: 1, to: 16, counts: [front, body] }
`,
  told: 'When it is published: imprimatur paragraphs keep.',
  chapters: [
    {
      ...{ file: 'mandate.md', title: 'Mandate', id: 'sec-mandate', part: 'front' },
      text: 'Name the resolution that asked for the paper, and say what it asked for.',
    },
    {
      ...{ file: '01-introduction.md', title: 'Introduction', id: 'sec-introduction', part: 'body' },
      text: `Each paragraph of the body takes a number, and others cite it by that number. Write one thought in each.

A paragraph that others refer to has a label at its end.[^note] {#para-first}

[^note]: A note stands at the foot of its page.`,
    },
    {
      ...{ file: '02-needs.md', title: 'Needs', id: 'sec-needs', part: 'body' },
      text: `## Needs of investigators {#sec-investigators}

Refer to a paragraph by its label: @para-first stands in @sec-introduction.

## Needs of courts {#sec-courts}

Tell the findings evenly for each State.`,
    },
    {
      ...{ file: '03-next-steps.md', title: 'Next steps', id: 'sec-next-steps', part: 'body' },
      text: 'Say what you propose, who would do it, and what it would need.',
    },
    {
      ...{ file: 'experts.md', title: 'List of experts', id: 'sec-experts', part: 'annex', numbered: false },
      text: 'List who took part, with their consent, each by name and body. Leave the annex out where nobody did.',
    },
  ],
};
