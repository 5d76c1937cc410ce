import type { ReturnedMark, ReviewComment, ReviewMap } from '../model/review.js';
import { placed } from './place.js';
import type { Returned } from './returned.js';

/** A file that came back, and who is said to have sent it. */
export interface Sender {
  readonly name: string;
  readonly sha256: string;
  /** Stands for the name of a reviewer who states none; '' where nobody was named. */
  readonly reviewer: string;
}

export interface Imported {
  readonly comments: readonly ReviewComment[];
  /** Comments of the store that their reviewers have written anew since, or of which it is told by now whose they are; under their old numbers. */
  readonly revised: readonly ReviewComment[];
  readonly duplicates: number;
}

/** Names that programs write where nobody has told them one. */
const NOBODY = /^(?:|unknown author|author|root|user|owner|microsoft office user)$/iu;

/** The comments of a returned file that the store does not have, in their order in the text, numbered on from those it has. */
export function importReturn(
  returned: Returned,
  {
    map,
    sender,
    known,
  }: { readonly map: ReviewMap; readonly sender: Sender; readonly known: readonly ReviewComment[] },
): Imported {
  const marks = returned.marks(map, (id) => known.some((one) => one.id === id)).filter((mark) => !isNothing(mark));
  const ids = new Map<string, string>();
  const comments: ReviewComment[] = [];
  const revised: ReviewComment[] = [];
  let duplicates = 0;
  for (const mark of marks) {
    const made = commentOf(mark, { map, sender });
    const same = known.find((one) => isSame(one, made));
    if (same !== undefined) {
      if (same.reviewer === '' && made.reviewer !== '') revised.push({ ...same, reviewer: made.reviewer });
      else duplicates += 1;
      ids.set(mark.native, same.id);
      continue;
    }
    const before = known.find((one) => isWrittenAnew(one, made));
    if (before !== undefined) {
      revised.push({ ...made, id: before.id, ...(before.answers === undefined ? {} : { answers: before.answers }) });
      ids.set(mark.native, before.id);
      continue;
    }
    const id = idOf(map.round, [...known, ...comments]);
    ids.set(mark.native, id);
    comments.push({ ...made, id, ...(mark.answers === undefined ? {} : { answers: mark.answers }) });
  }
  return { comments: comments.map((one) => linked(one, ids)), revised, duplicates };
}

function isNothing({ kind, quote, proposed }: ReturnedMark): boolean {
  return (kind === 'insert' && (proposed ?? '').trim() === '') || (kind === 'delete' && quote.trim() === '');
}

/** What a comment answers is told by its number in the file until all have ids. */
function linked(comment: ReviewComment, ids: ReadonlyMap<string, string>): ReviewComment {
  return comment.answers === undefined ? comment : { ...comment, answers: ids.get(comment.answers) };
}

function commentOf(
  mark: ReturnedMark,
  { map, sender }: { map: ReviewMap; sender: Sender },
): Omit<ReviewComment, 'id' | 'answers'> {
  const { kind, date, text, quote, proposed, page, severity } = mark;
  return {
    round: map.round,
    build: map.build,
    publication: map.publication,
    reviewer: NOBODY.test(mark.reviewer.trim()) ? sender.reviewer : mark.reviewer,
    date,
    kind,
    text,
    quote,
    ...(proposed === undefined ? {} : { proposed }),
    ...placed(mark, map),
    ...(page === undefined ? {} : { page }),
    ...(severity === undefined ? {} : { severity }),
    edition: map.edition,
    source: { sha256: sender.sha256, name: sender.name, native: mark.native },
    status: 'open',
    response: '',
  };
}

/** The same mark in a file that was sent again: same hand, kind, words and place; its number in the file may be another, of a named one its date too. */
function isSame(one: ReviewComment, other: Omit<ReviewComment, 'id' | 'answers'>): boolean {
  const keys = ['round', 'kind', 'text', 'quote', 'proposed', 'file', 'line', 'column'] as const;
  return (
    keys.every((key) => (one[key] ?? '') === (other[key] ?? '')) &&
    (one.date === other.date || isNamed(one, other)) &&
    (one.reviewer === other.reviewer || isUnnamed(one, other))
  );
}

/** The same file once with and once without `--reviewer`: whose its marks are was said of one of them alone. */
function isUnnamed(one: ReviewComment, other: Omit<ReviewComment, 'id' | 'answers'>): boolean {
  return (one.reviewer === '' || other.reviewer === '') && one.source.sha256 === other.source.sha256;
}

/** Names that programs give to a mark and keep: of an annotation in a PDF (NM), of a comment on the page for reviewers. */
const KEPT = /^(?:name|saved) \S/;

/** Whether two marks bear one name that their program gave. */
function isNamed(one: Pick<ReviewComment, 'source'>, other: Pick<ReviewComment, 'source'>): boolean {
  return KEPT.test(other.source.native) && one.source.native === other.source.native;
}

/** The same mark at the same place, whose words its reviewer has changed; once it is answered, other words are another comment. */
function isWrittenAnew(one: ReviewComment, other: Omit<ReviewComment, 'id' | 'answers'>): boolean {
  if (one.status !== 'open' || !isNamed(one, other)) return false;
  const keys = ['build', 'publication', 'reviewer', 'file', 'line', 'column', 'quote'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function idOf(round: string, known: readonly ReviewComment[]): string {
  const numbers = known.filter((one) => one.round === round).map(({ id }) => Number(id.split('-').at(-1)));
  return `${round}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
