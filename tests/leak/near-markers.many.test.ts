import { describe, expect, it } from 'vitest';
import { stops } from '../../src/report/findings.js';
import { folderOf } from '../manuscript.js';
import { foundIn, pageIn } from '../settled.js';

const WITHHELD = 'zebrafinch';
const FACTS = '{originator="A" basis="B"}';

type Files = Readonly<Record<string, string>>;

const publication = (more: string): Files => ({
  'manuscript/report/publication.yaml': `title: A report\nkind: Report\nstatus: Draft\nversion: First\ndate: 1 May 2026\n${more}\nparts: { body: [one.md] }\n`,
});
const glossary = (text: string): Files => ({ 'manuscript/glossary.yaml': text });
const work = (more: object): Files => ({
  'bibliography/references.json': JSON.stringify([
    { id: 'x', type: 'report', title: WITHHELD, author: [{ literal: 'Body' }], URL: 'https://example.org', ...more },
  ]),
});

async function publicPage(text: string, more: Files = {}) {
  const { html, findings } = await pageIn(folderOf({ 'one.md': text }, more), 'public');
  return { text: html, refused: stops(findings), findings };
}

/** The rule that refuses each: a marker in doubt, where none is named. */
const REFUSED_BY: Readonly<Record<string, string>> = {
  'another name': 'parse/unknown-inline',
  'a comment with a blank line': 'parse/raw-html',
  'a comment that names a marker': 'parse/raw-html',
  'a comment that opens a passage': 'parse/raw-html',
  'a tag of its own name': 'parse/raw-html',
  'words of a note behind its line': 'parse/empty-note',
  'words of a note behind an empty line': 'parse/empty-note',
  'words of a note behind two spaces': 'parse/empty-note',
  'a spoiler': 'parse/foreign-mark',
  'a tag of a forum': 'parse/foreign-mark',
  'a condition': 'parse/foreign-mark',
  'a source, the field in another case': 'cite/distribution',
  'a source, the field too deep': 'cite/distribution',
  'a source, another field': 'cite/distribution',
};
const ruleFor = (name: string) => REFUSED_BY[name] ?? 'mark/surviving-marker';

