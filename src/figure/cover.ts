import type { VFile } from 'vfile';
import type { Edition } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { Drawing } from '../model/drawing.js';
import type { EditionText } from '../model/publication.js';
import { describe } from './describe.js';
import type { Studio } from './draw.js';
import { checkWords } from './kit/checks.js';
import { finish } from './kit/finish.js';
import { MM, WIDTHS } from './kit/look.js';
import type { Job } from './kit/sketch.js';
import { namer } from './labels.js';
import { openSource } from './open.js';
import type { Place } from './place.js';
import { RULES } from './rules.js';

/**
 * Draws a publication's month strips across the page, loosely for a cover (four strips or more), closely for a brief's
 * band; undefined where it asks for none, or where they cannot be drawn, with the reason reported.
 */
export async function drawCover(studio: Studio, text: EditionText<Edition>): Promise<Drawing | undefined> {
  const { coverFigure, coverPlace } = text.facts;
  if (coverFigure === undefined) return undefined;
  const place: Place = { file: text.configFile, node: coverPlace, sources: studio.sources, edition: text.edition };
  const source = await openSource(studio.world, coverFigure, place);
  return source === undefined ? undefined : drawn(studio, source.file, place);
}

async function drawn({ world, faces, words }: Studio, file: VFile, place: Place): Promise<Drawing | undefined> {
  const job: Job = { words: words.figure, faces, width: WIDTHS.full * MM, file, name: namer(file, new Map()) };
  const described = await describe(job, { world, place, cover: true });
  if (described === undefined) return undefined;
  checkWords(job, described.sketch);
  const alt = (described.alt ?? '').replace(/\s+/g, ' ').trim();
  if (alt === '') {
    const reason = 'Unexpected figure without alternative text, expected alt in its file';
    report(file, RULES.missingAlternative, { reason });
  }
  const drawing = finish(described.sketch, { id: 'cover-figure', title: words.figure.squareTitle, alt });
  const { data } = described.sketch;
  return data === undefined ? drawing : { ...drawing, data };
}
