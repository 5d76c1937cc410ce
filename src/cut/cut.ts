import { parse as parseYaml } from 'yaml';
import { cutChapter } from './chapter.js';
import { cutData } from './data.js';
import { cutGlossary } from './glossary.js';
import { citeInstead, cutRecords, cutListing, insteadOfChapter } from './lists.js';

/** Where the files of a folder stand that are no chapters. */
export interface Places {
  readonly bibliography: string;
  readonly glossary: string;
  /** The chapters of each publication, by the path of its `publication.yaml`, and whether it has a public edition. */
  readonly publications: readonly {
    readonly config: string;
    readonly chapters: readonly string[];
    readonly open: boolean;
  }[];
}

/** A folder as it would be had nobody written what is withheld. */
export interface CutFolder {
  /** The texts that differ, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly refused: readonly { readonly path: string; readonly line: number; readonly reason: string }[];
  /** The lines of chapters at which something was taken out, from 1. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
}

/**
 * Cuts what is withheld out of the sources of a folder, line by line and by spelling alone: no tree, and nothing of the rooms
 * that read and mark a manuscript. What it does not understand is refused.
 */
export function cutFolder(texts: ReadonlyMap<string, string>, places: Places): CutFolder {
  const cut = new Map<string, string>();
  const refused: { path: string; line: number; reason: string }[] = [];
  const gone = new Set<string>();
  const taken = new Map<string, readonly number[]>();
  for (const path of new Set(places.publications.flatMap(({ chapters }) => chapters))) {
    const source = texts.get(path) ?? '';
    const front = frontOf(source);
    if (front.said['distribution'] === 'internal') {
      taken.set(path, [1]);
      const instead = insteadOfChapter(front.said['public']);
      if (instead === undefined) gone.add(path);
      else cut.set(path, instead);
      continue;
    }
    const done = cutChapter(source, front.lines);
    refused.push(...done.refused.map((one) => ({ path, ...one })));
    if (done.text !== undefined) cut.set(path, done.text);
    if (done.taken.length > 0) taken.set(path, done.taken);
  }
  cutLists(texts, places, { cut, gone });
  for (const [path, text] of texts) {
    if (!/\.ya?ml$/i.test(path) || places.glossary === path || /\/publication\.ya?ml$/.test(path)) continue;
    const data = cutData(text);
    if (data !== undefined) cut.set(path, data);
  }
  return { texts: cut, refused, taken };
}

function cutLists(
  texts: ReadonlyMap<string, string>,
  { bibliography, glossary, publications }: Places,
  { cut, gone }: { cut: Map<string, string>; gone: ReadonlySet<string> },
): void {
  const records = cutRecords(texts.get(bibliography) ?? '[]');
  if (records !== undefined) cut.set(bibliography, records.text);
  const now = (path: string) => cut.get(path) ?? texts.get(path) ?? '';
  for (const { config, chapters } of publications) {
    for (const path of chapters) {
      const cited = citeInstead(now(path), records?.instead ?? new Map());
      if (cited !== undefined) cut.set(path, cited);
    }
    const listing = cutListing(now(config), config, gone);
    if (listing !== undefined) cut.set(config, listing);
  }
  const open = publications
    .filter((one) => one.open)
    .flatMap(({ chapters }) => chapters.filter((path) => !gone.has(path)));
  const every = publications.flatMap(({ chapters }) => chapters);
  const words = { shown: open.map(now).join('\n\n'), all: every.map((path) => texts.get(path) ?? '').join('\n\n') };
  const terms = cutGlossary(texts.get(glossary), words);
  if (terms !== undefined) cut.set(glossary, terms);
}

/** The front matter of a chapter, and how many lines it has. */
function frontOf(source: string): { lines: number; said: Record<string, unknown> } {
  const found = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:\r\n?|\n)---[ \t]*(?=\r|\n|$)/.exec(source.replace(/^\uFEFF/, ''));
  if (found === null) return { lines: 0, said: {} };
  try {
    const said: unknown = parseYaml(found[1] ?? '');
    return { lines: found[0].split(/\r\n?|\n/).length, said: isMap(said) ? said : {} };
  } catch {
    // A front matter that cannot be read makes its chapter internal.
    return { lines: 0, said: { distribution: 'internal' } };
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
