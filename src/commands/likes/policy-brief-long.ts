import { BIBLIOGRAPHY, CONTENTS, recommendationsOn, SOURCED, type Like } from './like.js';

/** A policy brief of 8 to 10 pages. */
export const POLICY_BRIEF_LONG: Like = {
  name: 'policy-brief',
  title: 'A policy brief',
  kind: 'Policy brief',
  config: `form: report
# The promise: 8 to 10 pages, cover and contents among them, sources apart.
pages: { from: 8, to: 10, counts: [front, body] }
`,
  told: '8 to 10 pages: a page for each chapter at first, two for the findings when they are written.',
  chapters: [
    CONTENTS,
    {
      ...{ file: '00-summary.md', title: 'Summary', id: 'sec-summary', part: 'body', pages: 1, numbered: false },
      text: `:::key-messages
Say the decision that is asked for. Then give the two strongest reasons.
:::

A minister reads this page alone. Write it last.`,
    },
    {
      ...{ file: '01-problem.md', title: 'The problem', id: 'sec-problem', part: 'body', pages: 1 },
      text: `Say what goes wrong, for whom, and since when. ${SOURCED}`,
    },
    {
      ...{ file: '02-today.md', title: 'What is done today', id: 'sec-today', part: 'body', pages: 2 },
      text: 'Describe what exists, evenly for each State and body. Say what works before what is missing.',
    },
    {
      ...{ file: '03-findings.md', title: 'Findings', id: 'sec-findings', part: 'body', pages: 2 },
      text: `:::finding{#fin-first title="Say the first finding in one sentence"}
Give the evidence in two sentences, and refer to the place where it stands (@sec-problem).
:::`,
    },
    {
      ...{ file: '04-options.md', title: 'Options', id: 'sec-options', part: 'body', pages: 1 },
      text: 'Set two or three ways side by side, each with its cost and its risk. Then say which one the brief prefers, and why.',
    },
    {
      ...{ file: '05-recommendations.md', title: 'Recommendations', id: 'sec-recommendations', part: 'body', pages: 2 },
      text: recommendationsOn('fin-first'),
    },
    BIBLIOGRAPHY,
  ],
};
