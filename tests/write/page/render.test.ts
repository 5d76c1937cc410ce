import type { BlockContent, FootnoteDefinition, PhrasingContent, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../../src/model/edition.js';
import { dayOf } from '../../../src/write/day.js';
import { render } from '../../../src/write/page/render.js';
import {
  block,
  chapter,
  citation,
  heading,
  NO_STYLES,
  paragraph,
  settledText,
  strong,
  words,
  type TextFacts,
} from './sample.js';
import type { Block, PlaceLine } from '../../../src/model/nodes.js';
import type { Chapter } from '../../../src/model/publication.js';

function html(chapters: Chapter[], given: TextFacts & { purpose?: Purpose } = {}): string {
  return render(settledText(chapters, given), { purpose: given.purpose ?? 'screen', styles: NO_STYLES }).html;
}

function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body'));
}

function page(children: (BlockContent | FootnoteDefinition)[], given: TextFacts & { purpose?: Purpose } = {}): string {
  return bodyOf(html([chapter('sec-frameworks', children)], given));
}

function call(identifier: string): PhrasingContent {
  return { type: 'footnoteReference', identifier, label: identifier };
}

function note(identifier: string, text: string): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier, children: [paragraph(text)] as FootnoteDefinition['children'] };
}

describe('render', () => {
  it('makes one document with the faces and the look passed over by Paged.js', () => {
    const made = html([chapter('sec-a', [])]);
    expect(made).toMatch(/^<!DOCTYPE html><html lang="en"/);
    expect(made).toContain('<style data-pagedjs-ignore="">@font-face{}</style>');
    expect(made).toContain('<style>flow-screen</style>');
    expect(made).toContain('<meta name="dcterms.date" content="2026-11-24">');
  });

  it('takes the styles of the purpose', () => {
    const made = html([chapter('sec-a', [])], { purpose: 'press' });
    expect(made).toContain('flow-press');
    expect(made).toContain('look-press');
  });

  it('throws where a text has no chapter', () => {
    expect(() => html([])).toThrow('No chapter in guide');
  });

  it('marks each chapter for what is measured on the pages', () => {
    expect(page([])).toContain(
      'id="sec-frameworks" data-chapter="sec-frameworks" data-part="body" data-title="Cooperation frameworks"',
    );
  });

  it('is named by its title; the page of an internal edition says so first', () => {
    const title = (edition: 'public' | 'internal') =>
      /<title>(.*?)<\/title>/.exec(html([chapter('sec-a', [])], { edition }))?.[1];
    expect(title('public')).toBe('International Cooperation');
    expect(title('internal')).toBe('INTERNAL: International Cooperation');
  });

  it('gives a report a cover and contents, and a brief a band', () => {
    expect(page([])).toContain('class="cover"');
    expect(page([])).toContain('class="chapter contents part-front"');
    const brief = page([], { facts: { form: 'brief' } });
    expect(brief).toContain('class="band"');
    expect(brief).not.toContain('class="cover"');
  });

  it('sets lists that are too long for the margin of a page below the contents, where they go on over pages', () => {
    const tables = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        label: `tbl-${String(index)}`,
        number: `Table ${String(index + 1)}`,
        title: 'Who does what: by State',
      }));
    const short = page([], { tables: tables(30) });
    expect(short).toContain('<aside class="contents-lists">');
    expect(short).not.toContain('contents-list"');
    const long = page([], { tables: tables(60) });
    expect(long).not.toContain('<aside class="contents-lists">');
    expect(long.match(/href="#tbl-\d+"/g)).toHaveLength(60);
    expect(long).toContain('Who does what: by State');
  });

  it('writes the running head where nothing reads it out', () => {
    const made = html([chapter('sec-a', [])]);
    expect(made).toContain(
      '.pagedjs_page:has([data-chapter="sec-a"]){--head-number:"2\u2003";--head-title:"Frameworks"}',
    );
  });
});

