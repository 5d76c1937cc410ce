import type { Edition } from '../model/edition.js';
import { hashOf } from '../model/hash.js';
import { withoutRegister, type BrowserFacts, type Print } from '../model/print.js';
import type { SettledText } from '../model/publication.js';
import { wordCount } from '../tree/word-count.js';

/** How an edition was made: written beside it, and free of everything that only an internal reader may see. */
export interface BuildRecord {
  readonly publication: string;
  readonly title: string;
  readonly edition: Edition;
  readonly purpose: string;
  readonly version: string;
  /** The state of the sources, `unversioned` outside version control. */
  readonly revision: string;
  readonly commit?: string;
  readonly date: string;
  readonly draft: boolean;
  readonly pages: number;
  /** Of an edition that ends with a register: the pages before it. */
  readonly pagesWithoutRegister?: number;
  readonly pagesByChapter: Readonly<Record<string, number>>;
  /** With the pages it tells a check how long a changed chapter will be. */
  readonly wordsByChapter: Readonly<Record<string, number>>;
  /** Of an internal edition: the folio on which each label stands, for the author's editor. */
  readonly pagesByLabel?: Readonly<Record<string, string>>;
  readonly references: number;
  readonly sha256: string;
  readonly conformance: Conformance;
  readonly browser: BrowserFacts;
}

/** To which standards the PDF conforms: by the check that each build makes, or by veraPDF (`npm run validate`). */
export interface Conformance {
  readonly standards: readonly string[];
  readonly state: 'self-checked' | 'validated' | 'faults found';
  /** What keeps it from conforming. */
  readonly faults?: readonly string[];
}

/** The build record of one printed edition. */
export function recordOf(
  text: SettledText<Edition>,
  print: Print<Edition>,
  made: { readonly pdf: Uint8Array; readonly stamped: boolean },
): BuildRecord {
  const { facts, edition, references } = text;
  return {
    publication: facts.name,
    title: facts.title,
    edition,
    purpose: print.page.purpose,
    version: facts.version,
    revision: facts.revision?.words ?? 'unversioned',
    ...(facts.revision === undefined ? {} : { commit: facts.revision.commit }),
    date: facts.date,
    draft: made.stamped,
    pages: print.pages.length,
    ...beforeRegister(print),
    pagesByChapter: pagesByChapter(print),
    wordsByChapter: Object.fromEntries(text.chapters.map(({ id, tree }) => [id, wordCount(tree)])),
    ...(edition === 'internal' ? { pagesByLabel: pagesByLabel(text, print) } : {}),
    references: references.length,
    sha256: hashOf(made.pdf),
    conformance: conformanceOf(print),
    browser: print.browser,
  };
}

function conformanceOf({ faults, press }: Print<Edition>): Conformance {
  if (press !== undefined)
    return press.faults.length === 0
      ? { standards: ['PDF/X-4'], state: 'self-checked' }
      : { standards: [], state: 'faults found', faults: press.faults };
  if (faults.length === 0) return { standards: ['PDF/UA-1', 'PDF/A-2a'], state: 'self-checked' };
  return { standards: [], state: 'faults found', faults: faults.map(({ clause, words }) => `${clause} ${words}`) };
}

/** The pages before the register of an internal edition, where it has one. */
export function beforeRegister({ pages }: Print<Edition>): { readonly pagesWithoutRegister?: number } {
  const before = withoutRegister(pages).length;
  return before === pages.length ? {} : { pagesWithoutRegister: before };
}

function pagesByChapter(print: Print<Edition>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { chapter } of print.pages) {
    if (chapter !== undefined) counts[chapter] = (counts[chapter] ?? 0) + 1;
  }
  return counts;
}

/** Labels of this publication alone; a page without a folio is told by its number. */
function pagesByLabel({ labels }: SettledText<Edition>, { labelPages, pages }: Print<Edition>): Record<string, string> {
  const folios = new Map(pages.map(({ index, folio }) => [index, folio === '' ? String(index) : folio]));
  const placed = [...labelPages]
    .filter(([label]) => labels.has(label))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(placed.map(([label, page]) => [label, folios.get(page) ?? String(page)]));
}
