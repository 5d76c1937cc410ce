import { isMap, isPair, isScalar, parseDocument, visit, type Node, type Pair, type Document } from 'yaml';
import { isPrinted, type PrintedKind } from '../../../model/printed.js';
import { deepLineIn } from '../../../tree/deep.js';
import { keptByText } from '../../../tree/kept.js';
import type { Stretch } from './stretch.js';

/** The printed words of a YAML text, as stretches of it. What cannot be read has none: another room reports it. */
export function fieldsIn(text: string, kind: PrintedKind): readonly Stretch[] {
  return fieldsOf(kind)(text);
}

/** So many files of YAML and heads of chapters are kept. */
const KEPT = 1000;

const fieldsBy = new Map<PrintedKind, (text: string) => readonly Stretch[]>();

function fieldsOf(kind: PrintedKind): (text: string) => readonly Stretch[] {
  const known = fieldsBy.get(kind) ?? keptByText((text: string) => printedIn(text, kind), KEPT);
  fieldsBy.set(kind, known);
  return known;
}

function printedIn(text: string, kind: PrintedKind): Stretch[] {
  if (deepLineIn(text) !== undefined) return [];
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return [];
  const stretches: Stretch[] = [];
  visit(document, {
    Scalar(key, node, around) {
      if (key === 'key' || typeof node.value !== 'string' || node.range == null) return;
      const path = pathOf(around);
      if (!isPrinted(kind, path)) return;
      const [start, end] = inside(text, node.type, [node.range[0], node.range[1]]);
      stretches.push({ start, end, fragment: true, label: !SENTENCES.has(kind) && path.at(-1) !== 'alt' });
    },
  });
  return stretches;
}

/** Kinds whose words stand in sentences and titles, not on a drawing. */
const SENTENCES: ReadonlySet<PrintedKind> = new Set<PrintedKind>(['publication', 'chapter', 'glossary']);

function pathOf(around: readonly (Document | Node | Pair)[]): string[] {
  return around.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
}

/** A quoted value without its marks, a folded one without the line of its sign. */
function inside(text: string, type: string | undefined, [start, end]: [number, number]): [number, number] {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return [start + 1, end - 1];
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return [text.indexOf('\n', start) + 1, end];
  return [start, end];
}

/** The kind that a description of a figure gives itself, undefined where it has none. */
export function kindIn(text: string): string | undefined {
  return kindOf(text).kind;
}

const kindOf = keptByText((text) => ({ kind: ownKind(text) }), KEPT);

function ownKind(text: string): string | undefined {
  if (deepLineIn(text) !== undefined) return undefined;
  const { contents } = parseDocument(text, { prettyErrors: false });
  const kind = isMap(contents) ? contents.get('kind') : undefined;
  return typeof kind === 'string' ? kind : undefined;
}
