import type { VFile } from 'vfile';
import { LABEL } from '../model/blocks.js';
import { report } from '../model/finding.js';
import { nearest } from '../tree/nearest.js';
import { placeOfWords } from './place.js';
import { RULES } from './rules.js';

const NAMED = new RegExp(String.raw`(?<![\p{L}\p{N}_@])@(${LABEL})`, 'giu');

/** Makes the function that puts printed numbers in the place of labels: `@sop-disclosure` → "SOP 2". */
export function namer(file: VFile, labels: ReadonlyMap<string, string>): (text: string, tag?: boolean) => string {
  const reported = new Set<string>();
  const named = (label: string): string => {
    const known = labels.get(label.toLowerCase());
    if (known !== undefined) return known;
    if (!reported.has(label)) reportUnknown(file, label, labels);
    reported.add(label);
    return `@${label}`;
  };
  return (text, tag = false) => {
    const printed = text.replace(NAMED, (_, label: string) => cased(named(label), tag || /^[A-Z]/.test(label)));
    return tag ? merged(printed) : printed;
  };
}

function reportUnknown(file: VFile, label: string, labels: ReadonlyMap<string, string>): void {
  const guess = nearest(label, [...labels.keys()]);
  report(file, RULES.unknownLabel, {
    reason: `Unexpected label \`@${label}\`, expected one that is defined in the publication`,
    place: placeOfWords(file, `@${label}`),
    actual: label,
    ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`@${guess}\`?` }),
  });
}

/** "section 2.1" in a sentence, "Section 2.1" in a tag; "SOP 1" stays as it is. */
function cased(text: string, capital: boolean): string {
  if (/^[A-Z]{2}|^[A-Z]\d/.test(text)) return text;
  const [first = '', rest] = [text[0], text.slice(1)];
  return (capital ? first.toUpperCase() : first.toLowerCase()) + rest;
}

/** "SOP 4, SOP 5" → "SOP 4, 5". */
function merged(text: string): string {
  const [word = ''] = text.split(' ');
  const list = text.split(/,\s*/);
  const same = word !== '' && list.every((part) => part.startsWith(`${word} `));
  return same ? `${word} ${list.map((part) => part.slice(word.length + 1)).join(', ')}` : text;
}
