/** What stands instead of words that a rule found, where it is certain; undefined where somebody must choose. */
type Fix = (words: string, wanted: string) => string | undefined;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const SHORT = '(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** Words that have another meaning, or another part of speech, in the other spelling. */
const DOUBTFUL =
  /^(?:program|licen[cs]|practi[cs]|met(?:er|re)|draft|gray|inquir|ton|judge?ment|che(?:ck|que)|dis[ck]|dialog|stor(?:e?y|ies))/i;

/** Small words that never stand twice on purpose. */
const SMALL = new Set('the a an of to in and for with on at by from is are was were be as or'.split(' '));

/** A fix for each rule of words whose repair needs no judgement, by the name of its rule. */
const FIXES: Readonly<Record<string, Fix>> = {
  OxfordSpelling: oneWord,
  Spelling: (words, wanted) => (DOUBTFUL.test(words) ? undefined : oneWord(words, wanted)),
  PerCent: (words, wanted) => {
    const figure = /^(\d+(?:\.\d+)?) ?%$/.exec(words)?.[1];
    if (figure !== undefined) return `${figure} per cent`;
    return /^percent$/i.test(words) && wanted === 'per cent' ? cased(words, wanted) : undefined;
  },
  Dates: (words) => dated(words),
  Spacing: (words) => {
    if (/^ +[,;]$/.test(words)) return words.trim();
    return words === '..' ? '.' : undefined;
  },
  RepeatedWords: (words) => {
    const [one, two, ...more] = words.split(' ');
    if (one === undefined || two === undefined || more.length > 0) return undefined;
    return one.toLowerCase() === two.toLowerCase() && SMALL.has(two.toLowerCase()) ? one : undefined;
  },
};

/** The words to write instead of those that a rule of words found; undefined where that is not certain. */
export function fixOf(rule: string, words: string, message: string): string | undefined {
  const wanted = /”(?: twice)?, expected (.+)$/.exec(message)?.[1] ?? '';
  const fix = FIXES[rule]?.(words, wanted);
  return fix === words ? undefined : fix;
}

function oneWord(words: string, wanted: string): string | undefined {
  const isWord = /^\p{Ll}+$/u;
  if (!isWord.test(words.toLowerCase()) || !isWord.test(wanted.toLowerCase())) return undefined;
  return cased(words, wanted.toLowerCase());
}

/** With a capital where the words have one; words all in capitals are a name or a sign. */
function cased(words: string, wanted: string): string | undefined {
  if (words === words.toLowerCase()) return wanted;
  const capital = words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
  return words === capital ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : undefined;
}

/** A date in the form 5 December 2025; one in figures alone is read in two ways, and stays. */
function dated(words: string): string | undefined {
  const put = (pattern: string, order: (parts: readonly string[]) => string): string | undefined => {
    const found = new RegExp(`^${pattern}$`).exec(words);
    return found === null ? undefined : order(found.slice(1));
  };
  return (
    put(`(\\d{1,2})(?:st|nd|rd|th) (?:of )?${MONTH}`, ([day = '', month = '']) => `${day} ${month}`) ??
    put(
      `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`,
      ([month = '', day = '', year = '']) => `${day} ${month} ${year}`,
    ) ??
    put(
      `${SHORT}\\.? (\\d{1,2}), (\\d{4})`,
      ([month = '', day = '', year = '']) => `${day} ${inFull(month)} ${year}`,
    ) ??
    put(`(\\d{1,2}) ${MONTH}, (\\d{4})`, ([day = '', month = '', year = '']) => `${day} ${month} ${year}`) ??
    put(`(\\d{4})[’']s`, ([decade = '']) => `${decade}s`)
  );
}

function inFull(month: string): string {
  return MONTHS.find((name) => name.startsWith(month.slice(0, 3))) ?? month;
}
