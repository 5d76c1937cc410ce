/** A word that stands in one place of the manuscript below and in no other: public ones begin with `qua`, withheld ones with `zeb`. */
const OPEN = 'qua';
const HIDDEN = 'zeb';

/** What is withheld, as its mark says. */
const F = 'originator="An officer" basis="In confidence"';
const KEPT = `{distribution="internal" ${F}}`;
const inYaml = ', distribution: internal, originator: An officer, basis: In confidence';

/** A report with a word of its own in every place from which a site or a book takes words, public and withheld. */
export const MANUSCRIPT: Readonly<Record<string, string | Uint8Array>> = {
  'imprimatur.yaml': 'publications: [report]\naddressees: { police: Police and prosecutors }\n',
  'manuscript/report/publication.yaml': `title: A report quatitle
kind: Report quakind
subtitle: About quasubtitle
region: Region quaregion
status: Draft quastatus
version: First draft
date: 1 May 2026
author: Office quaauthor
parts:
  front: [contents.md]
  body: [one.md, two.md]
  annex: [{ file: words.md, numbered: false }, { file: works.md, numbered: false }]
imprint:
  - { label: Imprint qualabel, text: About quaimprint }
web:
  feedback: editor@example.org
  changes: [{ date: 2026-05-01, text: Table quachange is new. }]
`,
  'manuscript/report/contents.md': '---\ntitle: Contents\nid: sec-contents\n---\n\n::contents\n',
  'manuscript/report/one.md': `---
title: Chapter quachapter
id: sec-one
reviewed: 2026-05-01
next-review: 2027-05
owner: Owner quaowner
---

Words quaprose, preservation and mutual legal assistance (MLA) of @sec-two.[^one]${' '}
More :non-public[words zebprose]{${F}} and \`quacode\` of [quaaddress](https://www.example.org/quaweb) [@handbook, p. 2].

[^one]: A note quanote.

:::non-public{${F}}
A passage zebpassage with its own note.[^two]
:::

[^two]: Of zebnote.

## Heading quaheading :non-public[zebheading]{${F}} {#sec-one-heading}

- An item quaitem
- Another zebitem ${KEPT}

:::side-note
Beside quaside it.
:::

:::figure{#fig-bars src="figures/bars.yaml" title="Caption quacaption" source="@handbook, p. 3"}
Read it from quareading.
:::

:::figure{#fig-picture src="figures/picture.png" title="Picture quapicture" alt="A square quaalternative" source="@handbook, p. 3"}
Read it as well.
:::

:::table{#tbl-one title="Table quatable" source="@handbook, p. 4"}
| Head quahead | Column | Other zebcolumn ${KEPT} |
|---|---|---|
| Cell quacell[^a] | Cell | Cell |
| Row zebrow | Row | Row | ${KEPT}

Under the table quaunder.

[^a]: Under it quatablenote.
:::
`,
  'manuscript/report/two.md': `---
title: Procedures and findings
id: sec-two
---

::::sop{#sop-keep title="Procedure quasop"}
:::purpose
To keep quapurpose.
:::
:::when-to-use
At once.
:::
:::who-acts
An investigator.
:::
:::before-you-start
- Know quabefore
:::
:::step{who="Role quawho" when="within 1 hour"}
**Record quastep** at once.

- the account quapart
:::
:::step{who="Role" when="the same day" distribution="internal" ${F}}
**Ask zebstep** then.
:::
:::record
- The number
:::
:::safeguards
- Leave the child’s name out
:::
:::mistakes
- Asking for future data
:::
:::legal-basis
National law.
:::
:::forms
None.
:::
:::time-limits
Proposals.
:::
::::

:::finding{#fin-one title="Finding quafinding"}
They are slow [@handbook, p. 5].
:::

:::recommendation{#rec-one addressee="police" who="Offices quaoffices" deadline="within 3 months" rests-on="@fin-one"}
**Open quarecommendation** first.
:::

:::recommendation{#rec-two addressee="police" who="Offices" deadline="within 3 months" rests-on="@fin-one" distribution="internal" ${F}}
**Close zebrecommendation** last.
:::

::::case-study{#case-one title="Case quacase" who="Unit quaunit" since="February 2019" status="operational" lesson="Lesson qualesson"}
What happened [@handbook, p. 6].

:::chain
- **September 2024** Somebody informs quachain.
:::
::::
`,
  'manuscript/report/words.md': '---\ntitle: Words\nid: sec-words\n---\n\n::abbreviations\n\n::glossary\n',
  'manuscript/report/works.md': '---\ntitle: Works\nid: sec-works\n---\n\n::bibliography\n',
  'manuscript/glossary.yaml': `abbreviations:
  MLA: mutual legal assistance
terms:
  - { term: Preservation, meaning: Data are kept quameaning. }
  - { term: Prose, meaning: Words of zebmeaning${inYaml} }
`,
  'manuscript/figures/bars.yaml': `kind: bars
alt: Bars of quadescription.
unit: answers
bars:
  - { label: Bar quabar, value: 3, display: "3" }
  - { label: Bar zebbar, value: 9, display: "9"${inYaml} }
`,
  'manuscript/figures/picture.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  'bibliography/references.json': JSON.stringify([
    {
      ...{ id: 'handbook', type: 'book', title: 'A handbook quawork', publisher: 'An office', level: 'A' },
      author: [{ family: 'Quafamily', given: 'Ann' }],
      issued: { 'date-parts': [[2020]] },
    },
  ]),
};

const WORDS = Object.values(MANUSCRIPT).flatMap((text) =>
  typeof text === 'string' ? (text.match(new RegExp(String.raw`\b(?:${OPEN}|${HIDDEN})[a-z]+`, 'gi')) ?? []) : [],
);

/** Every public word, in small letters. */
export const PUBLIC_WORDS = [
  ...new Set(WORDS.map((word) => word.toLowerCase()).filter((word) => word.startsWith(OPEN))),
];
/** Every withheld one. */
export const WITHHELD_WORDS = [...new Set(WORDS.filter((word) => word.startsWith(HIDDEN)))];
