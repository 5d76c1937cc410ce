import type { World } from '../../../model/world.js';
import type { Rule } from '../../../model/rule.js';
import { reportOnce } from '../once.js';
import { placeIn } from '../reading/places.js';
import type { Reading } from '../reading/readings.js';
import { isWithinTold } from '../once.js';
import type { Match } from './answers.js';
import { findLanguageTool, matchesOf } from './languagetool.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { GRAMMAR } from './rules.js';

/** Whether the grammar was read: not asked for, read, or what is missing. */
export type GrammarOutcome = 'unasked' | 'ran' | 'Java' | 'LanguageTool';

/** Reads the grammar of what is printed, in one process for all texts of a run. Throws ToolError where LanguageTool is there and fails. */
export async function checkGrammar(world: World, readings: readonly Reading[]): Promise<GrammarOutcome> {
  const tool = await findLanguageTool(world);
  if (typeof tool === 'string') return tool;
  const items = readings.flatMap((reading) => paragraphsOf(reading.flow).map((paragraph) => ({ reading, paragraph })));
  const matches = await matchesOf(
    world,
    tool,
    items.map(({ paragraph }) => paragraph.text),
  );
  for (const [index, { reading, paragraph }] of items.entries())
    for (const match of matches[index] ?? []) if (isOwn(paragraph, match)) tell(reading, paragraph, match);
  return 'ran';
}

/** What stands beside something blanked may be right with it; and a heading or cell is no sentence. */
function isOwn({ text, fragment }: Paragraph, { offset, length, rule }: Match): boolean {
  const words = text.slice(offset, offset + length);
  const around = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset + length, offset + length + 2)];
  if (!/\p{L}/u.test(words) || /[◦▫]/.test(words + around.join('')) || / {2}/.test(around[0] ?? '')) return false;
  // A compound that begins with a capital is a name: Viet Nam.
  if (rule.id.startsWith('EN_COMPOUNDS') && /^\p{Lu}/u.test(words)) return false;
  // An item without a verb may begin with the noun’s owner: Your social worker.
  if (fragment && offset === 0 && words === 'Your') return false;
  return !fragment || !(SENTENCES_ONLY.has(rule.category.id) || SENTENCES_ONLY.has(rule.id));
}

const SENTENCES_ONLY: ReadonlySet<string> = new Set(['PUNCTUATION', 'CASING', 'NODT_DOZEN']);

/** Findings of these were right in no more than half of the cases. */
const SUGGESTIONS: ReadonlySet<string> = new Set([
  ...['BOTH_AS_WELL_AS', 'TO_NON_BASE', 'WHOM_WHO', 'ADMIT_ENJOY_VB', 'A_NUMBER_NNS'],
]);

/** Our rule for a category of LanguageTool's; all others are grammar. */
const BY_CATEGORY: Readonly<Record<string, Rule>> = {
  CONFUSED_WORDS: GRAMMAR.confusedWord,
  TYPOS: GRAMMAR.confusedWord,
  COLLOCATIONS: GRAMMAR.collocation,
  NONSTANDARD_PHRASES: GRAMMAR.collocation,
  SEMANTICS: GRAMMAR.collocation,
  PUNCTUATION: GRAMMAR.punctuation,
  TYPOGRAPHY: GRAMMAR.punctuation,
  CASING: GRAMMAR.punctuation,
  COMPOUNDING: GRAMMAR.punctuation,
};

/** Reports a match at the author's own place, unless a rule of words has told of those words already. */
function tell(
  { file, flow }: Reading,
  { text, from }: Paragraph,
  { offset, length, rule, replacements, message }: Match,
): void {
  const place = placeIn(file, flow, [from + offset, from + offset + Math.max(length, 1) - 1]);
  if (place === undefined || isWithinTold(file, place)) return;
  const words = text.slice(offset, offset + length);
  const expected = replacements.slice(0, 3).map(({ value }) => value);
  const ours = SUGGESTIONS.has(rule.id) ? GRAMMAR.grammarHint : (BY_CATEGORY[rule.category.id] ?? GRAMMAR.grammar);
  const proposed = expected.length === 0 ? saidBy(message) : expected.map((one) => `“${one}”`).join(' or ');
  reportOnce(file, ours, { reason: `Unexpected “${words}”, expected ${proposed}`, place, actual: words, expected });
}

/** What LanguageTool says, as the end of a sentence of ours. */
function saidBy(message: string): string {
  const plain = message
    .replace(/<\/?\w+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `other words: ${plain.replace(/[.!?]$/, '')}`;
}