describe('headings and paragraphs', () => {
  it('puts the number into the text of a heading', () => {
    expect(page([heading(2, 'Formal requests', '2.1')])).toContain('<h2>2.1\u2002Formal requests</h2>');
  });

  it('leaves a heading without a number alone', () => {
    expect(page([heading(2, 'Key recommendations', '')])).toContain('<h2>Key recommendations</h2>');
  });

  it('indents a paragraph after a paragraph, also past a note beside it', () => {
    const aside = block('side-note', [paragraph(strong('Term'), ' explained')]);
    const made = page([paragraph('One.'), aside, paragraph('Two.'), heading(2, 'Title'), paragraph('Three.')]);
    expect(made).toContain('<p>One.</p>');
    expect(made).toContain('<p class="indent">Two.</p>');
    expect(made).toContain('<p>Three.</p>');
  });

  it('sets a paragraph with a bold opening apart', () => {
    const made = page([paragraph('One.'), paragraph(strong('Lead.'), ' Two.')]);
    expect(made).toContain('<p class="lead-in spaced"><strong>Lead.</strong> Two.</p>');
  });

  it('drops raw HTML', () => {
    expect(page([{ type: 'html', value: '<script>alert(1)</script>' }])).not.toContain('script');
  });
});

describe('notes', () => {
  it('keep the space between a call and a reference behind it, which Paged.js would drop', () => {
    const reference = { type: 'crossReference', label: 'fig-a', capital: true, children: [words('Figure 1')] } as const;
    const made = page([
      paragraph(words('Text.'), call('n'), words(' '), { ...reference, children: [...reference.children] }),
      note('n', 'A note.'),
    ]);
    expect(made).toMatch(/<\/span><(a|span) class="ref"> Figure 1</);
  });

  it('numbers notes in the source through all chapters', () => {
    const made = bodyOf(
      html([
        chapter('sec-a', [paragraph('A', call('x')), note('x', 'First.')]),
        chapter('sec-b', [paragraph('B', call('x')), note('x', 'Second.')]),
      ]),
    );
    expect(made).toContain('<a class="fncall" href="#fn1">1</a><span class="fn" data-num="1"');
    expect(made).toContain('id="fn2">Second.</span>');
  });

  it('sets a note once where it is called twice', () => {
    const made = page([paragraph('A', call('x'), 'B', call('x')), note('x', 'Once.')]);
    expect(made.match(/Once\./g)).toHaveLength(1);
    expect(made.match(/href="#fn1"/g)).toHaveLength(2);
  });

  it('sets the notes of a table under it, with letters', () => {
    const table: Table = { type: 'table', children: [row('Head'), row('Cell')] };
    const cell = table.children[1]?.children[0];
    cell?.children.push({ type: 'footnoteReference', identifier: 'long', label: 'a' });
    const own = { ...note('long', 'Under the table.'), label: 'a' };
    const made = page([
      {
        type: 'tableBlock',
        title: 'Title',
        width: 'text',
        dense: false,
        label: 'tbl-a',
        number: '1',
        children: [table, own],
      },
    ]);
    expect(made).toContain('href="#tbl-a-note-long">a</a>');
    expect(made).toContain('id="tbl-a-note-long"><b>a</b> Under the table.</span>');
    expect(made).not.toContain('class="fn"');
  });
});

function row(...cells: string[]): Table['children'][number] {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [words(cell)] })),
  };
}

describe('citations and references', () => {
  it('marks a citation with its keys', () => {
    expect(page([paragraph(citation('coe-2001', '(Council of Europe, 2001)'))])).toContain(
      '<span class="cite" data-cite="coe-2001">(Council of Europe, 2001)</span>',
    );
  });

  it('leaves room for the pages on which a work is cited, and lets addresses break', () => {
    const references = [{ key: 'coe', html: 'Council. <a href="https://coe.int/a">https://coe.int/a</a>', text: '' }];
    const made = page([{ type: 'draw', kind: 'bibliography', attributes: {}, children: [] }], { references });
    expect(made).toContain('<span class="cited-pages" data-key="coe"></span>');
    expect(made).toContain('<a href="https://coe.int/a" class="url">https://<wbr>coe.<wbr>int/<wbr>a</a>');
  });
});

