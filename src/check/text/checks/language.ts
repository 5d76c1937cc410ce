import type { Prose } from '../../../language/prose.js';
import type { VFile } from 'vfile';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import type { Rule } from '../../../model/rule.js';
import type { AcronymUse, ChapterFigures, Figures, LanguageFigures } from '../measure/figures.js';
import { LONG, measuredRuns } from '../measure/measure.js';
import { isTold, reportOnce } from '../once.js';
import { RULES } from '../rules.js';
import type { Run } from '../reading/run.js';
import { sentencesOf, wordsIn } from '../reading/sentences.js';

/** Sections of fewer words than this are not scored. */
const ENOUGH = 100;

/** The limits of a whole publication, from the style catalogue and the terms of reference. */
const WHOLE = {
  meanSentence: 18,
  flesch: { report: 45, brief: 50 },
  passive: 0.15,
  acronyms: { report: 25, brief: 5 },
};

/** The limits of one chapter, beyond which it stands out. */
const CHAPTER = { meanSentence: 22, flesch: 30, summaryFlesch: 50, passive: 0.25 };

/** Reports where an edition's language is beyond the limits: whole figures at the publication, the rest in place. */
export function checkLanguage<E extends Edition>(text: EditionText<E>, figures: LanguageFigures, prose: Prose): void {
  checkWhole(text, figures);
  text.chapters.forEach((chapter, index) => {
    const own = figures.chapters[index];
    if (own !== undefined && own.words >= ENOUGH) checkChapter(chapter, own);
    for (const run of measuredRuns(chapter)) {
      if (run.block.within.includes('draw')) continue;
      checkSentences(chapter.file, run, prose);
      checkParagraph(chapter.file, run, prose);
    }
  });
  for (const acronym of figures.acronyms) checkAcronym(text.chapters, acronym);
}

function checkWhole<E extends Edition>(
  { facts, configFile }: EditionText<E>,
  { total, acronyms }: LanguageFigures,
): void {
  const name = facts.title;
  if (total.words < ENOUGH) return;
  const form = facts.form === 'brief' ? 'brief' : 'report';
  const limits = { ...WHOLE, flesch: WHOLE.flesch[form], acronyms: WHOLE.acronyms[form] };
  checkFigures(configFile, total, { ...limits, name });
  if (acronyms.length <= limits.acronyms) return;
  const reason = `Unexpected ${String(acronyms.length)} acronyms in “${name}”, expected at most ${String(limits.acronyms)}`;
  reportOnce(configFile, RULES.acronymCount, { reason });
}

function checkChapter({ file, title }: Chapter, own: ChapterFigures): void {
  const flesch = /summary/i.test(`${own.id} ${own.path}`) ? CHAPTER.summaryFlesch : CHAPTER.flesch;
  checkFigures(file, own, { ...CHAPTER, flesch, name: title });
}

interface Limits {
  readonly name: string;
  readonly meanSentence: number;
  readonly flesch: number;
  readonly passive: number;
}

function checkFigures(file: VFile, figures: Figures, limits: Limits): void {
  const { name } = limits;
  const tell = (rule: Rule, found: string, limit: string) =>
    reportOnce(file, rule, { reason: `Unexpected ${found} in “${name}”, expected ${limit}` });
  if (figures.meanSentence > limits.meanSentence) {
    const found = `mean of ${figures.meanSentence.toFixed(1)} words per sentence`;
    tell(RULES.meanSentence, found, `at most ${String(limits.meanSentence)}`);
  }
  if (figures.flesch < limits.flesch) {
    tell(RULES.flesch, `reading ease of ${figures.flesch.toFixed(0)}`, `${String(limits.flesch)} or more`);
  }
  if (figures.passiveShare > limits.passive) {
    const limit = `at most ${perCent(limits.passive)}`;
    tell(RULES.passive, `share of ${perCent(figures.passiveShare)} passive sentences`, limit);
  }
}

function perCent(share: number): string {
  return `${(100 * share).toFixed(0)} per cent`;
}

function checkSentences(file: VFile, run: Run, prose: Prose): void {
  for (const { text, start } of sentencesOf(run.text, prose)) {
    const length = wordsIn(text).length;
    if (length <= LONG + 5) continue;
    const rule = length > 50 ? RULES.endlessSentence : RULES.longSentence;
    const reason = `Unexpected sentence of ${String(length)} words, expected at most 35`;
    reportOnce(file, rule, { reason, place: run.place(start) });
  }
}

function checkParagraph(file: VFile, run: Run, prose: Prose): void {
  const words = wordsIn(run.text).length;
  const sentences = sentencesOf(run.text, prose).length;
  if (words <= 120 && sentences <= 6) return;
  const rule = words > 200 ? RULES.endlessParagraph : RULES.paragraph;
  const found = words > 120 ? `${String(words)} words` : `${String(sentences)} sentences`;
  const reason = `Unexpected paragraph of ${found}, expected at most ${words > 120 ? '120 words' : 'six'}`;
  reportOnce(file, rule, { reason, place: run.block.node.position?.start });
}

function checkAcronym(
  chapters: readonly Chapter[],
  { short, uses, explained, chapter, line, column }: AcronymUse,
): void {
  const file = chapters.find(({ path }) => path === chapter)?.file;
  if (file === undefined) return;
  const place = { line, column };
  if (isTold(file, place)) return;
  if (!explained) {
    const reason = `Unexpected ${short} at its first use, expected its full name before it`;
    reportOnce(file, RULES.undefinedAcronym, { reason, place, actual: short });
  } else if (uses < 3) {
    const reason = `Unexpected acronym ${short} that is used ${uses === 1 ? 'once' : 'twice'}, expected the name written out`;
    reportOnce(file, RULES.rareAcronym, { reason, place, actual: short });
  }
}
