import { stringify } from 'yaml';
import { numbersNow } from '../../numbers/now.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';

const HEAD = '# The numbers of the paragraphs as they were published; `imprimatur paragraphs keep` writes this file.\n';

/** Writes down the numbers of the paragraphs of documents as they stand now, so that a build tells which of them move. Throws ToolError. */
export async function keep(world: World, terminal: Terminal, publications: readonly string[]): Promise<ExitCode> {
  const { errors, kept } = await numbersNow(world, publications);
  if (errors > 0) {
    terminal.say(
      `${String(errors)} errors: their text is not as it will be published. See imprimatur check; nothing was written.`,
    );
    return EXIT.errors;
  }
  if (kept.length === 0) {
    terminal.say(
      'Unexpected publications that keep no numbers, expected `document: { paragraphs: paragraphs.yaml }` in one. Nothing was written.',
    );
    return EXIT.usage;
  }
  for (const { path, version, paragraphs } of kept) {
    const entries = paragraphs.map(({ label, ...own }) => ({ ...own, ...(label === undefined ? {} : { label }) }));
    await world.write(path, `${HEAD}${stringify({ version, paragraphs: entries })}`);
    terminal.say(`${terminal.colours.bold(path)}  ${String(paragraphs.length)} paragraphs as of ${version}`);
  }
  terminal.say('Commit it. From now on a build tells which of these numbers move.');
  return EXIT.clean;
}
