import type { TextReport } from '../../check/text/check.js';
import { LETTER_NAMES, type Letter } from '../../model/letter.js';
import type { Score } from '../../model/score.js';
import type { Terminal } from '../../model/terminal.js';
import { boardOf, lineOf } from '../../report/board.js';
import type { Scored } from './scores.js';

/** The columns of a log, and of a terminal that does not say how many it has. */
const USUAL = 100;

export interface Shown {
  readonly language: readonly TextReport[];
  readonly scored: readonly Scored[];
  readonly letter?: Letter | undefined;
}

/** The scoreboard of the first publication, and a line for each other edition and publication. */
export function tellBoard(terminal: Terminal, { language, scored, letter }: Shown): void {
  const [first, ...others] = scored;
  for (const { scored: isScored, summary } of language) if (!isScored) terminal.say(summary);
  if (first === undefined) return;
  const { colours, columns = USUAL } = terminal;
  const repairs = language.find(({ score }) => score === first.score)?.repairs ?? [];
  terminal.say('');
  for (const line of boardOf({ ...first, repairs, columns, colours, letter })) terminal.say(line);
  if (others.length > 0) terminal.say('');
  for (const { score } of others) terminal.say(lineOf(score, colours));
  terminal.say(colours.dim('● on target  ◐ within the limit  ○ beyond it; a letter is as good as its worst measure'));
}

/** "A and B are not on target." and the letter to begin with: the one with a measure beyond its limit. */
export function verdictOf(scores: readonly Score[]): { readonly words: string; readonly worst?: Letter } {
  const letters = scores.flatMap((score) => score.letters);
  const off = (standing: string) => letters.filter((one) => one.standing === standing).map(({ letter }) => letter);
  const names = [...new Set([...off('beyond'), ...off('limit')])].sort();
  const [worst] = [...off('beyond'), ...off('limit')];
  if (worst === undefined) return { words: letters.length === 0 ? '' : 'All four letters are on target.' };
  const listed = names.map((letter) => LETTER_NAMES[letter]);
  const joined = listed.length === 1 ? listed[0] : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`;
  return { words: `${joined ?? ''} ${listed.length === 1 ? 'is' : 'are'} not on target.`, worst };
}
