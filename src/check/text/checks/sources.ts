import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Bibliography, Chapter, EditionText, ReferenceRecord } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf, type ProseBlock } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';
import { SUPPORT } from '../reading/support.js';
import { keptByText, keptOf } from '../../../tree/kept.js';
import { isOf } from '../../../tree/kinds.js';

/** Kinds of work that have articles or pages, whatever else their record says. */
const DIVIDED = new Set(['treaty', 'legislation', 'bill', 'book', 'chapter', 'thesis']);

/** Whether a work has pages, paragraphs or articles that a citation can name. */
export function hasPlaces(record: ReferenceRecord | undefined): record is ReferenceRecord {
  return record !== undefined && DIVIDED.has(record.type);
}

/** Whether what stands behind a key names a place, or the whole on purpose. */
export function isPlaced(suffix: string): boolean {
  return /\d|\bpassim\b/.test(suffix);
}

/** Reports instruments that are named and not cited where they first stand, citations without a place, and questions left open. */
export function checkSources<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  const named: Named = { asked: new Set(), cited: '' };
  for (const chapter of text.chapters) {
    for (const block of proseOf(chapter.tree)) {
      if (!isText(block)) continue;
      const run = runOf(block);
      checkInstruments(chapter, { run, named }, prose);
      checkPlaces(chapter, run, text.bibliography);
      checkQuestions(chapter, run, prose);
    }
  }
}

function isText({ kind, quoted, within }: ProseBlock): boolean {
  const apart = within.some((around) => around === 'draw' || around === 'side-note' || isForm(around));
  return kind !== 'heading' && kind !== 'cell' && !quoted && !apart;
}

/** The instrument that a sentence names first, and by which name. */
const instrumentsIn = keptOf(({ instrument }: Prose) => ({
  of: keptByText((sentence): { readonly found?: RegExpExecArray; readonly name?: string } => {
    const found = instrument.exec(sentence);
    const name = Object.values(found?.groups ?? {}).find((words) => words !== undefined);
    return found === null || name === undefined ? {} : { found, name };
  }),
}));

/** The instruments that were asked for, and the sentences that cite, in which others are named. */
interface Named {
  readonly asked: Set<string>;
  cited: string;
}

function checkInstruments({ file }: Chapter, { run, named }: { run: Run; named: Named }, prose: Prose): void {
  if (SUPPORT.test(run.text)) named.cited += `${run.text}\n`;
  for (const { text, start } of sentencesOf(run.text, prose)) {
    const { found, name } = instrumentsIn(prose).of(text);
    if (found === undefined || name === undefined || named.asked.has(name) || named.cited.includes(name)) continue;
    named.asked.add(name);
    const reason = `Unexpected “${found[0]}” without a source, expected a citation where it is first named`;
    reportOnce(file, RULES.uncitedInstrument, { reason, place: run.place(start + found.index), actual: found[0] });
  }
}

function checkPlaces({ file }: Chapter, run: Run, bibliography: Bibliography | undefined): void {
  for (const [at, { node }] of run.signs) {
    if (!isOf(node, 'citation')) continue;
    for (const { key, suffix } of node.items) {
      const record = bibliography?.records.get(key);
      if (!hasPlaces(record) || isPlaced(suffix)) continue;
      const part = ['treaty', 'legislation', 'bill'].includes(record.type) ? 'art. 9' : 'p. 12';
      const reason = `Unexpected citation of ${key} without a place, expected one, for instance [@${key}, ${part}]`;
      reportOnce(file, RULES.noLocator, { reason, place: run.place(at), actual: key });
    }
  }
}

/** A single question in running text: several are questions that somebody asks, in lists, forms and procedures questions are asked of the reader on purpose. */
function checkQuestions({ file }: Chapter, run: Run, prose: Prose): void {
  const { kind, within } = run.block;
  if (kind !== 'paragraph' || within.includes('sop') || within.includes('where-to-start')) return;
  const sentences = sentencesOf(run.text, prose);
  const asked = sentences.filter(({ text }) => text.endsWith('?'));
  if (asked.length > 1) return;
  for (const { text, start } of asked) {
    if (/[“:]/.test(text)) continue;
    reportOnce(file, RULES.question, {
      reason: `Unexpected question “${text.slice(0, 60)}”, expected a statement`,
      place: run.place(start),
    });
  }
}
