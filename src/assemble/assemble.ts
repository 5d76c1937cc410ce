import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { Bibliography, Chapter, Publication } from '../model/publication.js';
import { checkAddressees } from './addressees.js';
import { checkDeadlines } from './deadlines.js';
import { labelOf } from '../tree/labels.js';
import { drawRecommendations } from './recommendations.js';
import type { Manuscript, ParsedPublication } from '../model/manuscript.js';
import { resolveLinks } from './links.js';
import { checkNotes } from './notes.js';
import { checkHeads } from './heads.js';
import { checkOutline } from './outline.js';
import { RULES } from './rules.js';
import { checkUntaken } from './untaken.js';
import { visit } from '../tree/visit.js';

/** What the publications of a folder share. */
export type Shared = Pick<Manuscript, 'glossary' | 'requirements'> & { readonly bibliography: Bibliography };

/** Puts chapters together to publications, in the order of the folder: labels, outline, drawn recommendations. Each mistake is a finding on its file. */
export function assemble(parsed: readonly ParsedPublication[], shared: Shared): Publication[] {
  const publications: Publication[] = [];
  for (const one of parsed) {
    const publication: Publication = { ...one, ...shared };
    checkLabels(publication.chapters);
    checkNotes(publication.chapters);
    checkUntaken(publication);
    resolveLinks(publication.chapters, publications);
    checkOutline(publication);
    checkHeads(publication);
    checkAddressees(publication);
    checkDeadlines(publication, publications);
    drawRecommendations(publication, publications);
    publications.push(publication);
  }
  return publications;
}

function checkLabels(chapters: readonly Chapter[]): void {
  const seen = new Map<string, string>();
  for (const { id, tree, file, path } of chapters) {
    claim(seen, { label: id, where: path, file, place: undefined });
    visit(tree, (node) => {
      const label = node.type === 'footnoteDefinition' ? `^${node.identifier}` : labelOf(node);
      if (label === undefined) return;
      claim(seen, { label, where: `${path}:${String(node.position?.start.line ?? 1)}`, file, place: node });
    });
  }
}

interface Claim {
  readonly label: string;
  readonly where: string;
  readonly file: VFile;
  readonly place: Parameters<typeof report>[2]['place'];
}

function claim(seen: Map<string, string>, { label, where, file, place }: Claim): void {
  const first = seen.get(label);
  if (first === undefined) seen.set(label, where);
  else
    report(file, RULES.duplicate, {
      reason: `Unexpected second \`${label}\`, expected it once (${first})`,
      place,
    });
}
