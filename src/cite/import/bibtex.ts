import { bibtexType, bibtexFields } from './bibtex-fields.js';
import type { Given } from './given.js';

/** Reads BibTeX and BibLaTeX: `@type{key, field = {value}, …}`; each entry that cannot be read is refused by itself. */
export function readBibtex(text: string): Given[] {
  const strings = new Map<string, string>();
  const entries: Given[] = [];
  for (const found of text.matchAll(/^[ \t]*@(\w+)\s*[{(]/gm)) {
    const [opening, given = ''] = found;
    const type = given.toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const start = found.index + opening.length;
    const end = closingBrace(text, start);
    const line = text.slice(0, found.index + opening.indexOf('@')).split('\n').length;
    if (end === undefined)
      entries.push({ entry: `line ${String(line)}`, line, fault: `Unexpected end of @${type}, expected }` });
    else if (type === 'string')
      for (const [name, value] of pairsIn(text.slice(start, end), strings)) strings.set(name, value);
    else entries.push(entryOf(type, text.slice(start, end), { line, strings }));
  }
  return entries;
}

function entryOf(given: string, body: string, at: { line: number; strings: ReadonlyMap<string, string> }): Given {
  const [, key = '', rest = ''] = /^\s*([^\s,{}="]*)\s*,?(.*)$/s.exec(body) ?? [];
  const entry = key === '' ? `line ${String(at.line)}` : key;
  const pairs = pairsIn(rest, at.strings);
  const type = bibtexType(given, pairs);
  if (type === undefined)
    return { entry, line: at.line, fault: `Unexpected type @${given}, expected one of BibTeX or BibLaTeX` };
  if (pairs.size === 0) return { entry, line: at.line, fault: `Unexpected @${given} without fields` };
  return { entry, line: at.line, fields: { id: key, type, ...bibtexFields(pairs, type) } };
}

/** The character of the brace that closes the entry; undefined where the next entry begins before it. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (text[at] === '\n' && /^\n[ \t]*@\w+\s*\{/.test(text.slice(at, at + 40))) return undefined;
    if (depth === 0) return at;
  }
  return undefined;
}

const NAME = /\s*,?\s*([\w-]+)\s*=\s*/y;

/** `name = {value}`, `name = "value"`, `name = 12`, and parts joined by `#`. */
function pairsIn(body: string, strings: ReadonlyMap<string, string>): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < body.length;) {
    NAME.lastIndex = at;
    const found = NAME.exec(body);
    if (found === null) break;
    at = NAME.lastIndex;
    let value = '';
    for (let more = true; more;) {
      const end = endOfValue(body, at);
      const raw = body.slice(at, end).trim();
      value += /^[{"]/.test(raw) ? raw.slice(1, -1) : (strings.get(raw.toLowerCase()) ?? raw);
      const joint = /^\s*#\s*/.exec(body.slice(end))?.[0];
      at = end + (joint?.length ?? 0);
      more = joint !== undefined;
    }
    pairs.set((found[1] ?? '').toLowerCase(), value.replace(/\s+/g, ' ').trim());
  }
  return pairs;
}

function endOfValue(body: string, start: number): number {
  const quoted = body[start] === '"';
  if (!quoted && body[start] !== '{')
    return start + (/^[^,#\s}]*/.exec(body.slice(start))?.[0].length ?? 0) || body.length;
  let depth = 0;
  for (let at = start; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === '{') depth += 1;
    else if (body[at] === '}') depth -= 1;
    if (depth === 0 && at >= start && (quoted ? at > start && body[at] === '"' : body[at] === '}')) return at + 1;
  }
  return body.length;
}
