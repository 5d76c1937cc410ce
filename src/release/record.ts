import type { Edition } from '../model/edition.js';
import { hashOf } from '../model/hash.js';
import type { BrowserFacts, Print } from '../model/print.js';
import type { SettledText } from '../model/publication.js';

/** How an edition was made: written beside it, and free of everything that only an internal reader may see. */
export interface BuildRecord {
  readonly publication: string;
  readonly title: string;
  readonly edition: Edition;
  readonly purpose: string;
  readonly version: string;
  readonly date: string;
  readonly draft: boolean;
  readonly pages: number;
  readonly pagesByChapter: Readonly<Record<string, number>>;
  readonly references: number;
  readonly sha256: string;
  readonly browser: BrowserFacts;
  /** Of the internal edition alone: a public record is the same each time. */
  readonly secondsToPrint?: number;
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
    date: facts.date,
    draft: made.stamped,
    pages: print.pages.length,
    pagesByChapter: pagesByChapter(print),
    references: references.length,
    sha256: hashOf(made.pdf),
    browser: print.browser,
    ...(edition === 'internal' ? { secondsToPrint: Number(print.seconds.toFixed(1)) } : {}),
  };
}

function pagesByChapter(print: Print<Edition>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { chapter } of print.pages) {
    if (chapter !== undefined) counts[chapter] = (counts[chapter] ?? 0) + 1;
  }
  return counts;
}
