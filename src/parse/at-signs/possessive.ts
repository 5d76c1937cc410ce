import type { Citation } from '../../model/nodes.js';
import type { Line } from './line.js';

interface Owner {
  readonly possessive: NonNullable<Citation['possessive']>;
  readonly end: number;
}

const OWNER = /['’]s(?![\p{L}\p{N}])/uy;
/** An apostrophe alone, as in `@services’ report`: words of the sentence follow. */
const ALONE = /['’](?=[ \u00A0\n]\p{L})/uy;

/** The ending of an owner behind a key: `@key's`, `@key’s`; a sign that closes a quotation is none. */
export function possessiveAt({ text }: Line, at: number): Owner | undefined {
  OWNER.lastIndex = at;
  if (OWNER.test(text)) return { possessive: '’s', end: OWNER.lastIndex };
  ALONE.lastIndex = at;
  if (!ALONE.test(text) || isOpen(text.slice(0, at))) return undefined;
  return { possessive: '’', end: ALONE.lastIndex };
}

/** Whether a single quotation mark was opened that nothing has closed. */
function isOpen(before: string): boolean {
  const opened = before.match(/‘|(?<![\p{L}\p{N}.,;:!?)”])'(?=\S)/gu)?.length ?? 0;
  const closed = before.match(/(?<=[\p{L}\p{N}.,;:!?)”])['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return opened > closed;
}
