import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkPrint } from '../../../src/check/print/check.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { PageFacts, Print } from '../../../src/model/print.js';
import type { EditionText } from '../../../src/model/publication.js';

const page = (index: number, more: Partial<PageFacts> = {}): PageFacts => ({
  ...{ index, folio: String(index), part: 'body', chapter: 'one', widthMm: 210, heightMm: 297 },
  ...{ contentBottomMm: 240, areaHeightMm: 247, notesHeightMm: 0, empty: false, overflows: [], stranded: [] },
  ...more,
});

function found(pages: PageFacts[], more: Partial<Print<'public'>> = {}): string[] {
  const [configFile, file] = [new VFile({ path: 'publication.yaml' }), new VFile({ path: 'one.md' })];
  const facts = {
    pages: { from: 2, to: 3, counts: ['body'], place: { line: 7, column: 8 } },
    budgetPlaces: { 'one.md': { line: 9, column: 3 } },
  };
  const chapters = [{ id: 'one', path: 'one.md', title: 'One', budget: 3, file, tree: { type: 'root', children: [] } }];
  const text = { edition: 'public', configFile, facts, chapters } as unknown as EditionText<'public'>;
  const none = {
    pdf: new Uint8Array(),
    pdfWords: [],
    blocks: [],
    texts: [],
    complaints: [],
    labelPages: new Map(),
    printedPages: new Map(),
  };
  const browser = { name: 'Chrome', version: '147.0', found: 'package', pinned: true };
  checkPrint(
    { page: { edition: 'public', html: '' }, ...none, browser, pages, ...more } as unknown as Print<'public'>,
    text,
    {
      withheld: [],
    },
  );
  return [configFile, file]
    .flatMap(findingsOf)
    .map((one) => `${one.file}:${String(one.line)} ${one.rule} ${one.message}`);
}

describe('checkPrint', () => {
  it('has nothing to say of a sound print', () => {
    expect(found([page(1, { part: 'front', chapter: 'contents' }), page(2), page(3)])).toEqual([]);
  });

  it('reports a broken page promise and budget at their lines', () => {
    expect(found([1, 2, 3, 4].map((index) => page(index)))).toEqual([
      'publication.yaml:7 print/page-promise Unexpected 4 pages of body (public), expected 2 to 3',
      'publication.yaml:9 print/chapter-budget Unexpected 4 pages in one.md (public), expected 3',
    ]);
  });

  it('reports what is wrong on a page in its chapter', () => {
    const overflows = [{ what: 'https://long', byMm: 4 }];
    const rules = found([page(1, { overflows, stranded: ['Late'] }), page(2, { empty: true }), page(3)]);
    expect(rules.map((rule) => rule.split(' ')[1]).sort()).toEqual([
      'print/empty-page',
      'print/overflow',
      'print/stranded-heading',
    ]);
  });

  it('reports white space inside a chapter only', () => {
    expect(found([page(1, { contentBottomMm: 100 }), page(2, { contentBottomMm: 20 })])).toEqual([
      'one.md:1 print/page-fill Unexpected white space on page 1 (40 % full), expected at least 60 %',
    ]);
  });

  it('reports contents that name another page, complaints, and another browser', () => {
    const printedPages = new Map([['one', '2']]);
    const browser = { name: 'Edge', version: '150.1', found: 'installed', pinned: false };
    const said = found([page(1), page(2)], {
      printedPages,
      labelPages: new Map([['one', 1]]),
      complaints: ['no'],
      browser,
    });
    expect(said.map((rule) => rule.split(' ')[1])).toEqual([
      'print/complaint',
      'print/contents-folio',
      'print/other-browser',
    ]);
  });
});