/** Each of these once stood in the public edition without an error. */
const NEAR: readonly [name: string, text: string, more?: Files][] = [
  ['no colon', `Words non-public[${WITHHELD}]${FACTS}.`],
  ['a span as another tool writes it', `Words [${WITHHELD}]{.non-public}.`],
  ['attributes without a name', `Words [${WITHHELD}]{originator="A"}.`],
  ['a semicolon', `;non-public[${WITHHELD}]${FACTS}`],
  ['a Cyrillic letter', `:n\u043En-public[${WITHHELD}]${FACTS}`],
  ['a ratio sign', `\u2236non-public[${WITHHELD}]${FACTS}`],
  ['a letter colon', `\uA789non-public[${WITHHELD}]${FACTS}`],
  ['a misspelt name', `:non-pubic[${WITHHELD}]${FACTS}`],
  ['a misspelt name without brackets', `:non-pubic ${WITHHELD} is the source.`],
  ['another name', `:confidential[${WITHHELD}]`],
  ['an Arabic letter mark', `:non\u061C-public[${WITHHELD}]${FACTS}`],
  ['a variation selector', `:non-\uFE0Fpublic[${WITHHELD}]${FACTS}`],
  ['a combining joiner', `:non\u034F-public[${WITHHELD}]${FACTS}`],
  ['a blank Braille cell', `:non\u2800public[${WITHHELD}]${FACTS}`],
  ['a full stop for the hyphen', `:non.public[${WITHHELD}]${FACTS}`],
  ['not for non', `:not-public ${WITHHELD}`],
  ['a fenced block', `\`\`\`non-public\n${WITHHELD}\n\`\`\``],
  ['brackets cut by code', `:non-public[\`a ]${FACTS} ${WITHHELD}\` b]${FACTS}`],
  ['a comment with a blank line', `Text <!-- ${WITHHELD}\n\n${WITHHELD} -->`],
  ['front matter in the text', `---\ntitle: T\n---\n\n---\ndistribution: internal\n---\n\n${WITHHELD}`],
  ['a line of front matter in the text', `distribution: internal\n\n${WITHHELD}`],
  ['a class with a hyphen', `Words [${WITHHELD}]{.not-public}.`],
  ['a class that is misspelt', `Words [${WITHHELD}]{.non-pubic}.`],
  ['a tag with an underscore', `Words <non_public>${WITHHELD}</non_public> here.`],
  ['a tag in brackets', `Words [non-public]${WITHHELD}[/non-public] here.`],
  ['a tag in braces', `Words {non-public}${WITHHELD}{/non-public} here.`],
  ['a name cut short', `Words :nonpub{${WITHHELD}} here.`],
  ['a name cut short with brackets', `Words :non-pub[${WITHHELD}] here.`],
  ['a name before brackets', `Words non_public[${WITHHELD}] here.`],
  ['a callout', `> [!non-public]\n> ${WITHHELD}`],
  ['a comment that names a marker', `<!-- non-public -->\n\n${WITHHELD}\n\n<!-- /non-public -->`],
  ['a comment that opens a passage', `<!-- begin internal -->\n\n${WITHHELD}`],
  ['a hashtag', `#nonpublic ${WITHHELD}`],
  ['a fence of pluses', `+++ non-public\n${WITHHELD}\n+++`],
  ['a fence of equals signs', `=== non-public\n${WITHHELD}\n===`],
  ['a fence of other signs', `@@@ non-public\n${WITHHELD}\n@@@`],
  ['a name between signs of per cent', `Words %non-public% ${WITHHELD}.`],
  ['a name between bars', `Words |non-public| ${WITHHELD}.`],
  ['a name at the start of a line', `[non-public] ${WITHHELD}`],
  ['the field in braces at words', `Words [${WITHHELD}]{distribution="internal"}.`],
  ['the field in braces at a paragraph', `${WITHHELD} {distribution=internal}`],
  ['a tag of its own name', `Words <internal>${WITHHELD}</internal> here.`],
  ['a tag in brackets that ends', `Words [/internal] ${WITHHELD}.`],
  ['a name in braces', `- ${WITHHELD} {internal}`],
  ['a name in two braces', `Words ((internal: ${WITHHELD})).`],
  ['a name in brackets', `**[INTERNAL]** ${WITHHELD}`],
  ['a line that names it', `--- internal ---\n${WITHHELD}\n--- end internal ---`],
  ['words of a note behind its line', `Text.[^a]\n\n[^a]:\n${WITHHELD}`],
  [
    'words of a note behind an empty line',
    `Text.[^a]\n\n[^a]:\n\n${WITHHELD} {distribution="internal" originator="A"}`,
  ],
  ['words of a note behind two spaces', `Text.[^a]\n\n[^a]: Words.\n\n  ${WITHHELD}`],
  ['a heading in a quotation', `>### Words {distribution="internal" originator="A"}\n\n${WITHHELD}`],
  ['a heading in an item', `- ### Words {distribution="internal" originator="A"}\n\n${WITHHELD}`],
  ['a spoiler', `Words >!${WITHHELD}!< here.`],
  ['a tag of a forum', `Words [spoiler]${WITHHELD}[/spoiler].`],
  ['a condition', `ifdef::internal[]\n${WITHHELD}\nendif::[]`],
  ['an attribute', `:::finding{#fin-a title="non-public[${WITHHELD}]"}\nText.\n:::`],
  ['the title of a publication', 'Text.', publication(`subtitle: 'A :non-public[${WITHHELD}]${FACTS}'`)],
  ['the imprint', 'Text.', publication(`imprint: [{ label: x, text: ':non-public[${WITHHELD}]${FACTS}' }]`)],
  ['a term', '::glossary', glossary(`terms: [{ term: a, meaning: ':non-public[${WITHHELD}]' }]`)],
  ['an abbreviation', 'UNX.\n\n::abbreviations', glossary(`abbreviations: { UNX: ':non-public[${WITHHELD}]' }`)],
  ['the title of a source', 'See [@x].\n\n::bibliography', work({ title: `:non-public[${WITHHELD}]` })],
  ['a source, the field in another case', 'See [@x].\n\n::bibliography', work({ Distribution: 'internal' })],
  ['a source, the field too deep', 'See [@x].\n\n::bibliography', work({ custom: { distribution: 'internal' } })],
  ['a source, another field', 'See [@x].\n\n::bibliography', work({ internal: true })],
  [
    'a requirement',
    '::traceability',
    { 'manuscript/tor.yaml': `requirements: [{ id: a, text: ':non-public[${WITHHELD}]' }]` },
  ],
];

/** The rules that each text breaks, all of them read in one run. */
async function rulesOf(texts: readonly string[]): Promise<string[][]> {
  const chapters = texts.map((text, index): [string, string] => [`${String(index)}.md`, `${text}\n`]);
  const findings = await foundIn(folderOf(Object.fromEntries(chapters)), 'public');
  return chapters.map(([name]) =>
    findings.filter(({ file, severity }) => file.endsWith(`/${name}`) && severity === 'error').map(({ rule }) => rule),
  );
}

