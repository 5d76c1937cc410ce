import { checkLeaks, type PublicFile, type Searched } from './check/print/check-leaks.js';
import type { NearLeak } from './check/print/check-near.js';
import { knownIn } from './check/told/known.js';
import { checkProof } from './check/print/check-proof.js';
import { withheld } from './mark/withheld.js';
import type { Finished, FinishedFile, Withdrawn } from './model/finished.js';
import type { Order } from './model/order.js';
import { hashOf } from './model/hash.js';
import { timed } from './model/progress.js';
import type { SettledText } from './model/publication.js';
import { LOCK, type World } from './model/world.js';
import { afterName, FOLDER_FORMS } from './model/form.js';
import { versionIn } from './model/version.js';
import { bytesAgain } from './again/bytes.js';
import { neverWritten, type NeverWritten } from './prove.js';
import { standingAgain } from './again/standing.js';
import { wordsAgain } from './again/words.js';
import { CERTIFICATE, certificateOf } from './release/certificate.js';
import { internalCertificateOf } from './release/internal-certificate.js';
import { saidByTool } from './beside/said.js';
import type { Printed } from './release/compose.js';
import type { Settlement } from './settle.js';
import { loadStyles } from './write/page/styles.js';

/** What a run made, and nobody has written yet. */
interface Made {
  readonly settlement: Settlement;
  readonly finished: readonly Finished[];
  readonly stamped: boolean;
  readonly printed: readonly Printed[];
  /** Where public lines come near to what is withheld. */
  readonly near: readonly NearLeak[];
}

/** What goes with the public editions, and what stood in their folder and must not stay there. */
interface Certified {
  readonly beside: readonly FinishedFile[];
  readonly withdrawn: readonly Withdrawn[];
  /** The text that proves the public editions. */
  readonly never?: NeverWritten;
}

/**
 * Door 3 for finished files: proves the public editions by making them a second time, searches every file that will stand in the
 * folder of public outputs, and returns its certificate, and that for internal readers where they get an edition. What is found withdraws the public editions.
 */
export async function certify(world: World, order: Order, made: Made): Promise<Certified> {
  const open = made.finished.filter(({ edition }) => edition === 'public');
  const [first] = open;
  if (first === undefined) return { beside: [], withdrawn: [] };
  const { settlement, stamped } = made;
  const { output } = settlement.manuscript.config;
  const standing = await standingIn(world, `${output}/public`, open);
  const only = standing.length === 0 ? order.publications : [];
  const never = await neverWritten(world, settlement, {
    purpose: order.purpose,
    only,
    styles: await loadStyles(world),
  });
  const isFull = order.proof === 'full';
  const again = isFull ? await bytesAgain(world, never, { ...order, stamped, output }) : undefined;
  for (const { publication, page, files } of open) {
    const text = settlement.texts.find(
      (one): one is SettledText<'public'> => one.edition === 'public' && one.facts.name === publication,
    );
    if (text === undefined) continue;
    const second = never.pages.get(publication)?.html;
    const about = { text, taken: never.taken };
    checkProof({ ...about, what: 'page', first: page, second });
    for (const { path, bytes } of again === undefined ? [] : files)
      checkProof({ ...about, what: 'file', first: hashOf(bytes), second: again?.get(path) });
  }
  const more = await formsAgain(world, never, { order, printed: made.printed, standing, output });
  const own = [never.own, more, foliosOf(open)].join(' ');
  const searched = await searchedFor(world, settlement, { ...never, own });
  const files = publicFiles(made, open, standing);
  const places = await timed(world, 'Searching the public files', () => checkLeaks(files, searched));
  const { browser } = await world.browser().then(({ facts }) => ({ browser: facts }));
  const version = versionIn(await world.readOwn('package.json'));
  const searchedIn = places.map(({ file, places: inIt }) => ({ file, places: inIt }));
  const told = { output, texts: settlement.texts, taken: never.taken, searched: searchedIn, near: [...made.near] };
  const inside = internalCertificateOf(told);
  const outside = certificateOf({
    output,
    finished: open,
    standing,
    stamped,
    tool: version,
    browser,
    compared: isFull ? 'bytes' : 'pages',
  });
  const leaky = new Set(places.flatMap((one) => (one.leaky ? [one.file] : [])));
  const beside = inside === undefined ? [outside] : [outside, inside];
  const withdrawn = standing.filter(({ path }) => leaky.has(path)).map((file) => withdrawnFrom(output, file));
  return { beside, withdrawn, never };
}

/** Every word of the forms beside the pages, those of this run and those that stand, made from sources that never held what is withheld. */
async function formsAgain(
  world: World,
  never: NeverWritten,
  about: Parameters<typeof wordsAgain>[2] & Parameters<typeof standingAgain>[2],
): Promise<string> {
  return `${await wordsAgain(world, never, about)} ${await standingAgain(world, never, about)}`;
}

/** What is looked for, and what excuses it. */
async function searchedFor(
  world: World,
  { publications }: Settlement,
  { own, texts }: NeverWritten,
): Promise<Searched> {
  const hidden = publications.flatMap(withheld);
  const said = hidden.length === 0 ? '' : await saidByTool(world);
  return { withheld: hidden, own, known: knownIn(texts), said };
}

/** A file that leaks and that no run makes may be its author's only one: it goes among the internal outputs. */
function withdrawnFrom(output: string, { path, bytes }: FinishedFile): Withdrawn {
  return { from: path, path: `${output}/internal/withdrawn/${path.slice(`${output}/public/`.length)}`, bytes };
}

/** The files of the folder that this run does not make. */
async function standingIn(world: World, folder: string, open: readonly Finished[]): Promise<FinishedFile[]> {
  const starts = open.flatMap(({ start }) => [
    `${start}.`,
    ...FOLDER_FORMS.map((form) => `${start}${afterName(form)}`),
  ]);
  const paths = (await world.list(folder)).filter((path) => {
    const name = path.slice(folder.length + 1);
    return (
      name !== CERTIFICATE &&
      name !== LOCK &&
      !name.endsWith('.part') &&
      !starts.some((start) => path.startsWith(start))
    );
  });
  const files: FinishedFile[] = [];
  for (const path of paths) files.push({ path, bytes: await world.read(path) });
  return files;
}

/** The page is searched whether it is delivered or not. */
function publicFiles({ settlement }: Made, open: readonly Finished[], standing: readonly FinishedFile[]): PublicFile[] {
  const configOf = (name: string) => settlement.publications.find(({ facts }) => facts.name === name)?.configFile;
  const [home] = settlement.publications;
  const made = open.flatMap(({ publication, files, start, page }) => {
    const about = configOf(publication);
    const undelivered = files.some(({ form }) => form === 'html')
      ? []
      : [{ path: `${start}.html`, form: 'html' as const, bytes: new TextEncoder().encode(page) }];
    return about === undefined ? [] : [...files, ...undelivered].map((file) => ({ ...file, about }));
  });
  return [...made, ...(home === undefined ? [] : standing.map((file) => ({ ...file, about: home.configFile })))];
}

function foliosOf(open: readonly Finished[]): string {
  const most = Math.max(...open.map(({ pages }) => pages));
  return Array.from({ length: most }, (_, index) => String(index + 1)).join(' \u00B6 ');
}
