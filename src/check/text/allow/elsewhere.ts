import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { deepLineIn } from '../../../tree/deep.js';
import { partsOf, type Exception } from './parts.js';

/** The `allow:` of a chapter's front matter: each entry holds for the whole file, its measures too. */
export function frontMatterExceptions(source: string): Exception[] {
  const head = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(source);
  const yaml = head?.[1] ?? '';
  if (head?.index !== 0 || deepLineIn(yaml) !== undefined) return [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const entries = document.errors.length === 0 && isMap(document.contents) ? document.contents.get('allow') : undefined;
  if (!isSeq(entries)) return [];
  return entries.items.flatMap((item) => {
    if (!isMap(item)) return [];
    const said = (name: string): string | undefined => {
      const value = item.get(name, true);
      return isScalar(value) ? String(value.value) : undefined;
    };
    const line = lines.linePos(item.range?.[0] ?? 0).line + 1;
    const text = said('text');
    const whole = { place: { line, column: 1 }, first: 1, last: Infinity, withheld: false };
    return [{ rule: said('rule') ?? '', reason: (said('reason') ?? '').trim(), ...(text && { text }), ...whole }];
  });
}

/** A comment of YAML or Mermaid alone on its line, or behind a value. */
const COMMENT = /^(?<before>.*?)(?:(?:^|\s)#|^\s*%%)\s*allow\b(?<words>.*)$/;

/**
 * The `# allow RULE "text": reason` of a YAML file, and `%% allow …` of a diagram. Before the first line of content one holds for the whole
 * file; alone on its line for the next value with all that is deeper; behind a value for its line.
 */
export function commentExceptions(source: string): Exception[] {
  const lines = source.split(/\r?\n/);
  const isContent = (line: string): boolean => !/^\s*(?:#.*|%%.*|---)?\s*$/.test(line);
  const begin = lines.findIndex(isContent);
  return lines.flatMap((line, index) => {
    const { before = '', words } = COMMENT.exec(line)?.groups ?? {};
    if (words === undefined) return [];
    const place = { line: index + 1, column: before.length + 1 };
    const about = { ...partsOf(words), place, withheld: false };
    if (before.trim() !== '') return [{ ...about, first: index + 1, last: index + 1 }];
    if (index < begin || begin < 0) return [{ ...about, first: 1, last: Infinity }];
    return [{ ...about, ...nextValue(lines, index, isContent) }];
  });
}

function nextValue(
  lines: readonly string[],
  from: number,
  isContent: (line: string) => boolean,
): { readonly first: number; readonly last: number } {
  const start = lines.findIndex((line, index) => index > from && isContent(line));
  if (start < 0) return { first: from + 1, last: from + 1 };
  const depth = depthOf(lines[start]);
  let end = start + 1;
  while (end < lines.length && (!isContent(lines[end] ?? '') || depthOf(lines[end]) > depth)) end += 1;
  return { first: start + 1, last: end };
}

function depthOf(line = ''): number {
  return line.length - line.trimStart().length;
}
