import { report } from '../model/finding.js';
import type { Drawing } from '../model/drawing.js';
import type { Figure } from '../model/nodes.js';
import type { Sources } from '../model/sources.js';
import type { Words } from '../language/language.js';
import type { World } from '../model/world.js';
import { checkWords } from './kit/checks.js';
import { describe } from './describe.js';
import type { Faces } from './kit/faces.js';
import { finish, type Naming } from './kit/finish.js';
import { drawImage } from './image/image.js';
import { namer } from './labels.js';
import { MM, WIDTHS } from './kit/look.js';
import type { Diagram } from './mermaid/lines.js';
import { alternativeOf, drawDiagram, fencedDiagram } from './mermaid/mermaid.js';
import { checkDiagram } from './mermaid/syntax.js';
import { openSource } from './open.js';
import type { Opened, Place } from './place.js';
import { RULES } from './rules.js';
import type { Job } from './kit/sketch.js';
import { drawSvg, svgIn } from './svg/svg.js';

/** What every figure of an edition is drawn with. */
export interface Studio {
  readonly world: World;
  readonly faces: Faces;
  readonly labels: ReadonlyMap<string, string>;
  readonly words: Words;
  readonly sources: Sources;
  /** What needs a browser is read and checked, and not drawn. */
  readonly dry?: boolean;
}

/** What is known of a figure once it has been drawn. */
export interface Drawn {
  readonly drawing: Drawing;
  readonly alt: string;
}

/** Draws one figure; undefined where it cannot be drawn, with the reason reported. */
export async function draw(studio: Studio, node: Figure, place: Place): Promise<Drawn | undefined> {
  if (node.mermaid !== undefined) return diagram(studio, node, fencedDiagram(node.mermaid, place));
  if (node.src === undefined) return undefined;
  const source = await openSource(studio.world, node.src, place);
  if (source === undefined) return undefined;
  const ending = source.path.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'mmd') return diagram(studio, node, { text: String(source.file), file: source.file, above: 0 });
  if (ending === 'yaml' || ending === 'yml') return description(studio, node, { source, place });
  const alt = altOf(node, undefined, place);
  if (alt === undefined) return undefined;
  const widthMm = WIDTHS[node.width];
  const picture = { source, place, widthMm, naming: namingOf(node, alt) };
  if (ending === 'svg' && studio.dry === true) return void svgIn(picture);
  const drawing = ending === 'svg' ? await drawSvg(studio.world, picture) : drawImage(picture);
  return drawing === undefined ? undefined : { drawing, alt };
}

async function description(
  studio: Studio,
  node: Figure,
  at: { source: Opened; place: Place },
): Promise<Drawn | undefined> {
  const { file } = at.source;
  const job: Job = {
    words: studio.words.figure,
    faces: studio.faces,
    width: WIDTHS[node.width] * MM,
    file,
    name: namer(file, studio.labels),
  };
  const described = await describe(job, { world: studio.world, place: at.place });
  if (described === undefined) return undefined;
  checkWords(job, described.sketch);
  const alt = altOf(node, described.alt, at.place);
  return alt === undefined ? undefined : { drawing: finish(described.sketch, namingOf(node, alt)), alt };
}

async function diagram(studio: Studio, node: Figure, source: Diagram): Promise<Drawn | undefined> {
  if (studio.dry === true) {
    alternativeOf(source);
    return void (await checkDiagram(studio.world, source));
  }
  const naming = namingOf(node, node.alt ?? '');
  const drawn = await drawDiagram(studio.world, source, { naming, widthMm: WIDTHS[node.width] });
  return drawn === undefined ? undefined : { drawing: drawn.drawing, alt: node.alt ?? drawn.alt };
}

/** The alternative text, from the figure or from its file; reports where there is neither. */
function altOf(node: Figure, inFile: string | undefined, place: Place): string | undefined {
  const alt = (node.alt ?? inFile ?? '').replace(/\s+/g, ' ').trim();
  if (alt !== '') return alt;
  const reason = 'Unexpected figure without alternative text, expected alt in the figure or in its file';
  report(place.file, RULES.missingAlternative, { reason, place: place.node });
  return undefined;
}

function namingOf(node: Figure, alt: string): Naming {
  const fallback = `figure-${String(node.position?.start.line ?? 0)}`;
  return { id: node.label ?? fallback, title: node.title, alt };
}
