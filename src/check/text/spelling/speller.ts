import nspell from 'nspell';
import { hashOf } from '../../../model/hash.js';
import type { World } from '../../../model/world.js';

/** Says whether a word is spelt as the Concise Oxford Dictionary spells it, and what may have been meant. */
export interface Speller {
  readonly knows: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
}

const loaded = new WeakMap<World, Promise<Speller>>();

/** The British dictionary, with the verbs in -ize of the American one; loading it takes most of the time of spelling. */
export function loadSpeller(world: World): Promise<Speller> {
  const speller = loaded.get(world) ?? readSpeller(world);
  loaded.set(world, speller);
  return speller;
}

async function readSpeller(world: World): Promise<Speller> {
  const [british, american] = [await dictionary(world, 'dictionary-en-gb'), await dictionary(world, 'dictionary-en')];
  return {
    knows: (word) => british.correct(word) || (/[iy]z/i.test(word) && american.correct(word)),
    suggest: (word) => british.suggest(word).slice(0, 3).map(withOxfordZ),
  };

  /** “organise” → “organize”, where the American dictionary has it. */
  function withOxfordZ(word: string): string {
    const oxford = word.replace(/is(e[drs]?|ers|ing|ation|ations|able)$/, 'iz$1');
    return oxford !== word && american.correct(oxford) && !american.correct(word) ? oxford : word;
  }
}

/** Each dictionary by its text: the same words are built once, whichever World they come from. */
const built = new Map<string, nspell>();

async function dictionary(world: World, name: string): Promise<nspell> {
  const files = ['aff', 'dic'].map((ending) => world.readPackage(`${name}/index.${ending}`));
  const [aff = '', dic = ''] = (await Promise.all(files)).map((bytes) => new TextDecoder().decode(bytes));
  const key = hashOf(`${aff}\0${dic}`);
  const known = built.get(key) ?? nspell({ aff, dic } as never);
  built.set(key, known);
  return known;
}
