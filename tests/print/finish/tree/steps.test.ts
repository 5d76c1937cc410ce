import { PDFContext, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { placed } from '../../../../src/print/finish/tree/figures.js';
import { headed, nested } from '../../../../src/print/finish/tree/headings.js';
import { joined } from '../../../../src/print/finish/tree/join.js';
import { typed } from '../../../../src/print/finish/tree/kinds.js';
import { withoutDeadLinks } from '../../../../src/print/finish/tree/links.js';
import { listed } from '../../../../src/print/finish/tree/lists.js';
import { withNotes } from '../../../../src/print/finish/tree/notes.js';
import { plain, pruned } from '../../../../src/print/finish/tree/plain.js';
import { tabled } from '../../../../src/print/finish/tree/tables.js';
import { keyOf, tagsIn, type Child, type Tag } from '../../../../src/print/finish/tree/tag.js';
import { drawn, leads, of, run, tag } from './sketch.js';

const context = PDFContext.create();
const keys = (...runs: Child[]): Set<string> =>
  new Set(runs.flatMap((one) => (one.kind === 'content' ? [keyOf(one)] : [])));
const everyRun = (tree: Tag): Set<string> => keys(...[...tagsIn(tree)].flatMap(({ children }) => children));
const asList = (tree: Tag): Tag => listed(tree, { context, shown: everyRun(tree) });
const numbering = (tree: Tag, type: string): string[] =>
  [...tagsIn(tree)]
    .filter((one) => one.type === type)
    .map(({ attributes }) => String(attributes?.[0]?.get(PDFName.of('ListNumbering'))));

describe('what stands on several pages', () => {
  it('is joined where it begins, with what it holds', () => {
    const first = tag('NonStruct', of(tag('Table', of(tag('TR', 'a'), 3, { name: 'tr' })), 1, { name: 'table' }));
    const then = tag(
      'NonStruct',
      of(tag('Table', of(tag('TR', 'b'), 3, { name: 'tr' }), of(tag('TR', 'c'), 4, {})), 1, {}),
      tag('P', 'd'),
    );
    const { tree, repeated } = joined(tag('Document', first, then));
    expect(repeated.size).toBe(0);
    expect(drawn(tree)).toBe('Document(NonStruct(Table(TR(a b) TR(c))) NonStruct(P(d)))');
    expect([...tagsIn(tree)].filter((one) => one.joined === true).map(({ type }) => type)).toEqual(['Table', 'TR']);
  });

  it('has its number once', () => {
    const part = (words: string): Tag => of(tag('LI', tag('Lbl', '3'), words), 1, { role: 'note' });
    const { tree, repeated } = joined(tag('Document', part('a'), part('b')));
    expect(drawn(tree)).toBe('Document(LI(Lbl(3) a b))');
    expect(repeated).toEqual(keys(run('3')));
  });

  it('leaves apart what has no number', () => {
    expect(drawn(joined(tag('Document', tag('P', 'a'), tag('P', 'b'))).tree)).toBe('Document(P(a) P(b))');
  });
});

describe('the type of a tag', () => {
  it.each([
    ['section', {}, 'NonStruct', 'Sect'],
    ['figure', {}, 'Figure', 'Div'],
    ['aside', {}, 'NonStruct', 'Aside'],
    ['span', { role: 'note' }, 'LI', 'Note'],
    ['ol', { role: 'contents' }, 'L', 'TOC'],
    ['li', { role: 'entry' }, 'LI', 'TOCI'],
    ['span', { language: 'fr' }, 'NonStruct', 'Span'],
    ['span', {}, 'NonStruct', 'NonStruct'],
    ['em', {}, 'Em', 'Em'],
    ['div', {}, 'Div', 'Div'],
    ['abbr', { expansion: 'World Wide Web' }, 'NonStruct', 'Span'],
  ] as const)('of %s %o is taken from the page', (name, more, from, to) => {
    const one = { ...of(tag(from, 'a'), 1, { name, ...more }), language: 'language' in more ? more.language : 'en' };
    const [made] = typed({ ...tag('P', one), language: 'en' }).children;
    expect(made).toMatchObject({ type: to, ...('expansion' in more ? { expansion: more.expansion } : {}) });
  });

  it('of a picture brings its alternative, and a figure without one that nobody drew is a box', () => {
    const picture = of(tag('Figure', 'a'), 1, { name: 'svg', alternative: 'A map' });
    expect(typed(tag('Document', picture)).children[0]).toMatchObject({ type: 'Figure', alternative: 'A map' });
    expect(typed(tag('Document', tag('Figure', 'a'))).children[0]).toMatchObject({ type: 'Div' });
  });
});

describe('tags without meaning', () => {
  it('go, and text that stands among blocks comes into a paragraph', () => {
    const box = of(tag('NonStruct', tag('NonStruct', 'b'), tag('Strong', 'c')), 1, { name: 'div' });
    const mixed = of(tag('Div', 'd', tag('P', 'e'), 'f'), 2, { name: 'div' });
    expect(drawn(plain(tag('Document', tag('NonStruct', tag('H1', 'a')), box, mixed)))).toBe(
      'Document(H1(a) P(b Strong(c)) P(d) P(e) P(f))',
    );
  });

  it('leave the box of a figure, and a note at the foot outside paragraphs', () => {
    const figure = of(tag('Div', tag('Caption', 'a'), tag('Figure', 'b')), 1, { name: 'figure' });
    const note = of(tag('Note', 'c'), 2, { role: 'note' });
    expect(drawn(plain(tag('Document', figure, tag('NonStruct', note), 'd')))).toBe(
      'Document(Div(Caption(a) Figure(b)) Note(c) P(d))',
    );
  });

  it('go where nothing is left in them, but a cell stays', () => {
    const tree = tag('Document', tag('P', 'lines'), tag('TR', tag('TD', 'lines'), tag('TD', 'words')));
    expect(drawn(pruned(tree, keys(run('lines'))))).toBe('Document(TR(TD() TD(words)))');
  });
});

describe('a list', () => {
  it('has items of a label and a body', () => {
    const tree = asList(
      tag('Document', of(tag('L', tag('LI', tag('Lbl', '1'), 'a', tag('L', tag('LI', 'b')))), 1, { name: 'ol' })),
    );
    expect(drawn(tree)).toBe('Document(L(LI(Lbl(1) LBody(a L(LI(LBody(b)))))))');
    expect(numbering(tree, 'L')).toEqual(['/Decimal', '/None']);
  });

  it('reads a sign that is drawn as a dot', () => {
    const tree = tag('Document', tag('L', tag('LI', tag('Lbl', 'dot'), tag('LBody', 'a'))));
    const [, , , label] = [...tagsIn(listed(tree, { context, shown: keys(run('a')) }))];
    expect(label).toMatchObject({ type: 'Lbl', actual: '•' });
    expect([...tagsIn(asList(tree))][3]?.actual).toBeUndefined();
  });

  it('is made of terms and their meanings', () => {
    const pairs = tag(
      'L',
      tag('DT', 'a'),
      tag('DT', 'b'),
      tag('DD', 'c'),
      tag('DT', 'd'),
      tag('DD', 'e'),
      tag('DD', 'f'),
    );
    expect(drawn(asList(tag('Document', pairs)))).toBe(
      'Document(L(LI(Lbl(a b) LBody(c)) LI(Lbl(d) LBody(P(e) P(f)))))',
    );
  });

  it('is made of the items of a note, and contents lead by references', () => {
    expect(drawn(asList(tag('Sect', tag('Note', 'a', tag('LI', tag('Lbl', '–'), 'b'), tag('LI', 'c')))))).toBe(
      'Sect(Note(a L(LI(Lbl(–) LBody(b)) LI(LBody(c)))))',
    );
    const entry = tag('TOCI', tag('Link', 'a', leads()), tag('TOC', tag('TOCI', tag('Link', 'b'))));
    expect(drawn(asList(tag('TOC', entry)))).toBe('TOC(TOCI(Reference(Link(a →)) TOC(TOCI(Reference(Link(b))))))');
  });
});

describe('a table', () => {
  const cell = (type: string, scope: string, words: string): Tag => ({
    ...tag(type, words),
    attributes: [context.obj({ O: 'Table', Scope: scope, Headers: ['a'] })],
  });

  it('has head and body, and names no headings of a cell', () => {
    const rows = [tag('TR', cell('TH', 'Column', 'a')), tag('TR', cell('TH', 'Row', 'b'), cell('TD', 'None', 'c'))];
    const tree = tabled(tag('Document', tag('Table', tag('Caption', 'd'), ...rows)));
    expect(drawn(tree)).toBe('Document(Table(Caption(d) THead(TR(TH(a))) TBody(TR(TH(b) TD(c)))))');
    const said = [...tagsIn(tree)].flatMap(({ attributes }) => (attributes ?? []).map(String));
    expect(said.join()).toMatch(/Scope \/Column[^]*Scope \/Row/);
    expect(said.join()).not.toContain('Headers');
  });

  it('has its blank cells', () => {
    const row = of(tag('TR', of(tag('TH', 'a'), 2, {}), of(tag('TD', 'c'), 4, {})), 1, { cells: [2, 3, 4, 5] });
    expect(drawn(tabled(tag('Document', tag('Table', row))))).toBe('Document(Table(TBody(TR(TH(a) TD() TD(c) TD()))))');
  });

  it('of headings alone has a body', () => {
    expect(drawn(tabled(tag('Table', tag('TR', cell('TH', 'Column', 'a')))))).toBe('Table(TR(TH(a)))');
    expect(drawn(tabled(tag('Document', tag('Table', tag('TR', cell('TH', 'Column', 'a'))))))).toBe(
      'Document(Table(TBody(TR(TH(a)))))',
    );
  });
});

describe('headings', () => {
  it('leave out no level', () => {
    const tree = tag(
      'Document',
      tag('H2', 'a'),
      tag('Sect', tag('H4', 'b'), tag('H4', 'c')),
      tag('H1', 'd'),
      tag('H3', 'e'),
    );
    expect(drawn(nested(tree))).toBe('Document(H1(a) Sect(H2(b) H3(c)) H1(d) H2(e))');
  });

  it('are read before what stands beside them', () => {
    const over = of(tag('P', 'Case 1'), 1, { role: 'over' });
    const facts = of(tag('L', 'who'), 2, { role: 'facts' });
    expect(drawn(headed(tag('Document', tag('Sect', facts, over, tag('H3', 'a'), tag('P', 'b')))))).toBe(
      'Document(Sect(P(Case 1) H3(a) L(who) P(b)))',
    );
    expect(drawn(headed(tag('Document', tag('Sect', tag('P', 'a'), tag('Aside', 'b'), tag('H3', 'c')))))).toBe(
      'Document(Sect(P(a) Aside(b) H3(c)))',
    );
  });
});

describe('notes', () => {
  const call = (number: number): Tag =>
    of(tag('Link', String(number), leads()), 100 + number, { role: 'call', note: number });
  const note = (number: number): Tag => of(tag('Note', `note ${String(number)}`), number, { role: 'note' });

  it('stand behind the block that calls them first, in the order of the calls', () => {
    const tree = tag('Document', tag('P', 'a', call(2), call(1)), tag('P', 'b', call(2)), note(1), note(2));
    expect(drawn(withNotes(tree))).toBe(
      'Document(P(a Reference(Link(2 →)) Reference(Link(1 →))) Note(note 2) Note(note 1) P(b Reference(Link(2 →))))',
    );
  });

  it('stand behind the whole table, and within the item of a list', () => {
    const table = tag('Table', tag('TR', tag('TD', 'a', call(1))));
    const list = tag('L', tag('LI', tag('LBody', 'b', call(2), tag('L', 'c'))));
    expect(drawn(withNotes(tag('Document', table, list, note(1), note(2))))).toBe(
      'Document(Table(TR(TD(a Reference(Link(1 →))))) Note(note 1) L(LI(LBody(b Reference(Link(2 →)) Note(note 2) L(c)))))',
    );
  });

  it('are kept where nothing calls them, and each has its own identity', () => {
    const tree = withNotes(tag('Document', tag('P', 'a'), note(1), note(2)));
    expect(drawn(tree)).toBe('Document(P(a) Note(note 1) Note(note 2))');
    expect(tree.children.map((child) => ('id' in child ? child.id : undefined))).toEqual([
      undefined,
      'note-00001',
      'note-00002',
    ]);
  });

  it('of a table stay under it', () => {
    const lettered = of(tag('Note', 'a'), 1, { role: 'table-note' });
    const tree = withNotes(tag('Document', tag('P', call(1)), tag('P', lettered)));
    expect(drawn(tree)).toBe('Document(P(Reference(Link(1 →))) P(Note(a)))');
  });
});

describe('figures and links', () => {
  it('say where they stand', () => {
    const picture = of(tag('Figure', 'a'), 1, { place: { page: 0, left: 0.1, top: 0.25, right: 0.5, bottom: 0.5 } });
    const [figure] = placed(tag('Document', picture), {
      context,
      sheets: [{ width: 600, height: 800, top: 810 }],
    }).children;
    expect(String(figure !== undefined && 'attributes' in figure ? figure.attributes : '')).toMatch(
      /BBox \[ 60 410 300 610 \]/,
    );
  });

  it('are words where they lead nowhere', () => {
    expect(drawn(withoutDeadLinks(tag('P', tag('Link', 'a'), tag('Link', 'b', leads()))))).toBe('P(Span(a) Link(b →))');
  });
});
