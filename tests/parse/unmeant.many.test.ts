import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { assembled, folderOf, only } from '../manuscript.js';

/** What a chapter breaks, each rule with its line; the text begins on line 5. */
async function broken(text: string): Promise<string[]> {
  const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: One\n---\n\n${text}` }));
  return findings.map(({ rule, line }) => `${rule.replace('parse/', '')}:${String(line)}`);
}

const FENCE = '```';

describe('Markdown that was not meant', () => {
  it.each<[name: string, text: string, expected: string]>([
    ['a fence without end', `Words.\n\n${FENCE}\nA form\n\n## Next\n\nWords.\n`, 'unclosed-code:7'],
    ['a fence of tildes without end', 'Words.\n\n~~~\nA form\n', 'unclosed-code:7'],
    ['a fence with a language', `${FENCE}text\nA form\n`, 'unclosed-code:5'],
    ['an indented fence', `  ${FENCE}\n  A form\n`, 'unclosed-code:5'],
    ['a fence closed by fewer signs', `${FENCE}${FENCE}\nA form\n${FENCE}\n`, 'unclosed-code:5'],
    ['a fence closed by other signs', `${FENCE}\nA form\n~~~\n`, 'unclosed-code:5'],
    ['a fence in a list', `- one\n\n  ${FENCE}\n  A form\n\n- two\n`, 'unclosed-code:7'],
    ['a fence in a quotation', `> ${FENCE}\n> A form\n\nWords.\n`, 'unclosed-code:5'],
    ['a fence alone at the end', `Words.\n\n${FENCE}`, 'unclosed-code:7'],
    ['a fence in a block', `:::finding{#fin-a title="T"}\n${FENCE}\nA form\n:::\n\nWords.\n`, 'unclosed-code:6'],
    ['a rule under a paragraph', 'A sentence.\n---\n\nWords.\n', 'underlined-heading:5'],
    ['a rule of equals signs', 'A sentence.\n===\n\nWords.\n', 'underlined-heading:5'],
    ['a rule under two lines', 'A sentence\non two lines.\n-----\n\nWords.\n', 'underlined-heading:5'],
    ['a single dash under a paragraph', 'A sentence.\n-\n\nWords.\n', 'underlined-heading:5'],
    ['a rule under words in a quotation', '> A sentence.\n> ---\n', 'underlined-heading:5'],
    ['a rule under a note', 'Words.[^a]\n\n[^a]: A note\n    ---\n', 'underlined-heading:7'],
    ['a year at the start of a paragraph', '1989. That was the year.\n', 'unmeant-block:5'],
    ['a year in brackets at the start', '2019) That was the year.\n', 'unmeant-block:5'],
    ['a year in a quotation', '> 1989. That was the year.\n', 'unmeant-block:5'],
    ['a year in an item', '- 1989. That was the year.\n', 'unmeant-block:5'],
    ['a date at the start of a paragraph', '26. November 2026 was the day.\n', 'unmeant-block:5'],
    ['a dash at the start of a line', 'It rose from 2019\n- 2020 by half.\n', 'unmeant-block:6'],
    ['a plus at the start of a line', 'The sum of 5\n+ 3 is 8.\n', 'unmeant-block:6'],
    ['a number at the start of a line', 'It is number\n1. That is all.\n', 'unmeant-block:6'],
    ['more than at the start of a line', 'The share was\n> 50 per cent.\n', 'unmeant-block:6'],
    ['a paragraph indented by a tab', '\tIt was so.\n', 'indented-code:5'],
    ['a paragraph indented by spaces', '    It was so.\n', 'indented-code:5'],
    ['a tab between words', 'Words\there.\n', 'tab:5'],
    ['a tab in the second line', 'Words\nand\there.\n', 'tab:6'],
    ['a tab in a heading', '## A\theading\n\nWords.\n', 'tab:5'],
    ['a tab in a cell', '| A |\n|---|\n| x\ty |\n', 'tab:7'],
    ['a tab in an item', '- one\ttwo\n', 'tab:5'],
    ['a tab in a note', 'Words.[^a]\n\n[^a]: one\ttwo\n', 'tab:7'],
    ['a longer row', '| A | B |\n|---|---|\n| x | y | z |\n', 'row-longer-than-head:7'],
    [
      'a longer row in a block',
      ':::table{#tbl-a title="T" source="Own"}\n| A | B |\n|---|---|\n| x | y |\n| x | y | z | u |\n:::\n',
      'row-longer-than-head:9',
    ],
    ['a line of words under a table', '| A | B |\n|---|---|\n| x | y\nand more |\n', 'row-longer-than-head:8'],
    ['a table drawn by spaces', 'A    B\n---  ---\n1    2\n', 'unmeant-block:6'],
    ['a heading without words', '###\n\nWords.\n', 'unmeant-block:5'],
    ['a bar in code in a cell', '| A |\n|---|\n| `x|y` |\n', 'row-longer-than-head:7'],
    ['a closing line under a table', '| A |\n|---|\n| x |\n:::\n\nWords.\n', 'broken-fence:8'],
  ])('is refused: %s', async (_name, text, expected) => {
    expect(await broken(text)).toContain(expected);
  });

  it.each<[name: string, text: string]>([
    ['closed code', `${FENCE}\nA form\n${FENCE}\n\n~~~text\nA form\n~~~~\n`],
    ['closed code in a list', `- one\n\n  ${FENCE}\n  A form\n  ${FENCE}\n`],
    ['closed code in a quotation', `> ${FENCE}\n> A form\n> ${FENCE}\n`],
    ['closed code in a block with more colons', `::::finding{#fin-a title="T"}\n${FENCE}\n:::\n${FENCE}\n::::\n`],
    ['code that holds tabs', `${FENCE}\na\tb\n${FENCE}\n\n\`a\tb\`\n`],
    ['a rule', 'Words.\n\n---\n\nWords.\n'],
    ['a list that begins anew', '1. one\n2. two\n\nWords.\n\n3. three\n'],
    ['a list after its announcement', 'Three things:\n- one\n'],
    ['a list after words', 'Three things\n\n- one\n'],
    ['a list of two after words', 'Three things\n- one\n- two\n'],
    ['an escaped year', '1989\\. That was the year.\n'],
    ['a quotation', 'He said:\n> 50 per cent.\n'],
    ['an item with a tab behind its dash', '-\tone\n-\ttwo\n'],
    ['an escaped bar', '| A |\n|---|\n| x \\| y |\n'],
  ])('stays where it is meant: %s', async (_name, text) => {
    expect(await broken(text)).toEqual([]);
  });

  it('fills a row that is shorter than the head', async () => {
    const found = await assembled(folderOf({ 'one.md': '| A | B | C |\n|---|---|---|\n| x |\n| x | y |\n' }));
    const cells: number[] = [];
    const [chapter] = only(found).chapters;
    if (chapter !== undefined) visit(chapter.tree, 'tableRow', ({ children }) => void cells.push(children.length));
    expect(cells).toEqual([3, 3, 3]);
    expect(found.findings).toEqual([]);
  });

  it('stops a passage that ends inside its code', async () => {
    const text = `:::non-public{originator="A" basis="B"}\nThe form:\n\n${FENCE}\nTo: x\n:::\nFrom: y\n${FENCE}\n\nWords.\n:::\n`;
    const { stopped, findings } = await assembled(folderOf({ 'one.md': text }));
    expect(stopped).toBe(true);
    expect(findings.map(({ rule }) => rule)).toContain('parse/unclosed-code');
  });
});

describe('damage of earlier conversions', () => {
  it.each([
    'Bogot\uFFFD',
    'Bogot\u0000a',
    'the partnerâ€™s record',
    'â€œso calledâ€\u009D',
    'words â€“ more words',
    'CafÃ© and ClichÃ©s',
    'SÃ£o Paulo',
    '10Â\u00A0km',
    '10 Â km',
    '5 â‚¬',
    'Å\u00A1koda',
    'Ð\u00BEÐ\u00B4',
    'the partner\u0092s record',
    'a line\u000Bbreak',
    'a bell\u0007',
    'partnerÕs record',
    'the partner?s record',
    'a \uF0B7 bullet',
    'an ef\uFB01cient of\uFB01ce',
    'an \uFFFC object',
    'a mark\uFEFF within',
    'p\u0430rtner',
    'Ã©',
    'ï»¿Words',
    'ðŸ˜€',
    'a\u2028b',
    'co\u200Boperation',
    'co\u200Coperation',
    'à\u00B8\u00AAà\u00B8\u00A7',
    'ä¸\u00ADæ–‡',
  ])('is found: %s', async (words) => {
    expect(await broken(`Words.\n\nWords\n${words} here.\n`)).toContain('damaged-character:8');
    expect(await broken(`${'| A |\n|---|\n'}| ${words} |\n`)).toContain('damaged-character:7');
    const title = await assembled(
      folderOf({ 'one.md': `---\ntitle: "${words.replaceAll('\u0000', '\uFFFD')}"\n---\n\nWords.\n` }),
    );
    expect(title.findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toContain('parse/damaged-character:2');
  });

  it.each(['Cafe\u0301', 'Bogota\u0301', 'Nguye\u0302\u0303n'])('is warned of in a name: %s', async (words) => {
    expect(await broken(`Words ${words}.\n`)).toEqual(['decomposed-letter:5']);
  });

  it.each([
    'Café, Bogotá, São Paulo, Nguyễn, Ångström, Čapek, Łódź, naïve, Île',
    'SÃO PAULO, Ânia, Å and Ä – Ö, Õismäe, Ñandú',
    'Why? Because. Who? “What?” he asked',
    'https://example.org/page?id=3&x and www.example.org?lang=en',
    'Путин, Ελλάδα, 中文, العربية, हिन्दी',
    'It’s “so” – 10\u00A0km, 5\u202F€, 3\u00AD4, ½ × 2 → 1 … • ™ ©',
    'voilà\u00A0», là\u00A0; à « l’heure », déjà…',
    'µm, kΩ, °C, x², H₂O',
  ])('is not seen in right words: %s', async (words) => {
    expect(await broken(`Words ${words} here.\n`)).toEqual([]);
  });
});

describe('a tab between words', () => {
  const tabs = async (text: string) => {
    const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: One\n---\n\n${text}\n` }));
    return findings
      .filter(({ rule }) => rule === 'parse/tab')
      .map(({ line, column }) => `${String(line)}:${String(column)}`);
  };

  it('is told at its place, and not in code', async () => {
    expect(await tabs('One\ttwo.')).toEqual(['5:4']);
    expect(await tabs('One\ntwo\tthree.')).toEqual(['6:1']);
    expect(await tabs('```\none\ttwo\n```')).toEqual([]);
  });
});
