import type { Edition } from '../../model/edition.js';
import type { Print, SetBlock } from '../../model/print.js';
import { lostOnPage } from './page-text.js';
import { squeeze, wordsIn } from '../files/squeeze.js';

/** Words that were lost, doubled or moved on the way from the page to the PDF. */
export interface Loss {
  readonly fault: 'lost' | 'doubled' | 'moved';
  readonly chapter: string;
  /** text, note, table, caption, side-note, figure; or page, where the words are on the page but not in its PDF. */
  readonly flow: string;
  /** From 1; the page on which to look. */
  readonly page: number;
  readonly words: string;
}

type Texts = Pick<Print<Edition>, 'blocks' | 'texts' | 'pages'>;

/**
 * Proves that every word of the page is in the PDF once and in order. First each element's text as written against its
 * text as set, over all its pages; then each page as set against the text of its PDF.
 */
export function findLosses(print: Texts): Loss[] {
  const inSetting = print.blocks.flatMap((block) => differenceOf(block));
  const inPdf = print.texts.flatMap((page, index) => {
    const chapter = print.pages[index]?.chapter ?? '';
    return lostOnPage(page).map((found) => ({ ...found, chapter, flow: 'page', page: index + 1 }));
  });
  return [...inSetting, ...movedBlocks(print.blocks), ...inPdf];
}

function differenceOf(block: SetBlock): Loss[] {
  if (squeeze(block.text) === squeeze(block.set)) return [];
  const [written, set] = [wordsIn(block.text), wordsIn(block.set)];
  const start = countAlike(written, set);
  const end = countAlike(written.slice(start).reverse(), set.slice(start).reverse());
  const about = { chapter: block.chapter, flow: block.flow, page: block.pages.at(-1) ?? 0 };
  const lost = written.slice(start, written.length - end).join(' ');
  const doubled = set.slice(start, set.length - end).join(' ');
  return [
    ...(lost === '' ? [] : [{ ...about, fault: 'lost' as const, words: lost }]),
    ...(doubled === '' ? [] : [{ ...about, fault: 'doubled' as const, words: doubled }]),
  ];
}

function countAlike(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 ? a.length : at;
}

/** Notes run in their own order; everything else in the order of the text. */
function movedBlocks(blocks: readonly SetBlock[]): Loss[] {
  const last = new Map<boolean, number>();
  return blocks.flatMap((block) => {
    if (block.set === '') return [];
    const flow = block.flow === 'note';
    const moved = block.order < (last.get(flow) ?? -1);
    if (!moved) last.set(flow, block.order);
    const about = { chapter: block.chapter, flow: block.flow, page: block.pages[0] ?? 0 };
    return moved ? [{ ...about, fault: 'moved' as const, words: block.text }] : [];
  });
}
