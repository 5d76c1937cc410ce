import { stringify } from 'yaml';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { standingIn } from '../../refer/checks/moved.js';
import { settle } from '../../settle.js';

const HEAD = '# The numbers of the paragraphs as they were published; `imprimatur paragraphs keep` writes this file.\n';

/** Writes down the numbers of the paragraphs of documents as they stand now, so that a build tells which of them move. Throws ToolError. */
export async function keep(world: World, terminal: Terminal, publications: readonly string[]): Promise<ExitCode> {
  const order = { publications, editions: ['public', 'internal'], purpose: 'screen', formats: [] } as const;
  const { texts, findings } = await settle(world, order, { draw: false, judge: false });
  const errors = findings().filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    terminal.say(
      `${String(errors)} errors: their text is not as it will be published. See imprimatur check; nothing was written.`,
    );
    return EXIT.errors;
  }
  const cited = texts.filter(
    ({ edition, facts }) => edition === (facts.editions.includes('public') ? 'public' : 'internal'),
  );
  const kept = cited.flatMap((text) =>
    text.facts.document?.paragraphs === undefined ? [] : [[text.facts.document.paragraphs, text] as const],
  );
  if (kept.length === 0) {
    terminal.say(
      'Unexpected publications that keep no numbers, expected `document: { paragraphs: paragraphs.yaml }` in one. Nothing was written.',
    );
    return EXIT.usage;
  }
  for (const [path, text] of kept) {
    const file = fileOf(text);
    await world.write(path, file.words);
    terminal.say(`${terminal.colours.bold(path)}  ${String(file.count)} paragraphs as of ${file.version}`);
  }
  terminal.say('Commit it. From now on a build tells which of these numbers move.');
  return EXIT.clean;
}

function fileOf(text: SettledText<Edition>): { words: string; count: number; version: string } {
  const { version: state, date } = text.facts;
  const version = [state, date].filter((one) => one !== '').join(', ');
  const paragraphs = standingIn(text).map(({ number, anchor, label }) => ({
    ...{ number, anchor },
    ...(label === undefined ? {} : { label }),
  }));
  return { words: `${HEAD}${stringify({ version, paragraphs })}`, count: paragraphs.length, version };
}
