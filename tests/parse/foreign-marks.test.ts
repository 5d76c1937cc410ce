import { readFile } from 'node:fs/promises';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { FOREIGN_MARKS } from '../../src/parse/foreign/find.js';
import { IN_TEXT } from '../../src/parse/foreign/in-text.js';
import type { Finding } from '../../src/model/finding.js';
import { assembled, chapterwise, folderOf, only } from '../manuscript.js';
import { foundIn } from '../settled.js';

/** The rules that a chapter breaks, each with its line. */
async function broken(text: string, rules = /^parse\//): Promise<string[]> {
  const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: One\n---\n\n${text}\n` }));
  return asTold(findings, rules);
}

function asTold(findings: readonly Finding[], rules = /^parse\//): string[] {
  return findings.filter(({ rule }) => rules.test(rule)).map(({ rule, line }) => `${rule}:${String(line)}`);
}

const REMARKS = [
  'Words {>>Ask whether this may be told.<<} here.',
  'Words {>>Ask *whether* this `may` [be told](https://example.org).<<} here.',
  'Words {>>that run\n\nover two paragraphs<<} here.',
  'The unit {--of nine --}answered.',
  'It answered within {++two ++}weeks.',
  'It answered in {~~two~>three~~} weeks.',
  'It answered in {==two weeks==}{>>sure?<<}.',
  '%% Check the number. %%',
  'Words. %% Check the number.',
  '%%\nCheck the number.\n%%',
  'Words ~~struck out~~ here.',
  'Words /* check */ here.',
  '// Check the number.',
  '% Check the number.',
  'Words [Note to editor: check the number] here.',
  'Words [Comment: check] here.',
  'Words << insert, date >> here.',
  'Words [AB1] here.',
  'Words [Commented [AB2]: check the number] here.',
  'In [YEAR] it [to be confirmed by the partner] rose.',
  'In 20XX it rose.',
  '> A quotation {>>from where?<<}',
  '- an item {>>why?<<}',
  '| A | B |\n|---|---|\n| x {>>why?<<} | y |',
  'Words.[^a]\n\n[^a]: A note {>>why?<<}.',
  '## Heading {>>why?<<} {#sec-x}\n\nWords.',
  '**Strong {>>why?<<} words**',
  'Words [link {>>why?<<}](https://example.org).',
  ':::side-note\n**Word** is explained {>>why?<<}.\n:::',
  ':::finding{#fin-a title="A title {>>why?<<}"}\nWords.\n:::',
  ':::finding{#fin-a title="A title %% why? %%"}\nWords.\n:::',
  ':::figure{#fig-a title="T" source="Own {>>why?<<}" alt="A"}\n```mermaid\nflowchart LR\na --> b\n```\n:::',
  ':::figure{#fig-a title="T" source="Own" alt="A"}\n```mermaid\nflowchart LR\na["Police {>>why?<<}"] --> b\n```\n:::',
  ':::figure{#fig-a title="T" source="Own" alt="A {--long--} text"}\n```mermaid\nflowchart LR\na --> b\n```\n:::',
  ':::non-public{originator="A {>>why?<<}" basis="B"}\nWords.\n:::',
];

describe('remarks of editors and reviewers', () => {
  const remarked = chapterwise(REMARKS);
  it.each(REMARKS)('are refused: %s', async (text) => {
    expect(asTold(await remarked(text))).toContainEqual(expect.stringMatching(/^parse\/remark:\d/));
  });

  it('are refused at their line', async () => {
    expect(await broken('Words.\n\nWords\nand words {>>why?<<} here.')).toEqual(['parse/remark:8']);
  });

  it('are refused in front matter', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': '---\ntitle: "One {>>why?<<}"\n---\n\nWords.' }));
    expect(findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toEqual(['parse/remark:2']);
  });

  it('are refused in the files beside the chapters', async () => {
    const world = folderOf(
      { 'one.md': 'Words.' },
      {
        'manuscript/glossary.yaml': 'terms:\n  - term: Door\n    meaning: A place {>>which?<<} to ask.\n',
        'manuscript/figures/a.yaml': 'kind: chart\ntitle: "A chart %% check %%"\n',
      },
    );
    const findings = await foundIn(world, 'public');
    const told = findings
      .filter(({ rule }) => rule === 'parse/remark')
      .map(({ file, line }) => `${file}:${String(line)}`);
    expect(told).toEqual(['manuscript/figures/a.yaml:2', 'manuscript/glossary.yaml:3']);
  });
});

it('the fields of a publication and of the glossary are plain words', async () => {
  const world = folderOf(
    { 'one.md': 'Words.' },
    {
      'manuscript/glossary.yaml': 'terms:\n  - term: Door\n    meaning: A *place* to ask.\n    source: "[@a, p. 2]"\n',
      'manuscript/report/publication.yaml':
        'title: A *report* of [@crc-1989]\nkind: Report\nstatus: Draft\nversion: First\ndate: 1 May 2026\nauthor: A. Person, a.person@example.org\nparts: { body: [one.md] }\n',
    },
  );
  const findings = await foundIn(world, 'public');
  const told = findings.filter(({ rule }) => rule === 'parse/marks-in-plain-words');
  expect(told.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    'manuscript/glossary.yaml:3',
    'manuscript/report/publication.yaml:1',
    'manuscript/report/publication.yaml:1',
  ]);
});

const FOREIGN = [
  'Before.\n\n\\newpage\n\nAfter.',
  'Words \\textbf{strong} here.',
  'See \\ref{fig:a}.',
  'See \\cite[p. 4]{key}.',
  'Words \\footnote{A note.} here.',
  'The area is $x^2$ here.',
  '$$\nx = y\n$$',
  'Term\n: The definition of the term.',
  'Term\n\n: The definition of the term.',
  '[Small words]{.smallcaps} stand here.',
  '[Words]{#here} stand here.',
  '[Words]{custom-style="Lead"} stand here.',
  '*Words*{.lead} stand here.',
  '`code`{.python} stands here.',
  'A paragraph with a class. {.lead}',
  '{: .lead}\nA paragraph.',
  '## Preface {-}\n\nWords.',
  '## Preface {.unnumbered}\n\nWords.',
  '## Preface {#sec-x .unnumbered}\n\nWords.',
  '> [!NOTE]\n> Words.',
  '> [!warning]- Title\n> Words.',
  '!!! note\n    Words.',
  '```{note}\nWords.\n```',
  '```{r, echo=FALSE}\nplot(x)\n```',
  ':::{note}\nWords.\n:::',
  ':::note\nWords.\n:::',
  'See {ref}`a-place`.',
  'See :ref:`a-place`.',
  '.. note:: Words.',
  'See [[Another page]].',
  'See [[page|words]].',
  '![[picture.png]]',
  'Dear {{name}},',
  'Words {% include "x" %} here.',
  'Words ${name} here.',
  'Words ==marked== here.',
  'Words ++inserted++ here.',
  'H~2~O is water.',
  'The 19^th^ century.',
  "Words ''so called'' here.",
  "Words ``so called'' here.",
  '[TOC]',
  '[[_TOC_]]',
  '== A heading ==',
  'h2. A heading',
  '##A heading',
  '#+TITLE: A heading',
  'See [the law][law].',
  'See [1][2].',
  'See [the law] (https://example.org).',
  'See (the law)[https://example.org].',
  'See [the law](the law of 2020.pdf).',
  '| A | B |\n| x | y |',
  '| A | B\n| x | y',
  '| a line as it is set\n| another',
  'A | B\nx | y',
  '*[HTML]: A language of pages',
  '(@) A first example.',
  '(@good) A second example.',
  'A reader :smile: here.',
  'Words ||that are hidden|| here.',
  '• one\n• two',
  'Words **not closed here.',
  'Words *not closed here.',
  'Words _not closed here.',
  'The partner`s record.',
  'Research &amp;amp; development.',
  'Words ^[that never end.',
  'Error! Reference source not found.',
  'See { REF _Ref123 \\h } for more.',
  'Words {Luna, 2019 #12} here.',
  'Words { | Luna, 2019 | p. 3 | |zu:123:ABC} here.',
  'Words [1] and more.',
  'Words [2, 3]; words [4–6].',
  'Words (Luna, 2019)[12].',
  'Words¹ and more.',
  'Words end.²',
  'Pages 3--5 of it.',
  'Words---an aside---go on.',
  'Words -- an aside -- go on.',
  'Table~2 and Dr.~Luna.',
  'See \\@ref(fig:one).',
  'a) one\nb) two',
  '(i) one\n(ii) two',
  'Words here. ^block-1',
  'Words.^1',
  'So @luna (2019) and [-@luna] (2019).',
  'It‘s so, and children‘s.',
  'The ‘90s.',
  'It\\u2019s so.',
  'See Children%20online.',
  'Words end\\',
  'So [see [this](https://example.org) and @luna].',
  'So [see @luna, **p. 3**].',
  'So [@luna[^a]].\n\n[^a]: A note.',
];

