import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS, type Edition } from '../../../src/model/edition.js';
import type { SettledText } from '../../../src/model/publication.js';
import { settle } from '../../../src/settle.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { epubOf } from '../../../src/write/epub/epub.js';
import { siteFiles } from '../web/read.js';
import { MANUSCRIPT, PUBLIC_WORDS, WITHHELD_WORDS } from './manuscript.js';

const texts = new Map<Edition, SettledText<Edition>>();

beforeAll(async () => {
  const order = { publications: [], editions: [...EDITIONS], purpose: 'screen', formats: [] } as const;
  const settled = await settle(new MemoryWorld(MANUSCRIPT), order, { draw: true, judge: false });
  const told = settled
    .findings()
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  expect(told).toEqual([]);
  for (const text of settled.texts) texts.set(text.edition, text);
});

function textOf(edition: Edition): SettledText<Edition> {
  const text = texts.get(edition);
  if (text === undefined) throw new Error(`No ${edition} edition`);
  return text;
}

/** Every file of a form as text, by its path: words, attributes and all. */
const FORMS: Readonly<Record<'web' | 'epub', (text: SettledText<Edition>) => ReadonlyMap<string, string>>> = {
  web: (text) => siteFiles(text),
  epub: (text) => {
    const files = unzipSync(epubOf(text, { styles: '', faces: new Map(), day: '2026-05-01' }));
    return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  },
};

/** What a form leaves to others: the list of changes and the owner of a page are those of a site, a book has its region on no page. */
const OF_A_SITE = ['quachange', 'quaowner'];

describe.each(['web', 'epub'] as const)('the words that were selected, as %s', (form) => {
  const filesOf = FORMS[form];
  const wanted = form === 'web' ? PUBLIC_WORDS : PUBLIC_WORDS.filter((word) => !OF_A_SITE.includes(word));

  it('are all there in the internal edition: captions, cells, notes, alternative texts, values', () => {
    const all = [...filesOf(textOf('internal')).values()].join('\n').toLowerCase();
    expect([...wanted, ...WITHHELD_WORDS].filter((word) => !all.includes(word))).toEqual([]);
  });

  it('are all there in the public edition, and none that is withheld in any file or name', () => {
    const files = filesOf(textOf('public'));
    const all = [...files].flat().join('\n').toLowerCase();
    expect(wanted.filter((word) => !all.includes(word))).toEqual([]);
    expect(WITHHELD_WORDS.filter((word) => all.includes(word))).toEqual([]);
  });
});

describe('a site', () => {
  it('has the values of a figure as a table, where a description stands in its place as well', () => {
    const page = siteFiles(textOf('public')).get('one.html') ?? '';
    expect(page).toMatch(
      /<details class="data again">.*?<th scope="row"[^>]*>Bar quabar<\/th><td [^>]*><div>3<\/div>/s,
    );
    expect(page).toMatch(/<desc [^>]*>Bars of quadescription\.<\/desc>/);
    expect(page).toMatch(/<img [^>]*alt="A square quaalternative"/);
  });

  it('is searched for every word of its running text', () => {
    const found = siteFiles(textOf('public')).get('assets/found.js') ?? '';
    const running = [
      'prose',
      'heading',
      'item',
      'side',
      'table',
      'cell',
      'caption',
      'sop',
      'step',
      'purpose',
      'meaning',
    ];
    const others = ['finding', 'recommendation', 'case', 'chain', 'note', 'tablenote', 'reading'];
    expect([...running, ...others].filter((name) => !found.includes(`qua${name}`))).toEqual([]);
  });
});
