import { report } from '../model/finding.js';
import type { Outline, Publication, Requirement } from '../model/publication.js';
import { nearest } from '../tree/nearest.js';
import { labelsIn } from '../tree/labels.js';
import { RULES } from './rules.js';

/** Reports requirements without an answer in the outline, and answers to what nobody requires or that stand nowhere. */
export function checkAnswers({ outline, requirements, chapters }: Publication): void {
  if (outline === undefined) return;
  const labels = chapters.flatMap(({ id, tree }) => [id, ...labelsIn(tree)]);
  const answered = new Set(outline.entries.flatMap((entry) => Object.keys(entry.answers)));
  for (const { id, text } of requirements) {
    if (answered.has(id)) continue;
    const reason = `Unexpected outline without an answer to ${id} (${text.slice(0, 60)})`;
    report(outline.file, RULES.outline, { reason });
  }
  for (const entry of outline.entries) checkEntry(entry, { outline, requirements, labels });
}

interface Known {
  readonly outline: Outline;
  readonly requirements: readonly Requirement[];
  readonly labels: readonly string[];
}

function checkEntry({ answers, line }: Outline['entries'][number], { outline, requirements, labels }: Known): void {
  const ids = requirements.map(({ id }) => id);
  for (const [id, places] of Object.entries(answers)) {
    if (ids.length > 0 && !ids.includes(id)) tell(outline, line, { what: `answer to ${id}`, said: id, known: ids });
    for (const said of places) {
      if (!labels.includes(said)) tell(outline, line, { what: `answer to ${id} at \`${said}\``, said, known: labels });
    }
  }
}

interface Unknown {
  readonly what: string;
  readonly said: string;
  readonly known: readonly string[];
}

function tell({ file }: Outline, line: number, { what, said, known }: Unknown): void {
  const guess = nearest(said, known);
  const reason = `Unexpected ${what}, expected a requirement of the terms of reference and a place of the publication`;
  const mend = guess === undefined ? {} : { mend: `Did you mean \`${guess}\`?` };
  report(file, RULES.outline, { reason, place: { line, column: 1 }, ...mend });
}
