import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** The sources of the chapters: of public editions as they were cut, and of all as they were written. */
interface Words {
  readonly shown: string;
  readonly all: string;
}

/**
 * A glossary without what is withheld, and without the terms that only withheld text uses; undefined where nothing is. In doubt a
 * term counts as used in withheld text.
 */
export function cutGlossary(yaml: string | undefined, { shown, all }: Words): string | undefined {
  const document = yaml === undefined ? undefined : parseDocument(yaml);
  if (document === undefined || !isMap(document.contents)) return undefined;
  const before = document.toString();
  const [public_, every] = [wordsOf(shown), wordsOf(all)];
  const terms = document.get('terms');
  if (isSeq(terms)) {
    terms.items = terms.items.filter((item) => isMap(item) && keepTerm(item, public_, every));
  }
  const abbreviations = document.get('abbreviations');
  if (isMap(abbreviations)) abbreviations.items = abbreviations.items.filter(keepAbbreviation);
  const after = document.toString();
  return after === before ? undefined : after;
}

function keepTerm(entry: YAMLMap, shown: readonly string[], all: readonly string[]): boolean {
  const term = wordsOf(String(entry.get('term')));
  if (!uses(shown, term, isSame) && uses(all, term, isNear)) return false;
  return entry.get('distribution') !== 'internal' || insteadOf(entry, 'meaning');
}

/** A long form that is withheld goes, or takes what its author gave for the public edition. */
function keepAbbreviation(pair: Pair): boolean {
  if (!isMap(pair.value) || pair.value.get('distribution') !== 'internal') return true;
  const instead = pair.value.get('public');
  if (typeof instead !== 'string' || instead.trim() === '') return false;
  pair.value = instead;
  return true;
}

function insteadOf(entry: YAMLMap, field: string): boolean {
  const instead = entry.get('public');
  if (typeof instead !== 'string' || instead.trim() === '') return false;
  entry.items = entry.items.filter(({ key }) => isScalar(key) && key.value === 'term');
  entry.set(field, instead);
  return true;
}

/** The words of a source: what blocks are called, labels, keys and addresses are none. */
function wordsOf(source: string): string[] {
  const plain = source
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^---\n([\s\S]*?)\n---$/gm, (_, front: string) =>
      [...front.matchAll(/^(?:title|short):(.*)$/gm)].map(([, one]) => one).join('\n'),
    )
    .replace(/^([ \t>]*):{2,}[\w-]+(.*)$/gm, (_, prefix: string, rest: string) => `${prefix} ${valuesIn(rest)}`)
    .replace(/^[ \t>]*#{1,6}[ \t].*$/gm, '\n\n$&\n\n')
    .replace(/\||^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/gm, '\n\n')
    .replace(/:[A-Za-z][\w-]*(?=\[)/g, ' ')
    .replace(/(?<=\])\{([^{}]*)\}/g, ' ')
    .replace(/\{#[^{}]*\}/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+|-?@[\p{L}\p{N}_:-]+|\[\^[^\]]+\]/gu, ' ');
  return (
    plain
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|\n\s*\n/gu) ?? []
  );
}

function valuesIn(attributes: string): string {
  return [...attributes.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)]
    .map(([, one, other]) => one ?? other ?? '')
    .join(' \n\n ');
}

type Same = (a: string, b: string) => boolean;

function uses(text: readonly string[], term: readonly string[], same: Same): boolean {
  return text.some((_, at) => term.every((word, index) => same(text[at + index] ?? '', word)));
}

const isSame: Same = (a, b) => a.charAt(0) === b.charAt(0) && singular(a) === singular(b);

function singular(word: string): string {
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

const isNear: Same = (a, b) => {
  const stem = Math.max(4, Math.min(a.length, b.length) - 3);
  return isSame(a, b) || (a.length >= 4 && b.length >= 4 && a.slice(0, stem) === b.slice(0, stem));
};
