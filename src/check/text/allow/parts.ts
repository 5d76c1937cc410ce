import type { Point } from 'unist';

/** One `<!-- allow RULE "text": reason -->`, and the lines it holds for, from 1. */
export interface Exception {
  readonly rule: string;
  readonly text?: string;
  readonly reason: string;
  readonly place: Point;
  readonly first: number;
  readonly last: number;
  /** It stands in a passage that is not in every edition. */
  readonly withheld: boolean;
}

/** What stands behind `allow`: the rule, quoted text if any, and the reason after the colon. */
const PARTS = /^\s*([A-Za-z.]+\/[\w-]+|[^\s:"“]*)\s*(?:["“]([^"”]*)["”])?\s*(?::\s*(.*))?$/;

/** Reads what an author writes behind `allow`. */
export function partsOf(words: string): Pick<Exception, 'rule' | 'text' | 'reason'> {
  const [, rule = '', text, reason = ''] = PARTS.exec(words.replace(/\s+/g, ' ')) ?? [];
  return { rule, ...(text === undefined ? {} : { text }), reason: reason.trim() };
}
