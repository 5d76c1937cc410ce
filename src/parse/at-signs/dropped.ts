import type { VFile } from 'vfile';
import type { Position } from 'unist';
import { report } from '../../model/finding.js';
import { RULES } from '../word-rules.js';
import type { Line } from './line.js';
import type { Sign } from './scan.js';

const NAMES: Readonly<Record<string, string>> = {
  strong: 'strong words',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
};

/** What a citation keeps as words alone, so that its look or its address would be lost without a word. */
function dropped({ chars }: Line, { start, end, kind }: Sign): string | undefined {
  if (kind !== 'citation') return undefined;
  for (const { node } of chars.slice(start, end)) {
    const name = NAMES[node.type];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether a citation was to stand in square brackets, which hold what none can hold, such as a note: they would be printed. */
function isBared({ text, chars }: Line, { start, end, kind }: Sign): boolean {
  if (kind !== 'citation' || text[start] === '[' || text[start] === '(') return false;
  let depth = 0;
  for (let at = start - 1; at >= 0 && depth < 1; at -= 1) depth += weight(text[at], chars[at]?.escaped);
  if (depth < 1) return false;
  for (let at = end; at < text.length; at += 1) if (text[at] === ']' && chars[at]?.escaped !== true) return true;
  return false;
}

function weight(sign: string | undefined, escaped: boolean | undefined): number {
  if (escaped === true) return 0;
  return sign === '[' ? 1 : sign === ']' ? -1 : 0;
}

/** Reports what a citation would lose. */
export function tellDropped(line: Line, sign: Sign, about: { file: VFile; place: Position | undefined }): void {
  const name = dropped(line, sign);
  if (name !== undefined) {
    const reason = `Unexpected ${name} in a citation, expected words and *emphasis*`;
    report(about.file, RULES.foreign, { reason, place: about.place, mend: 'Write it beside the citation.' });
  } else if (isBared(line, sign)) {
    const reason = 'Unexpected brackets around a citation and what none can hold, expected words alone';
    const mend = 'Write the note behind the citation: [@key][^1].';
    report(about.file, RULES.foreign, { reason, place: about.place, mend });
  }
}
