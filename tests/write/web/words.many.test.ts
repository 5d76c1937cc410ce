import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/edition.js';
import type { SettledText } from '../../../src/model/publication.js';
import { render } from '../../../src/write/page/render.js';
import { NO_STYLES } from '../page/sample.js';
import { settledIn } from '../word/read.js';
import { classesOf, more, pagesOf, referencesIn, siteFiles, wordsIn } from './read.js';

const FOLDERS = [
  'print/torture',
  ...['citations', 'document', 'drawn', 'procedure', 'tables', 'withheld'].map((name) => `golden/${name}`),
];

/** What paper alone has: rulers, the lists of pages, where works are cited. */
const PAPER = ['ruler', 'in-this-chapter', 'toc', 'cited-label', 'cited-pages'];

/** What a site says again, or says around the text, or the printer puts before it; what the cover says stands in the foot of each page. */
const AROUND = ['again', 'head', 'print-foot', 'skip', 'note-number', ...PAPER];

const has = (node: Nodes, names: readonly string[]): boolean => classesOf(node).some((name) => names.includes(name));
const isDrawn = (node: Nodes): boolean => node.type === 'element' && ['svg', 'head', 'style'].includes(node.tagName);

/** What stands on the pages of a site, without what is said again and without what the tool says around it. */
function bothOf(text: SettledText<Edition>) {
  const tree = fromHtml(render(text, { purpose: 'screen', styles: NO_STYLES }).html);
  const page = wordsIn(tree, (node) => isDrawn(node) || has(node, PAPER));
  const own = ['recommendations.html', 'search.html', 'downloads.html', 'changes.html'];
  // The first page of a brief says what its band says, that of a document what stands at its head.
  const again = text.facts.form === 'report' ? own : [...own, 'index.html'];
  const pages = [...pagesOf(siteFiles(text))].filter(([path]) => !again.includes(path));
  const words = pages.map(([path, tree]) =>
    wordsIn(tree, (node) => isDrawn(node) || has(node, AROUND) || (path !== 'index.html' && has(node, ['foot']))),
  );
  const references = pages.flatMap(([, one]) => referencesIn(one)).sort();
  return { page, site: words.join(' '), references: [referencesIn(tree), references] };
}

describe.each(FOLDERS)('the words of %s', (folder) => {
  it('all stand in its sites, as often as on its pages, and no others', async () => {
    for (const text of await settledIn(folder)) {
      const { page, site, references } = bothOf(text);
      const said = [more(page, site), more(site, page)].map((words) => words.join('; '));
      expect([text.facts.name, text.edition, ...said]).toEqual([text.facts.name, text.edition, '', '']);
      expect(references[1]).toEqual(references[0]);
    }
  });
});
