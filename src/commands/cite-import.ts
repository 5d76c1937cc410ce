import { readBibliography } from '../cite/bibliography.js';
import { importWorks } from '../cite/import/import.js';
import { findingsOf } from '../model/finding.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import { MissingFile, type World } from '../model/world.js';
import { folderConfig } from './folder.js';

/** A file of a reference manager, as named on the command line. */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/** Adds the works of some files to the bibliography; says what was added, merged and refused. A dry run writes nothing. */
export async function citeImport(
  world: World,
  terminal: Terminal,
  given: { readonly files: readonly ImportFile[]; readonly dryRun: boolean; readonly json: boolean },
): Promise<ExitCode> {
  const path = (await folderConfig(world))?.bibliography ?? 'bibliography/references.json';
  const bytes = await world.read(path).catch((cause: unknown) => {
    if (cause instanceof MissingFile) return new TextEncoder().encode('[]');
    throw cause;
  });
  const { file } = readBibliography(path, bytes);
  const broken = findingsOf(file).find(({ rule }) => /syntax|entry/.test(rule));
  if (broken !== undefined) {
    terminal.say(`${path}:${String(broken.line)}: ${broken.message}. Mend it first; nothing was changed.`);
    return EXIT.usage;
  }
  const own = JSON.parse(String(file)) as Parameters<typeof importWorks>[0];
  const { records, ...report } = importWorks(
    own,
    given.files.map(({ text }) => text),
  );
  if (!given.dryRun && report.added.length + report.merged.length > 0)
    await world.write(path, `${JSON.stringify(records, null, 2)}\n`);
  if (given.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  else for (const line of linesOf(report, given.dryRun)) terminal.say(line);
  return report.refused.length > 0 ? EXIT.errors : EXIT.clean;
}

function linesOf(
  { added, merged, refused }: Omit<ReturnType<typeof importWorks>, 'records'>,
  dryRun: boolean,
): string[] {
  const would = dryRun ? 'would be ' : '';
  return [
    ...refused.map(({ entry, reason, line }) => `line ${String(line)}: ${entry}: ${reason}`),
    `${String(added.length)} ${would}added${added.length > 0 ? `: ${added.join(', ')}` : ''}`,
    `${String(merged.length)} ${would}merged${merged.length > 0 ? `: ${merged.join(', ')}` : ''}`,
    `${String(refused.length)} refused`,
  ];
}