const BREAKING = /^(?:parse|mark)\//;

describe('a mark that is nearly right', () => {
  it('refuses the build', async () => {
    const chapters = NEAR.filter(([, , more]) => more === undefined);
    const found = await rulesOf(chapters.map(([, text]) => text));
    const passed = chapters.filter(([name], index) => found[index]?.includes(ruleFor(name)) !== true);
    expect(passed.map(([name]) => name)).toEqual([]);
  });

  it.each(NEAR.filter(([, , more]) => more !== undefined))('refuses the build: %s', async (name, text, more) => {
    const { findings, refused } = await publicPage(text, more ?? {});
    expect(findings.map(({ rule }) => rule)).toContain(ruleFor(name));
    expect(refused).toBe(true);
  });

  it('is not seen in prose', async () => {
    const found = await rulesOf([
      'The work of public and private bodies.',
      'Data that are not public, and non-public sources.',
      'A set {a, b} and [a list]. At 12:30, art. 6:2.',
      'The republic: its courts. The distribution of work.',
      'Nonetheless: public bodies answer.',
      'A [non-public] register, (non-public) data, and <https://example.org/non-public>.',
      'Words <!-- of the author: the non-public passage stands below --> here.',
      'The distribution: half of it here. A republic[ans] vote.',
    ]);
    expect(found.flat().filter((rule) => BREAKING.test(rule))).toEqual([]);
  });
});

const RECOMMENDATION =
  ':::recommendation{#rec-x addressee="policymakers" who="W" deadline="D" rests-on="@rec-x"}\nDo.\n:::';

describe('a public edition', () => {
  it('leaves out a term that only withheld text uses', async () => {
    const text = `:::non-public${FACTS}\nThe handler.\n:::\n\nOpen.\n\n::glossary`;
    const terms = glossary(`terms: [{ term: handler, meaning: ${WITHHELD} }, { term: open, meaning: shown }]`);
    const page = await publicPage(text, terms);
    expect(page.refused).toBe(false);
    expect(page.text).not.toContain(WITHHELD);
    expect(page.text).toContain('shown');
  });

  it('leaves out a row of which nothing is public', async () => {
    const cell = `:non-public[x]${FACTS}`;
    const page = await publicPage(`| a | b |\n|---|---|\n| c | d |\n| ${cell} | ${cell} |\n`);
    expect(page.text.match(/<tr/g)).toHaveLength(2);
  });

  it.each([
    ['a heading', `## Sources\n\n:::non-public${FACTS}\n${WITHHELD}\n:::\n\n## Next\n\nText.`, 5],
    ['a chapter', `:::non-public${FACTS}\n${WITHHELD}\n:::`, 1],
    [
      'a heading over a list that draws nothing',
      `## What to do\n\n::recommendations{only="rec-x"}\n\n## Next\n\nText.\n\n::::non-public${FACTS}\n${RECOMMENDATION}\n::::`,
      5,
    ],
  ])('does not print %s under which nothing is public', async (_name, text, line) => {
    const { findings } = await publicPage(text);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'mark/emptied-place', line }));
  });

  it('has no link whose address is withheld', async () => {
    const page = await publicPage(`:::non-public${FACTS}\n[a][l]\n\n[l]: https://example.org\n:::\n\nText [b][l].`);
    expect(page.findings).toContainEqual(expect.objectContaining({ rule: 'refer/dangling-reference', line: 11 }));
  });

  it('is refused where every chapter is internal', async () => {
    const { findings, text } = await publicPage('---\ntitle: T\ndistribution: internal\n---\n\nText.');
    expect(text).toBe('');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'mark/nothing-public' }));
  });

  it('draws no recommendation of a publication that has no public edition', async () => {
    const recommendation = `:::recommendation{#rec-a addressee="policymakers" who="W" deadline="D" rests-on="@rec-a"}\n${WITHHELD}\n:::`;
    const own = publication('')['manuscript/report/publication.yaml'] ?? '';
    const world = folderOf(
      { 'one.md': 'Text.\n\n::recommendations{from="secret"}' },
      {
        'imprimatur.yaml': 'publications: [secret, report]',
        'manuscript/secret/publication.yaml': `${own}editions: [internal]\n`,
        'manuscript/secret/one.md': `---\ntitle: T\n---\n\n${recommendation}\n`,
      },
    );
    const { html } = await pageIn(world, 'public', ['report']);
    expect(html).toContain('Text.');
    expect(html).not.toContain(WITHHELD);
  });
});
