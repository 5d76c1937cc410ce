/** An operator of a content stream with its operands, each as the bytes from one place to another (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly name: string;
  readonly operands: readonly Span[];
  /** Where its first operand begins, or the operator where it has none. */
  readonly start: number;
  readonly end: number;
}

/** From one byte to before another. */
export type Span = readonly [number, number];

const [LF, CR, PERCENT, OPEN, CLOSE, SLASH, BACKSLASH] = [10, 13, 0x25, 0x28, 0x29, 0x2f, 0x5c];
const [LESS, GREATER, LEFT, RIGHT] = [0x3c, 0x3e, 0x5b, 0x5d];
const WHITE = tableOf([0, 9, LF, 12, CR, 32]);
const DELIMITER = tableOf([OPEN, CLOSE, LESS, GREATER, LEFT, RIGHT, 0x7b, 0x7d, SLASH, PERCENT]);

/** The operations of a content stream, in order. */
export function* operationsIn(bytes: Uint8Array): Generator<Operation> {
  let operands: Span[] = [];
  let at = 0;
  while ((at = blanksAfter(bytes, at)) < bytes.length) {
    const end = wordEnd(bytes, at);
    if (isOperand(bytes, at, end)) {
      operands.push([at, end]);
      at = end;
      continue;
    }
    const name = textAt(bytes, [at, end]);
    const whole = name === 'BI' ? imageEnd(bytes, end) : end;
    yield { name, operands, start: operands[0]?.[0] ?? at, end: whole };
    operands = [];
    at = whole;
  }
}

/** The bytes of a span as text, a character a byte. */
export function textAt(bytes: Uint8Array, [from, to]: Span): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function tableOf(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const code of codes) table[code] = 1;
  return table;
}

function blanksAfter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === PERCENT) while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
    else if (WHITE[byte] === 1) at += 1;
    else break;
  }
  return at;
}

function wordEnd(bytes: Uint8Array, from: number): number {
  const byte = bytes[from];
  if (byte === OPEN) return stringEnd(bytes, from);
  if (byte === LESS && bytes[from + 1] !== LESS) return Math.max(bytes.indexOf(GREATER, from), from) + 1;
  if (byte === LEFT || byte === LESS) return nestEnd(bytes, from);
  let at = from + 1;
  while (at < bytes.length && WHITE[bytes[at] ?? 0] !== 1 && DELIMITER[bytes[at] ?? 0] !== 1) at += 1;
  return at;
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE && (depth -= 1) === 0) return at + 1;
  }
  return bytes.length;
}

/** The end of an array or dictionary, which may hold strings and others of its kind. */
function nestEnd(bytes: Uint8Array, from: number): number {
  const [open, close] = bytes[from] === LEFT ? [LEFT, RIGHT] : [LESS, GREATER];
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN) {
      at = stringEnd(bytes, at);
      continue;
    }
    if (byte === open) depth += 1;
    if (byte === close) depth -= 1;
    at += 1;
    if (depth === 0) break;
  }
  return at;
}

/** Numbers, names, strings, arrays, dictionaries and the three words that are no operators. */
function isOperand(bytes: Uint8Array, from: number, to: number): boolean {
  const byte = bytes[from] ?? 0;
  const isNumber = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  if (isNumber || DELIMITER[byte] === 1) return true;
  return to - from >= 4 && /^(?:true|false|null)$/.test(textAt(bytes, [from, to]));
}

/** Past `EI` of an image that stands in the stream: alone between blanks. */
function imageEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at += 1) {
    const ends = bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49 && WHITE[bytes[at + 3] ?? 32] === 1;
    if (ends && WHITE[bytes[at] ?? 0] === 1) return at + 3;
  }
  return bytes.length;
}
