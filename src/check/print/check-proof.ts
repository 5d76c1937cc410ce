import { report } from '../../model/finding.js';
import type { SettledText } from '../../model/publication.js';
import { RULES } from './rules.js';

/** A public edition, made with what is withheld in its sources, and made without. */
export interface Twice {
  readonly text: SettledText<'public'>;
  /** What is compared: its page, or the bytes of one of its files. */
  readonly what: 'page' | 'file';
  readonly first: string;
  readonly second: string | undefined;
  /** The lines of chapters at which something was cut, from 1, by path. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
}

/** Reports a public edition that is not the same, byte by byte, as the one of a manuscript that never held what is withheld. */
export function checkProof({ text, what, first, second, taken }: Twice): void {
  if (first === second) return;
  const chapter = what === 'page' ? chapterAt(first, second ?? '') : undefined;
  const found = text.chapters.find(({ id }) => id === chapter);
  const [line = 1] = (found === undefined ? undefined : taken.get(found.path.normalize('NFC'))) ?? [];
  const others = (found === undefined ? [] : (taken.get(found.path.normalize('NFC')) ?? [])).slice(1);
  const more = others.length === 0 ? '' : `, or at line ${others.join(' or ')}`;
  const reason = `Unexpected difference between the public ${what} and that of a manuscript without what is withheld here${more}, expected none`;
  report(found?.file ?? text.configFile, RULES.unproved, { reason, place: { line, column: 1 } });
}

/** The chapter in which two pages part. */
function chapterAt(first: string, second: string): string | undefined {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return [...first.slice(0, at).matchAll(/data-chapter="([^"]*)"/g)].at(-1)?.[1];
}
