import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { PageFacts, Print } from '../../model/print.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { placeOfLabel, placeOfWords } from './places.js';
import { RULES } from './rules.js';

const LEAST_FILL = 0.6;

/** Checks what each page shows: overflowing boxes, empty pages, stranded headings, white space. */
export function checkPages<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  print.pages.forEach((page, index) => {
    const chapter = text.chapters.find(({ id }) => id === page.chapter);
    const file = chapter?.file ?? text.configFile;
    checkPage(page, file);
    const next = print.pages[index + 1];
    const within = page.chapter !== undefined && page.chapter === next?.chapter;
    if (chapter !== undefined && isNearlyEmpty(page, within)) tellNearlyEmpty(page, chapter, print);
    else if (within) checkFill(page, file);
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

/** Less than this of a page, its notes with it, is a line or two. */
const A_LINE_OR_TWO = 0.08;

/** A chapter may end with a line or two on a page; what stands under a table or figure belongs to it there too. */
function isNearlyEmpty(page: PageFacts, within: boolean): boolean {
  if (page.empty) return false;
  return page.carried !== '' || (within && filled(page) < A_LINE_OR_TWO);
}

function filled({ contentBottomMm, notesHeightMm, areaHeightMm }: PageFacts): number {
  return (contentBottomMm + notesHeightMm) / areaHeightMm;
}

function tellNearlyEmpty<E extends Edition>(page: PageFacts, chapter: Chapter, { texts, labelPages }: Print<E>): void {
  const words = page.carried === '' ? (texts[page.index - 1]?.pdf ?? '') : page.carried;
  const what = page.carried === '' ? 'a line or two' : 'what stands under a table or figure';
  const shown = words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, '')} …` : words;
  const reason = `Unexpected page ${String(page.index)} with ${what} alone, expected them on the page before: “${shown}”`;
  // The table or figure that stands last before the page.
  const labels = [...labelPages].flatMap(([label, at]) =>
    at < page.index ? (placeOfLabel(chapter, label) ?? []) : [],
  );
  const place = page.carried === '' ? placeOfWords(chapter, words) : (labels.at(-1) ?? placeOfWords(chapter, words));
  report(chapter.file, RULES.nearlyEmpty, { reason, place });
}

function checkFill(page: PageFacts, file: VFile): void {
  const fill = page.contentBottomMm / (page.areaHeightMm - page.notesHeightMm);
  if (page.empty || fill >= LEAST_FILL) return;
  const reason = `Unexpected white space on page ${String(page.index)} (${String(Math.round(fill * 100))} % full), expected at least 60 %`;
  report(file, RULES.pageFill, { reason });
}

/** A sheet that is folded once. */
const SHEET = 4;

/** Reports what keeps a press file from being printed as it is, and what would not look well on paper; nothing of any other. */
export function checkPress<E extends Edition>({ press, pages }: Print<E>, { configFile, facts }: EditionText<E>): void {
  if (press === undefined) return;
  for (const fault of press.faults)
    report(configFile, RULES.preflight, { reason: `Unexpected ${fault}, expected a press file of PDF/X-4` });
  if (press.profile !== undefined)
    report(configFile, RULES.preflight, {
      reason: `Unexpected ${press.profile}, expected an ICC profile of a press with four inks`,
      ...(facts.press === undefined ? {} : { place: facts.press.place }),
    });
  for (const colour of press.strange)
    report(configFile, RULES.pressColour, {
      reason: `Unexpected colour ${colour}, expected one that the house has ink for`,
    });
  for (const { sheet, width, height, inch } of press.coarse) {
    const picture = `${String(inch)} pixels an inch of the picture of ${String(width)} × ${String(height)} pixels`;
    report(configFile, RULES.pressResolution, {
      reason: `Unexpected ${picture} on sheet ${String(sheet)}, expected 300 or more`,
    });
  }
  if (facts.binding === undefined || pages.length % SHEET === 0) return;
  const whole = Math.ceil(pages.length / SHEET) * SHEET;
  report(configFile, RULES.signature, {
    reason: `Unexpected ${String(pages.length)} pages of a ${facts.binding.kind} publication, expected ${whole === SHEET ? '' : `${String(whole - SHEET)} or `}${String(whole)}`,
    place: facts.binding.place,
  });
}
