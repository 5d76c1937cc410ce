import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Carried } from '../../editor/diagnostics.js';
import { moved } from '../../editor/diagnostics.js';
import { linesOf, within } from '../../editor/lines.js';
import type { Anchor, ReviewComment } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { saidOf } from '../../review/matrix/rows.js';
import { pathOf } from '../../review/store.js';
import { becameOf } from '../review/lines.js';
import { anchored } from '../review/store.js';

/** The open comments of reviews, each where its words stand in the editor; one without a place stands in its own file. */
export class OpenComments {
  private shown = new Map<string, Diagnostic[]>();
  /** The texts in which they were placed. */
  private texts = new Map<string, string>();

  /** Places them in the texts of a folder. Throws as a build does where the manuscript cannot be read. */
  async read(world: World): Promise<void> {
    const { comments, anchors } = await anchored(world, ({ status }) => status === 'open');
    const [shown, texts] = [new Map<string, Diagnostic[]>(), new Map<string, string>()];
    for (const comment of comments) {
      const anchor = anchors.get(comment.id);
      const path = comment.place === 'none' ? pathOf(comment.id) : (anchor ?? comment).file;
      const bytes = await world.read(path).catch(() => new Uint8Array());
      const text = texts.get(path) ?? new TextDecoder().decode(bytes);
      texts.set(path, text);
      shown.set(path, [...(shown.get(path) ?? []), diagnosticOf(comment, anchor, text)]);
    }
    [this.shown, this.texts] = [shown, texts];
  }

  paths(): string[] {
    return [...this.shown.keys()];
  }

  /** Those on a file, where their words stand in it by now. */
  on(path: string, now?: string): Diagnostic[] {
    const own = this.shown.get(path) ?? [];
    return now === undefined ? own : moved(own, this.texts.get(path) ?? now, now);
  }
}

/** Who said what, and what became of the words; the number is that of the comment. */
function diagnosticOf(comment: ReviewComment, anchor: Anchor | undefined, text: string): Diagnostic {
  const { id, reviewer, severity } = comment;
  const became = becameOf({ comment, anchor });
  const guess = comment.place === 'near' ? '\n(its place is a guess)' : '';
  const carried: Carried = { comment: id };
  return {
    range: rangeOf(comment, anchor, text),
    severity: severity === 'must' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    code: id,
    source: 'review',
    message: `${reviewer === '' ? '(nobody named)' : reviewer}: ${saidOf(comment)}${became === '' ? '' : `\n${became}`}${guess}`,
    data: carried,
  };
}

/** From the place of the comment to the end of its words, or of the line where they are written otherwise than they are printed. */
function rangeOf(comment: ReviewComment, anchor: Anchor | undefined, text: string): Diagnostic['range'] {
  if (comment.place === 'none') return within(0, 0, 0);
  const { line, column } = anchor ?? comment;
  const own = linesOf(text)[line - 1] ?? '';
  const words = (anchor?.words ?? comment.quote).split('\n')[0] ?? '';
  const at = words === '' ? -1 : own.indexOf(words, column - 1);
  return within(line - 1, column - 1, at === column - 1 ? at + words.length : Math.max(own.length, column));
}
