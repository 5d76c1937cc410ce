/** What is said in the braces of a mark: names with their values, and the label. */
export type Said = Readonly<Record<string, string>>;

const PIECE = /#([^\s{}"'=]+)|\.[\w-]+|([\p{L}_-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?/gu;

/** The attributes in a pair of braces, the braces left out. */
export function saidIn(inside: string): Said {
  const said: Record<string, string> = {};
  for (const [, label, name, ...values] of inside.matchAll(PIECE)) {
    if (label !== undefined) said['#'] = label;
    if (name !== undefined)
      said[name] = (values.find((value) => value !== undefined) ?? '').replace(/\\([|"'])/g, '$1');
  }
  return said;
}

/** Whether braces withhold what they stand on. */
export function withholds(said: Said): boolean {
  return said['distribution'] !== undefined;
}

/** What the author gave for the public edition; undefined where nothing stands for the text. */
export function insteadOf(said: Said): string | undefined {
  const words = said['public'] ?? '';
  return words.trim() === '' ? undefined : escapedWords(words);
}

/** Words as Markdown in which no sign is a mark. */
export function escapedWords(words: string): string {
  return words.replace(/[\\`*_{}[\]()<>#+\-.!|~:@&"'^$=/]/g, '\\$&');
}

/** Braces at the end of a line that withhold it: where they begin, and what they say. */
export function bracesAtEnd(line: string): { at: number; said: Said } | undefined {
  const found = /(?<!\\)\{([^{}\n]*\bdistribution\s*=[^{}\n]*)\}\s*$/u.exec(line);
  return found === null ? undefined : { at: found.index, said: saidIn(found[1] ?? '') };
}
