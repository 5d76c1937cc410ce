import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import type { FinishedFile } from '../../model/finished.js';
import { afterName, FOLDER_FORMS, type Form } from '../../model/form.js';
import { findLeaks, leakFinder, type Leak } from '../files/leaks.js';
import { flowing, Unreadable, type Place } from '../files/place.js';
import { findRare, rareIn } from '../files/rare.js';
import { placesIn, READERS, type Reader } from '../files/read.js';
import { squeeze } from '../files/squeeze.js';
import { RULES } from './rules.js';

/** So many words in a row are no coincidence, even where the public text holds them too. */
const NO_COINCIDENCE = 20;

/** How the words of a file are read back: a form that nobody can read does not compile. Every other file is read by its first bytes. */
const WORDS_IN: Readonly<Record<Form, Reader>> = {
  pdf: READERS.pdf,
  html: READERS.html,
  docx: READERS.word,
  pptx: READERS.word,
  figures: READERS.any,
  epub: READERS.any,
  web: READERS.any,
};

/** What is searched for, and what excuses it. */
export interface Searched {
  readonly withheld: readonly string[];
  /** The words of public editions that never held what is withheld. */
  readonly own: string;
  /** What of that is public by itself, however long: titles of works, names of bodies. */
  readonly known?: string;
  /** What the tool itself writes into records and findings: a plain word of it, alone, is no leak there. */
  readonly said?: string;
}

/** One public file, and the file on which a leak in it is reported. */
export interface PublicFile extends FinishedFile {
  readonly about: VFile;
}

/**
 * Searches finished files, whatever form they have, for withheld text. A short run that the public text holds as well (the name of a
 * body, the title of a treaty) is no leak. A file that cannot be read counts as one.
 */
export async function checkLeaks(files: readonly PublicFile[], searched: Searched): Promise<SearchedFile[]> {
  const search = searchFor(searched);
  const done: SearchedFile[] = [];
  for (const file of files) {
    const found = await search(file);
    const leaky = found === undefined || found.leaks.length > 0;
    done.push({ file: file.path, places: found?.places ?? [], leaky });
    if (found === undefined) {
      const reason = `Unexpected bytes in ${file.path}, expected a file that can be searched`;
      report(file.about, RULES.unreadable, { reason });
    } else for (const leak of found.leaks) report(file.about, RULES.leak, { reason: reasonOf(leak, file.path) });
  }
  return done;
}

/** A file, and the places that were searched in it. */
export interface SearchedFile {
  readonly file: string;
  readonly places: string[];
  /** It holds what is withheld, or nobody can say that it does not. */
  readonly leaky: boolean;
}

/** What was searched in a file, and what of it is withheld. */
interface Searching {
  readonly leaks: readonly Leak[];
  readonly places: string[];
}

/** What of a file is withheld: no leak where it is clean, undefined where it cannot be read. */
export type Search = (
  file: Pick<FinishedFile, 'form' | 'bytes'> & { readonly path?: string },
) => Promise<Searching | undefined>;

/** A search that can be asked of many files. */
export function searchFor({ withheld, own, known = '', said = '' }: Searched): Search {
  const rare = rareIn(withheld, own, said);
  const leaksIn = leakFinder(withheld);
  const excuses: Excuses = { apart: squeeze(own), together: squeeze(flowing(own)), known: squeeze(known) };
  return async ({ form, bytes, path = '' }) => {
    const inside = await read(bytes, form);
    if (inside === undefined) return undefined;
    const places = [...inside, ...nameIn(path)];
    const runs = runsIn(places, leaksIn, excuses);
    const told = new Set(runs.map(({ where }) => where));
    const single = findRare(places, rare).filter(({ where }) => !told.has(where));
    return { leaks: [...runs, ...placesOnce(single)], places: places.map(({ where }) => where) };
  };
}

/** The public text, squeezed: with the ends of paragraphs, and without. */
interface Excuses {
  readonly apart: string;
  readonly together: string;
  /** What is public by itself, however long. */
  readonly known: string;
}

/** Runs that no public text holds; what it holds only across the end of a paragraph excuses none that stands in one. */
function runsIn(
  places: readonly Place[],
  leaksIn: ReturnType<typeof leakFinder>,
  { apart, together, known }: Excuses,
): Leak[] {
  const found = leaksIn(places.map((place) => ({ ...place, text: flowing(place.text) })));
  const isCoincidence = ({ count, words }: Leak, held: string): boolean =>
    known.includes(squeeze(words)) || (count < NO_COINCIDENCE && held.includes(squeeze(words)));
  const crossing = found.filter((run) => isCoincidence(run, together) && !isCoincidence(run, apart));
  const within = findLeaks(
    places.filter(({ flows, loose }) => flows !== true && loose !== true),
    [...new Set(crossing.map(({ words }) => words))],
  );
  return [
    ...found.filter((run) => !isCoincidence(run, together)),
    ...within.filter((run) => !isCoincidence(run, apart)).map((run) => ({ ...run, whole: false })),
  ];
}

/** What the name of a file says, its ending apart; of a form that is a folder, all names in it. */
function nameIn(path: string): Place[] {
  const folder = FOLDER_FORMS.map((form) => path.indexOf(afterName(form))).find((at) => at >= 0);
  const own = folder === undefined ? (path.split('/').at(-1) ?? '') : path.slice(path.indexOf('/', folder) + 1);
  const name = own.replace(/\.\w+$/, '').replace(/[_.+/-]/g, ' ');
  return name === '' ? [] : [{ where: 'name of the file', text: name }];
}

async function read(bytes: Uint8Array, form: Form | undefined): Promise<Place[] | undefined> {
  try {
    return await placesIn(bytes, form === undefined ? undefined : WORDS_IN[form]);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Single words are told once for a place. */
function placesOnce(found: readonly { words: string; where: string }[]): Leak[] {
  const first = new Map(found.toReversed().map(({ words, where }) => [where, words]));
  return [...first].map(([where, words]) => ({ words, where, count: 1, whole: false }));
}

/** The finding travels with the public build, so it names the place and the length, never the words. */
function reasonOf({ where, count, whole }: Leak, path: string): string {
  const run = count === 1 ? 'a withheld word, name or number' : `${String(count)} withheld words in a row`;
  const extent = whole ? `a withheld passage of ${String(count)} words` : run;
  return `Unexpected ${extent} in ${path} (${where}), expected none`;
}
