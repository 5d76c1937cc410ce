import { filesLike, LIKES } from './likes/folder.js';
import type { LikeName } from './likes/names.js';

const IMPRIMATUR = `# The publications of this folder, in the order in which they are built.
publications: [report]
`;

const PUBLICATION = (date: string) => `title: A first report
short-title: A first report
kind: Report
status: Draft for review
version: First draft
date: ${date}
form: report
pages: { from: 2, to: 12, counts: [front, body] }

parts:
  front:
    - contents.md
  body:
    - { file: 01-introduction.md, pages: 2 }
  annex:
    - { file: bibliography.md, numbered: false }

imprint:
  - label: Status
    text: Draft for review.
`;

const CONTENTS = `---
title: Contents
---

::contents
`;

const INTRODUCTION = `---
title: Introduction
id: sec-introduction
---

:::key-messages
One command turns these files into a public and an internal edition.
:::

## What stands here {#sec-first}

Write the report in this file. A claim has a source: States agreed in 1989 that a child is a person
under 18 [@crc-1989, art. 1]. A note stands at the foot of its page.[^note]

[^note]: This is a note. It can cite a source as well [@crc-1989, art. 34].

:::non-public{originator="The author" basis="Working note" until="Second draft"}
This passage is framed in the internal edition, and the public edition is made without it.
:::

## Where to go on {#sec-next}

Add chapters to \`publication.yaml\`, and sources to \`bibliography/references.json\`. A reference to a
place is a label: @sec-first stands above.
`;

const BIBLIOGRAPHY = `---
title: Bibliography
id: sec-bibliography
---

::bibliography
`;

const REFERENCES = `[
  {
    "id": "crc-1989",
    "type": "treaty",
    "title": "Convention on the Rights of the Child",
    "author": [{ "literal": "United Nations" }],
    "issued": { "date-parts": [[1989, 11, 20]] },
    "number": "1577 U.N.T.S. 3",
    "URL": "https://treaties.un.org/doc/Treaties/1990/09/19900902%2003-14%20AM/Ch_IV_11p.pdf",
    "level": "A"
  }
]
`;

/** The files of a new folder, by path: a first report, or a publication of a kind. Its first build passes. */
export function starter(today: Date, like?: LikeName): Record<string, string> {
  const date = today.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    ...(like === undefined ? report(date) : filesLike(LIKES[like], date)),
    'manuscript/glossary.yaml':
      '# Abbreviations and terms; the lists in the publications are made from them.\nabbreviations: {}\nterms: []\n',
    'bibliography/references.json': like === 'un-document' ? '[]\n' : REFERENCES,
    '.gitignore': 'build/\n.imprimatur/\n',
  };
}

function report(date: string): Record<string, string> {
  return {
    'imprimatur.yaml': IMPRIMATUR,
    'manuscript/report/publication.yaml': PUBLICATION(date),
    'manuscript/report/contents.md': CONTENTS,
    'manuscript/report/01-introduction.md': INTRODUCTION,
    'manuscript/report/bibliography.md': BIBLIOGRAPHY,
  };
}
