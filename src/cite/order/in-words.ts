const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million in English words, for putting numerals in order: 404 is "four hundred four". */
export function inWords(number: number): string {
  if (number >= 1000) return after(`${inWords(Math.floor(number / 1000))} thousand`, number % 1000);
  if (number >= 100) return after(`${ONES[Math.floor(number / 100)] ?? ''} hundred`, number % 100);
  if (number >= 20) return after(TENS[Math.floor(number / 10)] ?? '', number % 10);
  return ONES[number] ?? '';
}

function after(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${inWords(rest)}`;
}
