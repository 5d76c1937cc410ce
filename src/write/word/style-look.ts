import type { ParagraphLook } from './look.js';
import { PARAGRAPHS } from './paragraph-styles.js';

const known = new Map<string, ParagraphLook>();

/** A style for paragraphs with all that it rests on; that of plain text where there is none of the name. */
export function styleLook(id: string): ParagraphLook {
  const look = known.get(id) ?? resolved(id);
  known.set(id, look);
  return look;
}

function resolved(id: string): ParagraphLook {
  const all: Readonly<Record<string, ParagraphLook>> = PARAGRAPHS;
  const own = Object.hasOwn(all, id) ? all[id] : undefined;
  if (own === undefined) return PARAGRAPHS.Normal;
  return own.basedOn === undefined ? own : { ...styleLook(own.basedOn), ...own };
}

/** How high a line of a face is by itself, in ems. */
const LINE = { serif: 1.356, sans: 1.2 } as const;

/** The least height of a line, in points: said in full, so that it does not change with the face that stands in for ours. */
export function leastLine({ sans, size = 10.5, line = 1 }: ParagraphLook): number {
  const height = size * line * (sans === undefined ? LINE.serif : LINE.sans);
  return Math.round(height * 20) / 20;
}
