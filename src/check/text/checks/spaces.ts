import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import { isOwnProse } from '../mend/own-prose.js';
import { reportOnce } from '../once.js';
import { proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';

const DOUBLE = /(?<=[^\s|]) {2,}(?=[^\s|])/g;

/** Reports two or more spaces between words of running text. */
export function checkSpaces<E extends Edition>(text: EditionText<E>): void {
  for (const { file, tree } of text.chapters) {
    const source = String(file);
    for (const { leaves, kind } of proseOf(tree)) {
      if (kind === 'cell') continue;
      for (const { node, type } of leaves) {
        const [from, to] = [node.position?.start, node.position?.end];
        if (type !== 'text' || from?.offset === undefined || to?.offset === undefined) continue;
        for (const { index, 0: found } of source.slice(from.offset, to.offset).matchAll(DOUBLE)) {
          const at = from.offset + index;
          if (!isOwnProse(file, [at, at + found.length])) continue;
          const start = pointAt(source, at);
          const end = { line: start.line, column: start.column + found.length, offset: at + found.length };
          const reason = `Unexpected ${String(found.length)} spaces, expected one`;
          reportOnce(file, RULES.doubleSpace, { reason, place: { start, end }, actual: found, fix: ' ' });
        }
      }
    }
  }
}

function pointAt(source: string, offset: number): { line: number; column: number; offset: number } {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
}
