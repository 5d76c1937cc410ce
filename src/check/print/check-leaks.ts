import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Form, Written } from '../../model/form.js';
import type { Print } from '../../model/print.js';
import type { EditionText, PrintedReference } from '../../model/publication.js';
import { findLeaks, type Leak, type Place } from './leaks.js';
import { readable } from './readable.js';
import { RULES } from './rules.js';
import { squeeze } from './squeeze.js';

/** So many words in a row are no coincidence, even where the public text holds them too. */
const NO_COINCIDENCE = 20;

interface Searched {
  readonly withheld: readonly string[];
  readonly written: readonly Written[];
}

/** How the words of a file are read back: a form that nobody can read does not compile. */
const WORDS_IN: Readonly<Record<Form, (bytes: Uint8Array) => string>> = {
  pdf: readable,
  html: (bytes) => wordsInHtml(new TextDecoder().decode(bytes)),
};

/**
 * Searches a printed edition, in every form, for withheld text. A short run that the edition's own text holds as well (the name of a
 * body, the title of a treaty) is no leak.
 */
export function checkLeaks<E extends Edition>(
  print: Print<E>,
  text: EditionText<E>,
  { withheld, written }: Searched,
): void {
  if (withheld.length === 0) return;
  const leaks = findLeaks(placesOf(print, written), withheld);
  if (leaks.length === 0) return;
  const own = squeeze(wordsOfEdition(text).join(' '));
  for (const leak of leaks) {
    if (leak.count < NO_COINCIDENCE && own.includes(squeeze(leak.words))) continue;
    report(text.configFile, RULES.leak, { reason: reasonOf(leak) });
  }
}

/** The page itself can be published beside the PDF, so it is searched whether it is delivered or not. */
function placesOf<E extends Edition>({ pdf, pdfWords, page }: Print<E>, written: readonly Written[]): Place[] {
  return [
    { where: 'pages', text: `${pdfWords.join(' ')} ${wordsInHtml(page.html)}` },
    { where: 'file', text: WORDS_IN.pdf(pdf) },
    ...written.map(({ form, bytes }): Place => ({ where: form, text: WORDS_IN[form](bytes) })),
  ];
}

/** Words and attributes; styles and faces are ours. */
function wordsInHtml(html: string): string {
  const bare = html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, ' ');
  return bare.replace(
    /<[^>]*>/g,
    (tag) => ` ${[...tag.matchAll(/="([^"]*)"/g)].map((found) => found[1] ?? '').join(' ')} `,
  );
}

/** The finding travels with the public build, so it names the place and the length, never the words. */
function reasonOf({ where, count, whole }: Leak): string {
  const extent = whole ? `a withheld passage of ${String(count)} words` : `${String(count)} withheld words in a row`;
  return `Unexpected ${extent} ${placeIn(where)}, expected none`;
}

function placeIn(where: Leak['where']): string {
  if (where === 'pages') return 'on the pages of the public PDF';
  if (where === 'file') return 'in the outline, metadata or attachments of the public PDF';
  return `in the public ${where} file`;
}

function wordsOfEdition<E extends Edition>(text: EditionText<E>): string[] {
  const found: string[] = [JSON.stringify(text.facts), ...listsOf(text)];
  for (const { title, tree } of text.chapters) {
    found.push(title, toString(tree));
    visit(tree, (node: Node & { title?: unknown; attributes?: unknown }) => {
      if (typeof node.title === 'string') found.push(node.title);
      if (isDrawn(node)) found.push(node.drawing.svg.replace(/<[^>]*>/g, ' '));
      if (node.attributes !== undefined) found.push(...Object.values(node.attributes as Record<string, string>));
    });
  }
  return found;
}

function isDrawn(node: Node): node is Node & { drawing: { svg: string } } {
  return typeof (node as { drawing?: { svg?: unknown } }).drawing?.svg === 'string';
}

/** What the lists at the end print: references, glossary and requirements are chosen for this edition as well. */
function listsOf<E extends Edition>(text: EditionText<E> & { references?: readonly PrintedReference[] }): string[] {
  const { abbreviations, terms } = text.glossary;
  return [
    ...(text.references ?? []).map((reference) => reference.text),
    ...abbreviations.values(),
    ...terms.flatMap(({ term, meaning, avoid }) => [term, meaning, ...(avoid ?? [])]),
    ...text.requirements.map((requirement) => requirement.text),
  ];
}
