/** So many answers are kept twice over: those of the last texts that were asked for, and of those before them. */
const MOST = 40_000;

/**
 * An answer to a question about words, found once for the same words: two editions have most of their sentences in common, and the next
 * reading of a folder nearly all of them. The answer must depend on the words alone, and nobody may change it.
 */
export function keptByText<T extends object | boolean>(answer: (text: string) => T, most = MOST): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const latest = young.get(text);
    if (latest !== undefined) return latest;
    const known = old.get(text) ?? answer(text);
    if (young.size >= most) [young, old] = [new Map(), young];
    young.set(text, known);
    return known;
  };
}

/** What is made of a thing once, for as long as the thing lives and nobody changes it. */
export function keptOf<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}
