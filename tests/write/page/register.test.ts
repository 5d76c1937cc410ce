import { describe, expect, it } from 'vitest';
import { pageOf } from '../../leak/public-page.js';
import { folderOf } from '../../manuscript.js';

const SAID = 'originator="A" basis="B"';
const BRACES = `{distribution="internal" ${SAID} until="Second draft"}`;

const FILES = {
  'manuscript/glossary.yaml': `abbreviations:\n  XYZ: { long: Long form, distribution: internal, originator: C, basis: D }\n  ABC: Another form\nterms:\n  - { term: Hidden term, meaning: M, distribution: internal, originator: C, basis: D }\n  - { term: Open term, meaning: M }\n`,
  'bibliography/references.json': JSON.stringify([
    {
      ...{
        id: 'x',
        type: 'report',
        title: 'Hidden work',
        author: [{ literal: 'Body' }],
        issued: { 'date-parts': [[2020]] },
      },
      ...{ URL: 'https://example.org', distribution: 'internal', originator: 'C', basis: 'D' },
    },
  ]),
};

const TEXT = `Open :non-public[words of a line that go on and on and on]{${SAID}}, XYZ, ABC.

- open
- item ${BRACES}

| a | b ${BRACES} |
|---|---|
| c | d |
| row one | row two | ${BRACES}

:::non-public{${SAID}}
## Title

Passage [@x].[^n]
:::

[^n]: Note.

::abbreviations

::glossary

::bibliography
`;

/** The rows of the register, cell by cell. */
function rowsIn(html: string): string[] {
  const section = html.slice(html.indexOf('id="register"'));
  return [...section.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) =>
    row.replace(/<\/t[hd]>/g, '|').replace(/<[^>]*>/g, ''),
  );
}

describe('the register of an internal edition', () => {
  const chapter = `---\ntitle: Hidden chapter\ndistribution: internal\noriginator: C\nbasis: D\nuntil: 2027-05-01\n---\n\nWords.\n`;

  it('has a line for each text that is withheld, in the order of the page', async () => {
    const { html } = await pageOf(folderOf({ 'one.md': TEXT, 'two.md': chapter }, FILES), 'internal');
    expect(rowsIn(html)).toEqual([
      'N1|A|B||words of a line that go on and …|',
      'N2|A|B|Second draft|item|',
      'N3|A|B|Second draft|b|',
      'N4|A|B|Second draft|row one|',
      'N5|A|B||Title Passage (Body, 2020).|',
      'N6|C|D|1 May 2027|Hidden chapter|',
      'N7|C|D||XYZ|',
      'N8|C|D||Hidden term|',
      'N9|C|D||Body. (2020). Hidden work. https://example.org|',
    ]);
  });

  it('leads to a place for each line, beside which its originator stands', async () => {
    const { html } = await pageOf(folderOf({ 'one.md': TEXT, 'two.md': chapter }, FILES), 'internal');
    for (let number = 1; number <= 9; number += 1) {
      expect(html.split(`id="mark-N${String(number)}"`)).toHaveLength(2);
      expect(html.split(`id="originator-N${String(number)}"`)).toHaveLength(2);
    }
    expect(html.match(/class="non-public-text"/g)).toHaveLength(10);
  });

  it('is not in a public edition, nor where nothing is withheld', async () => {
    const found = await pageOf(folderOf({ 'one.md': TEXT, 'two.md': chapter }, FILES), 'public');
    expect(found.html).not.toMatch(/register|mark-N|originator|heard/);
    expect((await pageOf(folderOf({ 'one.md': 'Open.' }), 'internal')).html).not.toContain('id="register"');
  });
});
