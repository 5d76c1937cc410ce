import type { Flow } from '../reading/flow.js';

/** A paragraph as LanguageTool reads it: each of its characters stands `from` further on in the flow. */
export interface Paragraph {
  readonly text: string;
  readonly from: number;
  /** A heading, cell or label: it need not be a sentence. */
  readonly fragment: boolean;
}

/** Begins a line that is no whole sentence, as `flow` sets it. */
const BEGINS = /^[◦▫] /;

/** Stands for what was blanked. */
const BLANKED = /[◦▫†]/g;

/** The paragraphs of a flow that have two words or more; a citation is a blank, which changes no place. */
export function paragraphsOf({ text }: Flow): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const before = BEGINS.exec(line)?.[0].length ?? 0;
    const words = line.slice(before).replaceAll('†', ' ').replace(/[<>]/g, '|');
    if (/\p{L}[^\p{L}]+\p{L}/u.test(words.replace(BLANKED, '')))
      paragraphs.push({ text: words, from: at + before, fragment: before > 0 });
    at += line.length + 1;
  }
  return paragraphs;
}
