import { z } from 'zod';
import type { Ask } from '../../model/online.js';
import { remember, type Step } from '../../model/remember.js';
import type { World } from '../../model/world.js';
import { identifierIn, type Identifier } from './identifier.js';
import { pageOf } from './page.js';

type Fields = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());
const LOOKING_UP: Step<Fields> = { name: 'cite/add', browser: false, read: (kept) => fields.parse(kept) };

/**
 * The fields of a work that its DOI, its ISBN or the address of its page names, as the registry or the page gives them.
 * What was answered once is not asked again. Throws Unreachable, and NoWork where the answer describes none.
 */
export function lookUp(world: World, ask: Ask, identifier: Identifier): Promise<Fields> {
  const { kind, value } = identifier;
  return remember(world, { step: LOOKING_UP, inputs: [kind, value] }, () => BY_KIND[kind](value, ask));
}

/** What answers and describes no work. */
export class NoWork extends Error {}

const BY_KIND: Readonly<Record<Identifier['kind'], (value: string, ask: Ask) => Promise<Fields>>> = {
  DOI: byDoi,
  ISBN: byIsbn,
  URL: byPage,
};

/** Every registry of DOIs answers with CSL-JSON. */
async function byDoi(doi: string, ask: Ask): Promise<Fields> {
  const url = `https://doi.org/${encodeURI(doi)}`;
  const { text } = await ask({ url, accept: 'application/vnd.citationstyles.csl+json' });
  const { 'container-title': container, title, ...others } = fieldsIn(text, url);
  // Crossref gives some words as lists of one.
  const one = (words: unknown): unknown => (Array.isArray(words) ? words[0] : words);
  return { ...others, id: undefined, title: one(title), 'container-title': one(container), DOI: doi };
}

const bookSchema = z.looseObject({
  title: z.string(),
  subtitle: z.string().optional(),
  authors: z.array(z.looseObject({ name: z.string() })).optional(),
  publishers: z.array(z.looseObject({ name: z.string() })).optional(),
  publish_date: z.string().optional(),
});

/** Open Library answers for books. */
async function byIsbn(isbn: string, ask: Ask): Promise<Fields> {
  const url = `https://openlibrary.org/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`;
  const { text } = await ask({ url, accept: 'application/json' });
  const book = bookSchema.safeParse(fieldsIn(text, url)[`ISBN:${isbn}`]);
  if (!book.success) throw new NoWork(`openlibrary.org knows no book with the ISBN ${isbn}`);
  const { title, subtitle, authors = [], publishers = [], publish_date: date } = book.data;
  return {
    type: 'book',
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    author: authors.map(({ name }) => personOf(name)),
    publisher: publishers[0]?.name,
    issued: date,
    ISBN: isbn,
  };
}

function personOf(name: string): Fields {
  const [, given, family] = /^(.+)\s+(\S+)$/.exec(name) ?? [];
  return family === undefined ? { literal: name } : { family, given };
}

/** A page describes itself; where it names a DOI, that is asked. */
async function byPage(address: string, ask: Ask): Promise<Fields> {
  const { url, text } = await ask({ url: address.replace(/^http:/i, 'https:'), accept: 'text/html' });
  const page = pageOf(text, url);
  const doi = identifierIn(String(page['DOI'] ?? ''));
  if (doi?.kind === 'DOI') return byDoi(doi.value, ask);
  if (page['title'] === undefined) throw new NoWork(`The page ${url} has no title`);
  return page;
}

function fieldsIn(text: string, url: string): Fields {
  try {
    return fields.parse(JSON.parse(text));
  } catch {
    throw new NoWork(`The answer of ${url} describes no work`);
  }
}
