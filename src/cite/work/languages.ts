import type { ReferenceRecord } from '../../model/publication.js';

/**
 * Whether a record is in English: by its `language`, or where that is not given, by having no translated title. The
 * style puts capitals into English titles only (APA 6.17).
 */
export function isEnglish(record: ReferenceRecord): boolean {
  const { language } = record;
  if (typeof language === 'string' && language !== '') return /^(?:en|english)/i.test(language);
  return record['translated-title'] === undefined;
}

/** The language as citeproc takes it: one without rules for names of its own stands for all but English. */
export function languageOf(record: ReferenceRecord): string | undefined {
  return isEnglish(record) ? undefined : 'fr';
}
