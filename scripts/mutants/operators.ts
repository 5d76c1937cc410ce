import ts from 'typescript';
import { patternsOf } from './patterns.js';
import type { Change } from './change.js';

type Kind = ts.SyntaxKind;
const K = ts.SyntaxKind;

const BINARY: ReadonlyMap<Kind, readonly string[]> = new Map([
  [K.EqualsEqualsEqualsToken, ['!==']],
  [K.ExclamationEqualsEqualsToken, ['===']],
  [K.LessThanToken, ['<=', '>=']],
  [K.LessThanEqualsToken, ['<', '>']],
  [K.GreaterThanToken, ['>=', '<=']],
  [K.GreaterThanEqualsToken, ['>', '<']],
  [K.PlusToken, ['-']],
  [K.MinusToken, ['+']],
  [K.AsteriskToken, ['/']],
  [K.SlashToken, ['*']],
  [K.PercentToken, ['*']],
  [K.AmpersandAmpersandToken, ['||']],
  [K.BarBarToken, ['&&']],
  [K.PlusEqualsToken, ['-=']],
  [K.MinusEqualsToken, ['+=']],
]);

/** Methods that have an opposite, and methods whose call can be left out. */
const OPPOSITES = [
  ['some', 'every'],
  ['startsWith', 'endsWith'],
  ['min', 'max'],
  ['indexOf', 'lastIndexOf'],
  ['trimStart', 'trimEnd'],
] as const;
const OPPOSITE = new Map<string, string>(
  OPPOSITES.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const LEFT_OUT = new Set([
  ...['filter', 'slice', 'sort', 'reverse', 'trim', 'toLowerCase', 'toUpperCase', 'normalize', 'replace', 'replaceAll'],
  ...['trimEnd', 'trimStart', 'padStart', 'padEnd', 'toFixed', 'concat'],
]);
const ASKED = new Set(['filter', 'some', 'every', 'find', 'findIndex', 'findLast']);

/** Every change of this node itself; those of its children are made by theirs. */
export function changesOf(node: ts.Node, tree: ts.SourceFile): Change[] {
  const at: At = { tree };
  return [
    ...binary(node, at),
    ...conditions(node, at),
    ...statements(node, at),
    ...returns(node, at),
    ...calls(node, at),
    ...values(node, at),
    ...members(node, at),
    ...patternsOf(node, tree),
  ];
}

interface At {
  readonly tree: ts.SourceFile;
}

function put(node: ts.Node, text: string, { tree }: At): Change {
  return { start: node.getStart(tree), end: node.getEnd(), text };
}

function binary(node: ts.Node, at: At): Change[] {
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === K.QuestionQuestionToken) return fallback(node, at);
    if (node.operatorToken.kind === K.PlusToken && [node.left, node.right].some(isWords)) return [];
    return (BINARY.get(node.operatorToken.kind) ?? []).map((text) => put(node.operatorToken, text, at));
  }
  if (ts.isPostfixUnaryExpression(node)) {
    const operand = node.operand.getText(at.tree);
    return [put(node, node.operator === K.PlusPlusToken ? `${operand}--` : `${operand}++`, at)];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) {
    return [put(node, `(${node.operand.getText(at.tree)})`, at)];
  }
  return [];
}

/** A fallback that is a plain literal is often asked for by the types alone: only its left side is tried without the other. */
function fallback({ left, right }: ts.BinaryExpression, at: At): Change[] {
  const whole = left.parent;
  const without = put(whole, `(${right.getText(at.tree)})`, at);
  return isPlain(right) ? [without] : [without, put(whole, `(${left.getText(at.tree)})`, at)];
}

function conditions(node: ts.Node, at: At): Change[] {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return [negated(node.expression, at)];
  if (ts.isConditionalExpression(node)) return [negated(node.condition, at)];
  if (ts.isForStatement(node) && node.condition !== undefined) return [put(node.condition, 'false', at)];
  if (!ts.isArrowFunction(node) || !isAsked(node)) return [];
  if (ts.isBlock(node.body)) return [];
  return ['true', 'false'].map((text) => put(node.body, text, at));
}

function negated(condition: ts.Expression, at: At): Change {
  return put(condition, `!(${condition.getText(at.tree)})`, at);
}

function isAsked(node: ts.ArrowFunction): boolean {
  const call = node.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    ASKED.has(call.expression.name.text) &&
    call.arguments[0] === node
  );
}

/** Statements that can go without breaking the syntax; a bare return at the end of a function does nothing. */
function statements(node: ts.Node, at: At): Change[] {
  const goes =
    ts.isExpressionStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isThrowStatement(node) ||
    (ts.isIfStatement(node) && node.elseStatement === undefined) ||
    (ts.isReturnStatement(node) && node.expression === undefined);
  return goes ? [put(node, ';', at)] : [];
}

