import { Option, type Command } from 'commander';
import { EDITIONS, type Edition } from '../../model/edition.js';
import { STATUSES, type CommentStatus } from '../../model/review.js';
import type { ExitCode, Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import type { ReturnedFile } from './receive.js';

/** What the commands are given by the program. */
export interface Hands {
  readonly act: (
    work: (at: { readonly world: World; readonly terminal: Terminal }) => Promise<ExitCode>,
  ) => Promise<void>;
  /** Files as named on the command line, wherever they are. */
  readonly files: (names: readonly string[]) => Promise<readonly ReturnedFile[]>;
}

const FORMAT = new Option('--format <format>', 'how the answer is printed').choices(['text', 'json']).default('text');

interface Given {
  readonly edition?: Edition;
  readonly due?: string;
  readonly reviewer?: string;
  readonly dryRun?: boolean;
  readonly accept?: boolean;
  readonly to?: string;
  readonly format?: 'text' | 'json';
  readonly round?: string;
  readonly publication?: string;
  readonly status?: string;
  readonly file?: string;
  readonly text?: string;
  readonly where?: string;
  readonly md?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly docx?: string;
}

/** Adds `review` with its commands. */
export function reviewCommands(program: Command, hands: Hands): void {
  const review = program
    .command('review')
    .description('Send copies to reviewers, and bring their comments back to their lines.');
  sending(review, hands);
  working(review, hands);
  closing(review, hands);
}

function sending(review: Command, { act, files }: Hands): void {
  review
    .command('send')
    .description('Make the copies of a round (PDF, Word, web page) with one build id, and a note for the reviewers.')
    .argument('<round>', 'a name of letters and digits, such as C')
    .argument('[publications...]', 'names from imprimatur.yaml (default: all)')
    .addOption(new Option('--edition <edition>', 'the edition sent').choices([...EDITIONS]).default('internal'))
    .option('--due <date>', 'by when comments are asked for')
    .option('--to <address>', 'whom comments are to be sent to')
    .action((round: string, publications: string[], { edition = 'internal', due, to }: Given) =>
      act(async ({ world, terminal }) => {
        const { send } = await import('./send.js');
        const named = publications.filter((name) => name !== 'all');
        return send(world, terminal, { round, publications: named, edition, due, to });
      }),
    );
  review
    .command('import')
    .description('Read what came back: annotated PDFs, Word files, saved comments, comment matrices.')
    .argument('<files...>', 'files as they came back')
    .option('--reviewer <name>', 'who sent them, where the file names nobody', '')
    .option('--round <round>', 'the round of a table that names none')
    .option('--publication <name>', 'the publication of a table, where several were sent')
    .option('--dry-run', 'say what would be kept, and keep nothing')
    .addOption(FORMAT)
    .action((names: string[], { reviewer = '', dryRun = false, format, round, publication }: Given) =>
      act(async ({ world, terminal }) => {
        const { receive } = await import('./receive.js');
        const asked = { reviewer, round, publication, dry: dryRun, json: format === 'json' };
        return receive(world, terminal, { files: await files(names), ...asked });
      }),
    );
}

function working(review: Command, { act }: Hands): void {
  review
    .command('list')
    .description('List comments at their lines.')
    .option('--round <round>', 'of that round')
    .option('--reviewer <name>', 'of that reviewer')
    .addOption(new Option('--status <status>', 'with that status').choices([...STATUSES]))
    .option('--file <file>', 'on that file')
    .addOption(FORMAT)
    .action(({ format, ...given }: Given) =>
      act(async ({ world, terminal }) =>
        (await import('./list.js')).list(world, terminal, { ...given, json: format === 'json' }),
      ),
    );
  review
    .command('show')
    .description('Show one comment whole.')
    .argument('<id>', 'such as C-014')
    .action((id: string) => act(async ({ world, terminal }) => (await import('./list.js')).show(world, terminal, id)));
  review
    .command('respond')
    .description('Answer a comment.')
    .argument('<id>', 'such as C-014')
    .addOption(new Option('--status <status>', 'what becomes of it').choices([...STATUSES]).makeOptionMandatory())
    .option('--text <text>', 'the answer; a rejection needs one', '')
    .option('--where <place>', 'file:line where the text was changed, if not where the comment stands; or gone')
    .action((id: string, { status, text = '', where }: Given & { status: CommentStatus }) =>
      act(async ({ world, terminal }) =>
        (await import('./answer.js')).respond(world, terminal, { id, status, text, where }),
      ),
    );
  review
    .command('apply')
    .description('Show the change that a comment proposes as a patch.')
    .argument('<id>', 'such as C-014')
    .option('--accept', 'make the change in the manuscript')
    .action((id: string, { accept = false }: Given) =>
      act(async ({ world, terminal }) => (await import('./apply.js')).apply(world, terminal, { id, accept })),
    );
}

function closing(review: Command, { act }: Hands): void {
  review
    .command('redline')
    .description('Show what changed between two copies, with the comments that asked for it.')
    .argument('<from>', 'a round, a build, or now')
    .argument('<to>', 'a round, a build, or now')
    .option('--to <forms>', 'pdf, docx, or both with a comma between', 'pdf,docx')
    .option('--publication <name>', 'that one alone')
    .addOption(new Option('--edition <edition>', 'whom it is for').choices([...EDITIONS]).default('internal'))
    .action((from: string, until: string, { to = '', publication, edition = 'internal' }: Given) =>
      act(async ({ world, terminal }) => {
        const { redline } = await import('./redline.js');
        const forms = (['pdf', 'docx'] as const).filter((form) => to.split(',').includes(form));
        return redline(world, terminal, { from, to: until, edition, publication, forms });
      }),
    );
  review
    .command('check')
    .description('Say what stands between a round and its end.')
    .requiredOption('--round <round>', 'the round')
    .action(({ round = '' }: Given) =>
      act(async ({ world, terminal }) => (await import('./answer.js')).checkRound(world, terminal, round)),
    );
  review
    .command('matrix')
    .description('Write the comment matrix.')
    .option('--round <round>', 'of that round')
    .addOption(new Option('--edition <edition>', 'whom it is for').choices([...EDITIONS]).default('internal'))
    .option('--md <file>', 'as Markdown')
    .option('--csv <file>', 'as CSV')
    .option('--xlsx <file>', 'as a workbook')
    .option('--docx <file>', 'as a Word file')
    .action(({ edition = 'internal', round, md, csv, xlsx, docx }: Given) =>
      act(async ({ world, terminal }) => {
        const { matrix } = await import('./matrix.js');
        return matrix(world, terminal, { edition, round, files: { md, csv, xlsx, docx } });
      }),
    );
}
