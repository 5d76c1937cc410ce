import nspell from 'nspell';
import type { World } from '../../../model/world.js';
import { slipsOf } from './slips.js';

/** Says whether a word is spelt as the Concise Oxford Dictionary spells it, and what may have been meant. */
export interface Speller {
  readonly knows: (word: string) => boolean;
  /** At most three words of which it may be a slip of the pen. */
  readonly meant: (word: string) => readonly string[];
}

const loaded = new WeakMap<World, Promise<Speller>>();

/** The British dictionary, with the verbs in -ize of the American one; loading it takes most of the time of spelling. */
export function loadSpeller(world: World): Promise<Speller> {
  const speller = loaded.get(world) ?? readSpeller(world);
  loaded.set(world, speller);
  return speller;
}

async function readSpeller(world: World): Promise<Speller> {
  const british = (await dictionary(world, 'dictionary-en-gb'))();
  const american = await dictionary(world, 'dictionary-en');
  return {
    knows: (word) => british.correct(word) || (/[iy]z/i.test(word) && american().correct(word)),
    meant: (word) =>
      once(
        slipsOf(word)
          .filter((other) => british.correct(other))
          .map(withOxfordZ),
      ).slice(0, 3),
  };

  /** “organise” → “organize”, where the American dictionary has it. */
  function withOxfordZ(word: string): string {
    const oxford = word.replace(/is(e[drs]?|ers|ing|ation|ations|able)$/, 'iz$1');
    return oxford !== word && american().correct(oxford) && !american().correct(word) ? oxford : word;
  }
}

/** Each dictionary by the bytes of its words: it is built once, whichever World they come from. */
const built = new WeakMap<Uint8Array, nspell>();

/** A dictionary, built where it is first asked: few texts hold a word that only the American one has. */
async function dictionary(world: World, name: string): Promise<() => nspell> {
  const [aff, dic] = [await world.readPackage(`${name}/index.aff`), await world.readPackage(`${name}/index.dic`)];
  return () => {
    const known = built.get(dic) ?? nspell({ aff: textOf(aff), dic: textOf(dic) } as never);
    built.set(dic, known);
    return known;
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Each word once, whatever its capitals, as it is written last. */
function once(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
