import type { FolderKnown, Spot } from '../../src/model/editor.js';

export const CHAPTER = `---
title: Frameworks
---

## Law {#sec-law}

Requests reach the provider (@gov-2024, p. 4), as @sec-law says; see [@gov-2024; @un-1989].
@Sec-law begins a sentence. The NCMEC forwards reports.

:::recommendation{#rec-log addressee="Parliament" who="Members" rests-on="@sec-law"}
Keep logs for a year.
:::
`;

const RECORDS = `[
  { "id": "gov-2024", "type": "book", "title": "Rules for providers" },
  { "id": "un-1989", "type": "treaty", "title": "Convention on the Rights of the Child" }
]
`;

/** A folder with two chapters, two works and a glossary. */
export function folder(chapter = CHAPTER): FolderKnown {
  return {
    texts: new Map([
      ['manuscript/guide/02-frameworks.md', chapter],
      [
        'manuscript/guide/03-more.md',
        '---\ntitle: More\n---\n\nAs @sec-law and @rec-log say; gov-2024 is a plain word.\n',
      ],
      ['manuscript/glossary.yaml', 'terms:\n  - term: grooming\n    meaning: as [@gov-2024] has it\n'],
      ['bibliography/references.json', RECORDS],
      ['manuscript/figures/speed.yaml', 'kind: bars\nsources: [gov-2024]\n'],
    ]),
    others: ['manuscript/figures/photo.png'],
    manuscript: 'manuscript',
    bibliography: 'bibliography/references.json',
    labels: [
      { label: 'sec-law', publication: 'guide', becomes: 'section 2.1', title: 'Law', page: '8' },
      { label: 'rec-log', publication: 'guide', becomes: 'Recommendation 1', title: '', page: '' },
    ],
    sources: [
      {
        key: 'gov-2024',
        authors: 'Ministry of Justice MOJ',
        year: '2024',
        title: 'Rules for providers',
        reference: 'Ministry of Justice. (2024). Rules for providers.',
        line: 2,
      },
      { key: 'un-1989', authors: 'United Nations', year: '1989', title: 'Convention', reference: '', line: 3 },
    ],
    abbreviations: new Map([['NCMEC', 'National Center for Missing & Exploited Children']]),
    terms: [{ term: 'grooming', meaning: 'building trust in order to harm' }],
    chapters: new Map([
      ['manuscript/guide/02-frameworks.md', { publication: 'guide', standing: '**Frameworks**, 20 words' }],
      ['manuscript/guide/03-more.md', { publication: 'guide', standing: '' }],
    ]),
  };
}

/** A place in a text, marked by a bar: the text is returned without it. */
export function spotIn(marked: string, path = 'manuscript/guide/02-frameworks.md'): Spot {
  const at = marked.indexOf('|');
  const before = marked.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { path, text: marked.slice(0, at) + marked.slice(at + 1), position };
}

/** The same place in a folder in which the text stands. */
export function placed(marked: string): { spot: Spot; known: FolderKnown } {
  const spot = spotIn(marked);
  return { spot, known: folder(spot.text) };
}

export const ADDRESSES = {
  uriOf: (path: string) => `file:///f/${path}`,
  pathOf: (uri: string) => uri.slice('file:///f/'.length),
};
