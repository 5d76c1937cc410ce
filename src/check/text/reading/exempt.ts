import { keptByText, keptOf } from '../../../tree/kept.js';
import { isLong, quotedIn } from './quoted.js';

/** A law, order or project named in words of its own language or time: "Republic Act No. 11930". */
const NAMED =
  /\b(?:Republic Act|Act|Law|Regulation|Decree|Ordinance|Directive|Case|Cases)(?: of)? (?:No\.|Nos\.|number) ?[\d/-]+/g;

/** Operations, projects and programmes are called by names that are no words of the author's. */
const OPERATIONS = /\b(?:Operation|Project|Programme|Taskforce|Task Force) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?/g;

/** A word that is spoken of, not used: called ‘child pornography’, the term “sexting”. */
const MENTIONED =
  /(?<=\b(?:called|calls?|termed|known as|refer(?:s|red)? to (?:it |them |this |these )?as|thinks? of as|terms?|words?|phrases?|definitions? of|defin(?:es?|ed)|label(?:l?ed)?) )(?:‘[^‘’\n]{1,60}’|“[^“”\n]{1,60}”|child (?:porn|prostitut)\w*)/g;

/** The titles of those whom the United Nations mandates. */
const MANDATE =
  /\bSpecial (?:Rapporteur|Representative)s? (?:of the Secretary-General )?(?:on|for) [^.;()]{3,160}?(?=, (?:who|which|and|in|reported|said|noted)\b|[.;()]|$)/g;

/** The stretches of a text, as [start, end), that are not the author's own words. */
export function exemptIn(text: string, names: readonly string[]): readonly (readonly [number, number])[] {
  return exemptBy(names).in(text);
}

const exemptBy = keptOf((names: readonly string[]) => ({ in: keptByText((text) => exemptAmong(text, names)) }));

function exemptAmong(text: string, names: readonly string[]): [number, number][] {
  const patterns = [NAMED, OPERATIONS, MENTIONED, MANDATE].flatMap((pattern) => matchesIn(text, pattern));
  return [...namesIn(text, names), ...patterns, ...quotationsIn(text)];
}

/** Titles and official names that hold words which the rules would refuse. */
function namesIn(text: string, names: readonly string[]): [number, number][] {
  const plain = text.replace(/\s/g, ' ').replaceAll('’', "'").toLowerCase();
  return names.flatMap((name) => placesOf(plain, name.toLowerCase()));
}

function placesOf(text: string, words: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push([at, at + words.length]);
  }
  return places;
}

function matchesIn(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
}

/** What stands between quotation marks and is the words of another: many words, or a term whose sentence cites its source (†). */
function quotationsIn(text: string): [number, number][] {
  return quotedIn(text)
    .filter((quoted) => isLong(quoted) || (/^[^.?!]*/.exec(text.slice(quoted.end))?.[0] ?? '').includes('†'))
    .map(({ start, end }) => [start + 1, end - 1]);
}
