/** In signs: what a reader of findings takes in at once. */
const LONGEST = 1000;
const [START, END, WORD] = [500, 200, 80];

/** Words to be told of a finding: where they quote without end, a part of them and how many signs there were. */
export function abridged(words: string): string {
  if (words.length <= LONGEST) return words;
  const short = words.replace(/\S{161,}/g, (run) => `${start(run, WORD)}… (${String(run.length)} signs)`);
  if (short.length <= LONGEST) return short;
  const end = short.slice(-END).replace(/^[\udc00-\udfff]/, '');
  return `${start(short, START)} … (${String(words.length)} signs) … ${end}`;
}

/** Never half a sign. */
function start(words: string, length: number): string {
  return words.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
