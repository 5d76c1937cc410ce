import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import { acronymsAsWritten, isExplained, isName } from '../measure/acronyms.js';
import type { Lexicon } from '../lexicon.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';

/** A paragraph has at most so many. */
const MOST = 3;

/** Reports acronyms in headings, too many in a paragraph, and those that are explained a second time. */
export function checkAcronyms<E extends Edition>(text: EditionText<E>, lexicon: Lexicon): void {
  const explained = new Map<string, Run>();
  for (const { tree, file } of text.chapters) {
    for (const block of proseOf(tree)) {
      if (block.quoted || block.within.some((around) => around === 'draw' || isForm(around))) continue;
      const run = runOf(block);
      const used = acronymsIn(run, lexicon);
      if (block.kind === 'heading' && isInCapitals(run.text)) {
        const reason = 'Unexpected heading in capitals, expected small letters, and every acronym written out';
        reportOnce(file, RULES.acronymHeading, { reason, place: run.place(0) });
        continue;
      }
      if (block.kind === 'heading') {
        for (const [short, at] of used) {
          const reason = `Unexpected acronym ${short} in a heading, expected its full name`;
          reportOnce(file, RULES.acronymHeading, { reason, place: run.place(at), actual: short });
        }
        continue;
      }
      if (block.kind === 'paragraph' && used.size > MOST) {
        const reason = `Unexpected ${String(used.size)} acronyms in one paragraph (${[...used.keys()].join(', ')}), expected at most three`;
        reportOnce(file, RULES.acronymsCrowded, { reason, place: run.place(0) });
      }
      for (const [short, at] of used) {
        if (!isExplained(run.text, { short, at, prose: lexicon.prose, brackets: true })) continue;
        if (explained.has(short)) {
          const reason = `Unexpected second explanation of ${short}, expected the acronym alone`;
          reportOnce(file, RULES.acronymTwice, { reason, place: run.place(at), actual: short });
        } else explained.set(short, run);
      }
    }
  }
}

/** No letter is a small one, and there are more than an acronym has. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{7}|\p{Lu} +\p{Lu}{2}/u.test(text);
}

/** The acronyms of a run that are not known by their letters alone, each with its first place. */
function acronymsIn(run: Run, { prose, known }: Lexicon): Map<string, number> {
  const found = new Map<string, number>();
  for (const { index, short } of acronymsAsWritten(run.text)) {
    if (prose.known.has(short) || known.has(short) || isName(run.text, { short, at: index }) || found.has(short))
      continue;
    found.set(short, index);
  }
  return found;
}
