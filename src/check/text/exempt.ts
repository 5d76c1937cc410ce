/**
 * Titles and official names that hold words which the rules would refuse; they are blanked before Vale runs. From
 * `exemptions` of the style tables; longest first, so that the longest match wins.
 */
const TITLES = [
  'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
  'sale of children, child prostitution and child pornography',
  'Special Rapporteur on the sale of children',
  'Combating Child Pornography',
  'Organization for Security and Co-operation in Europe',
  'Organisation for Economic Co-operation and Development',
  'United Kingdom of Great Britain and Northern Ireland',
  'Southeast Asia and the Pacific',
  'Association of Southeast Asian Nations',
  'Department of Justice Child Exploitation',
  'Child Exploitation and Obscenity Section',
  'Child Exploitation and Online Protection',
  'National Center for Missing & Exploited Children',
  'International Centre for Missing & Exploited Children',
  'Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
  'Bali Process on People Smuggling',
  'Department of Labor',
  'Department of Defense',
  'Centers for Disease Control',
  'Center for Disease Control',
  'Philippine Internet Crimes Against Children Center',
  'Internet Crimes Against Children',
  'Commission on Crime Prevention and Criminal Justice',
  'Best-Practice Guide',
  'best-practice guide',
  'UN-Women',
] as const;

/** A law, order or project named in words of its own language or time: "Republic Act No. 11930". */
const NAMED =
  /\b(?:Republic Act|Act|Law|Regulation|Decree|Ordinance|Directive|Case|Cases)(?: of)? (?:No\.|Nos\.|number) ?[\d/-]+/g;

/** Operations, projects and programmes are called by names that are no words of the author's. */
const OPERATIONS = /\b(?:Operation|Project|Programme|Taskforce|Task Force) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?/g;

/** A quotation of more than this many words is the words of another. */
const SHORT = 3;

/** The stretches of a text, as [start, end), that are not the author's own words. */
export function exemptIn(text: string): [number, number][] {
  return [...titlesIn(text), ...matchesIn(text, NAMED), ...matchesIn(text, OPERATIONS), ...quotationsIn(text)];
}

function titlesIn(text: string): [number, number][] {
  const plain = text.replace(/\s/g, ' ').replaceAll('’', "'").toLowerCase();
  return TITLES.flatMap((title) => placesOf(plain, title.toLowerCase()));
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

/** What stands between “ and ”, without the marks themselves, so that the sentence keeps its shape. */
function quotationsIn(text: string): [number, number][] {
  return [...text.matchAll(/“([^“”]*)”/g)]
    .filter(({ 1: words = '' }) => words.trim().split(/\s+/).length > SHORT)
    .map(({ index, 0: found }) => [index + 1, index + found.length - 1]);
}
