import { bibtexType, bibtexFields } from './bibtex-fields.js';
import { linesIn, type Given } from './given.js';

interface Read {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly pairs: ReadonlyMap<string, string>;
}

/** Reads BibTeX and BibLaTeX: `@type{key, field = {value}, …}`; each entry that cannot be read is refused by itself. */
export function readBibtex(text: string): Given[] {
  const strings = new Map<string, string>();
  const found: (Read | Given)[] = [];
  const lineAt = linesIn(text);
  for (const match of text.matchAll(/^[ \t]*@(\w+)\s*([{(])/gm)) {
    const [opening, given = '', bracket = '{'] = match;
    const type = given.toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const start = match.index + opening.length;
    const end = closing(text, start, bracket);
    const line = lineAt(match.index + opening.indexOf('@'));
    if (end === undefined)
      found.push({
        entry: `line ${String(line)}`,
        line,
        fault: `Unexpected end of @${type}, expected ${bracket === '(' ? ')' : '}'}`,
      });
    else if (type === 'string')
      for (const [name, value] of pairsIn(text.slice(start, end), strings)) strings.set(name, value);
    else found.push(entryOf(type, text.slice(start, end), { line, strings }));
  }
  const byKey = new Map(found.flatMap((one) => ('pairs' in one ? [[one.key.toLowerCase(), one] as const] : [])));
  return found.flatMap((one) => ('pairs' in one ? workOf(one, byKey) : [one]));
}

/** `@phdthesis` says in its name what `@thesis` says in its field. */
function withDegree(pairs: Read['pairs'], given: string): Read['pairs'] {
  return /^(?:phd|masters)thesis$/.test(given) && !pairs.has('type') ? new Map([...pairs, ['type', given]]) : pairs;
}

function entryOf(type: string, body: string, at: { line: number; strings: ReadonlyMap<string, string> }): Read {
  const [, key = '', rest = ''] = /^\s*([^\s,{}="]*)\s*,?(.*)$/s.exec(body) ?? [];
  return { type, key, line: at.line, pairs: pairsIn(rest, at.strings) };
}

/** What holds fields for others, or names others, is no work. */
const NO_WORKS = ['xdata', 'set'];

function workOf(read: Read, byKey: ReadonlyMap<string, Read>): Given[] {
  const { type: given, key, line } = read;
  const entry = key === '' ? `line ${String(line)}` : key;
  if (NO_WORKS.includes(given)) return [];
  const pairs = inherited(read, byKey);
  const type = bibtexType(given, pairs);
  if (type === undefined)
    return [{ entry, line, fault: `Unexpected type @${given}, expected one of BibTeX or BibLaTeX` }];
  if (pairs.size === 0) return [{ entry, line, fault: `Unexpected @${given} without fields` }];
  return [{ entry, line, fields: { id: key, type, ...bibtexFields(withDegree(pairs, given), type) } }];
}

/** What an entry does not take from the one that holds it. */
const ITS_OWN = [
  'title',
  'subtitle',
  'titleaddon',
  'shorttitle',
  'sorttitle',
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'keywords',
  'pages',
  'doi',
  'url',
  'abstract',
  'file',
  'note',
  'volumes',
  'shortauthor',
  'type',
];

/** Fields of an entry with those of its `xdata` and of the entry that holds it (`crossref`), whose title is that of a container. */
function inherited(read: Read, byKey: ReadonlyMap<string, Read>, depth = 0): ReadonlyMap<string, string> {
  const pairs = new Map(read.pairs);
  const named = (field: string): Read[] =>
    (pairs.get(field) ?? '')
      .split(/\s*,\s*/)
      .flatMap((key) => (key === '' ? [] : (byKey.get(key.toLowerCase()) ?? [])));
  if (depth > 3) return pairs;
  for (const data of named('xdata'))
    for (const [name, value] of inherited(data, byKey, depth + 1)) if (!pairs.has(name)) pairs.set(name, value);
  for (const holder of named('crossref')) {
    const fields = inherited(holder, byKey, depth + 1);
    const isIssue = /^(?:periodical|article)$/.test(holder.type);
    const titles: [string, string | undefined][] = [
      [isIssue ? 'journaltitle' : 'booktitle', fields.get('title')],
      [isIssue ? 'journalsubtitle' : 'booksubtitle', fields.get('subtitle')],
    ];
    const others = [...fields].filter(
      ([name]) => !ITS_OWN.includes(name) && !(name === 'author' && pairs.has('author')),
    );
    const renamed = others.map(([name, value]): [string, string] => [
      name === 'author' && read.type !== 'inbook' ? 'bookauthor' : name,
      value,
    ]);
    for (const [name, value] of [...titles, ...renamed])
      if (value !== undefined && !pairs.has(name)) pairs.set(name, value);
  }
  return pairs;
}

/** The character of the bracket that closes the entry; undefined where the next entry begins before it. */
function closing(text: string, start: number, bracket: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"' && depth === 0) quoted = !quoted;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    else if (depth === 0 && !quoted && sign === (bracket === '(' ? ')' : '}')) return at;
    else if (sign === '\n' && /^\n[ \t]*@\w+\s*[{(]/.test(text.slice(at, at + 40))) return undefined;
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
