import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { languageOf } from '../../language/language.js';
import { keptProse } from './kept-prose.js';
import type { Prose } from '../../language/prose.js';
import type { Excepted, Found } from '../../model/found.js';
import type { ChapterLength } from '../../model/chapter-length.js';
import type { PagePromise } from '../../model/paper.js';
import type { CitedText, EditionText } from '../../model/publication.js';
import type { Score } from '../../model/score.js';
import type { Sources } from '../../model/sources.js';
import type { World } from '../../model/world.js';
import { checkBrackets } from './checks/brackets.js';
import { checkAcronyms } from './checks/acronym-places.js';
import { applyAllows, applyFileAllows } from './allow/allow.js';
import { checkCases } from './checks/cases.js';
import { checkDisplays } from './checks/displays.js';
import { checkEvidence, standing, type Uncited } from './checks/evidence.js';
import { checkGrammar, type GrammarOutcome } from './grammar/grammar.js';
import type { LanguageFigures } from './measure/figures.js';
import { checkLanguage } from './checks/language.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { measure } from './measure/measure.js';
import { checkNames } from './checks/names-of.js';
import { reportOnce } from './once.js';
import { checkQuotations } from './checks/quotations.js';
import { readingsOf } from './reading/readings.js';
import { checkRepeats } from './checks/repeats.js';
import { checkStates } from './measure/states.js';
import { wordCount } from '../../tree/word-count.js';
import { RULES } from './rules.js';
import { checkSayings } from './checks/sayings.js';
import { checkSizes } from './checks/sizes.js';
import { checkSources } from './checks/sources.js';
import { checkSpaces } from './checks/spaces.js';
import { checkSpelling } from './spelling/spelling.js';
import { checkOrders } from './checks/structure.js';
import { summaryOf } from './measure/summary.js';
import { checkWords, type ValeOutcome } from './vale/vale.js';
import { vocabularyOf } from './spelling/vocabulary.js';
import { checkTerms } from './reading/words-once.js';
import { foundIn } from './score/found.js';
import { repairsOf } from './score/repairs.js';
import { scoreOf } from './score/score.js';

/** What door 2 measured of one edition. */
export interface TextReport {
  /** False where nobody has written down what is known of the text's language: its words are not judged. */
  readonly scored: boolean;
  /** Absent where the text is not scored. */
  readonly figures?: LanguageFigures;
  /** After the author's exceptions. */
  readonly uncitedStatistics: number;
  readonly vale: ValeOutcome;
  readonly grammar: GrammarOutcome;
  /** The figures in one line. */
  readonly summary: string;
  /** The four letters; absent where the text is not scored. */
  readonly score?: Score;
  /** What stands on the files of this edition, each with its sentence. */
  readonly found: readonly Found[];
  /** The ten that help most. */
  readonly repairs: readonly Found[];
  readonly exceptions: readonly Excepted[];
  readonly publication: string;
  readonly edition: Edition;
  readonly lengths: TextLengths;
}

/** How long the chapters of an edition are, what is promised of them, and under which name it is printed. */
export interface TextLengths {
  readonly fileName: string;
  readonly promise?: PagePromise | undefined;
  readonly chapters: readonly ChapterLength[];
}

function lengthsOf({ facts, chapters }: EditionText<Edition>): TextLengths {
  return {
    fileName: facts.fileName,
    promise: facts.pages,
    chapters: chapters.map(({ id, path, part, budget, tree }) => ({ id, path, part, budget, words: wordCount(tree) })),
  };
}

interface Material {
  readonly sources: Sources;
  /** Whether grammar is read too, by LanguageTool. */
  readonly full?: boolean | undefined;
}

/** Door 2: the words, the language and the evidence of an edition. Reports on its files, once for all editions. */
export async function checkText<E extends Edition>(
  world: World,
  text: CitedText<E>,
  material: Material,
): Promise<TextReport> {
  const known = languageOf(text.facts.language).prose;
  const prose = known === undefined ? undefined : keptProse(known);
  const report = prose === undefined ? unscored(text) : await score(world, text, { ...material, prose });
  checkQuotations(text);
  checkSpaces(text);
  checkBrackets(text);
  checkDisplays(text, material.sources);
  const { uncited, files, ...rest } = report;
  const held = [...text.chapters.flatMap(applyAllows), ...files.flatMap(applyFileAllows)];
  const exceptions = held.filter(({ withheld }) => text.edition === 'internal' || !withheld).map(({ told }) => told);
  const uncitedStatistics = standing(uncited);
  const found = foundIn(text, prose);
  const about = { publication: text.facts.name, edition: text.edition, found, exceptions, lengths: lengthsOf(text) };
  if (rest.figures === undefined)
    return { ...rest, ...about, uncitedStatistics, repairs: [], summary: NOT_SCORED(text) };
  const scored = scoreOf(text, rest.figures);
  const repairs = repairsOf(about.found, scored);
  return {
    ...rest,
    ...about,
    uncitedStatistics,
    score: scored,
    repairs,
    summary: summaryOf(rest.figures, uncitedStatistics),
  };
}

interface Scored extends Pick<TextReport, 'scored' | 'figures' | 'vale' | 'grammar'> {
  /** Those that are read besides the chapters: configuration, lists, figures. */
  readonly files: readonly VFile[];
  readonly uncited: readonly Uncited[];
}

async function score<E extends Edition>(
  world: World,
  text: CitedText<E>,
  { sources, prose, full }: Material & { prose: Prose },
): Promise<Scored> {
  const lexicon = await lexiconOf(world, prose, text.glossary);
  const readings = readingsOf(text, sources, lexicon.names);
  const vale = await checkWords(world, readings, sources);
  await checkSpelling(world, readings, await vocabularyOf(world, text, { sources, lexicon }));
  const grammar = full === true ? await checkGrammar(world, readings) : 'unasked';
  const figures = measure(text, lexicon);
  checkLanguage(text, figures, prose);
  const uncited = checkEvidence(text, prose);
  checkCases(text, prose);
  checkManner(text, lexicon);
  checkStates(text, prose);
  const chapters = new Set(text.chapters.map(({ file }) => file));
  const files = [...new Set(readings.map(({ file }) => file))].filter((file) => !chapters.has(file));
  return { scored: true, vale, grammar, figures, uncited, files };
}

/** What no pattern of words can tell: it takes the tree, or the whole text. */
function checkManner<E extends Edition>(text: CitedText<E>, lexicon: Lexicon): void {
  const { prose } = lexicon;
  checkSayings(text, prose);
  checkOrders(text, prose);
  checkSizes(text, prose);
  checkTerms(text, prose);
  checkRepeats(text);
  checkNames(text, lexicon);
  checkSources(text, prose);
  checkAcronyms(text, lexicon);
}

function unscored<E extends Edition>({ configFile, facts }: EditionText<E>): Scored {
  const reason = `Unexpected language \`${facts.language}\`, of which nothing is known here: its words are not judged`;
  reportOnce(configFile, RULES.language, { reason });
  return { scored: false, vale: { ran: false }, grammar: 'unasked', uncited: [], files: [] };
}

const NOT_SCORED = ({ facts, edition }: EditionText<Edition>) =>
  `${facts.name} (${edition}): not scored, language \`${facts.language}\``;
