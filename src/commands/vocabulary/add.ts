import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { MissingFile, type World } from '../../model/world.js';

const LIST = 'styles/vale/vocabulary.yaml';
const HEAD = '# Words that no dictionary has and that these publications write.\n';

/** One word: letters, with hyphens and apostrophes within. */
const WORD = /^\p{L}[\p{L}’'-]*$/u;

/** Adds words to the folder's own vocabulary, in order, each once; what is no word is refused, and then nothing is written. */
export async function vocabularyAdd(world: World, terminal: Terminal, words: readonly string[]): Promise<ExitCode> {
  const wrong = words.filter((word) => !WORD.test(word));
  if (wrong.length > 0) {
    terminal.say(
      `Unexpected ${wrong.map((word) => `“${word}”`).join(', ')}, expected single words; nothing was changed.`,
    );
    return EXIT.usage;
  }
  const text = await listOf(world);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const strange = lines.find((line) => !/^(?:#|- \S)/.test(line));
  if (strange !== undefined) {
    terminal.say(`${LIST}: Unexpected line “${strange}”, expected “- word”. Mend it first; nothing was changed.`);
    return EXIT.usage;
  }
  const known = new Set(lines.filter((line) => line.startsWith('- ')));
  const added = [...new Set(words)].map((word) => `- ${word}`).filter((line) => !known.has(line));
  const sorted = [...known, ...added].sort((a, b) => a.localeCompare(b, 'en'));
  const head = lines.filter((line) => line.startsWith('#'));
  if (added.length > 0) await world.write(LIST, `${[...head, ...sorted].join('\n')}\n`);
  terminal.say(`${String(added.length)} added to ${LIST}, ${String(new Set(words).size - added.length)} there already`);
  return EXIT.clean;
}

async function listOf(world: World): Promise<string> {
  try {
    return new TextDecoder().decode(await world.read(LIST));
  } catch (error) {
    if (error instanceof MissingFile) return HEAD;
    throw error;
  }
}
