import { BIBLIOGRAPHY, SOURCED, type Like } from './like.js';

/** A policy brief of two to three pages. */
export const BRIEF: Like = {
  name: 'brief',
  title: 'Say the decision in one line',
  kind: 'Policy brief',
  config: `form: brief
# The promise: 2 to 3 pages, sources included.
pages: { from: 2, to: 3, counts: [body] }
`,
  told: '2 to 3 pages: two for the text, and the sources behind it.',
  chapters: [
    {
      ...{ file: '01-brief.md', title: 'Say the decision in one line', id: 'sec-brief', part: 'body', numbered: false },
      text: `## What is at stake {#sec-brief-stake}

Say what goes wrong, for whom, and since when. A minister reads this part first. ${SOURCED}

## Three findings {#sec-brief-findings}

1. **Say the first finding in one sentence.** Give its evidence in two sentences, with a number and a date.
2. **Say the second finding.** Describe what exists evenly for each State and body.
3. **Say the third finding.** Name what works before what is missing.

## What to decide {#sec-brief-decide}

:::recommendation{#rec-policy addressee="policymakers" who="Ministries and parliaments" deadline="within 12 months" rests-on="@sec-brief-findings"}
**Name one act.** Say what a ministry decides, and which law or budget it changes.
:::

:::recommendation{#rec-police addressee="police" who="Police, prosecutors and central authorities" deadline="within 12 months" rests-on="@sec-brief-findings"}
**Begin with a verb.** Name the unit that acts, its first step, and the time in which it acts.
:::

## The first 90 days {#sec-brief-days}

1. **By day 30:** say who signs what.
2. **By day 60:** say who tries it, and where.
3. **By day 90:** say who counts, and to whom they report.`,
    },
    { ...BIBLIOGRAPHY, file: '02-sources.md', title: 'Sources', id: 'sec-sources', part: 'body' },
  ],
};
