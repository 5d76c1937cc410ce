import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { select } from '../../../src/mark/select.js';
import { assembled, folderOf, only } from '../../manuscript.js';

const WITHHELD = 'the harbour report';

/** Ways of writing a marker that take no effect: each once published its text without a word. */
const MISSPELT: Readonly<Record<string, string>> = {
  'a space after the colons': `::: non-public\n${WITHHELD}\n:::`,
  'words on the opening line': `:::non-public ${WITHHELD}\n:::`,
  'no brackets': `Words :non-public ${WITHHELD}.`,
  'two colons': `::non-public\n${WITHHELD}`,
  'another case': `:::Non-Public{originator="A"}\n${WITHHELD}\n:::`,
  'one word': `:::nonpublic{originator="A"}\n${WITHHELD}\n:::`,
  'an underscore': `:::non_public{originator="A"}\n${WITHHELD}\n:::`,
  'a non-breaking hyphen': `:::non\u2011public{originator="A"}\n${WITHHELD}\n:::`,
  'a full-width colon': `\uFF1Anon-public[${WITHHELD}]{originator="A"}`,
  'an escaped colon': `\\:non-public[${WITHHELD}]{originator="A"}`,
  'a zero-width space inside': `:non-\u200Bpublic[${WITHHELD}]{originator="A"}`,
  'an indented block': `    :::non-public\n    ${WITHHELD}\n    :::`,
  'a marker without an end': `:::non-public{originator="A"}\n${WITHHELD}\n\nThe rest of the chapter.`,
  'emphasis inside the marker': `:non-*public*[${WITHHELD}]{originator="A"}`,
  'a marker in code': `\`:non-public[${WITHHELD}]\``,
  'a cell cut by its own bar': `| a | b |\n|---|---|\n| :non-public[${WITHHELD} | x]{originator="A"} |`,
  'a marker in a title': `:::figure{title=":non-public[${WITHHELD}]" src="x.svg" source="x"}\n:::`,
};

describe('a marker that takes no effect', () => {
  it.each(Object.entries(MISSPELT))('refuses the build: %s', async (_name, text) => {
    const found = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n` }));
    expect(found.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(found.stopped).toBe(true);
  });

  it('names the line', async () => {
    const found = await assembled(folderOf({ 'one.md': 'Before.\n\n:non-public words.\n' }));
    expect(found.findings).toContainEqual(
      expect.objectContaining({ file: 'manuscript/report/one.md', line: 7, rule: 'mark/surviving-marker' }),
    );
  });
});

describe('a marker that takes effect', () => {
  it.each([
    ['a passage', `:::non-public{originator="A"}\n${WITHHELD}\n:::`],
    ['a passage in a list', `- item\n\n  :::non-public{originator="A"}\n  ${WITHHELD}\n  :::`],
    ['a passage in a quotation', `> :::non-public{originator="A"}\n> ${WITHHELD}\n> :::`],
    ['words', `Words :non-public[${WITHHELD}]{originator="A"} in a line.`],
    ['words in a cell', `| a |\n|---|\n| x :non-public[${WITHHELD}]{originator="A"} |`],
    ['a note called from a passage only', `:::non-public{originator="A"}\nText.[^n]\n:::\n\n[^n]: ${WITHHELD}`],
    ['a comment', `<!-- ${WITHHELD} -->\n\nText.`],
  ])('leaves nothing in the public edition: %s', async (_name, text) => {
    const found = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n` }));
    expect(found.stopped).toBe(false);
    expect(JSON.stringify(select(only(found), 'public').chapters.map(({ tree }) => tree))).not.toContain(WITHHELD);
  });

  it('asks for an originator', async () => {
    const found = await assembled(folderOf({ 'one.md': ':::non-public\nText.\n:::\n' }));
    expect(found.findings.map(({ rule }) => rule)).toContain('mark/no-originator');
  });
});

describe('prose', () => {
  it.each(['At 12:30 they met.', 'See art. 6:2 of the law.', 'A ratio of 3:1.', 'Note: this is so.'])(
    'is left as typed: %s',
    async (words) => {
      const found = await assembled(folderOf({ 'one.md': `${words}\n` }));
      expect(found.findings).toEqual([]);
      expect(toString(only(found).chapters[0]?.tree)).toBe(words);
    },
  );

  it('is questioned where it only says that something is not public', async () => {
    const found = await assembled(folderOf({ 'one.md': 'NON-PUBLIC: the rest.\n' }));
    expect(found.findings).toContainEqual(expect.objectContaining({ rule: 'mark/said-in-prose', severity: 'warning' }));
  });
});

