import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { select } from '../../src/mark/select.js';
import type { Chapter } from '../../src/model/publication.js';
import { countAll } from '../../src/refer/count.js';
import { number } from '../../src/refer/number.js';
import { chapterOf } from '../check/text/edition.js';
import { chapter, paragraph } from '../write/page/sample.js';
import { assembled, folderOf, only } from '../manuscript.js';

function counted(...markdown: string[]): Chapter[] {
  const chapters = markdown.map((text, index) => chapterOf(text, `chapter-${String(index)}`));
  countAll(chapters, 'report');
  return chapters;
}

/** Each note call of the chapters as number and anchor, in the order of the source; `+` where its text goes with it. */
function callsIn(chapters: readonly Chapter[]): string[] {
  const found: string[] = [];
  for (const { tree } of chapters) {
    visit(tree, 'footnoteReference', ({ data }) => {
      found.push(`${data?.note?.number ?? '?'}${data?.note?.first === true ? '+' : ''}`);
    });
  }
  return found;
}

describe('notes', () => {
  it('are numbered through all chapters in the order of their first calls', () => {
    const chapters = counted('A[^x], B[^y], A again[^x].\n\n[^y]: Y.\n[^x]: X.', 'C[^x].\n\n[^x]: Of this chapter.');
    expect(callsIn(chapters)).toEqual(['1+', '2+', '1', '3+']);
  });

  it('that are called in a note follow it', () => {
    const [chapter] = counted('A[^x], B[^y].\n\n[^x]: X, and more[^z].\n\n[^y]: Y.\n\n[^z]: Z.');
    const numbers = new Map<string, string>();
    if (chapter === undefined) throw new Error('No chapter');
    visit(
      chapter.tree,
      'footnoteReference',
      (call) => void numbers.set(call.label ?? '', call.data?.note?.number ?? ''),
    );
    expect(Object.fromEntries(numbers)).toEqual({ x: '1', z: '2', y: '3' });
  });

  it('of a table have letters of their own under it, those of its notes among them, and count nothing elsewhere', () => {
    const table =
      ':::table{#tbl-a title="T"}\n| A | B |\n|---|---|\n| x[^b] | y[^a] and[^b] |\n\n[^a]: See[^c].\n[^b]: B.\n[^c]: C.\n:::\n';
    const [chapter] = counted(`Before[^n].\n\n${table}\nAfter[^a].\n\n[^n]: N.`);
    const block = chapter?.tree.children.find((node) => node.type === 'tableBlock');
    const under = block?.children.filter((child) => child.type === 'footnoteDefinition') ?? [];
    expect(under.map(({ data }) => [data?.note?.number, data?.note?.anchor])).toEqual([
      ['a', 'tbl-a-note-sec-chapter-0-b'],
      ['b', 'tbl-a-note-sec-chapter-0-a'],
      ['c', 'tbl-a-note-sec-chapter-0-c'],
    ]);
    const places: string[] = [];
    if (chapter === undefined) throw new Error('No chapter');
    visit(chapter.tree, 'footnoteReference', ({ data }) => {
      places.push(`${data?.note?.place ?? '?'} ${data?.note?.number ?? '?'} ${data?.note?.anchor ?? '?'}`);
    });
    expect(places).toEqual([
      'foot 1 fn1',
      'table a tbl-a-note-sec-chapter-0-b',
      'table b tbl-a-note-sec-chapter-0-a',
      'table a tbl-a-note-sec-chapter-0-b',
      'table c tbl-a-note-sec-chapter-0-c',
      'foot 2 fn2',
    ]);
  });
});

function anchoredIn(chapters: readonly Chapter[]): { words: string; anchor: string }[] {
  const found: { words: string; anchor: string }[] = [];
  for (const { tree } of chapters) {
    visit(tree, 'paragraph', ({ children: [text], data }) => {
      found.push({ words: text?.type === 'text' ? text.value : '', anchor: data?.anchor ?? '' });
    });
  }
  return found;
}

