import { parse } from 'yaml';
import type { Edition } from '../../model/edition.js';
import type { EditionText } from '../../model/publication.js';
import { sourceAt, type Sources } from '../../model/sources.js';
import type { World } from '../../model/world.js';
import type { Lexicon } from './lexicon.js';

/** Words that no dictionary has and the house writes: shipped, and a folder's own. */
const LIST = 'styles/vale/vocabulary.yaml';

/** In small letters: the lists, and every word of the bibliography, the glossary and the official names. */
export async function vocabularyOf<E extends Edition>(
  world: World,
  { bibliography, glossary }: EditionText<E>,
  { sources, lexicon }: { readonly sources: Sources; readonly lexicon: Lexicon },
): Promise<ReadonlySet<string>> {
  const shipped = listIn(new TextDecoder().decode(await world.readOwn(LIST)));
  const own = sourceAt(sources, LIST)?.file;
  const works = [...bibliography.records.values()].map((record) => JSON.stringify(Object.values(record)));
  const texts = [
    ...shipped,
    ...(own === undefined ? [] : listIn(String(own))),
    ...works,
    ...glossary.abbreviations.values(),
    ...glossary.terms.map(({ term }) => term),
    ...lexicon.names,
    ...lexicon.official,
    ...lexicon.prose.states,
  ];
  return new Set(
    texts.flatMap(
      (text) =>
        text
          .toLowerCase()
          .replaceAll('’', "'")
          .match(/\p{L}[\p{L}'-]*/gu) ?? [],
    ),
  );
}

/** The words of a list; what is no list has none. */
function listIn(yaml: string): string[] {
  try {
    const list: unknown = parse(yaml);
    return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}
