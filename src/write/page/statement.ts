import { languageOf } from '../../language/language.js';
import type { PublicationFacts } from '../../model/publication.js';

/** What says of a sheet which one it is: "Deliverable E, v0.3.0+g1a2b3c4"; '' where nothing is known. */
export function statementOf({ deliverable, revision, language }: PublicationFacts): string {
  const { words } = languageOf(language);
  const letter = deliverable === undefined ? [] : [words.edition.deliverable(deliverable)];
  return [...letter, ...(revision === undefined ? [] : [revision.words])].join(', ');
}

/** The same for the foot of a page, where there is room for the letter alone. */
export function shortStatementOf({ deliverable, revision }: PublicationFacts): string {
  return [deliverable ?? '', revision?.words ?? ''].filter((words) => words !== '').join(', ');
}

/** What a file says of itself in one line: deliverable and state of the sources, status, version and date. */
export function aboutOf(facts: PublicationFacts): string {
  const dated = [facts.version, facts.date].filter((words) => words !== '').join(', ');
  return [statementOf(facts), facts.status, dated].filter((words) => words !== '').join('. ');
}
