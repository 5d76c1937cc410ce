import type { Edition } from '../../model/edition.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { ReviewMap } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { build, type Outcome } from '../../pipeline.js';
import { copiesOf, withPages, type Copy } from '../../round/copies.js';
import { reviewPageOf } from '../../round/files.js';
import { keepMap } from '../../review/folder.js';
import { countsOf, linesOf } from '../../report/text.js';
import { folderConfig } from '../folder.js';
import { noteOf, type Cover } from './note.js';

export interface Send {
  readonly round: string;
  readonly publications: readonly string[];
  readonly edition: Edition;
  /** A day: `2025-12-10`. */
  readonly due?: string | undefined;
  /** Whom comments go to. */
  readonly to?: string | undefined;
}

/** Makes the copies that reviewers get, with one build id, and keeps the maps by which their comments come back. */
export async function send(world: World, terminal: Terminal, given: Send): Promise<ExitCode> {
  if (!/^[A-Za-z0-9]{1,20}$/.test(given.round)) {
    terminal.say(`Unexpected round “${given.round}”, expected letters and digits, such as C or D2`);
    return EXIT.usage;
  }
  const config = await folderConfig(world);
  const output = config?.output ?? 'build';
  const copies = await copiesOf(world, given);
  const first = copies[0]?.map;
  if (first === undefined) {
    terminal.say('There is no publication to send');
    return EXIT.usage;
  }
  const outcome = await build(world, {
    publications: given.publications,
    editions: [given.edition],
    purpose: 'review',
    formats: ['pdf', 'docx'],
    review: { round: given.round, build: first.build },
  });
  if (outcome.delivery.files.length === 0) {
    const errors = outcome.findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors) linesOf(finding, terminal.colours).forEach((line) => terminal.say(line));
    terminal.say(`Nothing was sent: ${countsOf(outcome.findings)}. See them with imprimatur check`);
    return outcome.delivery.leaked ? EXIT.leak : EXIT.errors;
  }
  const folder = `${output}/review/${given.round}`;
  const pages = await pagesFor(world, { copies, outcome, to: given.to });
  const sent = await layOut(world, outcome, { folder, pages, cover: { ...given, build: first.build } });
  for (const copy of copies) await keepMap(world, mapFrom(copy, outcome));
  for (const path of sent) terminal.out(path);
  terminal.say(
    `Round ${given.round}, build ${first.build}. Send these files; read what comes back with imprimatur review import FILE`,
  );
  return EXIT.clean;
}

/** The page for reviewers of each publication, by the name of its file. */
async function pagesFor(
  world: World,
  { copies, outcome, to }: { copies: readonly Copy[]; outcome: Outcome; to: string | undefined },
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { text, print } of outcome.printed) {
    const copy = copies.find(({ map }) => map.publication === text.facts.name);
    if (copy !== undefined)
      pages.set(text.facts.fileName, await reviewPageOf(world, copy, { text, page: print.page, to }));
  }
  return pages;
}

function mapFrom(copy: Copy, { printed }: Outcome): ReviewMap {
  const own = printed.find(({ text }) => text.facts.name === copy.map.publication);
  return own?.print.words === undefined ? copy.map : withPages(copy, own.print.words);
}

/** Copies under their own names, and the note that goes with them, in one change. */
async function layOut(
  world: World,
  { delivery }: Outcome,
  { folder, pages, cover }: { folder: string; pages: ReadonlyMap<string, string>; cover: Omit<Cover, 'files'> },
): Promise<string[]> {
  const write = new Map<string, Uint8Array | string>();
  for (const { path } of delivery.files)
    write.set(`${folder}/${(path.split('/').at(-1) ?? path).replace('-review.', '.')}`, await world.read(path));
  for (const [name, page] of pages) write.set(`${folder}/${name}.html`, page);
  const files = [...write.keys()].map((path) => path.split('/').at(-1) ?? path);
  write.set(`${folder}/README.txt`, noteOf({ ...cover, files }));
  await world.change({ remove: [], write });
  return [...write.keys()];
}
