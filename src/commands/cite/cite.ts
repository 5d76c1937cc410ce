import { Option, type Command } from 'commander';
import { decoded } from '../../tree/decoded.js';
import type { Ask } from '../../model/online.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';

interface Given {
  readonly dryRun?: boolean;
  readonly online?: boolean;
  readonly format?: 'text' | 'json';
}

interface At {
  readonly world: World;
  readonly terminal: Terminal;
}

/** What these commands need of the program. */
interface Program {
  readonly act: (work: (at: At) => Promise<ExitCode>, given: Given) => Promise<void>;
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Reaches the network. */
  readonly ask: () => Promise<Ask>;
}

/** `cite check`, `cite import` and `cite add`. */
export function citeCommands(program: Command, { act, read, ask }: Program): void {
  const cite = program.command('cite').description('Work on the bibliography.');
  cite
    .command('check')
    .description('List the faults of the bibliography by kind, as if every work were printed.')
    .addOption(new Option('--format <format>', 'how the list is printed').choices(['text', 'json']).default('text'))
    .action((given: Given) =>
      act(async ({ world, terminal }) => {
        const { citeCheck } = await import('./check.js');
        return citeCheck(world, terminal, given.format === 'json');
      }, given),
    );
  works(
    cite.command('import'),
    'Add the works of BibTeX, RIS, EndNote XML, CSL-JSON or CSL-YAML files; a work that is there is completed, never doubled.',
  )
    .argument('<files...>', 'files exported by a reference manager')
    .action((names: string[], given: Given) =>
      act(async ({ world, terminal }) => {
        const [{ citeImport }, files] = [await import('./import.js'), await filesOf(names, read)];
        if (typeof files !== 'string') return citeImport(world, terminal, { files, ...mannerOf(given) });
        terminal.say(files);
        return EXIT.usage;
      }, given),
    );
  works(
    cite.command('add'),
    'Look works up by DOI, ISBN or address, and add them. Asks the network, so only with --online.',
  )
    .argument('<names...>', 'DOIs, ISBNs or addresses')
    .option('--online', 'ask doi.org, openlibrary.org and the pages named')
    .action((names: string[], given: Given) =>
      act(async ({ world, terminal }) => {
        const { citeAdd } = await import('./add.js');
        const asking = given.online === true ? await ask() : undefined;
        return citeAdd(world, terminal, { names, ask: asking, ...mannerOf(given) });
      }, given),
    );
}

/** What systems say of a name that leads to no file that can be read. */
const NO_FILE = ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR', 'EPERM'];

/** The files by name, or why one of them cannot be read. */
async function filesOf(
  names: readonly string[],
  read: Program['read'],
): Promise<readonly { readonly name: string; readonly text: string }[] | string> {
  const files: { name: string; text: string }[] = [];
  for (const name of names) {
    try {
      files.push({ name, text: decoded(await read(name)) });
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (!NO_FILE.includes(code)) throw cause;
      return `Unexpected name ${name}, expected a file that a reference manager has written (${code}); nothing was changed.`;
    }
  }
  return files;
}

function works(command: Command, summary: string): Command {
  return command
    .description(summary)
    .option('--dry-run', 'say what would be done, and write nothing')
    .addOption(new Option('--format <format>', 'how the report is printed').choices(['text', 'json']).default('text'));
}

function mannerOf({ dryRun, format }: Given): { readonly dryRun: boolean; readonly json: boolean } {
  return { dryRun: dryRun === true, json: format === 'json' };
}
