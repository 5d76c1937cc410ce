import type { Edition, Purpose } from './model/edition.js';
import type { Finding } from './model/finding.js';
import type { FinishedFile } from './model/finished.js';
import { hashOf } from './model/hash.js';
import type { Letter } from './model/letter.js';
import type { World } from './model/world.js';
import type { Making } from './pipeline.js';
import { isOfPublicText, type Door } from './release/doors.js';
import type { Manifest } from './release/manifest.js';

/** What is asked of a release: which publications (all where empty), in which editions and for what. */
export interface ReleaseOrder {
  readonly publications: readonly string[];
  readonly deliverable?: string;
  readonly purposes: readonly Purpose[];
}

/** A printed file, by its name in the release. */
export interface PrintedFile extends FinishedFile {
  readonly publication: string;
  readonly purpose: Purpose;
  readonly pages: number;
}

/** What a manifest tells of. */
export interface About {
  readonly world: World;
  readonly order: ReleaseOrder;
  readonly edition: Edition;
  readonly version: string;
  readonly doors: readonly Door[];
  readonly printed: readonly PrintedFile[];
  readonly findings: readonly Finding[];
  readonly making: Making;
}

/** The manifest of one edition of a release. */
export async function manifestOf({ world, order, edition, version, making, ...made }: About): Promise<Manifest> {
  const { settlement } = making;
  const revision = settlement.manuscript.publications[0]?.facts.revision;
  const { facts: browser } = await world.browser();
  const { version: tool, fonts } = await ownPackage(world);
  return {
    manifest: 1,
    edition,
    version,
    revision: revision?.words ?? 'unversioned',
    commit: revision?.commit ?? '',
    passport: revision?.passport ?? '',
    ...(order.deliverable === undefined ? {} : { deliverable: order.deliverable }),
    tool: { name: 'imprimatur', version: tool },
    browser: { name: browser.name, version: browser.version },
    system: world.system(),
    fonts,
    inputs: inputsOf(making, edition),
    doors: made.doors.map(({ door, passed, said }) => ({ door, passed, said })),
    publications: settlement.texts.map(({ facts }, index) => {
      const pages = made.printed.find(({ publication }) => publication === facts.name)?.pages ?? 0;
      const words = settlement.language[index]?.figures?.total.words;
      const { title, deliverable, status, version: draft, date } = facts;
      return {
        ...{ publication: facts.name, title, status, version: draft, date, pages },
        ...(deliverable === undefined ? {} : { deliverable }),
        ...(words === undefined ? {} : { words }),
      };
    }),
    findings: countsOf(edition === 'public' ? made.findings.filter(isOfPublicText) : made.findings),
    files: made.printed.map(({ path, bytes, publication, purpose, pages }) => ({
      ...{ file: path, sha256: hashOf(bytes), bytes: bytes.length, publication, purpose, pages },
    })),
  };
}

function countsOf(findings: readonly Finding[]): Manifest['findings'] {
  const count = (letter: Letter, severity: Finding['severity']): number =>
    findings.filter((one) => one.letter === letter && one.severity === severity).length;
  const of = (letter: Letter) => ({
    errors: count(letter, 'error'),
    warnings: count(letter, 'warning'),
    notes: count(letter, 'info'),
  });
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

/** Of a public release the chapters of its text and the lists, each as it would be had nobody written what is withheld. */
function inputsOf({ settlement, never }: Making, edition: Edition): Manifest['inputs'] {
  const { sources, config } = settlement.manuscript;
  if (edition === 'internal')
    return [...sources.texts].map(([file, { bytes }]) => ({ file, sha256: hashOf(bytes) })).sort(byFile);
  const texts = never?.texts ?? [];
  const chapters = texts.flatMap((text) => [text.configFile.path, ...text.chapters.map(({ path }) => path)]);
  const files = new Set(['imprimatur.yaml', ...chapters, config.bibliography, config.glossary, config.requirements]);
  return [...files]
    .flatMap((file) => {
      const words = never?.sources.get(file.normalize('NFC'));
      return words === undefined ? [] : [{ file, sha256: hashOf(words) }];
    })
    .sort(byFile);
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : 1;
}

async function ownPackage(world: World): Promise<{ version: string; fonts: { name: string; version: string }[] }> {
  const own = JSON.parse(new TextDecoder().decode(await world.readOwn('package.json'))) as {
    version: string;
    dependencies: Record<string, string>;
    /** What was packed with the tool and is not installed beside it (scripts/pack.mjs). */
    packed?: Record<string, string>;
  };
  const fonts = Object.entries({ ...own.dependencies, ...own.packed }).filter(([name]) =>
    name.startsWith('@fontsource'),
  );
  return { version: own.version, fonts: fonts.map(([name, version]) => ({ name, version })) };
}
