import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/edition.js';
import type { SettledText } from '../../../src/model/publication.js';
import { epubOf } from '../../../src/write/epub/epub.js';
import { render } from '../../../src/write/page/render.js';
import { NO_STYLES } from '../page/sample.js';
import { classesOf, elementsOf, more, referencesIn, wordsIn } from '../web/read.js';
import { settledIn } from '../word/read.js';

const FOLDERS = [
  'print/torture',
  ...['citations', 'document', 'drawn', 'procedure', 'tables', 'withheld'].map((name) => `golden/${name}`),
];

/** What paper alone has: rulers, the lists of pages, where works are cited. */
const PAPER = ['ruler', 'cited-label', 'cited-pages'];
/** What a book says around the text: the numbers of notes, and their ways back. */
const AROUND = ['note-number', 'back'];

const has = (node: Nodes, names: readonly string[]): boolean => classesOf(node).some((name) => names.includes(name));
const isDrawn = (node: Nodes): boolean => node.type === 'element' && ['svg', 'head', 'style'].includes(node.tagName);

function filesOf(text: SettledText<Edition>): Map<string, string> {
  const files = unzipSync(epubOf(text, { styles: '', faces: new Map(), day: '2026-11-24' }));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The cover of a document says what stands at its head. */
function isAgain({ facts }: SettledText<Edition>, path: string): boolean {
  return facts.form === 'un-document' && path === 'cover.xhtml';
}

/** The files that are read one after the other. */
function pagesIn(files: ReadonlyMap<string, string>): [string, Nodes][] {
  return [...files]
    .filter(([path]) => path.endsWith('.xhtml') && !path.endsWith('nav.xhtml'))
    .map(([path, words]) => [path.replace('book/', ''), fromHtml(words.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>'))]);
}

describe.each(FOLDERS)('the books of %s', (folder) => {
  it('hold every word of the pages, as often, and no others', async () => {
    for (const text of await settledIn(folder)) {
      const { html } = render(text, { purpose: 'screen', styles: NO_STYLES });
      const page = wordsIn(fromHtml(html), (node) => isDrawn(node) || has(node, PAPER));
      const pages = pagesIn(filesOf(text)).filter(([path]) => !isAgain(text, path));
      const book = pages.map(([, tree]) => wordsIn(tree, (node) => isDrawn(node) || has(node, AROUND)));
      const said = [more(page, book.join(' ')), more(book.join(' '), page)].map((words) => words.join('; '));
      expect([text.facts.name, text.edition, ...said]).toEqual([text.facts.name, text.edition, '', '']);
      expect(pages.flatMap(([, tree]) => referencesIn(tree)).sort()).toEqual(referencesIn(fromHtml(html)));
    }
  });

  it('lead nowhere but to places that they have, and are the same twice', async () => {
    for (const text of await settledIn(folder)) {
      const files = filesOf(text);
      const pages = pagesIn(files);
      const ids = new Map(
        pages.map(([path, tree]) => [path, elementsOf(tree).map(({ properties }) => properties['id'])]),
      );
      const dead = pages.flatMap(([path, tree]) =>
        elementsOf(tree).flatMap(({ tagName, properties: { href } }) => {
          if (tagName !== 'a' || typeof href !== 'string' || /^\w+:/.test(href)) return [];
          const [file = '', id] = href.split('#');
          const own = ids.get(file === '' ? path : file);
          return own === undefined || (id !== undefined && !own.includes(id)) ? [`${path}: ${href}`] : [];
        }),
      );
      expect(dead).toEqual([]);
      expect(filesOf(text)).toEqual(files);
      expect([...files.keys()][0]).toBe('mimetype');
    }
  });
});
