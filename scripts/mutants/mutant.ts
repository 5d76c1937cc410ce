import ts from 'typescript';
import { byCode } from '../../src/model/by-code.js';
import type { Change } from './change.js';
import { changesOf } from './operators.js';

/** One small change of one source file, and where it stands. */
export interface Mutant {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly line: number;
  /** What was changed, in one line: `&& becomes ||`. */
  readonly change: string;
  /** The line as it is, trimmed: with `change` it names the mutant though lines move. */
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every mutant of a source text, in the order of the text. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const lines = source.split('\n');
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isPassedOver(node)) return;
    for (const change of changesOf(node, tree)) found.push(mutantOf({ file, tree, lines }, change));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return numbered(found.sort((a, b) => a.start - b.start || a.end - b.end || byCode(a.change, b.change)));
}

/** The second of two changes that read alike on lines that read alike is told apart by its number. */
function numbered(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const key = `${mutant.at} ${mutant.change}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? mutant : { ...mutant, change: `${mutant.change} (${String(count)})` };
  });
}

/** A source text with one change made. */
export function mutated(source: string, { start, end, text }: Pick<Mutant, 'start' | 'end' | 'text'>): string {
  return source.slice(0, start) + text + source.slice(end);
}

interface From {
  readonly file: string;
  readonly tree: ts.SourceFile;
  readonly lines: readonly string[];
}

function mutantOf({ file, tree, lines }: From, { start, end, text, words }: Change): Mutant {
  const line = tree.getLineAndCharacterOfPosition(start).line;
  const was = short(tree.text.slice(start, end));
  const change = words ?? `${was} becomes ${short(text)}`;
  return { file, line: line + 1, change, at: (lines[line] ?? '').trim(), start, end, text };
}

function short(code: string): string {
  const flat = code.replace(/\s+/g, ' ').trim();
  if (flat === '') return 'nothing';
  return flat.length > 70 ? `${flat.slice(0, 60)} …` : flat;
}

/** Types, imports and declarations are no behaviour; a brand is only a type. */
function isPassedOver(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}
