import type { Edition } from '../../model/edition.js';
import type { CitedText } from '../../model/publication.js';
import type { Sources } from '../../model/sources.js';
import type { World } from '../../model/world.js';
import { applyAllows } from './allow.js';
import { checkCases } from './cases.js';
import { checkDisplays } from './displays.js';
import { checkEvidence, standing } from './evidence.js';
import type { LanguageFigures } from './figures.js';
import { checkLanguage } from './language.js';
import { measure } from './measure.js';
import { checkQuotations } from './quotations.js';
import { summaryOf } from './summary.js';
import { checkWords, type ValeOutcome } from './vale.js';

/** What door 2 measured of one edition. */
export interface TextReport {
  readonly figures: LanguageFigures;
  /** After the author's exceptions. */
  readonly uncitedStatistics: number;
  readonly vale: ValeOutcome;
  /** The figures in one line. */
  readonly summary: string;
}

/** Door 2: the words, the language and the evidence of an edition. Reports on its files, once for all editions. */
export async function checkText<E extends Edition>(
  world: World,
  text: CitedText<E>,
  sources: Sources,
): Promise<TextReport> {
  const vale = await checkWords(world, text.chapters, sources);
  const figures = measure(text);
  checkLanguage(text, figures);
  const uncited = checkEvidence(text);
  checkQuotations(text);
  checkCases(text);
  checkDisplays(text, sources);
  for (const { file } of text.chapters) applyAllows(file);
  const uncitedStatistics = standing(uncited);
  return { figures, uncitedStatistics, vale, summary: summaryOf(figures, uncitedStatistics) };
}
