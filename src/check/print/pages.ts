import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { PageFacts, Print } from '../../model/print.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from './rules.js';

const LEAST_FILL = 0.6;

/** Checks what each page shows: overflowing boxes, empty pages, stranded headings, white space. */
export function checkPages<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  print.pages.forEach((page, index) => {
    const file = text.chapters.find(({ id }) => id === page.chapter)?.file ?? text.configFile;
    checkPage(page, file);
    const next = print.pages[index + 1];
    if (page.chapter !== undefined && page.chapter === next?.chapter) checkFill(page, file);
  });
}

function checkPage(page: PageFacts, file: VFile): void {
  const on = `on page ${String(page.index)}`;
  for (const { what, byMm } of page.overflows) {
    report(file, RULES.overflow, {
      reason: `Unexpected overflow of ${byMm.toFixed(1)} mm ${on}, expected none: “${what}”`,
    });
  }
  if (page.empty)
    report(file, RULES.emptyPage, { reason: `Unexpected empty page ${String(page.index)}, expected text or a figure` });
  // A cover holds titles alone.
  for (const heading of page.chapter === undefined ? [] : page.stranded) {
    report(file, RULES.strandedHeading, {
      reason: `Unexpected heading at the end ${on}, expected text after “${heading}”`,
    });
  }
}

function checkFill(page: PageFacts, file: VFile): void {
  const fill = page.contentBottomMm / (page.areaHeightMm - page.notesHeightMm);
  if (page.empty || fill >= LEAST_FILL) return;
  const reason = `Unexpected white space on page ${String(page.index)} (${String(Math.round(fill * 100))} % full), expected at least 60 %`;
  report(file, RULES.pageFill, { reason });
}
