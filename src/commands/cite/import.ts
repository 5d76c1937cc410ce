import { readBibliography } from '../../cite/bibliography.js';
import { importWorks, type Imported, type ImportFile } from '../../cite/import/import.js';
import { findingsOf } from '../../model/finding.js';
import type { ReferenceRecord } from '../../model/publication.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { MissingFile, type World } from '../../model/world.js';
import { folderConfig } from '../folder.js';

interface Importing {
  readonly files: readonly ImportFile[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Adds the works of some files to the bibliography; says what was added, merged and refused. A dry run writes nothing. */
export async function citeImport(world: World, terminal: Terminal, given: Importing): Promise<ExitCode> {
  const path = (await folderConfig(world))?.bibliography ?? 'bibliography/references.json';
  const own = await ownRecords(world, path);
  if (typeof own === 'string') {
    terminal.say(own);
    return EXIT.usage;
  }
  const { records, ...report } = importWorks(own, given.files);
  if (!given.dryRun && report.added.length + report.merged.length > report.known.length)
    await world.write(path, `${JSON.stringify(records, null, 2)}\n`);
  if (given.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  else for (const line of linesOf(report, given.dryRun)) terminal.say(line);
  return report.refused.length > 0 ? EXIT.errors : EXIT.clean;
}

/** The records of the bibliography as they stand in the file, or why nothing can be added to it. */
async function ownRecords(world: World, path: string): Promise<ReferenceRecord[] | string> {
  if (!/\.json$/i.test(path))
    return `${path} is written by a reference manager. Add the works there, or name a .json file as \`bibliography\`; nothing was changed.`;
  const bytes = await world.read(path).catch((cause: unknown) => {
    if (cause instanceof MissingFile) return new TextEncoder().encode('[]');
    throw cause;
  });
  const { file } = readBibliography(path, bytes);
  const broken = findingsOf(file).find(({ rule }) => /bibliography-(?:syntax|entry)/.test(rule));
  if (broken !== undefined)
    return `${path}:${String(broken.line)}: ${broken.message}. Mend it first; nothing was changed.`;
  // As it was typed, fields that the tool does not know too: `readBibliography` has found each of them whole.
  return JSON.parse(String(file).replace(/^\uFEFF/, '')) as ReferenceRecord[];
}

function linesOf({ added, merged, known, same, refused }: Omit<Imported, 'records'>, dryRun: boolean): string[] {
  const would = dryRun ? 'would be ' : '';
  const count = (keys: readonly string[], done: string): string =>
    `${String(keys.length)} ${would}${done}${keys.length > 0 ? `: ${keys.join(', ')}` : ''}`;
  return [
    ...refused.map(({ file, line, entry, reason }) => `${file}:${String(line)}: ${entry}: ${reason}`),
    ...same.map(({ file, line, entry, key }) => `${file}:${String(line)}: ${entry}: the same work as ${key}`),
    count(added, 'added'),
    count(
      merged.filter((key) => !known.includes(key)),
      'merged',
    ),
    ...(known.length === 0 ? [] : [`${String(known.length)} there already, with all that is said of them`]),
    `${String(refused.length)} refused`,
  ];
}
