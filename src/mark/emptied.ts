import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { report } from '../model/finding.js';
import type { Chapter, Publication } from '../model/publication.js';
import { RULES } from './rules.js';
import { redact } from './select.js';
import { checkTraces } from './traces.js';

/** Reports the chapters and headings under which the public edition would have nothing, though there is text. */
export function checkEmptied({ facts, chapters, configFile }: Publication): void {
  if (!facts.editions.includes('public')) return;
  const open = chapters.filter(({ distribution }) => distribution !== 'internal');
  if (open.length === 0 && chapters.length > 0) {
    const reason = 'Unexpected public edition of which every chapter is internal, expected one that is not';
    report(configFile, RULES.nothing, { reason });
  }
  for (const chapter of open) checkChapter(chapter, facts.language);
}

function checkChapter({ tree, file, title }: Chapter, language: string): void {
  const left = structuredClone(tree);
  redact(left);
  if (tree.children.length > 0 && left.children.length === 0) {
    const reason = `Unexpected chapter “${title}” of which nothing is public, expected distribution: internal`;
    report(file, RULES.emptied, { reason });
    return;
  }
  checkTraces({ tree, left, file, language });
  const before = new Set(emptyHeadings(tree).map(lineOf));
  for (const heading of emptyHeadings(left)) {
    if (before.has(lineOf(heading))) continue;
    const reason = `Unexpected heading “${toString(heading)}” under which nothing is public, expected it to be marked too`;
    report(file, RULES.emptied, { reason, place: heading });
  }
}

/** Headings that another of their own level or above follows at once, or that end the chapter. */
function emptyHeadings({ children }: Root): Heading[] {
  const shown = children.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  return shown.filter((node, index): node is Heading => node.type === 'heading' && endsAt(node, shown[index + 1]));
}

function endsAt(heading: Heading, next: RootContent | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth);
}

function lineOf(heading: Heading): number {
  return heading.position?.start.line ?? 0;
}