describe('a marker that is hidden from the eye', () => {
  const MARKED = `:non-public[${WITHHELD}]`;

  it.each([
    ['split by emphasis in a paragraph', `:non-*public*[${WITHHELD}]`],
    ['split by strong words in a heading', `## :no**n-public** ${WITHHELD}\n\nx`],
    ['split by emphasis in a cell', `| a |\n|---|\n| :non-*public* ${WITHHELD} |`],
    ['in the language of code', `\`\`\`confidential\n${WITHHELD}\n\`\`\``],
    ['behind the language of code', `\`\`\`text originator="A"\n${WITHHELD}\n\`\`\``],
    ['in the language of code, in another case', `\`\`\`Internal\n${WITHHELD}\n\`\`\``],
    ['in an address', `[a](https://example.org/${MARKED})`],
    ['in the title of a link', `[a](https://example.org "${MARKED}")`],
    ['in an attribute of a block', `:::finding{#fin-a title="${MARKED}"}\nx\n:::`],
    [
      'in what a recommendation rests on',
      `:::recommendation{#rec-a addressee="policymakers" who="W" deadline="D" rests-on="${MARKED}"}\nx\n:::`,
    ],
    ['in the source of a table', `:::table{#tbl-a title="T" source="${MARKED}"}\n| a |\n|---|\n| b |\n:::`],
    ['in the title of a table', `:::table{#tbl-a title="${MARKED}" source="x"}\n| a |\n|---|\n| b |\n:::`],
    ['in a note', `x[^n]\n\n[^n]: ${MARKED} :non-public ${WITHHELD}`],
    ['in a note written in code', `x[^n]\n\n[^n]: \`${MARKED}\``],
    ['in the address that a link leads to', `[a][l]\n\n[l]: https://example.org/${MARKED}`],
  ])('is refused: %s', async (_name, text) => {
    const found = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n` }));
    expect(found.findings.map(({ rule }) => rule)).toContain('mark/surviving-marker');
    expect(found.stopped).toBe(true);
  });

  it.each([
    ['a paragraph', 'distribution: internal', 'the text'],
    ['a heading', '## distribution: internal\n\nx', 'the text'],
    ['a cell', '| a |\n|---|\n| distribution: internal |', 'the text'],
  ])('is no front matter that stands too low: %s', async (_name, text, words) => {
    const { findings } = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n` }));
    const said = findings.filter(({ rule }) => rule === 'mark/surviving-marker');
    expect(said.map(({ message }) => message.includes(`\`distribution:\` in ${words}`))).toEqual([true]);
  });

  it('is not seen in code of another language or of none', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': '```json\n{}\n```\n\n```\nx\n```\n' }));
    expect(findings.filter(({ rule }) => rule.startsWith('mark/'))).toEqual([]);
  });
});

describe('words that say of themselves that they are not public', () => {
  const said = async (text: string): Promise<string[]> => {
    const { findings } = await assembled(folderOf({ 'one.md': `Before.\n\n${text}\n` }));
    return findings.filter(({ rule }) => rule === 'mark/said-in-prose').map(({ severity }) => severity);
  };
  const MARK = '{originator="A" basis="B"}';

  it.each([
    'They told us in confidence.',
    `They told us in confidence :non-public[words]${MARK}.`,
    `:::non-public{originator="A" basis="B" public="They told us in confidence."}\nWords.\n:::`,
    'See [the page](https://example.org "Words told in confidence").',
  ])('are warned of: %j', async (text) => {
    expect(await said(text)).toContain('warning');
  });

  it.each([
    `:::non-public${MARK}\nThey told us in confidence. TLP:RED\n:::`,
    `They :non-public[told us in confidence]${MARK} that it was so.`,
    '- a\n- They told us in confidence. {distribution="internal" originator="A" basis="told in confidence"}',
    'Providers hold such data in confidence, and share them by law.',
    'Copy the file, and do not share it with the suspect.',
    'The unit in charge may not release the child’s name.',
  ])('are not warned of: %j', async (text) => {
    expect(await said(text)).toEqual([]);
  });
});
