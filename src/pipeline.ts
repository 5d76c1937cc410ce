import { assemble } from './assemble/assemble.js';
import { checkPrint } from './check/print/check.js';
import { checkText, type TextReport } from './check/text/check.js';
import { checkBibliography, readBibliography } from './cite/bibliography.js';
import { cite } from './cite/cite.js';
import { loadStyle } from './cite/style.js';
import { figure } from './figure/figure.js';
import { checkMarks } from './mark/check.js';
import { checkFiles } from './mark/check-files.js';
import { selectAll } from './mark/select.js';
import { withheld } from './mark/withheld.js';
import type { Edition } from './model/edition.js';
import type { Finding } from './model/finding.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { Publication, SettledText } from './model/publication.js';
import type { World } from './model/world.js';
import { damageInFiles } from './parse/damage.js';
import { foreignInFiles } from './parse/foreign/in-files.js';
import { parse } from './parse/parse.js';
import { print } from './print/print.js';
import { read } from './read/read.js';
import { numberAll } from './refer/number.js';
import { labelsOf, refer } from './refer/refer.js';
import { compose, type Printed } from './release/compose.js';
import { deliver, type Delivery } from './release/deliver.js';
import { filesOf, findingsIn, hasErrors, stops, withdraws } from './report/findings.js';
import { render } from './write/page/render.js';
import { loadStyles } from './write/page/styles.js';
import { writeForms } from './write/writers.js';

/** What a run found: every finding, the language figures of each publication, and what was delivered. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly language: readonly TextReport[];
  readonly delivery: Delivery;
}

/** The whole way from manuscript to editions. Throws BrokenConfiguration and ToolError; all else is a finding. */
export async function build(world: World, order: Order): Promise<Outcome> {
  const { texts, language, findings, output } = await settle(world, order, true);
  const printed = stops(findings()) ? [] : await printAll(world, texts, order);
  const [leaked, stamped] = [withdraws(findings()), hasErrors(findings())];
  const finished = await compose(world, printed, { stamped, formats: order.formats, output });
  const delivery = await deliver(world, { finished, leaked, stamped });
  return { findings: findings(), language, delivery };
}

/** Doors 1 and 2 alone: no browser, nothing printed. */
export async function check(world: World, order: Order): Promise<Outcome> {
  const { language, findings } = await settle(world, order, false);
  return { findings: findings(), language, delivery: { files: [], leaked: false, stamped: false } };
}

/** What is shown while an author writes: the page of one edition, and what was found on the way. No door 3. */
export async function proof(world: World, order: Order): Promise<{ html: string; findings: readonly Finding[] }> {
  const { texts, findings } = await settle(world, order, true);
  const [first] = texts;
  const styles = await loadStyles(world);
  const html = first === undefined ? '' : render(first.text, { purpose: order.purpose, styles }).html;
  return { html, findings: findings() };
}

type Settled = { readonly publication: Publication; readonly text: SettledText<Edition> };

/** From the folder to settled texts: the order of everything before a writer. */
async function settle(world: World, order: Order, draw: boolean) {
  const manuscript = await timed(world, 'Reading the manuscript', () => read(world, order.publications));
  const { config, sources } = manuscript;
  const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
  const parsed = manuscript.publications.map((publication) => parse(publication, sources));
  const publications = assemble(parsed, { ...manuscript, bibliography });
  for (const publication of publications) checkMarks(publication, world.now());
  checkFiles({ ...manuscript, bibliography }, world.now());
  foreignInFiles(sources);
  damageInFiles(sources);
  const style = loadStyle(world);
  const texts: Settled[] = [];
  const language: TextReport[] = [];
  for (const edition of order.editions) {
    for (const { publication, text, numberings } of numberAll(selectAll(publications, edition))) {
      if (order.publications.length > 0 && !order.publications.includes(text.facts.name)) continue;
      const name = `${text.facts.name} (${edition})`;
      const cited = await timed(world, `Citing ${name}`, () => cite(text, style));
      const material = { sources, labels: labelsOf(numberings), dry: !draw };
      const drawn = await timed(world, `Drawing figures of ${name}`, () => figure(world, cited, material));
      const settled = refer(drawn, numberings);
      language.push(await timed(world, `Reading the language of ${name}`, () => checkText(world, settled, material)));
      texts.push({ publication, text: settled });
    }
  }
  const keys = new Set(texts.flatMap(({ text }) => text.references.map(({ key }) => key)));
  checkBibliography(bibliography, keys, world.now().getFullYear());
  const files = filesOf(sources, bibliography);
  return { texts, language, findings: () => findingsIn(files), output: config.output };
}

/** Writes and prints every text, and opens door 3. */
async function printAll(world: World, texts: readonly Settled[], { purpose, formats }: Order): Promise<Printed[]> {
  const styles = await timed(world, 'Loading styles and faces', () => loadStyles(world));
  const printed: Printed[] = [];
  for (const { publication, text } of texts) {
    const made = await print(world, render(text, { purpose, styles }));
    const written = await writeForms(text, formats);
    checkPrint(made, text, { withheld: text.edition === 'public' ? withheld(publication) : [], written });
    printed.push({ text, print: made, written });
  }
  return printed;
}
