import type { PublicationForm } from '../model/document.js';
import type { Chapter } from '../model/publication.js';
import { countListItems } from './list-items.js';
import { countNotes } from './notes.js';
import { countParagraphs } from './paragraphs.js';

/** Counts what has no label, in the trees themselves, so that no writer counts: paragraphs, notes, steps, items of lists. */
export function countAll(chapters: readonly Chapter[], form: PublicationForm): void {
  countParagraphs(chapters, form);
  countListItems(chapters);
  countNotes(chapters);
}
