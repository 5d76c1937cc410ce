import { VFile } from 'vfile';
import { assemble } from './assemble/assemble.js';
import { read } from './assemble/read.js';
import { checkPrint } from './check/print/check.js';
import { checkText, type TextReport } from './check/text/check.js';
import { checkBibliography, readBibliography } from './cite/bibliography.js';
import { cite } from './cite/cite.js';
import { loadStyle } from './cite/style.js';
import { drawCover } from './figure/cover.js';
import { figure } from './figure/figure.js';
import { checkMarks } from './mark/check.js';
import { guardFile, guardWorks } from './mark/guard-file.js';
import { select } from './mark/select.js';
import { withheld } from './mark/withheld.js';
import type { Edition, Purpose } from './model/edition.js';
import type { Publication, SettledText } from './model/publication.js';
import type { World } from './model/world.js';
import { print } from './print/print.js';
import { number, type Numbering } from './refer/number.js';
import { labelsOf, refer } from './refer/refer.js';
import { deliver, type Delivery, type Printed } from './release/deliver.js';
import { filesOf, findingsIn, isBroken } from './release/findings.js';
import type { Finding } from './model/finding.js';
import { timed } from './release/progress.js';
import { render } from './render/render.js';
import { loadStyles } from './render/styles.js';

/** What is asked of one run. No `publications` means all of them. */
export interface Order {
  readonly publications: readonly string[];
  readonly editions: readonly Edition[];
  readonly purpose: Purpose;
  readonly formats: readonly ('pdf' | 'html')[];
}

/** What a run found: every finding, the language figures of each publication, and what was delivered. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly language: readonly TextReport[];
  readonly valeMissing: boolean;
  readonly delivery: Delivery;
}

/** The whole way from manuscript to editions. Throws BrokenConfiguration and ToolError; all else is a finding. */
export async function build(world: World, order: Order): Promise<Outcome> {
  const opened = await open(world, order);
  const settled = await settle(world, { opened, order, draw: true });
  const broken = isBroken(findingsIn(opened.files));
  const printed = broken ? [] : await printAll(world, settled.texts, { order, files: opened.files });
  return finish(world, { opened, settled, printed, order });
}

/** Doors 1 and 2 alone: no browser, nothing printed. */
export async function check(world: World, order: Order): Promise<Outcome> {
  const opened = await open(world, order);
  const settled = await settle(world, { opened, order, draw: false });
  return finish(world, { opened, settled, printed: [], order });
}

/** What is shown while an author writes: the page of one edition, and what was found on the way. No door 3. */
export async function proof(world: World, order: Order): Promise<{ html: string; findings: readonly Finding[] }> {
  const opened = await open(world, order);
  const { texts } = await settle(world, { opened, order, draw: true });
  const styles = await loadStyles(world);
  const [first] = texts;
  const html =
    first === undefined ? '' : (await renderOne(world, first.text, { order, styles, files: opened.files })).html;
  return { html, findings: findingsIn(opened.files) };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function open(world: World, order: Order) {
  const manuscript = await timed(world, 'Reading the manuscript', () => read(world, order.publications));
  const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
  const dataFiles: VFile[] = [];
  const publications = assemble(manuscript, bibliography, dataFiles);
  for (const publication of publications) checkMarks(publication);
  dataFiles.push(...coversOf(publications, manuscript.data));
  for (const file of [...manuscript.files, ...dataFiles]) guardFile(file);
  guardWorks(bibliography);
  return {
    manuscript,
    bibliography,
    publications,
    files: filesOf([...manuscript.files, ...dataFiles], bibliography, publications),
  };
}

/** The files of covers and bands, which are read as data before they are drawn. */
function coversOf(publications: readonly Publication[], data: ReadonlyMap<string, Uint8Array>): VFile[] {
  return publications.flatMap(({ facts: { coverFigure: path = '' } }) => {
    const bytes = data.get(path);
    return bytes === undefined ? [] : [new VFile({ path, value: new TextDecoder().decode(bytes) })];
  });
}

/** One edition of one publication, ready to be rendered. */
interface Settled {
  readonly publication: Publication;
  readonly text: SettledText<Edition>;
}

interface Settling {
  readonly opened: Opened;
  readonly order: Order;
  readonly draw: boolean;
}

async function settle(world: World, { opened, order, draw }: Settling) {
  const style = await timed(world, 'Loading the citation style', () => loadStyle(world));
  const texts: Settled[] = [];
  const reports: TextReport[] = [];
  for (const edition of order.editions) {
    const others = new Map<string, Numbering>();
    for (const publication of opened.publications) {
      const { name, editions } = publication.facts;
      const selected = select(publication, edition);
      const numberings = { own: number(selected), others: new Map(others) };
      if (!editions.includes(edition) || selected.chapters.length === 0) continue;
      others.set(name, numberings.own);
      if (!isAsked(name, order)) continue;
      const cited = await timed(world, `Citing ${name} (${edition})`, () => cite(selected, style));
      const labels = labelsOf(numberings);
      const drawn = draw
        ? await timed(world, `Drawing figures of ${name} (${edition})`, () => figure(world, cited, labels))
        : cited;
      for (const file of drawn.figureFiles ?? []) guardFile(file);
      opened.files.push(...(drawn.figureFiles ?? []));
      const text = refer(drawn, numberings);
      const read = await timed(world, `Reading the language of ${name} (${edition})`, () => checkText(world, text));
      reports.push(read.report);
      opened.files.push(...read.files);
      texts.push({ publication, text });
    }
  }
  const cited = new Set(texts.flatMap(({ text }) => text.references.map(({ key }) => key)));
  checkBibliography(opened.bibliography, cited, world.now().getFullYear());
  return { texts, reports };
}

function isAsked(name: string, order: Order): boolean {
  return order.publications.length === 0 || order.publications.includes(name);
}

interface Printing {
  readonly order: Order;
  /** Files that carry findings; those of covers are added. */
  readonly files: VFile[];
}

async function printAll(world: World, texts: readonly Settled[], { order, files }: Printing): Promise<Printed[]> {
  const styles = await timed(world, 'Loading styles and faces', () => loadStyles(world));
  const printed: Printed[] = [];
  for (const { publication, text } of texts) {
    const made = await print(world, await renderOne(world, text, { order, styles, files }));
    const kept = text.edition === 'public' ? withheld(publication) : [];
    checkPrint(made, text, { withheld: kept });
    printed.push({ text, print: made, withheld: kept });
  }
  return printed;
}

type Styles = Awaited<ReturnType<typeof loadStyles>>;

async function renderOne(world: World, text: SettledText<Edition>, given: Printing & { styles: Styles }) {
  const { order, styles, files } = given;
  const { coverFigure } = text.facts;
  const cover = coverFigure === undefined ? undefined : await drawCover(world, coverFigure, files);
  return render(text, { purpose: order.purpose, styles, ...(cover === undefined ? {} : { cover }) });
}

interface Finishing {
  readonly opened: Opened;
  readonly settled: Awaited<ReturnType<typeof settle>>;
  readonly printed: readonly Printed[];
  readonly order: Order;
}

async function finish(world: World, { opened, settled, printed, order }: Finishing): Promise<Outcome> {
  const findings = findingsIn(opened.files);
  const delivery = await deliver(world, {
    printed,
    findings,
    formats: order.formats,
    output: opened.manuscript.config.output,
  });
  return {
    findings: findingsIn(opened.files),
    language: settled.reports,
    valeMissing: settled.reports.some((report) => !report.vale.ran),
    delivery,
  };
}
