import type { VFile } from 'vfile';
import { parse } from 'yaml';
import type { Edition } from '../../../model/edition.js';
import type { EditionText, ReferenceRecord } from '../../../model/publication.js';
import { sourceAt, type Sources } from '../../../model/sources.js';
import type { World } from '../../../model/world.js';
import { deepLineIn } from '../../../tree/deep.js';
import type { Lexicon } from '../lexicon.js';
import { reportOnce } from '../once.js';
import { RULES } from '../rules.js';
import { madeOnce } from '../shipped.js';

/** Words that no dictionary has and the house writes: shipped, and a folder's own. */
const LIST = 'styles/vale/vocabulary.yaml';

/** In small letters: the lists, and every word of the bibliography, the glossary and the official names. */
export async function vocabularyOf<E extends Edition>(
  world: World,
  { bibliography, glossary }: EditionText<E>,
  { sources, lexicon }: { readonly sources: Sources; readonly lexicon: Lexicon },
): Promise<ReadonlySet<string>> {
  const shipped = shippedWords(await world.readOwn(LIST));
  const own = sourceAt(sources, LIST)?.file;
  const words = new Set(shipped);
  for (const record of bibliography.records.values()) for (const word of wordsOfWork(record)) words.add(word);
  const texts = [
    ...ownWords(own),
    ...glossary.abbreviations.values(),
    ...glossary.terms.map(({ term }) => term),
    ...lexicon.names,
    ...lexicon.official,
    ...lexicon.prose.states,
  ];
  for (const word of wordsOf(texts)) words.add(word);
  return words;
}

const known = new WeakMap<ReferenceRecord, readonly string[]>();

/** The words of a work: both editions have most of them. */
function wordsOfWork(record: ReferenceRecord): readonly string[] {
  const words = known.get(record) ?? [...new Set(wordsOf([JSON.stringify(Object.values(record))]))];
  known.set(record, words);
  return words;
}

const shippedWords = madeOnce((yaml) => new Set(wordsOf(listIn(yaml) ?? [])));

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap(
    (text) =>
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/\p{L}[\p{L}'-]*/gu) ?? [],
  );
}

/** The words of the folder's own list; a list that is none is reported. */
function ownWords(file: VFile | undefined): string[] {
  if (file === undefined) return [];
  const words = listIn(String(file));
  if (words !== undefined) return words;
  const reason = 'Unexpected vocabulary that is no list of words, expected lines such as “- word”';
  reportOnce(file, RULES.wordRules, { reason });
  return [];
}

/** The words of a list in YAML; undefined where it is none. */
function listIn(yaml: string): string[] | undefined {
  if (deepLineIn(yaml) !== undefined) return undefined;
  try {
    const list: unknown = parse(yaml) ?? [];
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
