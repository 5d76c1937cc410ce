import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../manuscript.js';
import { settledOf, type Settled } from './settled.js';

const BRIEF = `title: A brief
kind: Brief
status: Draft
version: First draft
date: 1 May 2026
parts:
  body: [one.md]
`;
const RECOMMENDATION = ':::recommendation{#rec-door addressee="States"}\nOpen one door.\n\nIt is quicker.\n:::\n';

/** A report, and a brief behind it that may refer to it. */
async function two(report: string, brief: string): Promise<[Settled, Settled]> {
  const world = folderOf(
    { 'one.md': report },
    {
      'imprimatur.yaml': 'publications: [report, brief]\n',
      'manuscript/brief/publication.yaml': BRIEF,
      'manuscript/brief/one.md': `---\ntitle: The brief\nid: sec-brief\n---\n\n${brief}`,
    },
  );
  const [first, second] = await settledOf(world, 'internal');
  if (first === undefined || second === undefined) throw new Error('No two publications');
  return [first, second];
}

async function one(text: string): Promise<Settled> {
  const [first] = await settledOf(folderOf({ 'one.md': `---\ntitle: One\nid: sec-one\n---\n\n${text}` }), 'internal');
  if (first === undefined) throw new Error('No publication');
  return first;
}

function referencesIn({ text }: Settled): string[] {
  const found: string[] = [];
  for (const { tree } of text.chapters)
    visit(tree, 'crossReference', (node) => void found.push(`${toString(node)} ${node.url ?? '-'}`));
  return found;
}

describe('a cross-reference', () => {
  const text = '## First {#sec-first}\n\nSee @sec-first and @Sec-first of @sec-one.\n';

  it('says the number of its place, after a space that does not break, and leads there', async () => {
    const settled = await one(text);
    expect(referencesIn(settled)).toEqual([
      'section\u00A01.1 #sec-first',
      'Section\u00A01.1 #sec-first',
      'chapter\u00A01 #sec-one',
    ]);
    expect(settled.findings).toEqual([]);
  });

  it('to a chapter without a number says its title', async () => {
    const world = folderOf(
      { 'one.md': '---\ntitle: Summary\nid: sec-summary\n---\n\nSee @sec-summary.' },
      {
        'manuscript/report/publication.yaml': BRIEF.replace('[one.md]', '[{ file: one.md, numbered: false }]'),
      },
    );
    const [settled] = await settledOf(world, 'public');
    if (settled === undefined) throw new Error('No publication');
    expect(referencesIn(settled)).toEqual(['Summary #sec-summary']);
    expect(settled.text.labels.get('sec-summary')).toBe('Summary');
  });

  it('to a place of a publication before it has its words and no link; none reaches one behind it', async () => {
    const [report, brief] = await two(`${text}\nAnd @brief:sec-brief.\n`, 'See @report:sec-first, @report:sec-none.\n');
    expect(referencesIn(brief)[0]).toBe('section\u00A01.1 -');
    expect(brief.findings.map(({ message }) => message)).toEqual([
      'Unexpected reference to `sec-none`, expected a label of this edition',
    ]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['refer/dangling-reference']);
    expect(brief.text.labels.get('report:sec-first')).toBe('section 1.1');
    expect(brief.text.labels.get('sec-brief')).toBe('chapter 1');
    expect(report.text.labels.has('brief:sec-brief')).toBe(false);
  });

  it('to nothing is an error that names the nearest label, where one is near', async () => {
    const { findings } = await one('## First {#sec-first}\n\nSee @sec-frist.\n\nSee @fig-quite-another-thing.\n');
    expect(findings.map(({ line, severity, mend }) => [line, severity, /`@.*`/.exec(mend)?.[0] ?? ''])).toEqual([
      [8, 'error', '`@sec-first`'],
      [10, 'error', ''],
    ]);
  });
});

describe('a link within the publication', () => {
  it('is an error where no place of the edition has its label', async () => {
    const { findings } = await one('See [it](#sec-one), [that][a] and [more](#sec-away).\n\n[a]: #sec-gone\n');
    expect(findings.map(({ line, message }) => `${String(line)} ${/`[^`]+`/.exec(message)?.[0] ?? ''}`)).toEqual([
      '6 `sec-away`',
      '8 `sec-gone`',
    ]);
  });
});

describe('numbers', () => {
  it('stand in the tree: of chapters, headings, figures, tables and blocks', async () => {
    const { text } = await one(
      `## First {#sec-first}\n\n### Inner\n\n:::figure{#fig-a src="a.svg" title="A" source="x"}\n:::\n\n:::table{#tbl-a title="T" source="x"}\n| A |\n|---|\n| x |\n:::\n\n${RECOMMENDATION}`,
    );
    const [chapter] = text.chapters;
    expect(chapter?.number).toBe('1');
    const numbers: string[] = [];
    if (chapter === undefined) throw new Error('No chapter');
    visit(chapter.tree, (node) => {
      if (node.type === 'heading') numbers.push(`heading ${node.data?.number ?? '-'}`);
      if (node.type === 'figure' || node.type === 'tableBlock') numbers.push(`${node.type} ${node.number ?? '-'}`);
      if (node.type === 'block') numbers.push(`${node.kind} ${node.number ?? '-'}`);
    });
    expect(numbers).toEqual(['heading 1.1', 'heading ', 'figure 1', 'tableBlock 1', 'recommendation R1']);
  });

  it('of a recommendation that is drawn are those of the place where it is defined, also in another publication', async () => {
    const other = RECOMMENDATION.replace('rec-door', 'rec-second').replace('Open', 'Keep');
    const [report, brief] = await two(
      `::recommendations{only="rec-second"}\n\n${RECOMMENDATION}\n${other}`,
      '::recommendations{from="report" only="rec-second rec-door"}\n',
    );
    const drawnIn = ({ text }: Settled): string[] => {
      const found: string[] = [];
      for (const { tree } of text.chapters)
        visit(tree, 'block', (block) => {
          if (block.copyOf !== undefined) found.push(`${block.copyOf} ${block.number ?? '-'}`);
        });
      return found;
    };
    expect(drawnIn(report)).toEqual(['rec-second R2']);
    expect(drawnIn(brief)).toEqual(['report:rec-second R2', 'report:rec-door R1']);
  });
});