describe('paragraphs', () => {
  it('are numbered in the running text alone, through all chapters', () => {
    const chapters = counted(
      'One.\n\n:::side-note\nBeside.\n:::\n\n- In a list.\n\nTwo[^n].\n\n[^n]: A note.',
      'Three.',
    );
    const numbers: string[] = [];
    for (const { tree } of chapters) visit(tree, 'paragraph', ({ data }) => void numbers.push(data?.number ?? '-'));
    expect(numbers).toEqual(['1', '-', '-', '2', '-', '3']);
  });

  const words = fc.array(fc.constantFrom('child', 'request', 'police', 'court', 'data', 'week'), {
    minLength: 1,
    maxLength: 3,
  });
  const paragraphs = fc.array(
    words.map((list) => `${list.join(' ')}.`),
    { minLength: 1, maxLength: 6 },
  );

  const anchored = (texts: readonly string[]) => anchoredIn(counted(texts.join('\n\n')));

  /** As `anchored`, of words without marks: nothing is parsed. */
  function anchoredWords(texts: readonly string[]) {
    const chapters = [
      chapter(
        'sec-one',
        texts.map((text) => paragraph(text)),
      ),
    ];
    countAll(chapters, 'report');
    return anchoredIn(chapters);
  }

  it('keep their anchors when others are put among them, whatever those say', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.nat(), (texts, others, seed) => {
        const at = seed % (texts.length + 1);
        const before = anchoredWords(texts);
        const after = new Map(
          anchoredWords([...texts.slice(0, at), ...others, ...texts.slice(at)]).map((one) => [one.anchor, one.words]),
        );
        for (const { anchor, words: own } of before) expect(after.get(anchor)).toBe(own);
      }),
    );
  });

  it('have one anchor each, and another one when their words change', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const anchors = anchoredWords(texts).map(({ anchor }) => anchor);
        expect(new Set(anchors).size).toBe(texts.length);
        const changed = anchoredWords(texts.map((text, index) => (index === 0 ? `Changed ${text}` : text)));
        expect(changed[0]?.anchor).not.toBe(anchors[0]);
      }),
    );
  });

  it('have short anchors, the second of two equal ones with a number', () => {
    const [first, second, third] = anchored(['A court.', 'A court.', 'Another.']).map(({ anchor }) => anchor);
    expect(first).toMatch(/^p-[0-9a-f]{12}$/);
    expect(second).toBe(`${first ?? ''}-2`);
    expect(third).toMatch(/^p-[0-9a-f]{12}$/);
  });

  it('keep their anchors when a place is renumbered, a work is cited otherwise or a comma is set', () => {
    const anchorOf = (text: string): string => anchored([text])[0]?.anchor ?? '';
    expect(anchorOf('See @sec-a, and [@b].')).toBe(anchorOf('See @sec-a and [@b].'));
    expect(anchorOf('See @sec-a.')).not.toBe(anchorOf('See @sec-b.'));
    expect(anchorOf('See [@a].')).not.toBe(anchorOf('See [@b].'));
    expect(anchorOf('One  \ntwo.')).toBe(anchorOf('One two.'));
    expect(anchorOf('Ｏne TWO.')).toBe(anchorOf('One two.'));
  });
});

describe('items of lists', () => {
  function itemsOf(markdown: string): (string | undefined)[] {
    const found: (string | undefined)[] = [];
    for (const { tree } of counted(markdown)) visit(tree, 'listItem', ({ data }) => void found.push(data?.number));
    return found;
  }

  it('are numbered from the number of the first', () => {
    expect(itemsOf('3. three\n4. four\n\n- none')).toEqual(['3', '4', undefined]);
  });

  it('have letters in a step, past z', () => {
    const items = Array.from({ length: 28 }, (_, index) => `- part ${String(index)}`).join('\n');
    const found = itemsOf(`:::step{who="W" when="now"}\nDo.\n\n${items}\n:::`);
    expect([found[0], found[25], found[26], found[27]]).toEqual(['a', 'z', 'aa', 'ab']);
  });
});

describe('steps', () => {
  it('are numbered within their procedure; one that stands alone is the first', () => {
    const step = ':::step{who="W" when="now"}\nDo.\n:::\n';
    const procedure = `::::sop{#sop-a title="A"}\n${step.repeat(3)}::::\n`;
    const numbers: (string | undefined)[] = [];
    for (const { tree } of counted(`${procedure}\n${procedure.replace('sop-a', 'sop-b')}\n${step}`))
      visit(tree, 'block', ({ kind, number: own }) => void (kind === 'step' && numbers.push(own)));
    expect(numbers).toEqual(['1', '2', '3', '1', '2', '3', '1']);
  });
});

describe('labels that no author gave', () => {
  async function labelsOf(text: string): Promise<string[]> {
    const found = await assembled(folderOf({ 'one.md': text }));
    return [...number(select(only(found), 'internal')).keys()];
  }

  const FIGURE = ':::figure{src="a.svg" title="Time to answer" source="x"}\n:::\n';
  const OTHER = ':::figure{src="b.svg" title="Another" source="x"}\n:::\n';

  it('come from the words of the place, and stay when figures or sections are put above', async () => {
    const text = `## Results\n\n### By region\n\nText.\n\n${FIGURE}`;
    const before = await labelsOf(text);
    expect(before).toEqual(['sec-one', 'sec-one-results', 'sec-one-by-region', 'figure-time-to-answer']);
    const after = await labelsOf(
      `## First\n\n${OTHER}\n${OTHER.replace('Another', 'A third')}\n### Still first\n\nText.\n\n${text}`,
    );
    expect(before.filter((label) => !after.includes(label))).toEqual([]);
  });

  it('are told apart, also from those that an author gave', async () => {
    const labels = await labelsOf(`## Results\n\nA.\n\n## Results\n\nB.\n\n## Other {#sec-one-results}\n\nC.\n`);
    expect(labels).toEqual(['sec-one', 'sec-one-results-2', 'sec-one-results-3', 'sec-one-results']);
    const chapters = { 'one.md': '## Two\n\nA.', 'two.md': '---\ntitle: Two\nid: sec-one-two\n---\n\nB.' };
    const found = await assembled(folderOf(chapters));
    expect([...number(select(only(found), 'internal')).keys()]).toEqual(['sec-one', 'sec-one-two-2', 'sec-one-two']);
  });

  it('are letters and digits in every script', async () => {
    const labels = await labelsOf('## Đánh giá – résumé\n\nA.\n\n## 結果\n\nB.\n');
    expect(labels.every((label) => /^[a-z0-9-]+$/.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(3);
    expect(await labelsOf('## Résumé – état n° 2\n\nA.\n')).toContain('sec-one-resume-etat-n-2');
    expect(await labelsOf('## ... first, and last!\n\nA.\n')).toContain('sec-one-first-and-last');
  });
});
