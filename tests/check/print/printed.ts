import { VFile } from 'vfile';
import { checkPrint } from '../../../src/check/print/check.js';
import type { SourceWords } from '../../../src/check/print/source-words.js';
import { findingsOf, type Finding } from '../../../src/model/finding.js';
import type { PageFacts, Print } from '../../../src/model/print.js';
import type { EditionText, PublicationFacts } from '../../../src/model/publication.js';

/** A sound page of chapter one. */
export const page = (index: number, more: Partial<PageFacts> = {}): PageFacts => ({
  ...{ index, folio: String(index), part: 'body', chapter: 'one', widthMm: 210, heightMm: 297 },
  ...{
    contentBottomMm: 240,
    areaHeightMm: 247,
    notesHeightMm: 0,
    empty: false,
    overflows: [],
    stranded: [],
    carried: '',
  },
  ...more,
});

/** A page of no chapter and no part, as the cover is. */
export function bare(index: number, more: Partial<PageFacts> = {}): PageFacts {
  const whole: Partial<Record<keyof PageFacts, unknown>> = page(index, more);
  if (more.part === undefined) delete whole.part;
  delete whole.chapter;
  return whole as unknown as PageFacts;
}

/** So many sound pages. */
export const pages = (count: number, more: Partial<PageFacts> = {}): PageFacts[] =>
  Array.from({ length: count }, (_, index) => page(index + 1, more));

export interface Given {
  readonly print?: Partial<Print<'public'>>;
  readonly facts?: Partial<PublicationFacts>;
  readonly edition?: 'public' | 'internal';
  readonly purpose?: 'screen' | 'review';
  readonly budget?: number | undefined;
  readonly source?: readonly SourceWords[];
}

const NOTHING = {
  ...{ pdf: new Uint8Array(), pdfWords: [], blocks: [], texts: [], faults: [], complaints: [] },
  ...{ labelPages: new Map<string, number>(), printedPages: new Map<string, string>() },
  browser: { name: 'Chrome', version: '147.0', found: 'package', pinned: true },
};

/** The findings of door 3 on a print of two chapters, of which the first has a budget of three pages. */
export function findingsIn(pagesOf: readonly PageFacts[], given: Given = {}): Finding[] {
  const { print, facts, edition = 'public', purpose = 'screen' } = given;
  const budget = 'budget' in given ? given.budget : 3;
  const files = ['publication.yaml', 'one.md', 'two.md'].map((path) => new VFile({ path }));
  const [configFile, file, other] = files;
  const about = {
    pages: { from: 2, to: 3, counts: ['body'], place: { line: 7, column: 8 } },
    budgetPlaces: { 'one.md': { line: 9, column: 3 } },
    editions: ['public', 'internal'],
    ...facts,
  };
  const tree = { type: 'root', children: [] };
  const chapters = [
    { id: 'one', path: 'one.md', title: 'One', budget, file, tree },
    { id: 'two', path: 'two.md', title: 'Two', file: other, tree },
  ];
  const glossary = { abbreviations: new Map(), terms: [] };
  const text = { edition, configFile, facts: about, chapters, glossary, requirements: [] };
  const made = { page: { edition, purpose, html: '' }, ...NOTHING, pages: pagesOf, ...print };
  checkPrint(made as unknown as Print<'public'>, text as unknown as EditionText<'public'>, given.source);
  return files.flatMap(findingsOf);
}

/** File, line, rule and message of each finding. */
export function said(pagesOf: readonly PageFacts[], given: Given = {}): string[] {
  return findingsIn(pagesOf, given).map(
    ({ file, line, rule, message }) => `${file}:${String(line)} ${rule} ${message}`,
  );
}
