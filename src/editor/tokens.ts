import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { allBlocks, blocksIn } from './blocks.js';
import { codeLines, linesOf } from './lines.js';

/** By their places in `TOKEN_TYPES`. */
const [BLOCK, ATTRIBUTE, REFERENCE, LABEL, WITHHELD, COMMENT] = [0, 1, 2, 3, 4, 5];

interface Token {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

/** The tokens of a chapter: lines within a block that is not public stand out whole. */
export function tokensOf(text: string): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const lines = linesOf(text);
  const code = codeLines(lines);
  const hidden = allBlocks(blocksIn(text)).filter(({ name }) => name === 'non-public');
  for (const [index, line] of lines.entries()) {
    if (code.has(index)) continue;
    const isHidden = hidden.some(({ first, last }) => index > first && index < last);
    const tokens = isHidden ? [{ from: 0, to: line.length, type: WITHHELD }] : tokensIn(line);
    for (const { from, to, type } of tokens) if (to > from) builder.push(index, from, to - from, type, 0);
  }
  return builder.build();
}

function tokensIn(line: string): Token[] {
  const found: Token[] = [];
  const take = (expression: RegExp, type: number): void => {
    for (const { index, 0: all, 1: part = all } of line.matchAll(expression)) {
      const from = index + all.indexOf(part);
      if (!found.some((one) => from < one.to && from + part.length > one.from))
        found.push({ from, to: from + part.length, type });
    }
  };
  take(/<!--.*?-->/g, COMMENT);
  take(/:non-public\[([^\]]*)\]/g, WITHHELD);
  take(/^\s*(:{2,}\s*[\p{L}-]*)/gu, BLOCK);
  take(/:(?:non-public|party|signed|open|unknown)(?=\[)/g, BLOCK);
  take(/(?<![\p{L}\p{N}_./\\])-?@[\p{L}\p{N}_]+(?:[:.+/-][\p{L}\p{N}_]+)*/gu, REFERENCE);
  take(/\{[^{}]*?(#[\p{L}][\p{L}\p{N}_.-]*)/gu, LABEL);
  take(/[{ ]([\p{L}-]+)(?==")/gu, ATTRIBUTE);
  return found.sort((one, other) => one.from - other.from);
}
