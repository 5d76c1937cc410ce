import { searchFor } from './check/print/check-leaks.js';
import { RULES as PRINT } from './check/print/rules.js';
import { RULES as CITE } from './cite/rules.js';
import { withheld } from './mark/withheld.js';
import type { Edition, Purpose } from './model/edition.js';
import type { Finding } from './model/finding.js';
import type { FinishedFile } from './model/finished.js';
import type { World } from './model/world.js';
import { make, type Making } from './pipeline.js';
import { manifestOf, type PrintedFile, type ReleaseOrder } from './publish-manifest.js';

import { doorsOf, type Door } from './release/doors.js';
import { changesIn, namesIn, releaseFolder, releaseName, sumsOf } from './release/folder.js';
import { MANIFEST, type Manifest } from './release/manifest.js';
import { passportPage } from './release/passport-page.js';
import { openComments } from './review/folder.js';
import { failedRules } from './validate.js';

export { namesIn };
export type { ReleaseOrder };

/** One edition of everything that is released: a folder of its own. */
export interface Released {
  readonly edition: Edition;
  readonly folder: string;
  readonly version: string;
  readonly passport: string;
  readonly doors: readonly Door[];
  readonly findings: readonly Finding[];
  readonly leaked: boolean;
  /** The printed files, and what goes with them. */
  readonly files: readonly FinishedFile[];
  /** Those of them that were not printed: they name the system, and may be others on another one. */
  readonly papers: readonly string[];
}

/** Makes one edition of a release and opens every door for it; nothing is written. undefined where no publication has that edition. */
export async function publish(world: World, order: ReleaseOrder, edition: Edition): Promise<Released | undefined> {
  const makings: Making[] = [];
  for (const purpose of order.purposes) {
    const { publications } = order;
    const asked = { publications, editions: [edition], purpose, formats: ['pdf'], release: true } as const;
    makings.push(await make(world, asked));
  }
  const [first] = makings;
  if (first === undefined || (first.settlement.texts.length === 0 && first.findings.length === 0)) return undefined;
  const { config, publications } = first.settlement.manuscript;
  const revision = publications[0]?.facts.revision;
  const version = revision?.exact === true ? revision.name : (revision?.words ?? 'unversioned');
  const printed = makings.flatMap((making, index) => filesOf(making, version, order.purposes[index] ?? 'screen'));
  const findings = makings.flatMap((making) => making.findings);
  const changes = edition === 'public' ? await changesOf(world, version) : undefined;
  const leaked = makings.some((making) => making.leaked) || (await holdsWithheld(first, changes));
  const of = ({ id }: { id: string }): number => findings.filter(({ rule }) => rule === id).length;
  const counts = { promises: of(PRINT.pagePromise), unverified: of(CITE.unverified) };
  const doors = doorsOf({ ...(await judged(world, makings, printed)), ...counts, edition, revision, findings, leaked });
  const manifest = await manifestOf({ world, order, edition, version, doors, printed, findings, making: first });
  const folder = releaseFolder(config.output, version, edition);
  const papers = withPapers(manifest, changes);
  const files = [...printed, ...papers, sums([...printed, ...papers])];
  return {
    ...{ edition, folder, version, doors, findings, leaked },
    files: files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    papers: [...papers.map(({ path }) => path), SUMS].map((path) => `${folder}/${path}`),
    passport: revision?.passport ?? '',
  };
}

/** What the texts and their PDFs are worth. */
async function judged(world: World, makings: readonly Making[], printed: readonly PrintedFile[]) {
  const pdfs = printed.flatMap(({ bytes, purpose }) => (purpose === 'press' ? [] : [bytes]));
  const press = makings.flatMap((making) => making.printed.flatMap(({ print }) => print.press ?? []));
  return {
    read: makings.every(({ settlement }) => settlement.language.every(({ scored, vale }) => !scored || vale.ran)),
    ...{ files: printed.length, screens: pdfs.length },
    open: await openComments(world, makings[0]?.settlement.texts.map(({ facts }) => facts.name) ?? []),
    ...(press.length === 0 ? {} : { press: press.flatMap(({ faults }) => faults).length }),
    faults: makings.flatMap((making) => making.printed.flatMap(({ print }) => print.faults)).length,
    invalid: pdfs.length === 0 ? undefined : await failedRules(world, pdfs),
  };
}

function filesOf({ settlement, finished }: Making, version: string, purpose: Purpose): PrintedFile[] {
  return finished.flatMap(({ publication, edition, files, pages }) => {
    const text = settlement.texts.find((one) => one.facts.name === publication && one.edition === edition);
    return files.flatMap(({ form, bytes }): PrintedFile[] =>
      text === undefined || form === undefined
        ? []
        : [{ path: releaseName(text, { version, purpose, form }), form, bytes, publication, purpose, pages }],
    );
  });
}

/** What the folder's list of changes says of a version. */
async function changesOf(world: World, version: string): Promise<string | undefined> {
  const list = await world.read('CHANGELOG.md').catch(() => undefined);
  return list === undefined ? undefined : changesIn(new TextDecoder().decode(list), version);
}

/** Whether words that go with a public release hold what is withheld. */
async function holdsWithheld({ settlement, never }: Making, words: string | undefined): Promise<boolean> {
  if (words === undefined || never === undefined) return false;
  const search = searchFor({ withheld: settlement.publications.flatMap(withheld), own: never.own });
  const found = await search({ bytes: new TextEncoder().encode(words) });
  return found === undefined || found.leaks.length > 0;
}

/** What goes with the printed files: the manifest, what changed, and the page for readers. */
function withPapers(manifest: Manifest, changes: string | undefined): FinishedFile[] {
  return [
    text(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`),
    ...(changes === undefined ? [] : [text('CHANGES.md', changes)]),
    text('index.html', passportPage(manifest, changes !== undefined)),
  ];
}

const SUMS = 'SHA256SUMS';

function sums(files: readonly FinishedFile[]): FinishedFile {
  return text(SUMS, sumsOf(files));
}

function text(path: string, words: string): FinishedFile {
  return { path, bytes: new TextEncoder().encode(words) };
}