describe('marks of other languages', () => {
  const foreign = chapterwise(FOREIGN);
  it.each(FOREIGN)('are refused: %s', async (text) => {
    expect(asTold(await foreign(text))).toContainEqual(
      expect.stringMatching(/^parse\/(?:foreign-mark|unknown-block|broken-fence):\d/),
    );
  });

  it('stand in the manual with what to write here', async () => {
    const manual = await readFile(new URL('../../docs/authoring.md', import.meta.url), 'utf8');
    for (const { name } of [...FOREIGN_MARKS, ...IN_TEXT])
      expect(manual).toContain(`| ${name.replaceAll('|', '\\|')} |`);
  });

  it('each say what to write here', () => {
    for (const { name, write } of [...FOREIGN_MARKS, ...IN_TEXT])
      expect(`${name}: ${write}`).toMatch(/: [A-Z].+[.…”]$/);
  });
});

const MEANT = [
  'The measure costs $5 to $10 a month, or US$5 = A$7.',
  'About ~5 to ~10 requests; from ~/files to ~/more.',
  'C++ and C++ again, a == b, and 2^10.',
  'The path C:\\new\\page and \\\\server\\share.',
  'The mark \\{>>words\\<<} and \\[\\[x]] and \\=\\=x\\=\\= are escaped.',
  '`{>>code<<}`, `==x==`, `[[x]]`, `\\newpage` and `%%` are code.',
  '```\n{>>code<<} ==x== [[x]] \\newpage %% ^[x]\n```',
  'A share of 50 % and 100%, or 100 %% as typed after a number.',
  'The result was significant* at 12:30, see art. 6:2 and 24/7.',
  'He said “[t]he child” [sic] and left [emphasis added].',
  'A set {a, b} and a child’s {name}.',
  'Resolution 44/25 (art. 34), [1989] 2 AC 1, and [2020] EWHC 3.',
  '[words](https://example.org/a_(b)) and <https://example.org/~user/~other^x^>.',
  'A date of 2019–2020, a < b, c > d, and AT&T; R&D.',
  'The form: name ____, place ____.',
  '- [ ] asked\n- [x] answered',
  'Words.[^a]\n\n[^a]: A note about ^ and =.',
  '| A | B |\n|---|---|\n| a \\| b | `x` |',
  'See <!-- a comment {>>of the author<<} --> here.',
  'As the court says at [43], in paras. [12]–[14] and 44.',
  'The Hawai‘i, Fa‘a and ‘Ofisi of names; “the ‘first’ one”.',
  'A share of 50%25 and 100%; C:\\dir\\.',
  'An area of 20 m², 5 km², 10⁻⁶ and x².',
  'The parts a) one and b) two; the years 2019–2020 – so far.',
  'A word such as state-of-the-art, and `--online` as typed.',
];

