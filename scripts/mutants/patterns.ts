import ts from 'typescript';
import type { Change } from './change.js';

/** Changes of a regular expression: an anchor, a class, a quantifier, an alternative, a flag. */
export function patternsOf(node: ts.Node, tree: ts.SourceFile): Change[] {
  const start = node.getStart(tree);
  const code = node.getText(tree);
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
    const end = code.lastIndexOf('/');
    const flags = [...code.slice(end + 1)].flatMap((flag, at) =>
      flag === 'i' || flag === 'm' ? [cut(start + end + 1 + at, 1, `flag ${flag}`)] : [],
    );
    return [...changesIn(code.slice(1, end), start + 1), ...flags];
  }
  if (!isPatternWords(node)) return [];
  return changesIn(code.slice(1, -1), start + 1);
}

/** Words that become a regular expression: `new RegExp('…')`, with a doubled backslash. */
function isPatternWords(node: ts.Node): boolean {
  const made = node.parent;
  const words = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return words && ts.isNewExpression(made) && made.expression.getText() === 'RegExp' && made.arguments?.[0] === node;
}

interface Token {
  readonly at: number;
  readonly text: string;
}

/** The tokens of a pattern: an escape, a class in brackets, a quantifier in braces, an opening of a group, or one sign. */
const TOKEN =
  /\$\{[^}]*\}|\\{1,2}[pP]\{[^}]*\}|\\{1,2}u\{[^}]*\}|\\{1,2}u[0-9A-Fa-f]{4}|\\\\?.|\[(?:\\\\?.|[^\]\\])*\]|\{\d+,?\d*\}\??|\(\?(?::|<?[=!]|<\w+>)|[*+?]\??|[\s\S]/g;

function changesIn(pattern: string, offset: number): Change[] {
  const tokens = [...pattern.matchAll(TOKEN)].map((found): Token => ({ at: offset + found.index, text: found[0] }));
  return [...tokens.flatMap((token, index) => changesOfToken(token, tokens[index - 1])), ...alternatives(tokens)];
}

function changesOfToken({ at, text }: Token, before: Token | undefined): Change[] {
  if (text === '^' || text === '$') return [cut(at, 1, `anchor ${text}`)];
  if (/^[*+?]\??$|^\{\d/.test(text) && before !== undefined) return [cut(at, text.length, `quantifier ${text}`)];
  if (text.startsWith('[^')) return [put(at, text, `[${text.slice(2)}`)];
  if (text.startsWith('[')) return [put(at, text, `[^${text.slice(1)}`)];
  if (/^\(\?<?[=!]$/.test(text))
    return [
      put(
        at,
        text,
        text.replace(/[=!]$/, (sign) => (sign === '=' ? '!' : '=')),
      ),
    ];
  const escape = /^(\\{1,2})([dDsSwWbBpP])/.exec(text);
  if (escape === null) return [];
  const [, slashes = '', letter = ''] = escape;
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return [put(at, text, `${slashes}${other}${text.slice(slashes.length + 1)}`)];
}

/** One alternative of a group less. */
function alternatives(tokens: readonly Token[]): Change[] {
  const found: Change[] = [];
  const open: { parts: number[]; start: number }[] = [{ parts: [], start: 0 }];
  tokens.forEach(({ text }, index) => {
    if (text.startsWith('(')) open.push({ parts: [], start: index + 1 });
    if (text === '|') open.at(-1)?.parts.push(index);
    if (text === ')') found.push(...oneLess(tokens, open.pop(), index));
  });
  return [...found, ...oneLess(tokens, open.pop(), tokens.length)];
}

function oneLess(
  tokens: readonly Token[],
  group: { parts: number[]; start: number } | undefined,
  end: number,
): Change[] {
  if (group === undefined || group.parts.length === 0) return [];
  const bars = group.parts;
  return [group.start - 1, ...bars].map((bar, index) => {
    const first = index === 0;
    const from = first ? group.start : bar;
    const to = first ? (bars[0] ?? end) + 1 : (bars[index] ?? end);
    const start = tokens[from]?.at ?? 0;
    const last = tokens[to - 1];
    const stop = last === undefined ? start : last.at + last.text.length;
    const words = tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
      .replace(/^\||\|$/g, '');
    return { start, end: stop, text: '', words: `alternative ${words} is left out` };
  });
}

function cut(start: number, length: number, what: string): Change {
  return { start, end: start + length, text: '', words: `${what} is left out` };
}

function put(start: number, was: string, text: string): Change {
  return { start, end: start + was.length, text };
}
