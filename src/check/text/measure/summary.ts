import type { LanguageFigures } from './figures.js';

/** One line with the figures of an edition's language, for the end of a build. */
export function summaryOf({ publication, edition, total, acronyms }: LanguageFigures, uncited: number): string {
  const parts = [
    `${String(total.words)} words`,
    `${total.meanSentence.toFixed(1)} per sentence`,
    `${perCent(total.longShare)} of sentences over 30`,
    `reading ease ${total.flesch.toFixed(0)}`,
    `${perCent(total.passiveShare)} passive`,
    `${String(acronyms.length)} acronyms`,
    `${String(uncited)} uncited statistics`,
  ];
  return `${publication} (${edition}): ${parts.join(', ')}`;
}

function perCent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
