import type { Chapter, PublicationFacts } from './model/publication.js';
import type { World } from './model/world.js';
import { parse } from './parse/parse.js';
import { read } from './read/read.js';

/** A chapter of a publication that is a web toolkit, or that says when it is to be reviewed. */
export interface Reviewed {
  readonly publication: PublicationFacts;
  readonly chapter: Chapter;
}

/** The chapters that somebody is to review, in the order of the publications; those of the front part are not. Throws BrokenConfiguration. */
export async function reviewedIn(world: World): Promise<Reviewed[]> {
  const { publications, sources } = await read(world);
  return publications.flatMap((publication) =>
    parse(publication, sources)
      .chapters.filter(
        ({ part, facts }) =>
          facts['next-review'] !== undefined || (publication.facts.web !== undefined && part !== 'front'),
      )
      .map((chapter) => ({ publication: publication.facts, chapter })),
  );
}
