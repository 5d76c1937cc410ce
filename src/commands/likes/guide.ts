import { BIBLIOGRAPHY, CONTENTS, recommendationsOn, SOURCED, type Like } from './like.js';

const SOP = `Each procedure stands on a page of its own. Copy the block for the next one.

::::sop{#sop-first title="Name the procedure by what it does"}
:::purpose
Say what it is for, in one sentence.
:::
:::when-to-use
Say when it begins, and what must have happened before.
:::
:::who-acts
Name the roles, never persons.
:::
:::before-you-start
- Say what must be at hand.
:::
:::step{who="Role" when="at once"}
**Begin with a verb.** Say what is done, and with what.
:::
:::step{who="Role" when="the same day"}
**Go on with the next act.** One step holds one act.
:::
:::record
- Say what is written down, and where.
:::
:::safeguards
- Say how the child stays safe, and who sees that it does.
:::
:::mistakes
- Name what goes wrong most often.
:::
:::legal-basis
Name the law or treaty, with its article.
:::
:::forms
Name the form that is used.
:::
:::time-limits
Say which times are law and which are proposals.
:::
::::`;

const CASE = `Tell a case by what others can take from it. Name no child, and no detail that leads to one.

::::case-study{#case-first title="Name the case by its lesson" who="Bodies that took part" status="operational" lesson="Say in one sentence what others can do the same way"}
**The obstacle.** Say what stood in the way, with its source.

**The turn.** Say what was done differently.

**What others can take from it.** Say what can be copied, and what it needs.
::::`;

/** A guide with procedures: 25 to 30 pages when it is written. */
export const GUIDE: Like = {
  name: 'guide',
  title: 'A guide for practitioners',
  kind: 'Guide',
  config: `form: report
# The promise: 25 to 30 pages, annexes apart. Raise \`from\` to 25 when the chapters are written.
pages: { from: 10, to: 30, counts: [front, body] }
`,
  told: '25 to 30 pages when it is written: raise `from` in publication.yaml to 25 then.',
  chapters: [
    CONTENTS,
    {
      ...{
        file: '00-summary.md',
        title: 'Executive summary',
        id: 'sec-summary',
        part: 'body',
        pages: 2,
        numbered: false,
      },
      text: `:::key-messages
Say what the guide changes for its readers. Two or three messages are enough.
:::

## Recommendations {#sec-summary-recommendations}

::recommendations{}`,
    },
    {
      ...{
        file: '01-introduction.md',
        title: 'Introduction and context',
        id: 'sec-introduction',
        part: 'body',
        pages: 2,
      },
      text: `Say how large the problem is, and how far its numbers can be trusted. ${SOURCED}`,
    },
    {
      ...{ file: '02-frameworks.md', title: 'Frameworks and pathways', id: 'sec-frameworks', part: 'body', pages: 6 },
      text: 'Compare the routes by which States work together. Say which data each route reaches, and in which time.',
    },
    {
      ...{ file: '03-principles.md', title: 'Principles', id: 'sec-principles', part: 'body', pages: 3 },
      text: 'Say what every act must respect: the safety of the child, the child’s views, and equal treatment of girls and boys.',
    },
    { ...{ file: '04-procedures.md', title: 'Procedures', id: 'sec-procedures', part: 'body', pages: 7 }, text: SOP },
    { ...{ file: '05-cases.md', title: 'Case studies', id: 'sec-cases', part: 'body', pages: 3 }, text: CASE },
    {
      ...{ file: '06-private-sector.md', title: 'Private sector', id: 'sec-private', part: 'body', pages: 2 },
      text: 'Say what companies can do, what they may not do, and whom a request must reach.',
    },
    {
      ...{ file: '07-findings.md', title: 'Findings and conclusion', id: 'sec-findings', part: 'body', pages: 3 },
      text: `:::finding{#fin-first title="Say the first finding in one sentence"}
Give the evidence in two sentences, and refer to the place where it stands (@sec-frameworks).
:::

${recommendationsOn('fin-first')}`,
    },
    BIBLIOGRAPHY,
  ],
};
