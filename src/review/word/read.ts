import type { Element, Root } from 'xast';
import type { ReturnedMark } from '../../model/review.js';
import { untracked } from '../place.js';
import type { Returned } from '../returned.js';
import { elementsIn, textOf, wordsIn } from './parts.js';
import { walk, type Change, type Walked } from './walk.js';

/** Reads a returned Word file: comments, answers, tracked changes. Throws UnreadableReturn. */
export function readWord(parts: ReadonlyMap<string, Root>): Returned {
  const comments = commentsIn(parts);
  const walks = ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => {
    const part = parts.get(name);
    return part === undefined ? [] : [walk(part)];
  });
  const marks = walks.flatMap((walked) => [
    ...comments.flatMap((comment) => markOf(comment, walked)),
    ...changesOf(walked.changes),
  ]);
  const found = new Set(marks.map(({ native }) => native));
  const lost = comments.filter(({ native }) => !found.has(native));
  const all = walks.map((walked) => walked.all).join('\n');
  const sent = new Map(walks.flatMap((walked) => [...walked.sent]));
  return {
    build: propertyIn(parts.get('docProps/custom.xml'), 'ReviewBuild'),
    publication: propertyIn(parts.get('docProps/custom.xml'), 'ReviewPublication'),
    marks: (map) => [...marks, ...lost, ...untracked(map, { sent, all })],
    all,
    empty: 'Nothing was found in it: no comment and no change',
  };
}

/** What a file says of itself by that name. */
export function propertyIn(part: Root | undefined, name: string): string | undefined {
  if (part === undefined) return undefined;
  const own = elementsIn(part, 'property').find(({ attributes }) => attributes['name'] === name);
  const [value] = own === undefined ? [] : elementsIn(own, 'vt:lpwstr');
  return value === undefined ? undefined : textOf(value);
}

/** Every comment, without its place. What it answers is told by the number of its last paragraph. */
function commentsIn(parts: ReadonlyMap<string, Root>): ReturnedMark[] {
  const part = parts.get('word/comments.xml');
  if (part === undefined) return [];
  const elements = elementsIn(part, 'w:comment');
  const byParagraph = new Map(
    elements.flatMap((element) => paragraphsOf(element).map((id) => [id, nativeOf(element)] as const)),
  );
  const extended = parts.get('word/commentsExtended.xml');
  const links = extended === undefined ? [] : elementsIn(extended, 'w15:commentEx');
  const answers = new Map(
    links.flatMap(({ attributes }) => {
      const own = byParagraph.get(attributes['w15:paraId'] ?? '');
      const parent = byParagraph.get(attributes['w15:paraIdParent'] ?? '');
      return own === undefined || parent === undefined ? [] : [[own, parent] as const];
    }),
  );
  return elements.map((element): ReturnedMark => {
    const native = nativeOf(element);
    const parent = answers.get(native);
    const text = wordsIn(element);
    return {
      kind: parent !== undefined ? 'reply' : text === '' ? 'highlight' : 'comment',
      reviewer: element.attributes['w:author'] ?? '',
      date: element.attributes['w:date'] ?? '',
      text,
      quote: '',
      native,
      ...(parent === undefined ? {} : { answers: parent }),
    };
  });
}

function nativeOf({ attributes }: Element): string {
  return `comment ${attributes['w:id'] ?? ''}`;
}

function paragraphsOf(element: Element): string[] {
  return elementsIn(element, 'w:p').flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);
}

function markOf(comment: ReturnedMark, { starts, ends, all }: Walked): ReturnedMark[] {
  const id = comment.native.replace(/^comment /u, '');
  const start = starts.get(id);
  if (start === undefined) return [];
  const quote = all.slice(start.all, ends.get(id)?.all ?? start.all).trim();
  const mark = start.mark === undefined ? {} : { mark: start.mark, from: start.letter };
  return [{ ...comment, quote, ...mark }];
}

/** Tracked changes; a deletion that an insertion of the same hand follows at once is a replacement. */
function changesOf(changes: readonly Change[]): ReturnedMark[] {
  const marks: ReturnedMark[] = [];
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    const next = changes[index + 1];
    if (change.kind === 'part' && next?.kind === 'insert' && isThere(change, next)) continue;
    const last = marks.at(-1);
    if (last?.kind === 'delete' && before !== undefined && isReplacement(before, change)) {
      marks[marks.length - 1] = {
        ...last,
        kind: 'replace',
        proposed: change.words,
        native: `${last.native}, ${nativeOfChange(change)}`,
      };
    } else if (change.kind === 'insert' && before?.kind === 'part' && isThere(before, change))
      marks.push(changeOf({ ...change, words: `\n\n${change.words}` }));
    else marks.push(changeOf(change));
  }
  return marks;
}

function isReplacement(deleted: Change, inserted: Change): boolean {
  const touches =
    inserted.spot.mark === deleted.spot.mark && inserted.spot.letter === deleted.spot.letter + deleted.words.length;
  return deleted.kind === 'delete' && inserted.kind === 'insert' && deleted.author === inserted.author && touches;
}

/** A new paragraph: the end of the one before it, and its words. */
function isThere({ author, spot }: Change, inserted: Change): boolean {
  return author === inserted.author && spot.mark === inserted.spot.mark && spot.letter === inserted.spot.letter;
}

const ENDS = { part: '(begin a new paragraph here)', join: '(join this paragraph and the next one)' } as const;

function nativeOfChange({ kind, id }: Change): string {
  return `${kind} ${id}`;
}

function changeOf(change: Change): ReturnedMark {
  const { kind, author, date, words, spot } = change;
  const place = spot.mark === undefined ? {} : { mark: spot.mark, from: spot.letter };
  const told = { reviewer: author, date, ...place, native: nativeOfChange(change) };
  if (kind === 'part' || kind === 'join') return { kind: 'comment', text: ENDS[kind], quote: '', ...told };
  const said = kind === 'insert' ? { quote: '', proposed: words } : { quote: words };
  return { kind, text: '', ...said, ...told };
}