describe('tables', () => {
  it('gives heads their scope, and a bold row alone the sense of a group', () => {
    const group = row('', '');
    group.data = { group: true };
    group.children[0]?.children.push(strong('Group'));
    const table: Table = { type: 'table', children: [row('Name', 'Time'), group, row('MLA', '6 months')] };
    const made = page([
      { type: 'tableBlock', title: 'Title', width: 'full', dense: true, number: '1', children: [table] },
    ]);
    expect(made).toContain('<th scope="col">Name</th>');
    expect(made).toContain('<tr class="group"><th scope="colgroup" colspan="2">Group</th></tr>');
    expect(made).toContain('<th scope="row">MLA</th><td>6 months</td>');
    expect(made).toContain('<caption><span class="caption-label">Table 1</span>\u2002<span>Title</span></caption>');
  });

  it('says a status mark in words for those who do not see it', () => {
    expect(page([paragraph({ type: 'statusMark', mark: 'party', children: [words('1 Jul 2018')] })])).toContain(
      'aria-label="Party"',
    );
  });
});

describe('figures', () => {
  it('draws an SVG with its size, as one figure with an alternative text', () => {
    const drawing = {
      svg: '<svg viewBox="0 0 1 1"><title>old</title><path d="M0 0"/></svg>',
      widthMm: 120,
      heightMm: 50,
    };
    const made = page([
      {
        type: 'figure',
        title: 'Speed',
        width: 'text',
        label: 'fig-a',
        number: '1',
        alt: 'What it shows.',
        drawing,
        children: [paragraph('One square.')] as BlockContent[],
      },
    ]);
    expect(made).toContain('<figure class="figure text" role="group" id="fig-a">');
    expect(made).toContain('width="454" height="189" role="img" aria-labelledby="fig-a-title fig-a-desc"');
    expect(made).toContain('<title id="fig-a-title">Speed</title><desc id="fig-a-desc">What it shows.</desc>');
    expect(made).not.toContain('old');
    expect(made).toContain('<b>How to read it.</b> One square.');
  });
});

function seeing(label: string, publication?: string): PlaceLine {
  const where = publication === undefined ? { url: `#${label}` } : { publication };
  const children = [words('SOP\u00a01')];
  return {
    type: 'placeLine',
    attribute: 'see',
    children: [{ type: 'crossReference', label, ...where, capital: false, children }],
  };
}

function recommendation(see: PlaceLine): Block {
  return block('recommendation', [paragraph(strong('Preserve first.'), ' Ask at once.'), see], {
    label: 'rec-a',
    number: 'R1',
    attributes: { who: 'Police', deadline: 'within 3 months' },
  });
}

describe('blocks', () => {
  const rec = recommendation(seeing('sop-a'));

  it('sets a recommendation with its number, addressee, deadline and procedure', () => {
    const made = page([rec], { labels: [['sop-a', 'SOP 1']] });
    expect(made).toContain('<p class="tag">R1</p>');
    expect(made).toContain('<b>Police</b><br>within 3 months · <a class="ref" href="#sop-a">SOP\u00a01</a>');
  });

  it('opens a run of recommendations with a baton', () => {
    const made = page([rec, { ...rec, label: 'rec-b', number: 'R2' }]);
    expect(made.match(/recommendation full first baton/g)).toHaveLength(1);
  });

  it('names the place in the guide for a recommendation of a brief, without a link', () => {
    const made = page([recommendation(seeing('sop-a', 'guide'))], {
      facts: { form: 'brief' },
      labels: [['guide:sop-a', 'SOP 1']],
    });
    expect(made).toContain('Within 3 months. Guide, SOP\u00a01');
  });

  it('sets a procedure with numbered steps and lettered parts in two columns', () => {
    const items = ['one', 'two', 'three'].map((item) => ({
      type: 'listItem' as const,
      spread: false,
      children: [paragraph(item)],
    }));
    const step = block('step', [paragraph(strong('Write.')), { type: 'list', spread: false, children: items }], {
      attributes: { who: 'Investigator', when: 'at once' },
    });
    const made = page([
      block('sop', [step, block('purpose', [paragraph('To keep data.')])], {
        number: '1',
        label: 'sop-a',
        attributes: { title: 'Preservation' },
      }),
    ]);
    expect(made).toContain('<h2 class="sop-title"><span class="tag">SOP 1</span> Preservation</h2>');
    expect(made).toContain('grid-template-rows:repeat(2,auto)');
    expect(made).toContain('<li><b>c</b> <span>three</span></li>');
    expect(made).toContain('<b>Investigator</b><br>at once');
    expect(made).toContain('<p class="label">Purpose</p><p>To keep data.</p>');
  });

  it('never tells charges as a conviction', () => {
    const made = page([
      block('case-study', [paragraph('Story.')], {
        number: '1',
        attributes: { title: 'Case', who: 'Police', status: 'charges', lesson: 'L' },
      }),
    ]);
    expect(made).toContain('<span class="status charges">Charges only</span>');
  });
});

