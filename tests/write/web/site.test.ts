import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '../../../src/model/publication.js';
import { block, chapter, heading, paragraph, settledText } from '../page/sample.js';
import { elementsOf, pagesOf, siteFiles } from './read.js';

const step = block('step', [paragraph('Record what you hold.')], {
  attributes: { who: 'Police', when: 'within 2 hours' },
});
const sop = block('sop', [block('purpose', [paragraph('To keep data.')]), { ...step, number: '1' }], {
  label: 'sop-keep',
  number: '1',
  attributes: { title: 'Keep the data' },
});
const recommendation = block('recommendation', [paragraph('Open one door.')], {
  label: 'rec-door',
  number: '1',
  attributes: { who: 'Police', addressee: 'police', deadline: 'within 3 months' },
});
const link = { type: 'crossReference' as const, label: 'sop-keep', capital: false, url: '#sop-keep', children: [] };
const TERMS: GlossaryTerm[] = [{ term: 'Preservation (of data)', meaning: 'Data are kept.' }];
const glossary = { type: 'draw' as const, kind: 'glossary' as const, attributes: {}, children: [] };

function sample() {
  const text = settledText([
    chapter('sec-one', [
      heading(2, 'A way in'),
      paragraph('Ask for preservation, and for preservation again. ', {
        ...link,
        children: [{ type: 'text', value: 'SOP 1' }],
      }),
      sop,
      recommendation,
    ]),
    chapter('sec-words', [glossary], { part: 'annex', number: 'A', title: 'Words' }),
  ]);
  return {
    ...text,
    labels: new Map([['sop-keep', 'SOP 1']]),
    glossary: { ...text.glossary, terms: TERMS },
    facts: { ...text.facts, addressees: { police: 'Police and prosecutors' } },
  };
}

const files = siteFiles(sample());
const pages = pagesOf(files);

/** As it is written. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'".replaceAll("'", '&#x27;');

describe('a site', () => {
  it('has a page for each chapter and procedure, and those of its own', () => {
    expect([...pages.keys()].sort()).toEqual(
      ['index', 'contents', 'one', 'sop-keep', 'recommendations', 'words', 'search']
        .map((name) => `${name}.html`)
        .sort(),
    );
  });

  it('leads nowhere but to places that it has', () => {
    const ids = new Map(
      [...pages].map(([path, tree]) => [path, new Set(elementsOf(tree).map(({ properties }) => properties['id']))]),
    );
    const dead = [...pages].flatMap(([path, tree]) =>
      elementsOf(tree).flatMap(({ tagName, properties }) => {
        const { href } = properties;
        if (tagName !== 'a' || typeof href !== 'string' || /^\w+:/.test(href)) return [];
        const [file = '', id] = href.split('#');
        const own = ids.get(file === '' ? path : file);
        return own === undefined || (id !== undefined && !own.has(id)) ? [`${path}: ${href}`] : [];
      }),
    );
    expect(dead).toEqual([]);
  });

  it('has no style, script or event written into a page, and each id once', () => {
    for (const [path, tree] of pages) {
      const elements = elementsOf(tree);
      const inline = elements.filter(
        ({ tagName, properties, children }) =>
          tagName === 'style' ||
          'style' in properties ||
          (tagName === 'script' && children.length > 0) ||
          Object.keys(properties).some((name) => /^on/i.test(name)),
      );
      const named = elements.flatMap(({ properties: { id } }) => id ?? []);
      expect([path, inline, named.length]).toEqual([path, [], new Set(named).size]);
    }
  });

  it('says in each page that nothing comes from elsewhere', () => {
    for (const [path, html] of files)
      if (path.endsWith('.html')) {
        expect(html).toContain(POLICY);
        expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      }
  });

  it('explains a term at its first place in a section, and leads to its place in the glossary', () => {
    const links = elementsOf(pages.get('one.html') ?? { type: 'root', children: [] }).filter(
      ({ properties }) => properties['dataTerm'] !== undefined,
    );
    expect(links.map(({ properties }) => properties['href'])).toEqual(['words.html#term-preservation-of-data']);
  });

  it('makes the steps of a procedure check boxes', () => {
    const boxes = elementsOf(pages.get('sop-keep.html') ?? { type: 'root', children: [] }).filter(
      ({ tagName }) => tagName === 'input',
    );
    expect(boxes.map(({ properties }) => properties['value'])).toEqual(['1']);
  });

  it('lets recommendations be chosen by whom they address and by when', () => {
    const [one] = elementsOf(pages.get('recommendations.html') ?? { type: 'root', children: [] }).filter(
      ({ properties }) => properties['dataFor'] !== undefined,
    );
    expect([one?.properties['dataFor'], one?.properties['dataWithin']]).toEqual([
      'Police and prosecutors',
      'within 3 months',
    ]);
  });

  it('finds procedures, sections, terms and recommendations', () => {
    const found: unknown = JSON.parse(/= (.*);\n$/s.exec(files.get('assets/found.js') ?? '')?.[1] ?? '');
    expect(found).toEqual(
      expect.arrayContaining([
        ['procedure', 'SOP 1', 'Keep the data', 'sop-keep.html', expect.stringContaining('Record what you hold.')],
        ['text', '', 'A way in', 'one.html#s-a-way-in', expect.stringContaining('Ask for preservation')],
        ['glossary', '', 'Preservation (of data)', 'words.html#term-preservation-of-data', 'Data are kept.'],
        ['recommendation', 'R1', '', 'one.html#rec-door', 'Open one door.'],
      ]),
    );
  });

  it('is the same twice', () => {
    expect(siteFiles(sample())).toEqual(files);
  });
});

describe('a site with more', () => {
  const facts = { reviewed: '2025-12-09', 'next-review': '2026-06', owner: 'Guide editor' };
  const text = settledText([chapter('sec-one', [paragraph('Words.')], { facts })]);
  const web = { feedback: 'editor@example.org', with: [], changes: [{ date: '2025-12-09', text: 'Table 2 is new.' }] };
  const own = siteFiles({ ...text, facts: { ...text.facts, web } }, { downloads: [{ form: 'pdf', bytes: 1_900_000 }] });

  it('says under a title when it was reviewed, when it will be, and by whom', () => {
    expect(own.get('one.html')?.replace(/<[^>]*>/g, '')).toContain(
      'Last reviewed 9 December 2025 next review June 2026 owner Guide editor Tell us about an error Print PDF, 1.9 MB',
    );
    expect(own.get('one.html')).toContain('data-next="2026-06"');
    expect(own.get('one.html')).toContain('href="mailto:editor@example.org?subject=');
  });

  it('lists what changed, and what can be kept', () => {
    expect(own.get('changes.html')).toContain('Table 2 is new.');
    expect(own.get('downloads.html')).toContain('href="downloads/guide.pdf"');
  });
});
