import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { valuesIn } from '../files/json.js';
import { APART } from '../files/place.js';

/** What is public by itself: titles, works, terms and bodies that everybody knows. */
export function knownIn(texts: readonly SettledText<Edition>[]): string {
  return texts.flatMap(knownOf).join(APART);
}

function knownOf({ facts, references, glossary, chapters, labels }: SettledText<Edition>): string[] {
  return [
    ...valuesIn(facts),
    ...references.map(({ text }) => text),
    ...glossary.abbreviations.keys(),
    ...glossary.abbreviations.values(),
    ...glossary.terms.map(({ term }) => term),
    ...(glossary.known ?? []),
    ...(glossary.names ?? []),
    ...chapters.map(({ title }) => title),
    ...labels.values(),
  ];
}
