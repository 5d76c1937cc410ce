import type { Page as Tab } from 'puppeteer-core';
import type { PageWord, SetBlock } from '../model/print.js';
import type { PageElement } from '../model/tagged.js';
import { readGenerated } from './generated.js';
import { BOXES } from './in-page/boxes.js';
import { GENERATED, makeReal, markElements } from './in-page/generated.js';
import { IDENTITY, numberElements } from './in-page/identity.js';
import { MEASURING, measurePages, type Measured } from './in-page/measuring.js';
import { PICTURES, unpackPictures } from './in-page/pictures.js';
import { READING, readBlocks, readSetBlocks, readTexts } from './in-page/reading.js';
import { SETTING, setPages } from './in-page/setting.js';
import { SETTLING, settlePages } from './in-page/settling.js';
import { readWords, WORDING } from './in-page/wording.js';

/** A page as Chromium printed it, and what was measured of it. */
export interface SetPage {
  readonly raw: Uint8Array;
  /** By the number that their tags carry. */
  readonly elements: readonly PageElement[];
  readonly blocks: readonly SetBlock[];
  readonly measured: Measured;
  /** What the list of contents prints as the page of each label. */
  readonly contents: readonly (readonly [string, string])[];
  /** Blocks that would have moved, had generated text been made real; then it stays as it is. */
  readonly moved: number;
  /** Page by page, block by block. */
  readonly texts: readonly (readonly string[])[];
  /** Page by page, where it was asked for. */
  readonly words?: readonly (readonly PageWord[])[];
}

/** What sets a page, how long that may take, whether the place of each word is asked for, and whether it is for the press. */
export interface Setting {
  readonly polyfill: string;
  readonly timeout: number;
  readonly mapped: boolean;
  readonly isPress: boolean;
}

/** Sets the page in the tab with Paged.js, puts right what it leaves wrong, measures and prints it. */
export async function setAndPrint(tab: Tab, { polyfill, timeout, mapped, isPress }: Setting): Promise<SetPage> {
  await tab.evaluate('window.PagedConfig = { auto: false }');
  await tab.evaluate(polyfill);
  await tab.evaluate(
    [...READING, ...SETTING, ...SETTLING, ...MEASURING, ...BOXES, ...GENERATED, ...IDENTITY, ...WORDING, ...PICTURES]
      .map(String)
      .join('\n'),
  );
  if (isPress) await tab.evaluate(unpackPictures);
  const before = await tab.evaluate(readBlocks);
  await tab.evaluate(setPages);
  await tab.evaluate(settlePages);
  await tab.evaluate(markElements);
  const real = await tab.evaluate(makeReal, await readGenerated(tab));
  const measured = await tab.evaluate(measurePages);
  const after = await tab.evaluate(readSetBlocks, before.length);
  const texts = await tab.evaluate(readTexts);
  const words = mapped ? { words: await tab.evaluate(readWords) } : {};
  const elements = await tab.evaluate(numberElements);
  const raw = await tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout });
  const blocks = before.map((block, index) => {
    const { text: set, pages, order } = after[index] ?? { text: '', pages: [], order: -1 };
    return { ...block, set, pages, order };
  });
  return { raw, elements, blocks, measured, texts, contents: real.contents, moved: real.moved, ...words };
}
