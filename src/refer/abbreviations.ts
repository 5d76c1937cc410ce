import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Edition } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { CitedText } from '../model/publication.js';
import { withoutSymbols } from '../tree/symbols.js';
import { textOf } from '../tree/text-of.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*s?\b/g;
const NUMERAL = /^[IVXLC]+$/;

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** The list of abbreviations, made from the words of this edition and the glossary's expansions. */
export function abbreviationsOf(text: CitedText<Edition>): Abbreviation[] {
  const known = text.glossary.abbreviations;
  const used = new Set<string>();
  const finders = [...known.keys()].map((short) => ({ short, isIn: finderOf(short) }));
  const drawn = text.chapters.some(({ tree }) => drawsList(tree));
  for (const { tree, file } of text.chapters) {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
      const words = withoutSymbols(toString(node));
      for (const { short, isIn } of finders) if (!used.has(short) && isIn(words)) used.add(short);
      for (const [found] of withoutSymbols(wordsWithoutCitations(node)).matchAll(ACRONYM)) {
        const short = found.replace(/s$/, '');
        if (known.has(short) || used.has(short) || !isAcronym(short)) continue;
        used.add(short);
        if (!drawn) continue;
        report(file, RULES.abbreviation, {
          reason: `Unexpected abbreviation ${short}, expected it in the glossary`,
          place: node,
        });
      }
    });
  }
  return [...known]
    .filter(([short]) => used.has(short))
    .map(([short, long]) => ({ short, long }))
    .sort(byShort);
}

/** A publication without the list has no use for entries of it. */
function drawsList(tree: Root): boolean {
  let drawn = false;
  visit(tree, 'draw', ({ kind }) => {
    drawn ||= kind === 'abbreviations';
  });
  return drawn;
}

/** Institutions that only a citation introduces need no entry: the citation spells them out. */
function wordsWithoutCitations(node: Node): string {
  return textOf(node, ({ type }) => (type === 'citation' ? '' : undefined));
}

function isAcronym(word: string): boolean {
  return /^[A-Z]{2,}$/.test(word) && !NUMERAL.test(word);
}

/** Whether an abbreviation stands in words by itself. */
function finderOf(short: string): (words: string) => boolean {
  const alone = new RegExp(`(?<![\\w@-])${short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w-])`);
  return (words) => words.includes(short) && alone.test(words);
}

function byShort(a: Abbreviation, b: Abbreviation): number {
  return a.short.localeCompare(b.short, 'en');
}
