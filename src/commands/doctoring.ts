import { Option, type Command } from 'commander';
import type { ExitCode, Terminal } from '../model/terminal.js';
import type { World } from '../model/world.js';
import type { Machine } from './doctor.js';

/** How a command is run, and what only this machine can say. */
interface Tools {
  readonly act: (work: (at: { world: World; terminal: Terminal }) => Promise<ExitCode>) => Promise<void>;
  readonly machine: () => Promise<Omit<Machine, 'json'>>;
}

/** Adds what says how this machine stands. */
export function doctorCommand(program: Command, { act, machine }: Tools): void {
  program
    .command('doctor')
    .description('Say what the environment has and lacks.')
    .addOption(new Option('--format <format>', 'how the answer is printed').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: string }) =>
      act(async ({ world, terminal }) => {
        const { doctor } = await import('./doctor.js');
        return doctor(world, terminal, { ...(await machine()), json: format === 'json' });
      }),
    );
}
