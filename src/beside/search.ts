import { APART } from '../check/files/place.js';
import { searchFor, type Search } from '../check/print/check-leaks.js';
import { ownWords } from '../check/print/own-words.js';
import { knownIn } from '../check/told/known.js';
import { select } from '../mark/select.js';
import { withheldInAll } from '../mark/withheld.js';
import type { World } from '../model/world.js';
import { saidByTool } from './said.js';
import type { Settlement } from '../settle.js';

/** The search of what is written beside a public edition, such as the page of its findings; `own` are the words of every public text of the folder as it was read. */
export async function besideSearch(world: World, { texts, publications }: Settlement): Promise<Search> {
  const open = texts.filter(({ edition }) => edition === 'public');
  const paths = open.flatMap(({ chapters, configFile }) => [configFile.path, ...chapters.map(({ path }) => path)]);
  const names = new Set(open.map(({ facts }) => facts.name));
  const others = publications.filter(({ facts }) => !names.has(facts.name) && facts.editions.includes('public'));
  const publicTexts = [...open, ...others.map((publication) => select(publication, 'public', publications))];
  const own = [...publicTexts.map((text) => ownWords(text, '')), ...paths].join(APART);
  const hidden = withheldInAll(publications);
  const said = hidden.length === 0 ? '' : await saidByTool(world);
  return searchFor({ withheld: hidden, own, known: knownIn(open), said });
}
