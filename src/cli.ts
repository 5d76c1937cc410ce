#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { citeCommands } from './commands/cite/cite.js';
import { EXAMPLES } from './commands/examples.js';
import { doctorCommand } from './commands/doctoring.js';
import { formats, port, tools } from './commands/options.js';
import { mannerOf, orderOf, viewOf, type Given } from './commands/given.js';
import { LIKE_NAMES, type LikeName } from './commands/likes/names.js';
import { paragraphsCommand } from './commands/paragraphs/paragraphs.js';
import { releaseCommands } from './commands/release/releasing.js';
import { reviewCommands } from './commands/review/review.js';
import { hashOf } from './model/hash.js';
import { EXIT, type ExitCode, type Terminal } from './model/terminal.js';
import { EDITIONS } from './model/edition.js';
import { LETTERS } from './model/letter.js';
import { FORMS } from './model/form.js';
import { asker } from './system/ask.js';
import type { RealWorld } from './system/real.js';
import { removeLeftBehind } from './system/delivery/left-behind.js';
import { findFolder } from './system/folder.js';
import { ownVersion } from './system/own.js';
import { filesToVerify } from './system/verified-files.js';
import type { Progress } from './system/progress.js';
import { letGo, terminalOf } from './system/terminal.js';

const program = new Command('imprimatur')
  .description('Turns a Markdown manuscript into print-ready publications, in a public and an internal edition.')
  .version(await ownVersion())
  .option('-C, --folder <folder>', 'the folder that holds imprimatur.yaml (default: this one or one above it)')
  .option('--debug', 'show the whole error where the tool itself fails')
  .addHelpText('after', EXAMPLES)
  .exitOverride()
  .showHelpAfterError('(imprimatur --help shows what there is)');

function shared(name: 'build' | 'check', summary: string): Command {
  return program
    .command(name)
    .description(summary)
    .argument('[publications...]', 'names from imprimatur.yaml, or all', [])
    .addOption(new Option('--edition <edition>', 'one edition only').choices([...EDITIONS]))
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .option('--strict', 'warnings fail as errors do')
    .option('--notes', 'show notes beside errors and warnings')
    .option('--watch', 'again after each save, until it is ended')
    .addOption(new Option('--without <tool>', 'accept that a tool is missing: vale, languagetool').argParser(tools));
}

shared('build', 'Print the publications into build/public and build/internal.')
  .addOption(
    new Option('--purpose <purpose>', 'what the pages are for')
      .choices(['screen', 'press', 'review'])
      .default('screen'),
  )
  .option('--to <formats>', `what to write: ${FORMS.join(', ')}, or several: ${FORMS.join(',')}`, formats, ['pdf'])
  .addOption(
    new Option('--proof <proof>', 'how a public edition is proved: by its page, or by every byte of its files')
      .choices(['page', 'full'])
      .default('page'),
  )
  .action((publications: string[], given: Given) =>
    act((at) => worked(at, { command: 'build', publications, given }), given),
  );

shared('check', 'Check the text: references, sources, plain language. No browser is needed.')
  .addOption(new Option('--letter <letter>', 'show one letter, the worst first').choices([...LETTERS]))
  .option('--full', 'read the grammar too, by LanguageTool (needs Java)')
  .option('--fix', 'make the repairs that need no judgement')
  .option('--dry-run', 'with --fix: show them as a diff, and write nothing')
  .action((publications: string[], given: Given) =>
    act((at) => worked(at, { command: 'check', publications, given }), given),
  );

program
  .command('preview')
  .description('Show the pages in a browser and make them again on each save.')
  .argument('[publication]', 'a name from imprimatur.yaml (default: the first)')
  .addOption(new Option('--edition <edition>', 'the edition shown').choices([...EDITIONS]).default('internal'))
  .option('--port <port>', 'the port on this machine', port, 4477)
  .option('--editor <command>', 'what opens FILE:LINE:COLUMN in your editor; an empty one opens nothing', 'code -g')
  .action((publication: string | undefined, given: Given) =>
    act(async (at) => {
      const [{ preview }, { serveLive }] = await Promise.all([
        import('./commands/preview/preview.js'),
        import('./system/live.js'),
      ]);
      return preview(at.world, at.terminal, { ...viewOf(publication, given), serve: serveLive(at.world.root) });
    }),
  );

