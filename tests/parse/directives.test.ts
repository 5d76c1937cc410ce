import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { isParent } from '../../src/tree/parents.js';
import { chapterOf } from '../check/text/edition.js';

/** A node as its type and what the author gave it, its children behind it. */
function drawn(node: Node): string {
  const given = ['kind', 'label', 'mark', 'originator', 'basis', 'until', 'identifier', 'value', 'src', 'title']
    .map((name) => (node as unknown as Record<string, unknown>)[name])
    .filter((value) => typeof value === 'string' && value !== '');
  const inside = isParent(node) ? `(${node.children.map(drawn).join(' ')})` : '';
  return `${[node.type, ...given].join(':')}${inside}`;
}

function parsed(markdown: string) {
  const { tree, file } = chapterOf(markdown);
  const findings = findingsOf(file).map(({ line, rule, message }) => `${String(line - 4)} ${rule} ${message}`);
  return { nodes: tree.children.map(drawn), words: toString(tree), findings, all: findingsOf(file) };
}

describe('a block', () => {
  it('is what its name says, with its attributes, its label and its children', () => {
    const { nodes, findings } = parsed(':::finding{#fin-a title="A title"}\nWords.\n:::\n');
    expect(findings).toEqual([]);
    expect(nodes[0]).toMatch(/^block:finding:fin-a\(paragraph\(text:Words\.\)/);
    const [block] = chapterOf(':::finding{#fin-a title="A title"}\nWords.\n:::\n').tree.children;
    expect(block).toMatchObject({ attributes: { title: 'A title' } });
    expect(block?.position?.start.line).toBe(5);
  });

  it('may hold others; those that belong into one are refused outside it, at their line', () => {
    expect(
      parsed(
        '::::case-study{#case-a title="T" who="W" status="charged" lesson="L"}\n:::chain\n- a\n:::\n::::\n',
      ).findings.filter((one) => one.includes('nesting') || one.includes('outside')),
    ).toEqual([]);
    const { findings, nodes } = parsed('Words.\n\n:::chain\n- a\n:::\n');
    expect(findings).toEqual([
      expect.stringMatching(
        /^3 parse\/\S+ Unexpected :::chain outside a case-study, expected it inside ::::case-study$/,
      ),
    ]);
    expect(nodes[1]).toMatch(/^block:chain\(list\(/);
  });

  it('without a closing line is an error at its first line', () => {
    const { findings } = parsed('Words.\n\n:::lead\nMore words.\n');
    expect(findings).toContainEqual(
      '3 parse/unclosed-block Unexpected end of :::lead, expected a closing line of colons',
    );
    expect(parsed(':::lead\nMore words.\n:::\n').findings).toEqual([]);
  });

  it('has the words in brackets behind its name as its first paragraph', () => {
    expect(parsed(':::lead[First words]\nMore.\n:::\n').nodes).toEqual([
      'block:lead(paragraph(text:First words) paragraph(text:More.))',
    ]);
    const [block] = chapterOf(':::lead[First words]\nMore.\n:::\n').tree.children;
    expect(JSON.stringify(block)).not.toContain('directiveLabel');
  });

  it('of an unknown name is an error that names the nearest, and keeps its words', () => {
    const { nodes, words, all } = parsed(':::findng\nWords :party[1 May].\n:::\n');
    expect(all[0]).toMatchObject({
      rule: 'parse/unknown-block',
      line: 5,
      column: 1,
      message: 'Unexpected block `:::findng`, expected finding',
      actual: 'findng',
      expected: ['finding'],
      mend: 'Did you mean `finding`?',
    });
    expect(nodes).toEqual(['paragraph(text::::findng)', 'paragraph(text:Words  statusMark:party(text:1 May) text:.)']);
    expect(words).toContain('Words');
  });

  it.each([
    [':::figur\n:::', 'figure'],
    [':::tabel\n:::', 'table'],
    [':::nonpublic\nx\n:::', 'non-public'],
    ['::content', 'contents'],
  ])('that is nearly another is told: %s', (text, expected) => {
    expect(parsed(text).all[0]).toMatchObject({ rule: 'parse/unknown-block', expected: [expected] });
  });

  it('that is near to none is told all', () => {
    const [finding] = parsed('::zzzzzzzzzzzz\n').all;
    expect(finding?.message).toMatch(/^Unexpected block `::zzzzzzzzzzzz`, expected one of: contents, abbreviations, /);
    expect(finding?.expected).toBeUndefined();
  });
});

describe('a list that the tool draws', () => {
  it('stands with two colons, and takes its attributes', () => {
    expect(parsed('::contents\n')).toMatchObject({ nodes: ['draw:contents()'], findings: [] });
    const [draw] = chapterOf('::recommendations{by="addressee"}\n').tree.children;
    expect(draw).toMatchObject({ type: 'draw', kind: 'recommendations', attributes: { by: 'addressee' } });
    expect(parsed('::contents{deep="3"}\n').findings).toHaveLength(1);
  });
});

describe('a figure and a table', () => {
  it('are made of their blocks, with what stands in them', () => {
    const { nodes, findings } = parsed(
      ':::figure{#fig-a src="a.svg" title="A" source="x"}\nA word :unknown[].\n:::\n\n:::table{#tbl-a title="T" source="x"}\n| A |\n|---|\n| :party[1 May] |\n:::\n',
    );
    expect(findings).toEqual([]);
    expect(nodes[0]).toMatch(/^figure:fig-a:a\.svg:A\(.*statusMark:unknown/);
    expect(nodes[1]).toMatch(/^tableBlock:tbl-a:T\(.*statusMark:party\(text:1 May\)/);
  });

  it('refuse an attribute that they do not have', () => {
    expect(parsed(':::figure{#fig-a src="a.svg" title="A" source="x" colour="red"}\n:::\n').findings).toHaveLength(1);
    expect(
      parsed(':::table{#tbl-a title="T" source="x" colour="red"}\n| A |\n|---|\n| x |\n:::\n').findings,
    ).toHaveLength(1);
  });
});

describe('non-public text', () => {
  it('has its originator, and where they are given its basis and its day', () => {
    const facts = '{originator="A" basis="B" until="31 March 2027"}';
    expect(parsed(`:::non-public${facts}\nWords :party[x].\n:::\n`).nodes).toEqual([
      'nonPublic:A:B:31 March 2027(paragraph(text:Words  statusMark:party(text:x) text:.))',
    ]);
    expect(parsed(`Some :non-public[words]${facts}.`).nodes).toEqual([
      'paragraph(text:Some  nonPublicText:A:B:31 March 2027(text:words) text:.)',
    ]);
    const [passage] = chapterOf(':::non-public{originator="A"}\nWords.\n:::\n').tree.children;
    expect(passage).toEqual(expect.not.objectContaining({ basis: expect.anything() as unknown }));
    expect(passage).toEqual(expect.not.objectContaining({ until: expect.anything() as unknown }));
  });

  it('in a line without words is a marker nevertheless, for the marks to refuse', () => {
    expect(parsed('Some :non-public[]{originator="A"} here.').nodes).toEqual([
      'paragraph(text:Some  nonPublicText:A() text: here.)',
    ]);
  });

  it('refuses an attribute that it does not have, as a passage and in a line', () => {
    expect(parsed(':::non-public{originator="A" colour="red"}\nWords.\n:::\n').findings).toHaveLength(1);
    expect(parsed('Some :non-public[words]{originator="A" colour="red"}.\n').findings).toHaveLength(1);
  });
});

describe('a mark in a line', () => {
  it('of an unknown name is an error, and its words and marks stay', () => {
    const { nodes, findings } = parsed('See :mark[a *b* :party[c]]{d="e"} here.');
    expect(findings).toContain(
      '1 parse/unknown-inline Unexpected inline mark `:mark[…]`, expected one of: non-public, party, signed, open, unknown',
    );
    expect(nodes).toEqual([
      'paragraph(text:See  text::mark[ text:a  emphasis(text:b) text:  statusMark:party(text:c) text:]{d="e"} text: here.)',
    ]);
  });

  it('without brackets is none', () => {
    expect(parsed('At 12:30, art. 6:2 and :party on.')).toMatchObject({
      words: 'At 12:30, art. 6:2 and :party on.',
      findings: [],
    });
    expect(parsed('See :party[].').nodes).toEqual(['paragraph(text:See  statusMark:party() text:.)']);
  });

  it('with a call of a note in its brackets is the words and the call', () => {
    const { nodes, findings } = parsed('At 12:thirty[^Note-1] it began.\n\n[^note-1]: Words.');
    expect(findings).toEqual([]);
    expect(nodes[0]).toBe(
      'paragraph(text:At 12 text::thirty footnoteReference:Note-1:sec-chapter-note-1 text: it began.)',
    );
  });
});
