import { EDITIONS } from '../../model/edition.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { visibleJson } from '../../model/visible.js';
import type { World } from '../../model/world.js';
import { namesIn, publish, type Released, type ReleaseOrder } from '../../publish.js';
import { linesOf } from '../../report/text.js';
import { publicationFacts } from './deliverables.js';
import { folderConfig } from '../folder.js';

/** How a release is asked for. */
export interface Asked {
  readonly deliverable?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Makes a release, or says by which door it did not come. Nothing is written unless everything passed, and then all of it at once. */
export async function release(world: World, terminal: Terminal, asked: Asked): Promise<ExitCode> {
  const config = await folderConfig(world);
  if (config === undefined) {
    terminal.say('There is no imprimatur.yaml that can be read here.');
    return EXIT.usage;
  }
  const free = await world.hold(config.output);
  try {
    const facts = await publicationFacts(world, config);
    const meant = facts.filter(
      ({ deliverable }) => asked.deliverable === undefined || deliverable === asked.deliverable,
    );
    if (meant.length === 0) {
      const letters = [...new Set(facts.flatMap(({ deliverable }) => deliverable ?? []))].sort().join(', ');
      terminal.say(
        `Unexpected deliverable ${asked.deliverable ?? ''}, expected one that a publication answers: ${letters}`,
      );
      return EXIT.usage;
    }
    const { deliverable } = asked;
    return await releaseAll(world, terminal, {
      asked,
      order: {
        publications: meant.length === facts.length ? [] : meant.map(({ name }) => name),
        purposes: config.release?.purposes ?? ['screen'],
        ...(deliverable === undefined ? {} : { deliverable }),
      },
    });
  } finally {
    await free();
  }
}

interface Releasing {
  readonly asked: Asked;
  readonly order: ReleaseOrder;
}

async function releaseAll(world: World, terminal: Terminal, { asked, order }: Releasing): Promise<ExitCode> {
  const made: Released[] = [];
  for (const edition of EDITIONS) {
    const one = await publish(world, order, edition);
    if (one !== undefined) made.push(one);
  }
  const other = (await Promise.all(made.map((one) => otherBytes(world, one)))).flat();
  const passed =
    made.length > 0 &&
    other.length === 0 &&
    made.every(({ doors }) => doors.every((door) => door.passed || (asked.dryRun && door.dry === true)));
  const again = await Promise.all(made.map(({ folder }) => world.exists(`${folder}/SHA256SUMS`)));
  const before = passed && again.some((there) => there);
  if (passed && !before && !asked.dryRun) {
    const files = made.flatMap((one) => one.files);
    await world.change({ remove: [], write: new Map(files.map(({ path, bytes }) => [path, bytes])) });
  }
  const written = passed && !before && !asked.dryRun;
  if (asked.json)
    terminal.out(
      visibleJson({ released: written, dryRun: asked.dryRun, editions: made.map(toJson), otherBytes: other }),
    );
  else made.forEach((one) => tell(terminal, one));
  for (const path of other)
    terminal.say(
      `${path} was released with other bytes. A version names one set of bytes: give this one a new version.`,
    );
  terminal.say(closing(made, { passed, before, written, dryRun: asked.dryRun }));
  if (made.some(({ leaked }) => leaked)) return EXIT.leak;
  return passed ? EXIT.clean : EXIT.errors;
}

/** The printed files of the same version that were released before and are not the same now. Signatures were laid beside them later. */
async function otherBytes(world: World, { folder, files, papers }: Released): Promise<string[]> {
  const sums = await world.read(`${folder}/SHA256SUMS`).catch(() => undefined);
  const named = sums === undefined ? undefined : namesIn(new TextDecoder().decode(sums));
  const isOfRelease = (path: string): boolean => named?.includes(path.slice(folder.length + 1)) ?? true;
  const there = (await world.list(folder)).filter((path) => !papers.includes(path) && isOfRelease(path));
  const made = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const other: string[] = [];
  for (const path of there) {
    const before = await world.read(path);
    const now = made.get(path);
    if (now?.length !== before.length || now.some((byte, index) => byte !== before[index])) other.push(path);
  }
  return other;
}

function toJson({ edition, folder, version, passport, doors, files }: Released): Record<string, unknown> {
  return { edition, folder, version, passport, doors, files: files.map(({ path }) => path) };
}

function tell(terminal: Terminal, { edition, folder, version, passport, doors, files, findings }: Released): void {
  const { bold, dim } = terminal.colours;
  terminal.say(bold(`${version}, ${edition} edition, passport ${passport}`));
  for (const { door, passed, said } of doors) terminal.say(`  ${passed ? '●' : '○'} ${door}: ${said}`);
  const shown = findings.filter(({ severity }) => severity === 'error');
  for (const finding of shown) linesOf(finding, terminal.colours, undefined).forEach((line) => terminal.say(line));
  for (const { path, bytes } of files)
    terminal.say(`  ${path}  ${dim(`${String(Math.max(1, Math.round(bytes.length / 1024)))} KB`)}`);
  if (files.length === 0) terminal.say(`  ${folder}: nothing`);
}

function closing(made: readonly Released[], end: Record<'passed' | 'before' | 'written' | 'dryRun', boolean>): string {
  const closed = made.flatMap(({ doors }) => doors.filter(({ passed, untried }) => !passed && untried !== true));
  const names = [...new Set(closed.map(({ door }) => door))].join(', ');
  if (end.written) return 'Released. Next: git push the tag; sign SHA256SUMS (docs/releases.md)';
  if (end.before) return 'This version was released before with the same bytes. Nothing was written.';
  if (end.passed && names !== '') return `Only a real release would be refused: ${names}. Nothing was written.`;
  if (end.passed) return 'Every door is passed. Nothing was written: this was a dry run.';
  const doors = names === '' ? 'another release of this version' : names;
  return `Not released${end.dryRun ? ' (dry run)' : ''}: ${doors}. Nothing was written.`;
}
