import { x } from 'xastscript';
import type { Setting } from './setting.js';
import { run, type Xml } from './xml.js';

/** Word takes no longer title of a field. */
const LONGEST = 64;

/** What an empty field shows: room, and nothing that would stand on a form printed to be filled in by hand. */
const ROOM = '\u2002'.repeat(5);

/** A field to fill in, of one or more lines; its title is read out where it is entered. */
export function entry(setting: Setting, title: string): Xml {
  setting.fields += 1;
  const number = String(setting.fields);
  return x('w:sdt', [
    x('w:sdtPr', [
      x('w:alias', { 'w:val': shortTitle(title === '' ? number : title) }),
      x('w:tag', { 'w:val': `field-${number}` }),
      x('w:id', { 'w:val': number }),
      x('w:showingPlcHdr'),
      x('w:text', { 'w:multiLine': '1' }),
    ]),
    x('w:sdtContent', run(ROOM, { style: 'PlaceholderText' })),
  ]);
}

function shortTitle(title: string): string {
  const words = title.replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).replace(/\s+\S*$/u, '')}…`;
}
