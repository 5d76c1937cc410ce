import type { Prose, Saying } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import type { Rule } from '../../../model/rule.js';
import { keptByText, keptOf } from '../../../tree/kept.js';
import { isWithinTold, reportOnce } from '../once.js';
import { isForm, isOrder, proseOf, type ProseBlock } from '../reading/prose.js';
import { isInQuotation } from '../reading/quoted.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf, type Sentence } from '../reading/sentences.js';
import { isSupported } from '../reading/support.js';

/** How a kind of statement is judged: where it may not stand, whether a source excuses it, and what is expected. */
interface Judged {
  readonly rule: Rule;
  readonly expected: string;
  readonly sourced?: true;
  readonly where: (block: ProseBlock) => boolean;
}

const isText = ({ kind, quoted, within }: ProseBlock): boolean =>
  !quoted && kind !== 'heading' && kind !== 'cell' && !within.some((around) => around === 'draw' || isForm(around));

const isStatement = (block: ProseBlock): boolean => isText(block) && !block.within.some(isOrder);

/** What is withheld may say who leads a case: it is not printed for all. */
const isOpen = (block: ProseBlock): boolean => isText(block) && !block.withheld;

const JUDGED: Readonly<Record<Saying, Judged>> = {
  general: {
    rule: RULES.uncitedGenerality,
    expected: 'a figure with its source, or no generality',
    sourced: true,
    where: isStatement,
  },
  absolute: {
    rule: RULES.absoluteClaim,
    expected: 'what was seen, where and how often',
    sourced: true,
    where: isStatement,
  },
  prescription: {
    rule: RULES.prescription,
    expected: 'a recommendation, or what an instrument says with its source',
    sourced: true,
    where: (block) => isStatement(block) && !block.within.includes('finding'),
  },
  blame: {
    rule: RULES.namedAndBlamed,
    expected: 'a dated fact with its source (had not ratified … as at …)',
    where: isText,
  },
  identifying: { rule: RULES.identifyingDetail, expected: 'a wider age, place and time', where: isOpen },
  originator: { rule: RULES.originatorDetail, expected: 'an office, or a passage marked non-public', where: isOpen },
};

/** Reports what sentences say that a guide of the house does not. */
export function checkSayings<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  for (const chapter of text.chapters) {
    for (const block of proseOf(chapter.tree)) {
      const run = runOf(block);
      if (isRead(chapter, run)) continue;
      const sentences = sentencesOf(run.text, prose);
      sentences.forEach((sentence, index) => {
        tellAll(chapter, { run, sentence, next: sentences[index + 1] }, prose);
      });
    }
  }
}

/** Another edition has the same words at the same place: what is found there is known. */
function isRead({ file }: Chapter, { text, place }: Run): boolean {
  const known = file.data['said'];
  const read = known instanceof Set ? (known as Set<string>) : new Set<string>();
  file.data['said'] = read;
  const key = `${String(place(0)?.offset ?? 0)} ${String(place(0)?.line ?? 0)} ${text}`;
  if (read.has(key)) return true;
  read.add(key);
  return false;
}

/** What another says of the world is theirs; what identifies a child does so in a quotation too. */
const UNQUOTED: ReadonlySet<Saying> = new Set(['general', 'absolute', 'prescription', 'blame']);

/** A rule of words may have told of the same words. */
const TOLD: ReadonlySet<Saying> = new Set(['general', 'absolute']);

interface Place {
  readonly run: Run;
  readonly sentence: Sentence;
  readonly next: Sentence | undefined;
}

function tellAll({ file }: Chapter, { run, sentence, next }: Place, prose: Prose): void {
  for (const { name, index, words } of sayingsIn(prose).of(sentence.text)) {
    const judged = JUDGED[name];
    if (!judged.where(run.block) || (judged.sourced === true && isSupported(sentence, next))) continue;
    const at = sentence.start + index;
    const place = run.place(at);
    if (UNQUOTED.has(name) && isInQuotation(run.text, at + 1)) continue;
    const end = run.place(at + words.trim().length - 1);
    if (TOLD.has(name) && place !== undefined && end !== undefined && isWithinTold(file, { start: place, end }))
      continue;
    const reason = `Unexpected “${words.trim()}”, expected ${judged.expected}`;
    reportOnce(file, judged.rule, { reason, place, actual: words.trim() });
  }
}

/** What a sentence says of each kind, with its index there. */
interface Said {
  readonly name: Saying;
  readonly index: number;
  readonly words: string;
}

const NAMES = Object.keys(JUDGED) as readonly Saying[];

const sayingsIn = keptOf(({ sayings }: Prose) => ({
  of: keptByText((sentence): readonly Said[] =>
    NAMES.flatMap((name) => {
      const found = sayings[name].exec(sentence);
      if (found === null) return [];
      const words = found[0].replace(/^[.;:, ]+/, '');
      return [{ name, index: found.index + found[0].length - words.length, words }];
    }),
  ),
}));
