import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { Bibliography, Chapter, Publication } from '../model/publication.js';
import { labelOf } from '../tree/labels.js';
import { chapter } from './chapter.js';
import { drawRecommendations } from './draw.js';
import { fillTables } from './fill-tables.js';
import type { Manuscript, ReadPublication } from './manuscript.js';
import { checkOutline } from './outline.js';
import { RULES } from './rules.js';
import { checkSops } from './sops.js';

/** Turns what was read into publications; every mistake is a finding on its file; files read for tables are added to `dataFiles`. */
export function assemble(manuscript: Manuscript, bibliography: Bibliography, dataFiles: VFile[] = []): Publication[] {
  const publications: Publication[] = [];
  for (const read of manuscript.publications) {
    const publication = publicationOf(read, manuscript, bibliography);
    for (const { tree, file } of publication.chapters) {
      fillTables({ tree, file }, manuscript, dataFiles);
      checkSops(tree, file);
    }
    checkLabels(publication.chapters);
    checkOutline(publication);
    drawRecommendations(publication, publications);
    publications.push(publication);
  }
  return publications;
}

function publicationOf(read: ReadPublication, manuscript: Manuscript, bibliography: Bibliography): Publication {
  return {
    facts: read.facts,
    configFile: read.configFile,
    chapters: read.chapters.map(chapter),
    bibliography,
    glossary: manuscript.glossary,
    requirements: manuscript.requirements,
    ...(read.outline === undefined ? {} : { outline: read.outline }),
  };
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
