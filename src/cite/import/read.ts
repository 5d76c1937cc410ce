import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import { entriesOf } from '../read/entries.js';
import { readBibtex } from './bibtex.js';
import { readRis } from './ris.js';
import { readEndnote } from './endnote.js';
import { linesIn, type Given } from './given.js';
import { deepLineIn } from '../../tree/deep.js';
import { fieldsOf, type Fields } from '../../tree/fields.js';

/** Reads the entries of a file: CSL-JSON of any library, CSL-YAML, BibTeX, RIS or XML of EndNote, told by what stands in it. */
export function readEntries(text: string): Given[] {
  const words = text.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(words)) return readJson(words);
  if (/^TY {1,2}- /m.test(words)) return readRis(words);
  if (/^\s*@\w+\s*[{(]/m.test(words)) return readBibtex(words);
  if (/^\s*<(?:\?xml|xml|records?|!--)\b/.test(words)) return readEndnote(words);
  return readYaml(words);
}

function refused(fault: string): Given {
  return { entry: 'file', line: 1, fault };
}

function readJson(text: string): Given[] {
  const lineAt = linesIn(text);
  const entries = entriesOf(text).entries.flatMap((entry): Given[] => {
    const line = lineAt(entry.start);
    if (entry.fault !== undefined) return [{ entry: `line ${String(line)}`, line, fault: entry.fault }];
    return listed(entry.value).map((fields) => ({ entry: nameOf(fields, line), line, fields }));
  });
  return entries.length > 0 ? entries : [refused('Unexpected JSON without an entry, expected a list of works')];
}

/** A whole library may be one object that holds its works. */
function listed(value: unknown): Fields[] {
  const { items, references } = fieldsOf(value);
  const inner = Array.isArray(items) ? items : references;
  return Array.isArray(inner) ? inner.map(fieldsOf) : [fieldsOf(value)];
}

function readYaml(text: string): Given[] {
  const deep = deepLineIn(text);
  if (deep !== undefined) return [{ ...refused('Unexpected text nested too deep, expected works'), line: deep }];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const fault = { ...refused(error.message.split('\n')[0] ?? ''), line: error.linePos?.[0].line ?? 1 };
    return oneByOne(text) ?? [fault];
  }
  const { contents } = document;
  const list = isMap(contents) ? contents.get('references') : contents;
  if (!isSeq(list)) return [refused('Unexpected text, expected CSL-JSON, CSL-YAML, BibTeX, RIS or XML of EndNote')];
  return list.items.map((item) => {
    const range = isNode(item) ? item.range : undefined;
    const line = range ? lines.linePos(range[0]).line : 1;
    if (!isMap(item))
      return { entry: `line ${String(line)}`, line, fault: 'Unexpected words, expected the fields of a work' };
    const fields = fieldsOf(item.toJS(document));
    return { entry: nameOf(fields, line), line, fields };
  });
}

/** The entries of a list in which one is no YAML, each by itself; undefined where the lines show no list. */
function oneByOne(text: string): Given[] | undefined {
  const rows = text.split(/\r\n|\r|\n/);
  const indent = /^( *)- /.exec(rows.find((row) => /^ *- /.test(row)) ?? '')?.[1];
  if (indent === undefined) return undefined;
  const starts = rows.flatMap((row, index) => (row.startsWith(`${indent}- `) ? [index] : []));
  if (starts.length < 2) return undefined;
  return starts.flatMap((start, index) => {
    const own = rows.slice(start, starts[index + 1] ?? rows.findLastIndex((row) => row.trim() !== '...') + 1);
    return readYaml(own.join('\n')).map((given) => ({
      ...given,
      entry: given.entry === 'file' ? `line ${String(start + 1)}` : given.entry,
      line: given.line + start,
    }));
  });
}

function nameOf({ id, title }: Fields, line: number): string {
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  return typeof title === 'string' ? title : `line ${String(line)}`;
}
