import { report } from '../model/finding.js';
import type { Publication } from '../model/publication.js';
import { checkAnswers } from './answers.js';
import { RULES } from './rules.js';

/** Reports where the manuscript departs from its agreed outline: chapters, titles, order, requirements without an answer. */
export function checkOutline(publication: Publication): void {
  const { outline, chapters } = publication;
  if (outline === undefined) return;
  const folder = publication.configFile.path.replace(/\/[^/]*$/, '');
  const agreed = outline.entries.map((entry) => `${folder}/${entry.chapter}`);
  for (const [index, entry] of outline.entries.entries()) {
    const place = { line: entry.line, column: 1 };
    const found = chapters.find((chapter) => chapter.path === agreed[index]);
    if (found === undefined) {
      report(outline.file, RULES.outline, {
        reason: `Unexpected manuscript without ${entry.chapter}, which the outline agrees`,
        place,
      });
    } else if (found.title !== entry.title) {
      const reason = `Unexpected title “${found.title}”, the outline agrees “${entry.title}”`;
      report(found.file, RULES.outline, { reason });
    }
  }
  for (const chapter of chapters) {
    if (!agreed.includes(chapter.path)) {
      report(chapter.file, RULES.outline, { reason: 'Unexpected chapter that the agreed outline does not have' });
    }
  }
  checkOrder(publication, agreed);
  checkAnswers(publication);
}

function checkOrder(publication: Publication, agreed: readonly string[]): void {
  const order = publication.chapters.map((chapter) => chapter.path).filter((path) => agreed.includes(path));
  const wanted = agreed.filter((path) => order.includes(path));
  const first = order.findIndex((path, index) => path !== wanted[index]);
  if (first < 0) return;
  const reason = `Unexpected ${order[first] ?? ''} at this place, the outline has ${wanted[first] ?? ''}`;
  report(publication.configFile, RULES.outline, { reason });
}
