import type { VFileMessage } from 'vfile-message';
import { hashOf } from '../model/hash.js';
import type { ListedChapter } from '../model/manuscript.js';
import type { Chapter } from '../model/publication.js';
import { cloned } from '../tree/clone.js';
import { chapter } from './chapter.js';

/** What a chapter was read as, and what was said of it. */
interface Known {
  readonly chapter: Omit<Chapter, 'file'>;
  readonly messages: readonly VFileMessage[];
}

/** More chapters than a folder has in all its publications; the oldest go first. */
const MOST = 250;

const known = new Map<string, Known>();

/**
 * A chapter as `chapter` reads it. One of the same bytes is not read again: the second making of an edition, and the next page of a
 * preview, have nearly all of them. What is kept is nobody's: each caller gets a copy.
 */
export function chapterOnce(listed: ListedChapter): Chapter {
  const { source, ...about } = listed;
  const { file, bytes, path } = source;
  if (file.messages.length > 0) return chapter(listed);
  const key = `${path} ${JSON.stringify(about)} ${hashOf(bytes)}`;
  const before = known.get(key);
  if (before !== undefined) {
    known.delete(key);
    known.set(key, before);
    file.messages.push(...before.messages);
    return { ...cloned(before.chapter), file };
  }
  const { file: own, ...read } = chapter(listed);
  known.set(key, { chapter: cloned(read), messages: [...own.messages] });
  for (const [oldest] of known) if (known.size > MOST) known.delete(oldest);
  return { ...read, file: own };
}
