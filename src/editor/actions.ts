import { CodeActionKind, type CodeAction, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import { ANSWER } from '../model/editor.js';
import { isExceptedRoom } from '../model/rule.js';
import type { Carried } from './diagnostics.js';
import { linesOf, within, wordsIn } from './lines.js';

/** An open chapter, what is chosen in it, and what was found there. */
export interface Chosen {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
}

/** What can be done at a place: the repair of a finding, an exception with a reason, a mark around the words that are chosen. */
export function actionsFor(chosen: Chosen): CodeAction[] {
  const isChapter = chosen.path.endsWith('.md');
  return [
    ...chosen.diagnostics.flatMap((one) => [...repair(chosen, one), ...answers(one)]),
    ...(isChapter ? chosen.diagnostics.flatMap((one) => allowance(chosen, one)) : []),
    ...(isChapter && isChosen(chosen.range) ? [withheld(chosen), ...noted(chosen)] : []),
  ];
}

function isChosen({ start, end }: Range): boolean {
  return start.line !== end.line || start.character !== end.character;
}

function repair({ uri }: Chosen, diagnostic: Diagnostic): CodeAction[] {
  const { fix } = (diagnostic.data ?? {}) as Carried;
  if (fix === undefined) return [];
  return [
    {
      title: fix === '' ? 'Remove these words' : `Write “${fix}”`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: true,
      edit: { changes: { [uri]: [{ range: diagnostic.range, newText: fix }] } },
    },
  ];
}

/** What a comment of a review can be answered with at once; a rejection needs words, which its own file takes. */
function answers(diagnostic: Diagnostic): CodeAction[] {
  const { comment } = (diagnostic.data ?? {}) as Carried;
  if (comment === undefined) return [];
  const action = (title: string, status: string): CodeAction => ({
    title: `${comment}: ${title}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: ANSWER, arguments: [comment, status] },
  });
  return [action('accepted', 'accepted'), action('noted', 'noted'), action('answer it in its file', 'open')];
}

/** A comment above the block; it wants a reason, and without one it is itself reported. */
function allowance({ uri, text }: Chosen, diagnostic: Diagnostic): CodeAction[] {
  const rule = String(diagnostic.code ?? '');
  if (!isExceptedRoom(rule)) return [];
  const line = blockStart(linesOf(text), diagnostic.range.start.line);
  const newText = `<!-- allow ${rule}: -->\n\n`;
  return [
    {
      title: `Allow ${rule} here (write the reason behind the colon)`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [uri]: [{ range: within(line, 0, 0), newText }] } },
    },
  ];
}

/** The first line of the block that a line stands in. */
function blockStart(lines: readonly string[], line: number): number {
  let first = line;
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
  return first;
}

function withheld({ uri, text, range }: Chosen): CodeAction {
  const lines = linesOf(text);
  const isWhole = range.start.character === 0 && range.end.character >= (lines[range.end.line]?.length ?? 0);
  const isBlock = range.start.line !== range.end.line || (isWhole && (lines[range.start.line] ?? '').trim() !== '');
  const edits: TextEdit[] = isBlock ? aroundLines(range, lines) : aroundWords(text, range);
  return {
    title: 'Mark as non-public',
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [uri]: edits } },
  };
}

/** Whole lines become a block, whose fence is longer than any within. */
function aroundLines({ start, end }: Range, lines: readonly string[]): TextEdit[] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const inside = lines.slice(start.line, last + 1).map((line) => /^\s*(:{3,})/.exec(line)?.[1]?.length ?? 2);
  const fence = ':'.repeat(Math.max(...inside) + 1);
  return [
    { range: within(start.line, 0, 0), newText: `${fence}non-public{originator=""}\n` },
    { range: within(last, lines[last]?.length ?? 0, lines[last]?.length ?? 0), newText: `\n${fence}` },
  ];
}

function aroundWords(text: string, range: Range): TextEdit[] {
  return [{ range, newText: `:non-public[${wordsIn(text, range)}]{originator=""}` }];
}

/** The words that are chosen become a note, called where they stood. */
function noted({ uri, text, range }: Chosen): CodeAction[] {
  if (range.start.line !== range.end.line) return [];
  const lines = linesOf(text);
  let last = range.end.line;
  while (last + 1 < lines.length && (lines[last + 1] ?? '').trim() !== '') last += 1;
  let number = 1;
  while (text.includes(`[^${String(number)}]`)) number += 1;
  const call = `[^${String(number)}]`;
  const end = lines[last]?.length ?? 0;
  const edits: TextEdit[] = [
    { range, newText: call },
    { range: within(last, end, end), newText: `\n\n${call}: ${wordsIn(text, range).trim()}` },
  ];
  return [
    { title: 'Make a note of these words', kind: CodeActionKind.RefactorExtract, edit: { changes: { [uri]: edits } } },
  ];
}
