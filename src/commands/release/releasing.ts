import { Option, type Command } from 'commander';
import type { ExitCode, Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { toolkitCommands } from '../toolkit/toolkit.js';
import type { VerifiedFile } from './verify.js';

interface Given {
  readonly format: 'text' | 'json';
  readonly deliverable?: string;
  readonly dryRun?: boolean;
}

/** How a command is run, and how files are read that may stand anywhere. */
interface Tools {
  readonly act: (work: (at: { world: World; terminal: Terminal }) => Promise<ExitCode>, given: object) => Promise<void>;
  readonly read: (names: readonly string[]) => Promise<VerifiedFile[]>;
}

/** Adds what makes releases, tells how deliverables stand, knows a released file again, and keeps what is out true. */
export function releaseCommands(program: Command, { act, read }: Tools): void {
  const format = (): Option =>
    new Option('--format <format>', 'how the answer is printed').choices(['text', 'json']).default('text');

  program
    .command('release')
    .description('Make a release of the version that is tagged, where every door is passed.')
    .option('--deliverable <letter>', 'only the publications of one deliverable')
    .option('--dry-run', 'make and judge everything, write nothing')
    .addOption(format())
    .action((given: Given) =>
      act(async ({ world, terminal }) => {
        const { release } = await import('./release.js');
        const { deliverable } = given;
        const asked = { dryRun: given.dryRun === true, json: given.format === 'json' };
        return release(world, terminal, { ...asked, ...(deliverable === undefined ? {} : { deliverable }) });
      }, {}),
    );

  program
    .command('deliverables')
    .description('Say of each deliverable when it is due, which gates it has passed, and what is open.')
    .addOption(format())
    .action((given: Given) =>
      act(async ({ world, terminal }) => {
        const { deliverables } = await import('./deliverables.js');
        return deliverables(world, terminal, { json: given.format === 'json' });
      }, {}),
    );

  program
    .command('verify')
    .description('Say of files whether they are unchanged since they were built, and search them for withheld text.')
    .argument('<files...>', 'files of a public edition, or the passport printed in one (7F3A-91C2-5D0E)')
    .addOption(format())
    .action((names: string[], given: Given) =>
      act(async ({ world, terminal }) => {
        const [{ verify, verifyCodes }, { typedCode }] = [await import('./verify.js'), await import('../../verify.js')];
        const json = given.format === 'json';
        const codes = names.flatMap((name) => typedCode(name) ?? []);
        if (codes.length === names.length) return verifyCodes(world, terminal, { codes, json });
        return verify(world, terminal, { files: await read(names), json });
      }, {}),
    );

  toolkitCommands(program, (work) => act(work, {}));
}
