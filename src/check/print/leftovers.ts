import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Print } from '../../model/print.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { readable, unicodeStrings } from '../files/raw.js';
import { RULES } from './rules.js';

/** Marks that no reader may see: remarks, links and notes that were not resolved, fences, labels and keys as they are typed. */
const LEFT =
  /\{>>|<<\}|\{--|--\}|\{\+\+|\+\+\}|\{~~|~~\}|\{==|==\}|(?<![\d%]|\d )%%|\[\[[^\]]+\]\]|\[\^[^\]\s]+\]|\^\[|\]\((?=\S*[./#])|\]\{|:::|\{#[\p{L}]|\[-?@\p{L}[\p{L}\p{N}_-]*|(?<![\p{L}\p{N}._%+])@(?:sec|fig|tbl|sop|case|rec|fin)-[\p{L}\p{N}]+|\\(?:newpage|ref|cite\w*|label|textbf|emph)\b|<!--|\uFFFD/gu;

/** What word processors, reference managers and templates leave, references to characters, and HTML as it is typed. */
const LEFT_BY_TOOLS =
  /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|<<[^<>\n]+>>|\{\s*(?:REF|PAGEREF|SEQ|TOC|HYPERLINK|CITATION|ADDIN)\b[^{}\n]*\}|\bError! (?:Reference|Bookmark|Hyperlink)\b|\{[^{}\n@]*\b(?:19|20)\d\d\b[^{}\n]*\}|\{[.#][\p{L}][^{}\n]*\}|!\[(?=[^\]\n]*\])|&(?:amp|lt|gt|quot|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6});|<\/?(?:b|i|u|br|div|span|p|sup|sub|font)(?:\s[^<>\n]*)?\/?>/giu;

/** A key of a work behind its sign. */
const KEY = /(?<![\p{L}\p{N}._%+@/[-])@([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)/gu;

/** The address by which a page is set; it exists on no machine. */
const OWN = 'imprimatur.invalid';

/**
 * Searches a printed edition for marks as they are typed: the text of its chapters; then every word of its pages, its bookmarks,
 * titles and alternative texts; and its links.
 */
export function checkLeftovers<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  const told = new Set<string>();
  for (const chapter of text.chapters) {
    const words = print.blocks.filter((block) => block.chapter === chapter.id).map((block) => block.text);
    for (const mark of marksIn(words.join('\n'), text)) {
      told.add(mark);
      if (!isAccount(mark, chapter.file, text)) tellAt(chapter, mark);
    }
  }
  for (const mark of marksIn(besides(print, text), text)) {
    if (told.has(mark) || isAccount(mark, text.configFile, text)) continue;
    const home = text.chapters.find(({ file }) => String(file).includes(mark));
    if (home !== undefined) tellAt(home, mark);
    else report(text.configFile, RULES.leftover, { reason: reasonOf(mark) });
  }
  if (!print.page.html.includes(`//${OWN}`) && !readable(print.pdf).includes(OWN)) return;
  report(text.configFile, RULES.leftover, { reason: `Unexpected link to ${OWN}, expected none that leads nowhere` });
}

/** What no chapter holds as its own: heads and feet, the cover, lists, attributes, and the strings of the PDF. */
function besides<E extends Edition>({ blocks, page, pdf, pdfWords }: Print<E>, { chapters }: EditionText<E>): string {
  const outside = blocks.filter(({ chapter }) => !chapters.some(({ id }) => id === chapter)).map((block) => block.text);
  return [...outside, ...attributesOf(page.html), pdfWords.join(' '), unicodeStrings(pdf)].join('\n');
}

/** The name of an account, which the list prints as a record has it: `Office [@office]`. */
function isAccount(mark: string, file: VFile, { bibliography }: EditionText<Edition>): boolean {
  if (!mark.startsWith('[@') || String(file).includes(mark)) return false;
  return [...bibliography.records.values()].some((record) => JSON.stringify(record).includes(`${mark}]`));
}

function marksIn(words: string, { bibliography }: EditionText<Edition>): string[] {
  const keys = [...words.matchAll(KEY)].filter(([, key = '']) => bibliography.records.has(key.replace(/[:.-]+$/, '')));
  const found = [...words.matchAll(LEFT), ...words.matchAll(LEFT_BY_TOOLS), ...keys];
  return [...new Set(found.map(([mark]) => mark))];
}

/** What is read to somebody or shown in a list: titles and alternative texts. */
function attributesOf(html: string): string[] {
  const bare = html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');
  const found = bare.matchAll(/\s(?:title|alt|aria-label|data-title|content)="([^"]*)"|<(?:title|desc)[^>]*>([^<]*)</g);
  return [...found].map(([, attribute, element]) => attribute ?? element ?? '');
}

/** Code and escaped signs are meant; a mark that stands otherwise in a chapter is told at its line. */
function tellAt({ file }: Chapter, mark: string): void {
  const source = String(file);
  const open = withoutMeant(source);
  const at = open.indexOf(mark);
  if (at < 0 && source.includes(mark)) return;
  if (at < 0 && [...mark].some((sign) => source.includes(`\\${sign}`))) return;
  const lines = open.slice(0, Math.max(at, 0)).split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  report(file, RULES.leftover, { reason: reasonOf(mark), place });
}

/** A source in which code, comments and escaped signs are blank. */
function withoutMeant(source: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return source
    .replace(/^[ \t]*(?:>[ \t]*)?(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n[ \t]*(?:>[ \t]*)?\1[^\n]*$/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, blank)
    .replace(/\\[!-/:-@[-`{-~]/g, blank);
}

function reasonOf(mark: string): string {
  return `Unexpected mark “${mark}” in print, expected what it stands for`;
}
