import type { Edition } from '../../model/edition.js';
import { languageOf } from '../../language/language.js';
import type { Prose } from '../../language/prose.js';
import type { CitedText, EditionText } from '../../model/publication.js';
import type { Sources } from '../../model/sources.js';
import type { World } from '../../model/world.js';
import { checkAcronyms } from './acronym-places.js';
import { applyAllows } from './allow.js';
import { checkCases } from './cases.js';
import { checkDisplays } from './displays.js';
import { checkEvidence, standing, type Uncited } from './evidence.js';
import type { LanguageFigures } from './figures.js';
import { checkLanguage } from './language.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { measure } from './measure.js';
import { checkNames } from './names-of.js';
import { reportOnce } from './once.js';
import { checkQuotations } from './quotations.js';
import { readingsOf } from './readings.js';
import { checkRepeats } from './repeats.js';
import { RULES } from './rules.js';
import { checkSayings } from './sayings.js';
import { checkSizes } from './sizes.js';
import { checkSources } from './sources.js';
import { checkSpelling } from './spelling.js';
import { checkOrders } from './structure.js';
import { summaryOf } from './summary.js';
import { checkWords, type ValeOutcome } from './vale.js';
import { vocabularyOf } from './vocabulary.js';
import { checkTerms } from './words-once.js';

/** What door 2 measured of one edition. */
export interface TextReport {
  /** False where nobody has written down what is known of the text's language: its words are not judged. */
  readonly scored: boolean;
  /** Absent where the text is not scored. */
  readonly figures?: LanguageFigures;
  /** After the author's exceptions. */
  readonly uncitedStatistics: number;
  readonly vale: ValeOutcome;
  /** The figures in one line. */
  readonly summary: string;
}

interface Material {
  readonly sources: Sources;
}

/** Door 2: the words, the language and the evidence of an edition. Reports on its files, once for all editions. */
export async function checkText<E extends Edition>(
  world: World,
  text: CitedText<E>,
  material: Material,
): Promise<TextReport> {
  const { prose } = languageOf(text.facts.language);
  const report = prose === undefined ? unscored(text) : await score(world, text, { ...material, prose });
  checkQuotations(text);
  checkDisplays(text, material.sources);
  text.chapters.forEach(applyAllows);
  const { uncited, ...rest } = report;
  const uncitedStatistics = standing(uncited);
  return {
    ...rest,
    uncitedStatistics,
    summary: rest.figures === undefined ? NOT_SCORED(text) : summaryOf(rest.figures, uncitedStatistics),
  };
}

interface Scored extends Pick<TextReport, 'scored' | 'figures' | 'vale'> {
  readonly uncited: readonly Uncited[];
}

async function score<E extends Edition>(
  world: World,
  text: CitedText<E>,
  { sources, prose }: Material & { prose: Prose },
): Promise<Scored> {
  const lexicon = await lexiconOf(world, prose, text.glossary);
  const readings = readingsOf(text, sources, lexicon.names);
  const vale = await checkWords(world, readings, sources);
  await checkSpelling(world, readings, await vocabularyOf(world, text, { sources, lexicon }));
  const figures = measure(text, lexicon);
  checkLanguage(text, figures, prose);
  const uncited = checkEvidence(text, prose);
  checkCases(text, prose);
  checkManner(text, lexicon);
  return { scored: true, vale, figures, uncited };
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
  return { scored: false, vale: { ran: false }, uncited: [] };
}

const NOT_SCORED = ({ facts, edition }: EditionText<Edition>) =>
  `${facts.name} (${edition}): not scored, language \`${facts.language}\``;
