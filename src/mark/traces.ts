import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { languageOf } from '../language/language.js';
import { report } from '../model/finding.js';
import { RULES } from './rules.js';
import { isWithheld } from '../tree/withheld/facts.js';
import { visit } from '../tree/visit.js';
import { isParent } from '../tree/parents.js';

/** A chapter as written, and what the public edition leaves of it. */
interface Both {
  readonly tree: Root;
  readonly left: Root;
  readonly file: VFile;
  readonly language: string;
}

/** Reports lines of the public edition that read as if something had been taken out. */
export function checkTraces({ tree, left, file, language }: Both): void {
  const dangling = languageOf(language).prose?.dangling;
  for (const line of linesIn(tree)) {
    const kept = lineAt(left, line);
    const words = kept === undefined ? '' : toString(kept).trim();
    if (kept === undefined || words === '') continue;
    const parts = [...(endsWithheld(line) ? [words] : []), ...bracketsLeft(line, words)];
    const broken =
      (opensWithheld(line) && /^\p{Ll}/u.test(words)) || parts.some((part) => dangling?.test(part) === true);
    if (broken) tell(file, line, words);
  }
  for (const lead of leadsOverNothing(tree, left)) tell(file, lead, toString(lead).trim());
}

/** What is left in brackets of which words are withheld: “see” of “(see the note)”. */
function bracketsLeft(line: Parent, words: string): string[] {
  const before = bracketsIn(toString(line));
  return bracketsIn(words).filter((inner) => !before.includes(inner));
}

function bracketsIn(words: string): string[] {
  return [...words.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map(([, inner = '']) => inner);
}

function tell(file: VFile, place: Node, words: string): void {
  const shown = words.length > 80 ? `${words.slice(0, 38)} … ${words.slice(-38)}` : words;
  const reason = `Unexpected trace of withheld text: the public edition reads “${shown}”, expected a whole sentence`;
  report(file, RULES.trace, { reason, place: place.position?.start });
}

const LINES = ['paragraph', 'heading', 'tableCell'];

/** The lines that hold words which are withheld. */
function linesIn(tree: Root): Parent[] {
  const found: Parent[] = [];
  visit(tree, LINES, (line) => {
    if (isParent(line) && line.children.some((child) => child.type === 'nonPublicText')) found.push(line);
  });
  return found;
}

function lineAt(left: Root, { type, position }: Node): Node | undefined {
  let found: Node | undefined;
  visit(left, type, (node) => {
    if (node.position?.start.offset === position?.start.offset) found = node;
  });
  return found;
}

function opensWithheld({ children }: Parent): boolean {
  return children[0]?.type === 'nonPublicText';
}

/** What stands behind the last withheld words is marks at most. */
function endsWithheld({ children }: Parent): boolean {
  const last = children.findLastIndex((child) => child.type === 'nonPublicText');
  return children.slice(last + 1).every((child) => child.type === 'text' && !/[\p{L}\p{N}]/u.test(toString(child)));
}

/** Paragraphs that announce with a colon what is withheld as a whole, wherever they stand. */
function leadsOverNothing(tree: Root, left: Root): Node[] {
  const kept = new Map<string, Node | undefined>();
  visit(left, (node, index, parent) => {
    kept.set(keyOf(node), index === undefined ? undefined : parent?.children[index + 1]);
  });
  const leads: Node[] = [];
  visit(tree, 'paragraph', (lead, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    if (next === undefined || !/:\s*$/u.test(toString(lead)) || !kept.has(keyOf(lead))) return;
    if ((isWithheld(next) || announced(next)) && !kept.has(keyOf(next)) && !announced(kept.get(keyOf(lead))))
      leads.push(lead);
  });
  return leads;
}

function keyOf({ type, position }: Node): string {
  return `${type} ${String(position?.start.offset)}`;
}

function announced(node: Node | undefined): boolean {
  return node !== undefined && ['list', 'blockquote', 'table', 'tableBlock', 'figure', 'code'].includes(node.type);
}
