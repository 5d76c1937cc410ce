import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';

interface At {
  readonly world: World;
  readonly terminal: Terminal;
}

/** `paragraphs keep`. */
export function paragraphsCommand(
  program: Command,
  { act }: { readonly act: (work: (at: At) => Promise<ExitCode>) => Promise<void> },
): void {
  program
    .command('paragraphs')
    .description('The numbers of the paragraphs of documents (form: un-document).')
    .command('keep')
    .description('Write the numbers down as they are published, so that a build tells which of them move.')
    .argument('[publications...]', 'names from imprimatur.yaml', [])
    .action((publications: string[]) =>
      act(async ({ world, terminal }) => (await import('./keep.js')).keep(world, terminal, publications)),
    );
}
