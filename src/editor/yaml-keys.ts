import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { Spot } from '../model/editor.js';
import { frontMatterLines, linesOf, within } from './lines.js';

/** As much of a JSON schema as names keys and values. */
export interface KeySchema {
  readonly description?: string | undefined;
  readonly type?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, KeySchema>> | undefined;
  readonly items?: KeySchema | undefined;
  readonly anyOf?: readonly KeySchema[] | undefined;
  readonly additionalProperties?: unknown;
  readonly required?: readonly string[] | undefined;
}

/** The keys or values that a YAML file, or the front matter of a chapter, may have at a place. */
export function completeYaml({ text, position }: Spot, schema: KeySchema): CompletionItem[] {
  const lines = linesOf(text).slice(0, position.line + 1);
  const before = (lines.at(-1) ?? '').slice(0, position.character);
  const value = /^\s*(?:-\s+)*([\w-]+):\s+(\S*)$/.exec(before);
  const own = schemasAt(lines.slice(0, -1), before, schema);
  if (value !== null) {
    const [, key = '', typed = ''] = value;
    const range = within(position.line, position.character - typed.length, position.character);
    return own
      .flatMap((one) => valuesOf(one.properties?.[key]))
      .map((label) => ({
        label,
        kind: CompletionItemKind.EnumMember,
        textEdit: { range, newText: label },
      }));
  }
  const typed = /^\s*(?:-\s+)*([\w-]*)$/.exec(before)?.[1];
  if (typed === undefined) return [];
  const range = within(position.line, position.character - typed.length, position.character);
  return own.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([label, { description = '' }]) => ({
      label,
      kind: CompletionItemKind.Property,
      detail: required.includes(label) ? 'required' : '',
      documentation: description,
      textEdit: { range, newText: `${label}: ` },
    })),
  );
}

/** Whether a place stands in the front matter of a chapter. */
export function isFrontMatter({ text, position }: Spot): boolean {
  const end = frontMatterLines(linesOf(text));
  return position.line > 0 && position.line < Math.max(end - 1, 1);
}

/** The schemas of the mapping that a line stands in, found by the indents of the lines above it. */
function schemasAt(above: readonly string[], before: string, schema: KeySchema): KeySchema[] {
  const lines = above.filter((line) => line.trim() !== '' && !line.trim().startsWith('#') && line !== '---');
  return pathTo([...lines, before]).reduce<KeySchema[]>(
    (found, key) => found.flatMap((one) => inside(one, key)),
    unions(schema),
  );
}

/** The keys that lead to the mapping of the last line; undefined for an item of a list. */
function pathTo(lines: readonly string[]): (string | undefined)[] {
  const path: (string | undefined)[] = [];
  let [indent, inList] = [Infinity, false];
  for (const [index, line] of lines.toReversed().entries()) {
    const { dash, key, name } = partsOf(line);
    const isOwn = index === 0;
    const isParent = !isOwn && (inList ? key <= indent && dash === undefined : key < indent);
    if (isParent && name !== undefined) path.unshift(name);
    if (isOwn || isParent) [indent, inList] = [key, false];
    if (dash !== undefined && !inList && key === indent) {
      path.unshift(undefined);
      [indent, inList] = [dash, true];
    }
  }
  return path;
}

/** Where the dash and the key of a line begin, and its key. */
function partsOf(line: string): { dash: number | undefined; key: number; name: string | undefined } {
  const [, blanks = '', dashes = '', name] = /^(\s*)((?:-\s+)*)([\w-]+(?=:))?/.exec(line) ?? [];
  return { dash: dashes === '' ? undefined : blanks.length, key: blanks.length + dashes.length, name };
}

function inside(schema: KeySchema, key: string | undefined): KeySchema[] {
  if (key === undefined) return schema.items === undefined ? [schema] : unions(schema.items);
  const named = schema.properties?.[key];
  if (named !== undefined) return unions(named);
  const other = schema.additionalProperties;
  return typeof other === 'object' && other !== null ? unions(other as KeySchema) : [];
}

function unions(schema: KeySchema): KeySchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(unions);
}

function valuesOf(schema: KeySchema | undefined): string[] {
  if (schema === undefined) return [];
  const own = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(String);
  const truths = schema.type === 'boolean' ? ['true', 'false'] : [];
  return [...own, ...truths, ...(schema.anyOf ?? []).flatMap(valuesOf)];
}
