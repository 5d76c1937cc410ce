import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { languageOf } from '../language/language.js';
import type { Span } from '../language/prose.js';
import { report } from '../model/finding.js';
import type { CrossReference } from '../model/nodes.js';
import type { Publication } from '../model/publication.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** When a recommendation is to be carried out, in days, and where that is said. */
interface Deadline {
  readonly days: number;
  readonly where: string;
}

/** Reports each length of time in running text that is longer than the deadline of the recommendation it stands nearest to. */
export function checkDeadlines(publication: Publication, others: readonly Publication[]): void {
  const spansIn = languageOf(publication.facts.language).prose?.spansIn;
  if (spansIn === undefined) return;
  const deadlines = new Map([...others, publication].flatMap((one) => deadlinesOf(one, spansIn)));
  for (const { tree, file } of publication.chapters) {
    visit(tree, 'paragraph', (paragraph) => {
      const { text, references } = lineOf(paragraph);
      for (const span of references.length === 0 ? [] : spansIn(text)) {
        const { label, publication: of = publication.facts.name } = nearestTo(span, references);
        const deadline = deadlines.get(`${of}:${label}`);
        if (deadline === undefined || span.days <= deadline.days) continue;
        const reason = `Unexpected “${span.words}” for \`@${label}\`, whose deadline is earlier (${deadline.where})`;
        report(file, RULES.deadline, { reason, place: paragraph, actual: span.words });
      }
    });
  }
}

function deadlinesOf({ facts, chapters }: Publication, spansIn: (words: string) => Span[]): [string, Deadline][] {
  const found: [string, Deadline][] = [];
  for (const { tree, path } of chapters) {
    visit(tree, 'block', ({ kind, label, attributes, position }) => {
      const [span] = kind === 'recommendation' ? spansIn(attributes['deadline'] ?? '') : [];
      if (label === undefined || span === undefined) return;
      const where = `${path}:${String(position?.start.line ?? 1)}`;
      found.push([`${facts.name}:${label}`, { days: span.days, where }]);
    });
  }
  return found;
}

interface Referred {
  readonly label: string;
  readonly publication?: string | undefined;
  readonly index: number;
}

/** The words of a paragraph, and where in them it refers to recommendations. */
function lineOf({ children }: Paragraph): { text: string; references: Referred[] } {
  const references: Referred[] = [];
  let text = '';
  for (const child of children) {
    if (child.type === 'crossReference' && isRecommendation(child))
      references.push({ label: child.label, publication: child.publication, index: text.length });
    text += toString(child);
  }
  return { text, references };
}

function isRecommendation({ label }: CrossReference): boolean {
  return label.startsWith('rec-');
}

function nearestTo({ index }: Span, references: readonly Referred[]): Referred {
  return references.reduce((best, one) => (Math.abs(one.index - index) < Math.abs(best.index - index) ? one : best));
}
