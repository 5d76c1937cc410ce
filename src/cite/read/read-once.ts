import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Bibliography } from '../../model/publication.js';
import { keptByText } from '../../tree/kept.js';
import { readList } from './read-bibliography.js';

/** What a file of sources was read as, and what was said of it. */
interface Known extends Omit<Bibliography, 'file'> {
  readonly messages: readonly VFileMessage[];
}

/** A folder has one such file; its last saves are kept. */
const KEPT = 4;

const knownAt = keptByText(
  (path) => ({
    read: keptByText((text): Known => {
      const { file, ...read } = readList(path, text);
      return { ...read, messages: [...file.messages] };
    }, KEPT),
  }),
  KEPT,
);

/** As `readList` reads it. The records of the same text are read once, and are nobody's to change. */
export function readBibliography(path: string, bytes: Uint8Array): Bibliography {
  const text = new TextDecoder().decode(bytes);
  const { messages, ...read } = knownAt(path).read(text);
  const file = new VFile({ path, value: text });
  file.messages.push(...messages);
  return { ...read, file };
}