describe('signs that are nearly those of this tool', () => {
  it.each([
    ['See @ sec-x for more.', 'an at sign that is not read as one'],
    ['See @\u00A0fig-speed for more.', 'an at sign that is not read as one'],
    ['See ＠sec-x for more.', 'an at sign that is not read as one'],
    ['See ＠luna-2020.', 'an at sign that is not read as one'],
    ['See &#64;sec-x for more.', 'an at sign that is not read as one'],
    ['See **&commat;sop-keep** for more.', 'an at sign that is not read as one'],
    ['It is #policing here.', 'a tag'],
    ['> It is told (#first-steps).', 'a tag'],
    ['#Head without its space', 'a heading without its space'],
    ['Words ::: words', 'colons of a block within a line'],
    ['Words :::side-note words', 'colons of a block within a line'],
    ['Words ::bibliography words', 'a drawing within a line'],
    ['[ ] Ask the registry', 'a box of a list of tasks'],
    ['[x]: https://example.org and more', 'an address of a link that is not read as one'],
    ['[x]: https://example.org', 'an address that no link uses'],
    ['Luna @luna{p. 4} said so.', 'a part of a work in braces'],
    ['Luna said so @[luna].', 'an at sign without its key'],
    ['Luna said so [@luna; @].', 'an at sign without its key'],
    ['Luna said so [@luna, p. 4.', 'a bracket without its other end'],
    ['Luna said so @luna, p. 4].', 'a bracket without its other end'],
    ['Luna said &foo; so.', 'a character reference that is none'],
    ['A link [see *@sec-x*](https://example.org).', 'within a link'],
    ['A link [see @sec-x][a].\n\n[a]: https://example.org', 'within a link'],
  ])('are refused: %s', async (text, words) => {
    const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: One\n---\n\n${text}\n` }));
    const marks = findings.filter(({ rule, line }) => rule === 'parse/foreign-mark' && line !== 1);
    expect(marks.map(({ message }) => message).join('\n')).toContain(words);
  });

  it.each([
    '[//]: # (Ask whether this may be told.)',
    '[comment]: <> (Ask whether this may be told.)',
    'See Figure ?? for more.',
  ])('are refused as remarks: %s', async (text) => {
    expect(await broken(text)).toContain('parse/remark:5');
  });

  it.each([
    'A plain \\@sec-x, me@example.org and \\#Together.',
    'C#, issue #12, and https://example.org/a#part.',
    'A ratio of 3::1, std::vector, 12:30 and A:B.',
    '`#code`, `a ::: b`, `@ sec-x` and `[@a`',
    'A link [as Luna says][a] to it.\n\n[a]: https://example.org',
    'AT&T; and R&D.',
    'An interval [0, 1) and words.',
    'Who knows?',
  ])('stay: %s', async (text) => {
    expect(await broken(text)).toEqual([]);
  });
});

