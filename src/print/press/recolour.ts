import { INKS, type Ink } from '../../model/tokens.js';
import { edited, type Edit } from '../finish/content/edits.js';
import { operationsIn, textAt, type Operation } from '../finish/content/operations.js';
import type { Inks } from './inks.js';

/** Names, in the resources of every stream, of what says whether fills and lines overprint: two signs, fills first. */
export const OVERPRINT: Readonly<Record<string, { readonly op: boolean; readonly OP: boolean; readonly OPM: number }>> =
  {
    Over00: { op: false, OP: false, OPM: 0 },
    Over01: { op: false, OP: true, OPM: 1 },
    Over10: { op: true, OP: false, OPM: 1 },
    Over11: { op: true, OP: true, OPM: 1 },
  };

/** What overprints; undefined where a drawing takes it from where it stands. */
interface State {
  readonly fill: boolean | undefined;
  readonly line: boolean | undefined;
}

/**
 * A content stream with its colours as ink (ISO 32000-1, 8.6.8). Black alone overprints, so that no paper shows through around letters
 * that are not quite in register; everything else knocks out what is below it: with overprint left on, white would vanish.
 */
export function recoloured(bytes: Uint8Array, inks: Inks): Uint8Array {
  const edits: Edit[] = [];
  let state: State = { fill: undefined, line: undefined };
  const saved: State[] = [];
  for (const operation of operationsIn(bytes)) {
    const { name, start, end } = operation;
    if (name === 'q') saved.push(state);
    else if (name === 'Q') state = saved.pop() ?? state;
    const ink = inkOf(bytes, operation, inks);
    if (ink === undefined) continue;
    const isFill = name === name.toLowerCase();
    const next = isFill ? { ...state, fill: isBlack(ink) } : { ...state, line: isBlack(ink) };
    const changes = next.fill !== state.fill || next.line !== state.line;
    const over = changes ? `/Over${next.fill === true ? '1' : '0'}${next.line === true ? '1' : '0'} gs ` : '';
    edits.push({ from: start, to: end, text: `${over}${written(ink)} ${isFill ? 'k' : 'K'}` });
    state = changes ? { fill: next.fill ?? false, line: next.line ?? false } : state;
  }
  return edited(bytes, edits);
}

/** A mask says how much is covered, not with which ink: its colours become light (ISO 32000-1, 11.5.3). */
export function greyed(bytes: Uint8Array): Uint8Array {
  const edits: Edit[] = [];
  for (const operation of operationsIn(bytes)) {
    const { name, start, end } = operation;
    if (name !== 'rg' && name !== 'RG') continue;
    const [red = 0, green = 0, blue = 0] = numbersOf(bytes, operation);
    const light = rounded(0.3 * red + 0.59 * green + 0.11 * blue);
    edits.push({ from: start, to: end, text: `${light} ${name === 'rg' ? 'g' : 'G'}` });
  }
  return edited(bytes, edits);
}

/** Numbers of operators as PDF writes them. */
export function written(numbers: readonly number[]): string {
  return numbers.map(rounded).join(' ');
}

function inkOf(bytes: Uint8Array, operation: Operation, inks: Inks): Ink | undefined {
  const numbers = (): number[] => numbersOf(bytes, operation);
  switch (operation.name) {
    case 'rg':
    case 'RG':
      return inks.of(numbers());
    case 'g':
    case 'G':
      return [0, 0, 0, 1 - (numbers()[0] ?? 0)];
    case 'k':
    case 'K': {
      const [c = 0, m = 0, y = 0, k = 0] = numbers();
      return [c, m, y, k];
    }
    default:
      return undefined;
  }
}

function isBlack(ink: Ink): boolean {
  return ink.every((part, plate) => part === INKS.ink[plate]);
}

function numbersOf(bytes: Uint8Array, { operands }: Operation): number[] {
  return operands.map((span) => Number.parseFloat(textAt(bytes, span)));
}

function rounded(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
