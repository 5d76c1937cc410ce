import { parse } from 'yaml';
import { z } from 'zod';
import type { Prose } from '../../language/prose.js';
import type { Glossary } from '../../model/publication.js';
import type { World } from '../../model/world.js';
import { keptByText } from '../../tree/kept.js';
import { madeOnce } from './shipped.js';

/** What is known of the language of a text, and which of its words the rules leave alone. */
export interface Lexicon {
  readonly prose: Prose;
  /** Acronyms that readers know by their letters alone. */
  readonly known: ReadonlySet<string>;
  /** Titles and official names that hold words which the rules would refuse, longest first. */
  readonly names: readonly string[];
  /** What offices and instruments are called by themselves. */
  readonly official: readonly string[];
}

/** The shipped names and those of the folder's glossary. */
export async function lexiconOf(world: World, prose: Prose, { known, names }: Glossary): Promise<Lexicon> {
  const shipped = shippedNames(await world.readOwn('styles/vale/names.yaml'));
  return {
    prose,
    known: new Set([...shipped.known, ...(known ?? [])]),
    names: longestFirst([...shipped.names, ...(names ?? [])].join('\n')),
    official: shipped.official,
  };
}

/** The same list for the same names, one a line: what is found by a list is kept for it. */
const longestFirst = keptByText(
  (lines): readonly string[] => [...new Set(lines.split('\n'))].sort((a, b) => b.length - a.length),
  8,
);

/** The shipped file of names. */
const wordsSchema = z.object({ known: z.array(z.string()), names: z.array(z.string()), official: z.array(z.string()) });

const shippedNames = madeOnce((yaml) => wordsSchema.parse(parse(yaml)));
