/** A piece of the manuscript that cites: a sentence, a cell of a table, an item of a list. */
export interface Statement {
  readonly file: string;
  readonly line: number;
  /** The words without citations, references and markup. */
  readonly words: string;
  readonly cites: readonly Cite[];
  /** Whether the citation stands in the statement itself, and not later in its paragraph or row. */
  readonly own: boolean;
}

/** One work in a citation, with the place in it as typed. */
export interface Cite {
  readonly key: string;
  readonly locator: string;
}

const KEY = String.raw`[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*`;
const CLUSTER = /\[([^\][]*@[^\][]*)\]/gu;
const NARRATIVE = new RegExp(`(?<![\\p{L}\\p{N}@\\\\])@(${KEY})(?: \\[([^\\][]*)\\])?`, 'gu');
const REFERENCE = /^(?:[a-z]+:)?(?:sec|fig|tbl|sop|case|rec|fin|Sec|Fig|Tbl|Sop|Case|Rec|Fin)-/;
/** A full stop that ends no sentence. */
const ABBREVIATION = /(?:\b(?:arts?|ss?|paras?|pp?|ch|sch|cl|No|Nos|n\.d|U\.S|vs|ca|l)|\b[A-Z])\.$/;

/**
 * The statements of one Markdown file. A sentence without a citation takes those of the rest of its paragraph, a cell
 * those of its row, for there a citation stands once for what it supports.
 */
export function statementsOf(file: string, text: string): Statement[] {
  return blocksOf(text).flatMap(({ line, lines }) => {
    const units = lines[0]?.startsWith('|') === true ? lines.flatMap(rowOf) : paragraphOf(lines.join(' '));
    return units.map((unit) => ({
      file,
      line: line + unit.offset,
      words: bare(unit.text),
      cites: unit.cites,
      own: unit.own,
    }));
  });
}

interface Unit {
  readonly offset: number;
  readonly text: string;
  readonly cites: Cite[];
  readonly own: boolean;
}

function rowOf(row: string, offset: number): Unit[] {
  const [name = '', ...cells] = row
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const all = citesIn(row);
  return [...(citesIn(name).length > 0 ? [name] : []), ...cells]
    .filter((cell) => /\p{L}/u.test(cell))
    .map((cell) => {
      const cites = citesIn(cell);
      return { offset, text: cell, cites: cites.length > 0 ? cites : all, own: cites.length > 0 };
    });
}

function paragraphOf(text: string): Unit[] {
  const sentences = sentencesOf(text.replace(/^(?:[-*]|\d+\.) /, ''));
  return sentences.map((sentence, index) => {
    const cites = citesIn(sentence);
    const later = () => citesIn(sentences.slice(index).join(' '));
    return { offset: 0, text: sentence, cites: cites.length > 0 ? cites : later(), own: cites.length > 0 };
  });
}

/** The works that a text cites; references to places of the publication are none. */
export function citesIn(text: string): Cite[] {
  const inBrackets = [...text.matchAll(CLUSTER)].flatMap(([, inner = '']) =>
    inner.split(';').flatMap((item) => {
      const [, key, locator = ''] = new RegExp(`@(${KEY})(.*)$`, 'u').exec(item) ?? [];
      return key === undefined ? [] : [{ key, locator }];
    }),
  );
  const bareText = text.replace(CLUSTER, ' ');
  const inSentence = [...bareText.matchAll(NARRATIVE)].map(([, key = '', locator = '']) => ({ key, locator }));
  return [...inBrackets, ...inSentence].filter(({ key }) => !REFERENCE.test(key));
}

function bare(text: string): string {
  return text
    .replace(CLUSTER, ' ')
    .replace(NARRATIVE, ' ')
    .replace(/\{[^}]*\}|\[\^[^\]]+\]:?|:[a-z-]+(?=\[)|[*`#]|\]\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of text.split(/(?<=[.?!][”’)]?)\s+(?=[“‘(\[@]?[\p{Lu}\d*@[])/u)) {
    open = open === '' ? part : `${open} ${part}`;
    if (ABBREVIATION.test(part)) continue;
    sentences.push(open);
    open = '';
  }
  return open === '' ? sentences : [...sentences, open];
}

interface Block {
  readonly line: number;
  readonly lines: string[];
}

/** Paragraphs, list items and tables, with the line on which each begins; fences, comments and headings are left out. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let front = text.startsWith('---');
  text.split('\n').forEach((line, index) => {
    if (front) {
      if (index > 0 && line === '---') front = false;
      return;
    }
    const starts = /^(?:[-*] |\d+\. |[a-z]\. |\[\^)/.test(line);
    const source = /\bsource="([^"]*)"/.exec(line)?.[1];
    if (line.trim() === '' || /^(?::{2,}|#|<!--|\|[-| ]+$)/.test(line)) open = undefined;
    else if (open === undefined || starts) blocks.push((open = { line: index + 1, lines: [line] }));
    else open.lines.push(line);
    if (source?.includes('@') === true) blocks.push({ line: index + 1, lines: [`| source | ${source} |`] });
  });
  return blocks;
}
