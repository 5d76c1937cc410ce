import type { Point } from 'unist';
import type { VFile } from 'vfile';
import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node as YamlNode,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import { report } from '../model/finding.js';
import type { Edition } from '../model/edition.js';
import { deepLineIn, isDeeper } from './deep.js';
import { keptByText } from './kept.js';
import { settleMarks, type DataMark } from './withheld/data.js';
import { RULES } from './rules.js';
import { nearest } from './nearest.js';

/** What a YAML file says, and where it says it. */
export interface Read<T> {
  readonly value: T;
  /** The place of the value at a path of keys and indexes, moved by the offset the text was read with. */
  placeOf(path: readonly (string | number)[]): Point;
  /** The fields that are withheld; [] where no edition was asked for. */
  readonly marks: readonly DataMark[];
}

interface Source {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Lines that stand above the text in its file (front matter). */
  readonly above: number;
}

/**
 * Reads YAML against a schema. Reports every syntax error, unknown key and wrong value on `file`; returns undefined
 * where there is any. `text` is the file itself unless a part of it (front matter, `above` lines down) is given. A file of
 * data may mark fields as withheld: `edition` says whose values are wanted.
 */
export function readYaml<T>(
  file: VFile,
  schema: z.ZodType<T>,
  part?: { readonly text?: string; readonly above?: number; readonly edition?: Edition },
): Read<T> | undefined {
  const text = part?.text ?? String(file);
  const deep = deepLineIn(text);
  if (deep !== undefined) {
    report(file, RULES.syntax, { reason: TOO_DEEP, place: { line: deep + (part?.above ?? 0), column: 1 } });
    return undefined;
  }
  const { document, lines, marks } = parsedFor(part?.edition)(text);
  const source: Source = { document, lines, above: part?.above ?? 0 };
  for (const error of document.errors) {
    report(file, RULES.syntax, { reason: faultOf(error), place: pointAt(source, error.pos[0]) });
  }
  if (document.errors.length > 0) return undefined;
  const value = valueOf(document);
  if (value instanceof Error || isDeeper(value, DEEPEST)) {
    report(file, RULES.syntax, { reason: value instanceof Error ? faultOf(value) : TOO_DEEP });
    return undefined;
  }
  const result = schema.safeParse(value ?? {});
  if (result.success) return { value: result.data, placeOf: (path) => placeOf(source, path), marks };
  for (const issue of result.error.issues.slice(0, ENOUGH)) reportIssue(file, source, { issue, schema });
  return undefined;
}

interface Parsed extends Omit<Source, 'above'> {
  readonly marks: readonly DataMark[];
}

/** So many files of YAML and heads of chapters are kept as they were parsed. */
const KEPT = 1000;

/** What a text says, with the values that an edition prints: the same text says the same, and nobody changes what was parsed. */
const parsedBy = (edition?: Edition) =>
  keptByText((text): Parsed => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const isRead = edition !== undefined && document.errors.length === 0;
    return { document, lines, marks: isRead ? settleMarks(document, edition) : [] };
  }, KEPT);

const PARSED = { public: parsedBy('public'), internal: parsedBy('internal'), none: parsedBy() } as const;

function parsedFor(edition: Edition | undefined): (text: string) => Parsed {
  return PARSED[edition ?? 'none'];
}

/** So many faults of one file say enough; each key is told with every key that is known. */
const ENOUGH = 50;

/** Lists and fields in one another: no file of a manuscript has ten. */
const DEEPEST = 50;
const TOO_DEEP = `Unexpected YAML nested deeper than ${String(DEEPEST)} levels, expected fewer`;

/** What is wrong; the parser calls itself for what stands in one another, until there is no room left. */
function faultOf({ message }: Error): string {
  return message.includes('call stack') ? TOO_DEEP : `Unexpected YAML: ${message}`;
}

/** The value of a document; the error where its aliases would grow without bound. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function reportIssue(file: VFile, source: Source, about: { issue: z.core.$ZodIssue; schema: z.ZodType }): void {
  const path = about.issue.path.filter((part) => typeof part !== 'symbol');
  if (about.issue.code !== 'unrecognized_keys') {
    const where = path.length > 0 ? ` for \`${path.join('.')}\`` : '';
    report(file, RULES.value, {
      reason: `Unexpected value${where}: ${about.issue.message}`,
      place: placeOf(source, path),
    });
    return;
  }
  const known = keysAt(about.schema, path);
  for (const key of about.issue.keys.slice(0, ENOUGH)) {
    const guess = nearest(key, known);
    report(file, RULES.unknownKey, {
      reason: `Unexpected key \`${key}\`, expected one of: ${known.join(', ')}`,
      place: placeOf(source, [...path, key], true),
      actual: key,
      ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
    });
  }
}

function placeOf(source: Source, path: readonly (string | number)[], atKey = false): Point {
  const parent = path.length === 0 ? source.document.contents : source.document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent) && last !== undefined) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    if (pair !== undefined) return pointAt(source, startOf(pair, atKey));
  }
  const node = source.document.getIn([...path], true) as YamlNode | undefined;
  return pointAt(source, node?.range?.[0] ?? (parent as YamlNode | undefined)?.range?.[0] ?? 0);
}

function startOf(pair: Pair, atKey: boolean): number {
  const node = (atKey ? pair.key : (pair.value ?? pair.key)) as YamlNode | null;
  return node?.range?.[0] ?? (pair.key as YamlNode | null)?.range?.[0] ?? 0;
}

function pointAt(source: Source, offset: number): Point {
  const { line, col } = source.lines.linePos(offset);
  return { line: Math.max(line, 1) + source.above, column: Math.max(col, 1) };
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let at: unknown = schema;
  for (const part of path) at = step(at, part);
  const shape = shapeOf(at);
  return shape === undefined ? [] : Object.keys(shape);
}

interface Def {
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly shape?: Record<string, unknown>;
  readonly in?: unknown;
}

function defOf(schema: unknown): Def {
  return (schema as { readonly def?: Def } | undefined)?.def ?? {};
}

function unwrap(schema: unknown): unknown {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in;
  return inner === undefined ? schema : unwrap(inner);
}

function step(schema: unknown, part: string | number): unknown {
  const bare = unwrap(schema);
  const def = defOf(bare);
  if (def.options !== undefined) return step(objectIn(def.options), part);
  return typeof part === 'number' ? def.element : (def.shape?.[part] ?? def.valueType);
}

function objectIn(options: readonly unknown[]): unknown {
  return options.find((option) => shapeOf(option) !== undefined) ?? options[0];
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const bare = unwrap(schema);
  const def = defOf(bare);
  return def.shape ?? (def.options === undefined ? undefined : shapeOf(objectIn(def.options)));
}
