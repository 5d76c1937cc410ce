import { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { Drawing } from '../model/nodes.js';
import type { World } from '../model/world.js';
import { checkWords } from './checks.js';
import { describe } from './describe.js';
import { loadFaces } from './faces.js';
import { finish } from './finish.js';
import { namer } from './labels.js';
import { MM, WIDTHS } from './look.js';
import { open } from './open.js';
import { RULES } from './rules.js';
import type { Job } from './sketch.js';

/**
 * Draws a month-strips file across the page, loosely for a cover (four strips or more), closely for a brief's band.
 * Where it cannot be drawn, the drawing is empty and the files added to `found` say why.
 */
export async function drawCover(world: World, path: string, found: VFile[] = []): Promise<Drawing> {
  const asking = new VFile({ path });
  const place = { file: asking, folder: path.split('/')[0] ?? '', files: new Map<string, VFile>() };
  const source = await open(world, path, place);
  const drawing = source === undefined ? undefined : await drawn(world, source.file, place);
  found.push(...(asking.messages.length > 0 ? [asking] : []), ...place.files.values());
  return drawing ?? { widthMm: WIDTHS.full, heightMm: 0 };
}

async function drawn(world: World, file: VFile, place: Parameters<typeof open>[2]): Promise<Drawing | undefined> {
  const job: Job = { faces: await loadFaces(world), width: WIDTHS.full * MM, file, name: namer(file, new Map()) };
  const described = await describe(job, { world, place, cover: true });
  if (described === undefined) return undefined;
  checkWords(job, described.sketch);
  const alt = (described.alt ?? '').replace(/\s+/g, ' ').trim();
  if (alt === '') {
    const reason = 'Unexpected figure without alternative text, expected alt in its file';
    report(file, RULES.missingAlternative, { reason });
  }
  return finish(described.sketch, { id: 'cover-figure', title: 'One square is one month', alt });
}
