import { BIBLIOGRAPHY, CONTENTS, recommendationsOn, SOURCED, type Like } from './like.js';

/** A research paper that maps policy: at most 25 pages. */
export const MAPPING_PAPER: Like = {
  name: 'mapping-paper',
  title: 'A mapping of policy',
  kind: 'Research paper',
  config: `form: report
# The promise: at most 25 pages, annexes apart.
pages: { from: 5, to: 25, counts: [front, body] }
`,
  told: 'At most 25 pages; check says how many are left.',
  chapters: [
    CONTENTS,
    {
      ...{ file: '00-summary.md', title: 'Summary', id: 'sec-summary', part: 'body', pages: 2, numbered: false },
      text: `:::key-messages
Put the answer first. Three short messages carry this page.
:::

Say in one paragraph what the paper maps, for whom, and why now. Name the period and the places that it covers.`,
    },
    {
      ...{ file: '01-question.md', title: 'Question and method', id: 'sec-method', part: 'body', pages: 3 },
      text: `## What the paper asks {#sec-question}

Write the question in one sentence. ${SOURCED}

## How it was answered {#sec-answered}

Say which sources were read, up to which day, and by which rules they were chosen. Say what was not looked at.`,
    },
    {
      ...{ file: '02-map.md', title: 'The map', id: 'sec-map', part: 'body', pages: 8 },
      text: `## What exists {#sec-exists}

Set the policies side by side. A table carries the comparison, and the text says what it shows.

:::table{#tbl-map title="What each policy says" source="Prepared for this paper"}
| Policy | Aim | Who acts | Since |
|---|---|---|---|
| Name of the first | Its aim, in a few words | Its body | Year |
| Name of the second | Its aim, in a few words | Its body | Year |
:::

## What is missing {#sec-missing}

Say where @tbl-map has empty cells, and what follows from them. Keep facts and judgements apart.`,
    },
    {
      ...{ file: '03-findings.md', title: 'Findings and recommendations', id: 'sec-findings', part: 'body', pages: 5 },
      text: `:::finding{#fin-first title="Say the first finding in one sentence"}
Give the evidence in two sentences, and refer to the place where it stands (@sec-map).
:::

${recommendationsOn('fin-first')}`,
    },
    BIBLIOGRAPHY,
  ],
};
