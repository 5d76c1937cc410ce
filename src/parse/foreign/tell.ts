import type { VFile } from 'vfile';
import { report, type Words } from '../../model/finding.js';
import { RULES } from '../word-rules.js';
import type { ForeignMark } from './mark.js';

/** What is shown of a mark in a finding, in characters. */
const SHOWN = 60;

/** Reports a mark of another language, with what is written here instead. */
export function tell(file: VFile, { mark, words }: { mark: ForeignMark; words: string }, place: Words['place']): void {
  const plain = words.replaceAll('\uFFFC', '…').replace(/\s+/g, ' ').trim();
  const shown = plain.length > SHOWN ? `${plain.slice(0, SHOWN)} …` : plain;
  const expected = mark.remark === true ? 'words for the reader' : 'a mark of this tool';
  report(file, mark.remark === true ? RULES.remark : RULES.foreign, {
    reason: `Unexpected mark, ${mark.name}: “${shown}”, expected ${expected}`,
    place,
    mend: mark.write,
  });
}
