import type { Edition } from '../model/edition.js';
import type { Page, PageFacts, Print, ReviewOf } from '../model/print.js';
import { languageOf } from '../language/language.js';
import type { World } from '../model/world.js';
import { dateOf } from './day.js';
import { bodyOf, factsOf } from './facts.js';
import type { PdfText } from './pdf-text.js';
import { setAndPrint, type SetPage } from './set.js';
import { onSheet } from './sheet.js';
import { splitWords } from './words.js';

/** In milliseconds: how long a page may take to be set and printed; each thousand characters of a long one give it a second more. */
const timeFor = (html: string): number => 300_000 + html.length;

/** Sets a page with Paged.js, prints it, measures it and finishes the PDF. Throws ToolError where the browser fails. */
export async function print<E extends Edition>(world: World, page: Page<E>): Promise<Print<E>> {
  const { browser, facts } = await world.browser();
  const polyfill = new TextDecoder().decode(await world.readPackage('pagedjs/dist/paged.polyfill.js'));
  const html = page.review?.html ?? page.html;
  const timeoutMs = timeFor(html);
  const order = { html, day: dateOf(page.day).getTime(), timeoutMs };
  const setting = {
    polyfill,
    timeout: timeoutMs,
    mapped: page.review !== undefined,
    isPress: page.purpose === 'press',
  };
  const { done, complaints } = await onSheet(browser, order, (tab) => setAndPrint(tab, setting));
  if (done.moved > 0)
    world.progress(`Text made by the style sheet stays unread: ${String(done.moved)} blocks would move`);
  const [{ readPdfText }, { finish }] = await tools();
  const text = await readPdfText(done.raw);
  const pages = factsOf(done.measured, text);
  const made = await finish(done.raw, finishOf(page, done, pages));
  const given = page.purpose === 'press' ? await pressed(world, page, made.pdf) : made;
  return { page, ...given, pages, complaints, browser: facts, ...wordsFrom(done, text) };
}

/** The face of what stands beside the pages of a press file. */
const FACE = '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2';

/** A press file has no tags, and so nothing that keeps it from being read aloud. */
async function pressed<E extends Edition>(world: World, page: Page<E>, finished: Uint8Array) {
  const [{ press }, { outliner }, { underWhich }] = await Promise.all([
    import('./press/press.js'),
    import('./press/outlines.js'),
    import('./press/given.js'),
  ]);
  const { title, author, language, about, revision } = page;
  const { fault, ...printing } = await underWhich(world, page.press);
  const { pdf, report } = await press(finished, {
    ...printing,
    facts: { title, author, language, about, revision, date: dateOf(page.day) },
    outline: outliner(await world.readPackage(FACE)),
    name: [page.publication, page.edition, page.revision].filter((words) => words !== '').join(' \u00B7 '),
  });
  return { pdf, faults: [], press: { ...report, ...(fault === undefined ? {} : { profile: fault }) } };
}

/** What reads and writes PDF takes half a second to load: a check does not need it. */
function tools() {
  return Promise.all([import('./pdf-text.js'), import('./finish/finish.js')]);
}

function finishOf<E extends Edition>(page: Page<E>, { measured, elements }: SetPage, pages: readonly PageFacts[]) {
  const { title, author, language, about, revision } = page;
  const review = page.review === undefined ? {} : { review: reviewOf(page, page.review) };
  const folios = pages.map(({ folio }) => folio);
  return {
    title,
    author,
    language,
    about,
    revision,
    date: dateOf(page.day),
    headings: measured.headings,
    folios,
    signs: new Set(page.html),
    boxes: measured.pages,
    elements,
    words: languageOf(language).words.reading,
    ...review,
  };
}

function reviewOf({ publication }: Page<Edition>, { round, build }: ReviewOf) {
  return { round, build, publication };
}

function wordsFrom({ measured, blocks, contents, texts: set, words }: SetPage, text: readonly (readonly PdfText[])[]) {
  const texts = measured.pages.map((page, index) => ({ set: set[index] ?? [], pdf: bodyOf(page, text[index] ?? []) }));
  return {
    labelPages: new Map(measured.labels),
    printedPages: new Map(contents),
    pdfWords: text.flatMap((pieces) => splitWords(pieces.map((piece) => piece.text).join(' '))),
    blocks,
    texts,
    ...(words === undefined ? {} : { words }),
  };
}
