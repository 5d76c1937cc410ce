import type { VFile } from 'vfile';
import { languageOf } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import type { Figure } from '../model/nodes.js';
import type { Chapter, CitedText } from '../model/publication.js';
import type { Sources } from '../model/sources.js';
import type { World } from '../model/world.js';
import { visit } from '../tree/visit.js';
import type { Studio } from './draw.js';

/** The files that figures are drawn from, and the printed number of each label. */
export interface Material {
  readonly sources: Sources;
  readonly labels: ReadonlyMap<string, string>;
  /** What needs a browser is read and checked, and not drawn. */
  readonly dry?: boolean;
}

/**
 * Draws every figure that is left in an edition, and its cover. Reports on the files it draws from. Owns the text it is
 * given: `drawing` and `alt` of its figures are filled.
 */
export async function figure<T extends CitedText<Edition>>(world: World, text: T, material: Material): Promise<T> {
  const { words } = languageOf(text.facts.language);
  const placed = text.chapters.flatMap(figuresIn);
  if (placed.length === 0 && text.facts.coverFigure === undefined) return text;
  // What draws is read where there is something to draw.
  const [{ draw }, { drawCover }, { loadFaces }] = await Promise.all([
    import('./draw.js'),
    import('./cover.js'),
    import('./kit/faces.js'),
  ]);
  const studio: Studio = { world, words, faces: await loadFaces(world), ...material };
  for (const { node, file } of placed) {
    const drawn = await draw(studio, node, { file, node, sources: studio.sources, edition: text.edition });
    if (drawn !== undefined) Object.assign(node, drawn);
  }
  const cover = await drawCover(studio, text);
  await studio.faces.keep();
  return { ...text, ...(cover === undefined ? {} : { cover }) };
}

function figuresIn({ tree, file }: Chapter): { readonly node: Figure; readonly file: VFile }[] {
  const figures: Figure[] = [];
  visit(tree, 'figure', (node: Figure) => {
    figures.push(node);
  });
  return figures.map((node) => ({ node, file }));
}
