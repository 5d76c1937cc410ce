const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A month beside its day or year: "may" alone is a verb. */
const MONTH =
  /(?<=\d )(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)(?= \d)/g;

/**
 * The numbers of a text in one form: "1,000" and "1000", "ten" and "10", "Sept." and "9" are the same; a section keeps its
 * letters ("377BO"). With `small`, number words up to twelve count as well.
 */
export function numbersIn(text: string, { small = false } = {}): Set<string> {
  const plain = text
    .toLowerCase()
    .replace(/(?<=\d)[,\u00A0\u2009 ](?=\d{3}(?!\d))/g, '')
    .replace(/[–—]/g, '-');
  const found = new Set<string>();
  for (const [token] of plain.matchAll(/\d+(?:\.\d+)?[a-z]{0,3}(?![a-z])/g))
    found.add(token.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''));
  if (small) {
    for (const [word] of plain.matchAll(/\p{L}+/gu)) {
      const value = WORDS.indexOf(word);
      if (value > 0) found.add(String(value));
    }
  }
  for (const [word] of text.matchAll(MONTH)) found.add(word.toLowerCase());
  return found;
}

/** Whether a number stands among others: itself, without the letters of a section, or one of them rounded to its places. */
export function isAmong(number: string, known: ReadonlySet<string>): boolean {
  if (known.has(number) || known.has(number.replace(/[a-z]+$/, ''))) return true;
  const places = /^\d+\.(\d+)$/.exec(number)?.[1]?.length;
  return places !== undefined && [...known].some((each) => Number(each).toFixed(places) === number);
}
