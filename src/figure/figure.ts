import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Edition } from '../model/edition.js';
import type { Figure } from '../model/nodes.js';
import type { Chapter, CitedText } from '../model/publication.js';
import type { World } from '../model/world.js';
import { draw, type Studio } from './draw.js';
import { loadFaces } from './faces.js';

/**
 * Draws every figure that is left in an edition: fills `drawing` and `alt`. `labels` holds the printed number of each
 * label. Reports on the chapters and on the figures' own files, which are returned as `figureFiles`.
 */
export async function figure<T extends CitedText<Edition>>(
  world: World,
  text: T,
  labels: ReadonlyMap<string, string> = new Map(),
): Promise<T> {
  const files = new Map<string, VFile>();
  const studio: Studio = { world, faces: await loadFaces(world), labels, files };
  const chapters: Chapter[] = [];
  for (const chapter of text.chapters) chapters.push(await drawChapter(studio, chapter));
  return { ...text, chapters, figureFiles: [...files.values()] };
}

async function drawChapter(studio: Studio, chapter: Chapter): Promise<Chapter> {
  const tree = structuredClone(chapter.tree);
  const figures: Figure[] = [];
  visit(tree, 'figure', (node: Figure) => {
    figures.push(node);
  });
  for (const node of figures) {
    const drawn = await draw(studio, node, {
      file: chapter.file,
      node,
      folder: topOf(chapter.path),
      files: studio.files,
    });
    if (drawn !== undefined) Object.assign(node, drawn);
  }
  return { ...chapter, tree };
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}