describe('recommendations by addressee', () => {
  it('leave out none that stands inside a marker', () => {
    const [open, kept] = [recommendation(seeing('sop-a')), recommendation(seeing('sop-a'))];
    for (const one of [open, kept]) one.attributes = { ...one.attributes, addressee: 'private-sector' };
    const marked: BlockContent = { type: 'nonPublic', originator: 'A', children: [kept] };
    const made = page([
      { type: 'draw', kind: 'recommendations', attributes: { by: 'addressee' }, children: [open, marked] },
    ]);
    expect(made.match(/Preserve first\./g)).toHaveLength(2);
    expect(made.match(/class="addressee"/g)).toHaveLength(1);
  });
});

describe('rows of a box', () => {
  it('hold every piece, whether it stands in a list or not', () => {
    const list: BlockContent = {
      type: 'list',
      children: [{ type: 'listItem', children: [paragraph('In a list.')] }],
    };
    const made = page([block('sop', [block('record', [paragraph('Before the list.'), list])])]);
    expect(made).toContain('<li>Before the list.</li><li>In a list.</li>');
  });
});

describe('the internal edition', () => {
  const passage: BlockContent = {
    type: 'nonPublic',
    originator: 'Consultant',
    basis: 'Note',
    number: 'N1',
    children: [paragraph('Kept back.')] as BlockContent[],
  };

  it('frames a passage, and sets its originator beside the frame, not in it', () => {
    const made = page([passage], { edition: 'internal' });
    expect(made).toMatch(
      /<aside class="originator" id="originator-N1">.*<\/aside>\s*<div class="non-public short" id="mark-N1">/s,
    );
    expect(made).toContain('N1\u2002Not for the public edition');
  });

  it('sets the key to the marks once', () => {
    const made = page([passage, { ...passage, number: 'N2' }], { edition: 'internal' });
    expect(made.match(/Key to this edition/g)).toHaveLength(1);
  });

  it('says on every page what it is', () => {
    expect(html([chapter('sec-a', [])], { edition: 'internal' })).toContain(
      '--foot-first:"Internal edition: do not forward"',
    );
  });
});

describe('a review copy', () => {
  it('numbers paragraphs through the document, and moves side-notes under theirs', () => {
    const aside = block('side-note', [paragraph('Term.')]);
    const made = page([aside, paragraph('One.'), paragraph('Two.')], { purpose: 'review' });
    expect(made).toMatch(/id="para-1">1<\/span> One\.<\/p>\s*<aside class="side-note">/);
    expect(made).toContain('id="para-2">2</span> Two.');
  });

  it('gives notes no paragraph number', () => {
    const made = page([paragraph('One.', call('x')), paragraph('Two.'), note('x', 'Note.')], { purpose: 'review' });
    expect(made).toContain('id="para-2">2</span> Two.');
    expect(made).not.toContain('para-3');
  });
});

describe('dayOf', () => {
  it('reads a printed date', () => {
    expect(dayOf('5 December 2025')).toBe('2025-12-05');
    expect(dayOf('soon')).toBe('');
  });
});
