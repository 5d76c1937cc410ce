import type { Heading, Paragraph, TableCell, Text } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../model/finding.js';
import type { NonPublicFacts } from '../model/withheld.js';
import { nearest } from '../tree/nearest.js';
import { RULES } from './rules.js';
import { factsFrom } from '../tree/withheld/facts.js';
import { WITHHOLDING } from './withheld.js';

/** A line of words that may end in braces which withhold it. */
export type Braced = Paragraph | Heading | TableCell;

/** What the braces at the end of a line say. */
export interface Braces {
  readonly facts: NonPublicFacts;
  /** The label of a heading, which may stand in the same braces. */
  readonly label?: string;
  /** Nothing stands before them. */
  readonly alone: boolean;
}

/** Braces that hold `distribution=`; within values stands no brace. */
const OPENS = /^\{[^{}\n]*\bdistribution\s*=[^{}\n]*\}$/u;

/** Takes the braces that withhold a line off its end; undefined where it has none, or where they are no words. */
export function takeBraces(line: Braced, file: VFile): Braces | undefined {
  const start = line.position?.start.offset ?? 0;
  const whole = String(file).slice(start, line.position?.end.offset).trimEnd();
  const typed = whole.replace(ENDS[line.type], '').trimEnd();
  const from = typed.lastIndexOf('{');
  const words = typed.slice(from);
  if (from < 0 || typed.charAt(from - 1) === '\\' || !OPENS.test(words)) return undefined;
  const at = line.children.findIndex(({ position }) => (position?.end.offset ?? 0) > start + from);
  const text = line.children[at];
  if (text?.type !== 'text') return undefined;
  line.children.splice(at + 1);
  text.value = text.value.slice(0, text.value.lastIndexOf('{')).trimEnd();
  if (text.value === '') line.children.splice(at);
  else endAt(text, start + from, file);
  const { given, label } = readBraces(words, { line, file });
  return { facts: factsFrom(given), alone: line.children.length === 0, ...(label === undefined ? {} : { label }) };
}

/** What may stand behind the braces in the source of a line. */
const ENDS: Readonly<Record<Braced['type'], RegExp>> = { paragraph: /$/u, heading: /\s#+$/u, tableCell: /\|$/u };

/** A text that lost its end ends before it in the source as well. */
function endAt(text: Text, offset: number, file: VFile): void {
  const end = location(file).toPoint(offset);
  if (text.position !== undefined && end !== undefined) text.position = { ...text.position, end };
}

interface Line {
  readonly line: Node;
  readonly file: VFile;
}

const PIECE = /\s*(?:#([^\s{}"'=]+)|([\p{L}_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))(?=[\s}])/uy;

/** The attributes in braces; what is none of them is reported, and the line is withheld all the same. */
function readBraces(words: string, at: Line): { given: Record<string, string>; label?: string } {
  const given: Record<string, string> = {};
  let label: string | undefined;
  let read = 1;
  PIECE.lastIndex = read;
  for (let piece = PIECE.exec(words); piece !== null; piece = PIECE.exec(words)) {
    read = PIECE.lastIndex;
    const [, id, name, ...values] = piece;
    if (id !== undefined) label = id;
    else if (name !== undefined) given[name] = unescaped(values.find((value) => value !== undefined) ?? '');
  }
  if (words.slice(read, -1).trim() !== '') {
    tell(at, RULES.value, `Unexpected \`${words.slice(read, -1).trim()}\` in braces, expected name="words"`);
  }
  checkNames(given, at);
  return { given, ...(label === undefined ? {} : { label }) };
}

function checkNames(given: Readonly<Record<string, string>>, at: Line): void {
  for (const name of Object.keys(given).filter((one) => !WITHHOLDING.includes(one))) {
    const guess = nearest(name, WITHHOLDING);
    const mend = guess === undefined ? {} : { mend: `Did you mean \`${guess}\`?` };
    const reason = `Unexpected attribute \`${name}\` in braces, expected one of: ${WITHHOLDING.join(', ')}`;
    report(at.file, RULES.attribute, { reason, place: at.line, ...mend });
  }
  const { distribution } = given;
  if (distribution !== 'internal') {
    tell(at, RULES.value, `Unexpected distribution="${distribution ?? ''}", expected one of: internal`);
  }
}

function tell({ line, file }: Line, rule: (typeof RULES)['value'], reason: string): void {
  report(file, rule, { reason, place: line });
}

/** In a cell a bar is written `\|`. */
function unescaped(value: string): string {
  return value.replace(/\\([|"'])/g, '$1');
}
