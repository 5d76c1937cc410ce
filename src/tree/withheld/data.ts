import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node as YamlNode,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Edition } from '../../model/edition.js';
import type { NonPublicFacts } from '../../model/withheld.js';
import { deepLineIn } from '../deep.js';
import { factsFrom, type Said } from './facts.js';

/** A place in a document: keys and indexes. */
type Path = readonly (string | number)[];

/** What is said of a value that is withheld in a file of data. */
export interface DataMark {
  readonly path: Path;
  readonly facts: NonPublicFacts;
  /** Where the mark begins in the text. */
  readonly offset: number;
  /** Every value that is withheld. */
  readonly words: readonly string[];
}

const KEYS = ['distribution', 'originator', 'basis', 'until', 'public'];

/**
 * Leaves in a document of YAML what an edition has of it: fields with `distribution: internal` go from the public one, or
 * give way to what stands under `public`; the internal one has them without their marks. Returns the marks, with the paths of
 * the internal edition.
 */
export function settleMarks(document: Document.Parsed, edition: Edition): DataMark[] {
  const marks: DataMark[] = [];
  const settled = settle(document.contents, { path: [], edition, marks });
  document.contents = settled as typeof document.contents;
  return marks;
}

/** Where a walk stands. */
interface At {
  readonly path: Path;
  readonly edition: Edition;
  readonly marks: DataMark[];
}

/** A node as an edition has it; null where nothing of it is left. */
function settle(node: unknown, at: At): YamlNode | null {
  if (isMap(node)) return isMarked(node) ? marked(node, at) : withPairs(node, at);
  if (isSeq(node)) {
    node.items = node.items.flatMap((item, index) => settle(item, step(at, index)) ?? []);
    return node as YamlNode;
  }
  return (node ?? null) as YamlNode | null;
}

function withPairs(map: YAMLMap, at: At): YamlNode {
  map.items = map.items.filter((pair) => {
    if (pair.value === null || pair.value === undefined) return true;
    const value = settle(pair.value, step(at, keyOf(pair)));
    pair.value = value;
    return value !== null;
  });
  return map as YamlNode;
}

function step(at: At, key: string | number): At {
  return { ...at, path: [...at.path, key] };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function isMarked(map: YAMLMap): boolean {
  return map.get('distribution') === 'internal';
}

function marked(map: YAMLMap, at: At): YamlNode | null {
  at.marks.push({ path: at.path, facts: factsFrom(saidOf(map)), offset: map.range?.[0] ?? 0, words: wordsIn(map) });
  if (at.edition === 'public') {
    const instead = map.get('public', true);
    return instead === undefined ? null : settle(instead, at);
  }
  const single = map.get('value', true);
  const own = map.items.filter((pair) => !KEYS.includes(keyOf(pair)));
  if (single !== undefined && own.length === 1) return settle(single, at);
  map.items = own;
  return withPairs(map, at);
}

/** The values of a field that is withheld, without what is said of it. */
function wordsIn(map: YAMLMap): string[] {
  const own = map.items.filter((pair) => !KEYS.includes(keyOf(pair)));
  const found: string[] = [];
  for (const pair of own) {
    visit(pair.value as YamlNode | null, {
      Scalar: (key, { value }) => {
        if (key !== 'key' && (typeof value === 'string' || typeof value === 'number')) found.push(String(value));
      },
    });
  }
  return found;
}

/** A mark is spelled out, or with the code of a letter. */
const MAY_HOLD_MARK = /distribution|\\/;

/** The fields that a text of YAML withholds; [] where it is none, which is reported where it is read. */
export function marksInData(text: string): DataMark[] {
  if (!MAY_HOLD_MARK.test(text) || deepLineIn(text) !== undefined) return [];
  const document = parseDocument(text);
  return document.errors.length > 0 ? [] : settleMarks(document, 'internal');
}

function saidOf(map: YAMLMap): Said {
  const words = KEYS.map((key): [string, string | undefined] => {
    const value = map.get(key);
    return [key, typeof value === 'string' || typeof value === 'number' ? String(value) : undefined];
  });
  return Object.fromEntries(words);
}
