import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ExitCode, Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';

type Act = (work: (at: { world: World; terminal: Terminal }) => Promise<ExitCode>) => Promise<void>;

/** Adds what keeps a web toolkit true once it is out. */
export function toolkitCommands(program: Command, act: Act): void {
  program
    .command('toolkit')
    .description('Keep a web toolkit true once it is out.')
    .command('due')
    .description('Say which pages are overdue for review, and which are due soon.')
    .option('--within <days>', 'in how many days a review counts as due', days, 30)
    .addOption(new Option('--format <format>', 'how the answer is printed').choices(['text', 'json']).default('text'))
    .action(({ within, format }: { within: number; format: 'text' | 'json' }) =>
      act(async ({ world, terminal }) => {
        const { due } = await import('./due.js');
        return due(world, terminal, { json: format === 'json', within });
      }),
    );
}

function days(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A number of days.');
  return number;
}