describe('prose and code that look alike', () => {
  const meant = chapterwise(MEANT);
  it.each(MEANT)('stay: %s', async (text) => {
    expect(asTold(await meant(text))).toEqual([]);
  });
});

describe('a note in the sentence', () => {
  const notesOf = async (text: string) => {
    const { tree } = only(await assembled(folderOf({ 'one.md': text }))).chapters[0] ?? { tree: undefined };
    const notes: string[] = [];
    if (tree !== undefined) visit(tree, 'footnoteDefinition', (note) => void notes.push(toString(note)));
    return notes;
  };

  it('is a note', async () => {
    expect(await notesOf('Words.^[A *note* with [brackets] and `code`.] More.^[Another.]')).toEqual([
      'A note with [brackets] and code.',
      'Another.',
    ]);
  });

  it('is none where it is escaped or code', async () => {
    expect(await notesOf('Words \\^[not a note] and `^[code]`.')).toEqual([]);
  });

  it('cites and refers', async () => {
    const { publications } = await assembled(folderOf({ 'one.md': 'Words.^[See [@key] and @sec-one.]' }));
    const found: string[] = [];
    for (const { chapters } of publications) {
      for (const { tree } of chapters) visit(tree, ['citation', 'crossReference'], ({ type }) => void found.push(type));
    }
    expect(found).toEqual(['citation', 'crossReference']);
  });
});

describe('words that are printed as they stand', () => {
  const TITLES = [
    'The *Budapest* route: see [@crc-1989] and `x`',
    'See [@crc-1989]',
    'See @sec-one',
    'As @crc-1989 says',
  ];
  const MORE = [
    'A [link](https://example.org)',
    'A note[^1]',
    'A label {#sec-x}',
    'A :party[mark]',
    'A <b>bold</b> word',
    'An *open word',
  ];

  it.each([...TITLES, ...MORE])('hold no markup: %s', async (title) => {
    const front = { 'one.md': `---\ntitle: "${title}"\n---\n\nWords.` };
    const { findings } = await assembled(folderOf(front));
    expect(findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toContainEqual(
      expect.stringMatching(/^parse\/(?:marks-in-plain-words|foreign-mark):2/),
    );
    const text = `Words.\n\n:::finding{#fin-a title="${title}"}\nWords.\n:::`;
    expect(await broken(text)).toContainEqual(expect.stringMatching(/^parse\/(?:marks-in-plain-words|foreign-mark):7/));
  });

  it.each(['subtitle', 'short', 'purpose'])('hold no markup: %s', async (field) => {
    const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: A\n${field}: A *b*\n---\n\nWords.` }));
    expect(findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toEqual(['parse/marks-in-plain-words:3']);
  });

  it.each([
    'A title: 12:30, art. 6:2 and 24/7',
    '1. A number first',
    '- a dash first',
    '5 * 3 * 2',
    'a snake_case_name',
    'Write to office@example.org',
    'C# and # signs',
    'Children’s rights & duties',
  ])('are words: %s', async (title) => {
    const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: "${title}"\n---\n\nWords.` }));
    expect(findings).toEqual([]);
  });
});
