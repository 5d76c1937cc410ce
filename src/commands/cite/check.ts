import { checkBibliography, readBibliography, type Excused } from '../../cite/bibliography.js';
import { findingsOf, type Finding } from '../../model/finding.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { MissingFile, type World } from '../../model/world.js';
import { folderConfig } from '../folder.js';

/** Lists the faults of the bibliography by kind, as if every work were printed: the notes as well. */
export async function citeCheck(world: World, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const path = (await folderConfig(world))?.bibliography ?? 'bibliography/references.json';
  const bytes = await world.read(path).catch((cause: unknown) => {
    if (cause instanceof MissingFile) return undefined;
    throw cause;
  });
  if (bytes === undefined) {
    terminal.say(`Unexpected absence of ${path}, expected the references`);
    return EXIT.usage;
  }
  const bibliography = readBibliography(path, bytes);
  const keys = new Set(bibliography.records.keys());
  const excused = checkBibliography(bibliography, keys, world.now().getUTCFullYear());
  const findings = findingsOf(bibliography.file);
  const kinds = kindsOf(findings);
  if (json) {
    const counts = Object.fromEntries([...kinds].map(([rule, found]) => [rule, found.length]));
    terminal.out(
      `${JSON.stringify({ file: path, works: bibliography.records.size, kinds: counts, findings, excused }, null, 2)}`,
    );
  } else for (const line of [...linesOf(kinds, path), ...excusedLines(excused)]) terminal.out(line);
  terminal.say(
    `${excused.length === 0 ? '' : `${String(excused.length)} excused with a reason; `}${String(findings.length)} faults of ${String(kinds.size)} kinds in ${String(bibliography.records.size)} works`,
  );
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.clean;
}

/** What stands with a reason, rule by rule. */
function excusedLines(excused: readonly Excused[]): string[] {
  const rules = [...new Set(excused.map(({ rule }) => rule))];
  return rules.flatMap((name) => {
    const own = excused.filter(({ rule }) => rule === name);
    return [
      `${String(own.length).padStart(4)}  ${name}  (excused)`,
      ...own.map(({ key, reason }) => `      ${key}: ${reason}`),
    ];
  });
}

/** The findings of each rule, the most frequent first. */
function kindsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) kinds.set(finding.rule, [...(kinds.get(finding.rule) ?? []), finding]);
  return new Map([...kinds].sort(([, one], [, other]) => other.length - one.length));
}

function linesOf(kinds: ReadonlyMap<string, readonly Finding[]>, path: string): string[] {
  return [...kinds].flatMap(([rule, found]) => [
    `${String(found.length).padStart(4)}  ${rule}  (${found[0]?.severity ?? ''})`,
    ...found.map(({ line, message }) => `      ${path}:${String(line)}  ${message}`),
  ]);
}
