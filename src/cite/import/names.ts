type Name = Readonly<Record<string, string>>;

/** Words of which names of bodies are made. */
const BODY =
  /\b(?:ministry|ministère|ministerio|department|departamento|office|bureau|commission|committee|council|court|university|université|universidad|institute|instituto|centre|center|agency|authority|organi[sz]ation|association|society|foundation|fund|bank|union|nations|network|alliance|coalition|consortium|partnership|government|parliament|senate|congress|assembly|secretariat|police|service|force|group|unit|division|federation|international|unicef|unodc|europol|interpol|company|ltd|inc|team|project|programme|program|initiative|observatory|hotline)\b/i;
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|v|esq)\.?$/i;

/** "Family, Given", "Family, Suffix, Given", "Body", "Ministry of Justice, Thailand"; a comma at the end is a body's. */
export function nameOf(value: string): Name {
  const words = value.trim();
  if (words.endsWith(',')) return { literal: words.slice(0, -1).trim() };
  const [family = '', second = '', third] = words.split(/\s*,\s*/);
  if (second === '' || isBody(family)) return { literal: words };
  if (third === undefined) return { family, given: second };
  const [suffix, given] = SUFFIX.test(second) ? [second, third] : [third, second];
  return { family, given, suffix };
}

/** Several words, of which one is that of a body: "Bank" alone may be a person. */
function isBody(words: string): boolean {
  return /\s/.test(words) && BODY.test(words);
}

/** A name without a comma: "Ludwig van Beethoven"; words in small letters begin the family name. */
export function inOrder(words: string): Name {
  const parts = words.split(' ');
  if (parts.length === 1 || isBody(words)) return { literal: words };
  const small = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && /^\p{Ll}/u.test(part));
  if (small < 0) return { family: parts.at(-1) ?? '', given: parts.slice(0, -1).join(' ') };
  const end = parts.findLastIndex((part, index) => index < parts.length - 1 && /^\p{Ll}/u.test(part));
  return {
    given: parts.slice(0, small).join(' '),
    'non-dropping-particle': parts.slice(small, end + 1).join(' '),
    family: parts.slice(end + 1).join(' '),
  };
}