function returns(node: ts.Node, at: At): Change[] {
  if (ts.isReturnStatement(node) && node.expression !== undefined)
    return inPlaceOf(node.expression, typeAround(node), at);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && node.type !== undefined) {
    return inPlaceOf(node.body, node.type, at);
  }
  return [];
}

function typeAround(node: ts.Node): ts.TypeNode | undefined {
  let up: ts.Node = node;
  while (!ts.isFunctionLike(up) && !ts.isSourceFile(up)) up = up.parent;
  return ts.isFunctionLike(up) ? up.type : undefined;
}

/** The empty value of the type that is promised: `[]`, `''`, 0, the opposite, or undefined. */
function inPlaceOf(value: ts.Expression, type: ts.TypeNode | undefined, at: At): Change[] {
  const own = value.getText(at.tree);
  if (type === undefined) return [];
  const empty = emptyOf(type, own, at);
  return empty === undefined || empty === own ? [] : [put(value, empty, at)];
}

function emptyOf(type: ts.TypeNode, own: string, at: At): string | undefined {
  const words = type.getText(at.tree).replace(/^readonly /, '');
  if (words === 'boolean' || ts.isTypePredicateNode(type))
    return own === 'true' || own === 'false' ? undefined : `!(${own})`;
  if (words === 'string') return "''";
  if (words === 'number') return '0';
  if (words.endsWith('[]')) return '[]';
  if (/\|\s*undefined$/.test(words)) return 'undefined';
  return undefined;
}

function calls(node: ts.Node, at: At): Change[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  const opposite = OPPOSITE.get(name.text);
  return [
    ...(opposite === undefined ? [] : [put(name, opposite, at)]),
    ...(LEFT_OUT.has(name.text) && !ts.isExpressionStatement(node.parent)
      ? [{ ...put(node, expression.getText(at.tree), at), words: `.${name.text}(…) is left out` }]
      : []),
  ];
}

/** Constants. Words for people (they hold a space) are left as they are: nobody counts on them letter by letter. */
function values(node: ts.Node, at: At): Change[] {
  if (node.kind === K.TrueKeyword) return [put(node, 'false', at)];
  if (node.kind === K.FalseKeyword) return [put(node, 'true', at)];
  if (ts.isNumericLiteral(node)) return numbers(node, at);
  if (!ts.isStringLiteral(node) || isKey(node) || isFallback(node) || ts.isNewExpression(node.parent)) return [];
  if (node.text === '') return [put(node, "'#'", at)];
  return /\S\s/.test(node.text) ? [] : [put(node, "''", at)];
}

function numbers(node: ts.NumericLiteral, at: At): Change[] {
  if (isKey(node) || isFallback(node)) return [];
  const value = Number(node.text);
  return [put(node, Number.isInteger(value) ? String(value + 1) : String(value * 1.01), at)];
}

/** One member of a list less, one spread less. */
function members(node: ts.Node, at: At): Change[] {
  if (!ts.isArrayLiteralExpression(node) && !ts.isObjectLiteralExpression(node)) return [];
  const list: readonly ts.Node[] = ts.isArrayLiteralExpression(node) ? node.elements : node.properties;
  if (isInRule(node) || isTuple(node)) return [];
  return list
    .filter((one) => ts.isArrayLiteralExpression(node) || ts.isSpreadAssignment(one))
    .map((one) => without(one, list, at));
}

function without(one: ts.Node, list: readonly ts.Node[], { tree }: At): Change {
  const index = list.indexOf(one);
  const next = list[index + 1];
  const end = next === undefined ? one.getEnd() : next.getStart(tree);
  const name = one.getText(tree).replace(/\s+/g, ' ');
  return {
    start: one.getStart(tree),
    end,
    text: '',
    words: `${name.length > 60 ? `${name.slice(0, 50)} …` : name} is left out`,
  };
}

/** A pair that is taken apart at once: without a half of it nothing runs. */
function isTuple({ parent }: ts.Node): boolean {
  return ts.isArrowFunction(parent) || (ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name));
}

function isInRule(node: ts.Node): boolean {
  const call = node.parent;
  return ts.isCallExpression(call) && call.expression.getText() === 'rule';
}

function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && (parent.name === node || isInRule(parent.parent))) ||
    ts.isPropertySignature(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isLiteralTypeNode(parent)
  );
}

function isFallback(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === K.QuestionQuestionToken;
}

function isPlain(node: ts.Expression): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    ts.isPrefixUnaryExpression(node) ||
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
    (ts.isObjectLiteralExpression(node) && node.properties.length === 0)
  );
}

function isWords(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
