import { assemble } from './assemble/assemble.js';
import { sourceWords, type SourceWords } from './check/print/source-words.js';
import { checkText, type TextReport } from './check/text/check.js';
import { checkBibliography, readBibliography } from './cite/bibliography.js';
import { cite } from './cite/cite.js';
import { loadStyle, type Style } from './cite/style/style.js';
import { figure } from './figure/figure.js';
import { checkMarks } from './mark/check.js';
import { checkFiles } from './mark/check-files.js';
import { selectAll } from './mark/select.js';
import type { Edition } from './model/edition.js';
import type { Finding } from './model/finding.js';
import type { Manuscript } from './model/manuscript.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { Publication, SettledText } from './model/publication.js';
import type { Revision } from './model/revision.js';
import { passportCode } from './release/code.js';
import type { World } from './model/world.js';
import { damageInFiles } from './parse/damage.js';
import { foreignInFiles } from './parse/foreign/in-files.js';
import { parse } from './parse/parse.js';
import { read } from './read/read.js';
import { revisionOf } from './read/revision.js';
import { numberAll } from './refer/number.js';
import { labelsOf, refer } from './refer/refer.js';
import { filesOf, findingsIn } from './report/findings.js';
import { KNOWN } from './rules.js';
import { weighed } from './report/severities.js';

/** What is done on the way: drawings are drawn, or only looked at; words are judged, or not; doors are passed by to show pages sooner. */
export interface Way {
  readonly draw: boolean;
  readonly judge: boolean;
  readonly unchecked?: true;
  /** What an earlier making of the same sources found: the citation style, and from which commit they come. */
  readonly known?: { readonly style: Style; readonly revision: Revision | undefined };
  /** What is made of all that was read; all of it where absent. */
  readonly taken?: (manuscript: Manuscript) => Manuscript;
}

/** Everything before a writer: the folder as read, its publications with every edition in them, and the settled texts. */
export interface Settlement {
  readonly manuscript: Manuscript;
  readonly publications: readonly Publication[];
  readonly texts: readonly SettledText<Edition>[];
  /** The words of each text as its sources have them, counted right after its edition was selected. */
  readonly counted: ReadonlyMap<SettledText<Edition>, readonly SourceWords[]>;
  readonly style: Style;
  readonly language: readonly TextReport[];
  /** All that was found so far, also by what came later. */
  readonly findings: () => Finding[];
}

/** From the folder to settled texts: the order of everything before a writer. Throws BrokenConfiguration and ToolError. */
export async function settle(world: World, order: Order, way: Way): Promise<Settlement> {
  const manuscript = await timed(world, 'Reading the manuscript', () => manuscriptOf(world, order, way));
  const { sources } = manuscript;
  const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
  const parsed = manuscript.publications.map((publication) => parse(publication, sources));
  const publications = assemble(parsed, { ...manuscript, bibliography });
  if (way.unchecked !== true) {
    for (const publication of publications) checkMarks(publication, world.now());
    checkFiles({ ...manuscript, bibliography }, world.now());
    foreignInFiles(sources);
    damageInFiles(sources);
  }
  const style = way.known?.style ?? loadStyle(world);
  const texts: SettledText<Edition>[] = [];
  const counted = new Map<SettledText<Edition>, readonly SourceWords[]>();
  const language: TextReport[] = [];
  for (const edition of order.editions) {
    for (const { text, numberings } of numberAll(selectAll(publications, edition))) {
      if (order.publications.length > 0 && !order.publications.includes(text.facts.name)) continue;
      const name = `${text.facts.name} (${edition})`;
      const words = sourceWords(text);
      const cited = await timed(world, `Citing ${name}`, () => cite(text, style));
      const material = { sources, labels: labelsOf(numberings), dry: !way.draw, full: order.full };
      const drawn = await timed(world, `Drawing figures of ${name}`, () => figure(world, cited, material));
      const settled = refer(drawn, numberings);
      if (way.judge)
        language.push(await timed(world, `Reading the language of ${name}`, () => checkText(world, settled, material)));
      texts.push(settled);
      counted.set(settled, words);
    }
  }
  const keys = new Set(texts.flatMap(({ references }) => references.map(({ key }) => key)));
  if (way.unchecked !== true) checkBibliography(bibliography, keys, world.now().getUTCFullYear());
  const files = filesOf(sources, bibliography);
  return {
    manuscript,
    publications,
    texts,
    counted,
    style,
    language,
    findings: () => weighed(findingsIn(files), manuscript.config.rules),
  };
}

const all = (manuscript: Manuscript): Manuscript => manuscript;

/** The folder as read, its publications with the state of their sources. */
async function manuscriptOf(world: World, order: Order, { known, taken = all }: Way): Promise<Manuscript> {
  const manuscript = taken(await read(world, order.publications, KNOWN));
  const found = known === undefined ? await revisionOf(world, manuscript) : known.revision;
  const revision = found === undefined || order.release !== true ? found : await numbered(world, found);
  if (revision === undefined) return manuscript;
  const dated = manuscript.publications.map((one) => ({ ...one, facts: { ...one.facts, revision } }));
  return { ...manuscript, publications: dated };
}

/** The number of a release: of its version and commit, and of what makes it. */
async function numbered(world: World, revision: Revision): Promise<Revision> {
  const { facts } = await world.browser();
  const tool = await world.toolPrint();
  const { words, commit } = revision;
  return { ...revision, passport: passportCode({ words, commit, tool, browser: `${facts.name} ${facts.version}` }) };
}
