import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const FACTS = '{originator="A"}';
const HIDDEN = `:::non-public${FACTS}\nHidden.\n:::`;

async function found(text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { findings } = await assembled(folderOf({ 'one.md': text, 'two.md': 'Open.' }, more));
  return findings
    .filter(({ rule }) => rule === 'mark/emptied-place' || rule === 'mark/nothing-public')
    .map(({ line, rule, message }) => `${String(line - 4)} ${rule.slice(5)} ${/“(.*?)”/.exec(message)?.[1] ?? ''}`);
}

describe('a title under which nothing is public', () => {
  it.each([
    ['the last heading', `## A\n\nx\n\n## B\n\n${HIDDEN}`, ['5 emptied-place B']],
    ['a heading before another', `## A\n\n${HIDDEN}\n\n## B\n\nx`, ['1 emptied-place A']],
    ['a heading before one above it', `## A\n\nx\n\n### B\n\n${HIDDEN}\n\n## C\n\nx`, ['5 emptied-place B']],
    ['a heading before notes alone', `## A\n\nx[^n]\n\n## B\n\n${HIDDEN}\n\n[^n]: N.`, ['5 emptied-place B']],
    [
      'two of them',
      `## A\n\n${HIDDEN}\n\n## B\n\n${HIDDEN.replace('Hidden', 'Too')}\n`,
      ['1 emptied-place A', '7 emptied-place B'],
    ],
    [
      'the head of a table',
      `| :non-public[a]${FACTS} | :non-public[b]${FACTS} |\n|---|---|\n| x | y |\n| v | w |`,
      ['1 emptied-place '],
    ],
    ['a chapter', HIDDEN, ['-3 emptied-place Chapter one.md']],
  ])('is refused: %s', async (_name, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it.each([
    ['with a section under it', `## A\n\n${HIDDEN}\n\n### B\n\nx`],
    ['that is empty in every edition', '## A\n\n## B\n\nx'],
    ['that is marked too', `::::non-public${FACTS}\n## A\n\nHidden.\n::::\n\n## B\n\nx`],
    ['with words beside those that are withheld', `## A\n\nx :non-public[y]${FACTS}`],
  ])('is not a heading %s', async (_name, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('is no matter where there is no public edition, nor in an internal chapter', async () => {
    const own = (await folderOf({ 'one.md': 'x', 'two.md': 'x' }).read('manuscript/report/publication.yaml')).slice();
    const config = `${new TextDecoder().decode(own)}editions: [internal]\n`;
    expect(await found(HIDDEN, { 'manuscript/report/publication.yaml': config })).toEqual([]);
    expect(await found(`---\ntitle: T\ndistribution: internal\n---\n\n${HIDDEN}`)).toEqual([]);
  });
});

describe('a head over nothing', () => {
  const told = async (text: string) => {
    const { findings } = await assembled(folderOf({ 'one.md': text }));
    return findings
      .filter(({ rule }) => rule === 'mark/emptied-place')
      .map(({ line, message }) => `${String(line - 4)} ${/Unexpected (.*?) of which/.exec(message)?.[1] ?? message}`);
  };
  const B = '{distribution="internal" originator="A" basis="B"}';
  const cell = ':non-public[x]{originator="A" basis="B"}';

  it.each([
    ['all rows', `| a | b |\n|---|---|\n| c | d | ${B}\n| e | f | ${B}`],
    ['all cells', `| a | b |\n|---|---|\n| ${cell} | ${cell} |`],
  ])('is refused of a table that loses %s', async (_name, table) => {
    expect(await told(`${table}\n\nText.`)).toEqual(['1 table']);
  });

  it('is none where a row is left, where there was none, or where the table goes', async () => {
    expect(await told(`| a | b |\n|---|---|\n| c | d |\n| e | f | ${B}\n\nText.`)).toEqual([]);
    expect(await told('| a | b |\n|---|---|\n\nText.')).toEqual([]);
    expect(await told(`:::table{#tbl-a title="T" source="x" ${B.slice(1)}\n| a |\n|---|\n| b |\n:::\n\nText.`)).toEqual(
      [],
    );
  });

  const sop = (record: string, more = ''): string => {
    const part = (name: string) => `:::${name}\nWords.\n:::\n`;
    const step = ':::step{who="Officer" when="at once"}\nWords.\n:::\n';
    const parts = ['purpose', 'when-to-use', 'who-acts', 'before-you-start'].map(part).join('');
    const rest = ['safeguards', 'mistakes', 'legal-basis', 'forms', 'time-limits'].map(part).join('');
    return `Text.\n\n::::sop{#sop-a title="T"${more}}\n${parts}${step}${record}${rest}::::\n`;
  };

  it('is refused of a procedure that loses a part', async () => {
    expect(await told(sop(`:::record${B}\nWords.\n:::\n`))).toEqual(['19 part :::record of a procedure']);
    expect(await told(sop(`:::record\n${cell}\n:::\n`))).toEqual(['19 part :::record of a procedure']);
  });

  it('is none of a procedure that is whole, or goes whole', async () => {
    expect(await told(sop(':::record\nWords.\n:::\n'))).toEqual([]);
    expect(await told(sop(':::record\nWords.\n:::\n', ` ${B.slice(1, -1)}`))).toEqual([]);
  });
});

describe('a public edition without a chapter', () => {
  const internal = '---\ntitle: T\ndistribution: internal\n---\n\nx\n';

  it('is refused at the publication', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': internal }));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'mark/nothing-public', file: 'manuscript/report/publication.yaml', line: 1 }),
    );
    expect(await found(internal)).toEqual([]);
  });
});

describe('a marker', () => {
  const rules = async (text: string) =>
    (await assembled(folderOf({ 'one.md': text }))).findings.map(({ line, rule }) => `${String(line - 4)} ${rule}`);

  it.each([[`Open.\n\n:::non-public${FACTS}\n:::`], [`Open :non-public[ ]${FACTS}.`]])(
    'without text is refused: %s',
    async (text) => {
      expect((await rules(text)).some((one) => one.endsWith('mark/empty-marker'))).toBe(true);
    },
  );

  it.each([
    ['a figure', ':::figure{#fig-a src="a.svg" title="T" source="@x"}\n:::'],
    ['a list that the tool draws', '::contents'],
    ['a table', ':::table{#tbl-a title="T" data="a.yaml"}\n:::'],
  ])('may hold %s, which has no words of its own', async (_name, inside) => {
    expect(await rules(`Open.\n\n::::non-public${FACTS}\n${inside}\n::::`)).not.toContainEqual(
      expect.stringContaining('mark/empty-marker'),
    );
  });

  it.each([
    ['a citation', '[@x]'],
    ['a reference', '@sec-one'],
  ])('of words may hold %s', async (_name, inside) => {
    expect(await rules(`Open :non-public[${inside}]${FACTS}.`)).not.toContainEqual(
      expect.stringContaining('mark/empty-marker'),
    );
  });

  it('names an originator who is more than space', async () => {
    expect(await rules('Open :non-public[x]{originator=" " basis="B"}.')).toEqual(['1 mark/no-originator']);
    expect(await rules('Open.\n\n:::non-public{originator="A" basis="B"}\nx\n:::')).toEqual([]);
  });

  it.each(['title', 'short', 'subtitle'])('takes no effect in the %s of a chapter', async (field) => {
    const front = field === 'title' ? 'title: A non-public[x] title' : `title: T\n${field}: A non-public[x] title`;
    const { findings } = await assembled(folderOf({ 'one.md': `---\n${front}\n---\n\nx\n` }));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'mark/surviving-marker', file: 'manuscript/report/one.md' }),
    );
  });
});
