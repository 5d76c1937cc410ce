/** An entry as it stands in the file: its text, where it begins, and what it says or why it cannot be read. */
export interface Entry {
  readonly source: string;
  /** In characters of the file. */
  readonly start: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** What stands around and between entries that could be read. */
export interface Gap {
  readonly start: number;
  readonly words: string;
  readonly expected: string;
}

/** The entries of a JSON list, each read by itself, so that a broken one does not take the others with it. */
export function entriesOf(text: string): { entries: Entry[]; gaps: Gap[] } {
  const entries: Entry[] = [];
  const gaps: Gap[] = [];
  let at = 0;
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', at)) {
    if (entries.at(-1)?.fault === undefined)
      gaps.push({ start: at, words: text.slice(at, start), expected: at === 0 ? '[' : ',' });
    const entry = entryAt(text, start);
    entries.push(entry);
    at = start + entry.source.length;
  }
  if (entries.at(-1)?.fault === undefined)
    gaps.push({ start: at, words: text.slice(at), expected: at === 0 ? '[]' : ']' });
  return { entries, gaps };
}

function entryAt(text: string, start: number): Entry {
  const whole = text.slice(start, endOf(text, start));
  const read = parsed(whole);
  if (!('fault' in read)) return { source: whole, start, ...read };
  const cut = nextEntry(text, start);
  const source = cut === undefined || cut > start + whole.length ? whole : text.slice(start, cut);
  return { source, start, ...read };
}

function parsed(source: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(source) };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** The character after the brace that closes the one at `start`. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (inString && char === '\\') at += 1;
    else if (char === '"' || (inString && char === '\n')) inString = char === '"' && !inString;
    else if (!inString && char === '{') depth += 1;
    else if (!inString && char === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the next entry begins by the look of its line: a brace as far to the right as this one's. */
function nextEntry(text: string, start: number): number | undefined {
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const next = new RegExp(`\\n${indent}\\{`, 'g');
  next.lastIndex = start;
  const found = next.exec(text);
  return found === null ? undefined : found.index + 1 + indent.length;
}