program
  .command('lsp')
  .description('Serve an editor: findings, completion, jumps and renaming while you write.')
  .option('--stdio', 'over standard input and output, the only way')
  .action(() =>
    act(async (at) => {
      const [{ lsp }, { speakIn }] = await Promise.all([
        import('./commands/lsp/lsp.js'),
        import('./system/language-server.js'),
      ]);
      return lsp(at.world, speakIn(at.world.root));
    }),
  );

citeCommands(program, {
  act,
  read: (name) => readFile(name),
  ask: async () => asker(await ownVersion()),
});

reviewCommands(program, { act: (work) => act(work), files: filesToVerify });

releaseCommands(program, { act, read: filesToVerify });

program
  .command('vocabulary')
  .description('The words that no dictionary has and that these publications write.')
  .command('add')
  .description('Add words to the folder’s own vocabulary, so that check knows them.')
  .argument('<words...>', 'single words')
  .action((words: string[]) =>
    act(async (at) => (await import('./commands/vocabulary/add.js')).vocabularyAdd(at.world, at.terminal, words)),
  );

paragraphsCommand(program, { act: (work) => act(work) });

doctorCommand(program, {
  act: (work) => act(work),
  machine: async () => (await import('./system/kept-here.js')).machineHere(process),
});

program
  .command('init')
  .description('Make a folder with a small publication whose first build passes.')
  .argument('[folder]', 'the new folder', '.')
  .addOption(new Option('--like <kind>', 'with the page promise, blocks and outline of a kind').choices(LIKE_NAMES))
  .action((folder: string, { like }: { like?: LikeName }) =>
    act(
      async (at) => (await import('./commands/init.js')).init(at.world, at.terminal, { folder, like }),
      {},
      path.resolve(folder),
    ),
  );

program
  .command('clean')
  .description('Remove what builds made.')
  .option('--cache', 'and what runs keep for you: drawings, and what was found in chapters')
  .action((given: { cache?: boolean }) =>
    act(async (at) => (await import('./commands/clean.js')).clean(at.world, at.terminal, given)),
  );

interface At {
  readonly world: RealWorld;
  readonly terminal: Terminal;
}

interface Work {
  readonly command: 'build' | 'check';
  readonly publications: readonly string[];
  readonly given: Given;
}

/** A build or a check, once or in rounds. */
async function worked(at: At, { command, publications, given }: Work): Promise<ExitCode> {
  const { world, terminal } = at;
  const { run } = await import('./commands/run.js');
  const work = () => run(world, orderOf(publications, given), { terminal, manner: mannerOf(command, given) });
  if (given.watch !== true) return work();
  const { watchIn } = await import('./system/watch.js');
  const { rounds } = await import('./commands/check/rounds.js');
  return rounds(world, terminal, { watch: watchIn(world.root), work });
}

/** Shows on a terminal how far a run is, by what the same one took before. */
async function timedBy(world: RealWorld, progress: Progress, work: () => Promise<ExitCode>): Promise<ExitCode> {
  if (!process.stderr.isTTY) return work();
  const key = hashOf('progress', world.root, ...program.args);
  progress.expect(await world.recall(key));
  const code = await work().finally(progress.end);
  await world.keep(key, progress.kept());
  return code;
}

async function act(work: (at: At) => Promise<ExitCode>, given: Given = {}, folder?: string): Promise<void> {
  const terminal = terminalOf(process.stdout, process.stderr, pc);
  const options = program.opts<{ folder?: string; debug?: boolean }>();
  let world: RealWorld | undefined;
  try {
    const root = folder ?? (await findFolder(options.folder ?? process.cwd()));
    const [{ Progress: Watched }, { RealWorld: Real }] = await Promise.all([
      import('./system/progress.js'),
      import('./system/real.js'),
    ]);
    const clock = () => performance.now() / 1000;
    const progress = new Watched(process.stderr, { format: given.format ?? 'text', clock });
    world = new Real(root, progress.say);
    await removeLeftBehind();
    process.exitCode = await timedBy(world, progress, () => work({ world: world as RealWorld, terminal }));
  } catch (error) {
    const { tellFault } = await import('./commands/fault.js');
    process.exitCode = tellFault(error, terminal, options.debug === true);
  } finally {
    await world?.close();
  }
}

letGo([process.stdout, process.stderr]);
try {
  await program.parseAsync();
} catch (error) {
  const code = (error as { exitCode?: number }).exitCode;
  if (code === undefined) throw error;
  process.exitCode = code === 0 ? EXIT.clean : EXIT.usage;
}
