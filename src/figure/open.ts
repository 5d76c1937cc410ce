import { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { MissingFile, TooLargeFile, UnusableFile, type World } from '../model/world.js';
import type { Place } from './place.js';
import { RULES } from './rules.js';

/** A file of the manuscript that a figure is drawn from. */
export interface Opened {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Collects what is found in it; its text is there only where the file is text. */
  readonly file: VFile;
}

const MEGABYTE = 1024 * 1024;
const TEXT = /\.(ya?ml|mmd|svg)$/i;

/** Reads the file that a figure names; reports a path outside the manuscript, a missing, huge or unreadable file. */
export async function open(world: World, src: string, place: Place): Promise<Opened | undefined> {
  const path = insideManuscript(src, place.folder);
  if (path === undefined) {
    const reason = `Unexpected path \`${src}\`, expected a file inside \`${place.folder}/\``;
    report(place.file, RULES.foreignPath, { reason, place: place.node });
    return undefined;
  }
  const bytes = await readOrReport(world, path, place);
  if (bytes === undefined) return undefined;
  const known = place.files.get(path);
  const file = known ?? new VFile({ path });
  place.files.set(path, file);
  if (known === undefined && TEXT.test(path)) file.value = decoded(bytes, file) ?? '';
  return file.messages.some((message) => message.fatal === true) ? undefined : { path, bytes, file };
}

/** The path from the folder, where a figure names it from the manuscript; undefined where it leads out of it. */
function insideManuscript(src: string, folder: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{1,2})/i.test(src) || src.includes('\\') || src.includes('\0')) return undefined;
  const steps: string[] = [];
  for (const step of src.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps[0] === folder ? steps.join('/') : [folder, ...steps].join('/');
}

async function readOrReport(world: World, path: string, place: Place): Promise<Uint8Array | undefined> {
  try {
    return await world.read(path, 10 * MEGABYTE);
  } catch (error) {
    if (error instanceof UnusableFile) {
      const rule = error instanceof TooLargeFile ? RULES.tooLarge : RULES.missingFile;
      report(place.file, rule, { reason: error.message, place: place.node });
      return undefined;
    }
    if (!(error instanceof MissingFile)) throw error;
    const reason = `Unexpected name \`${path}\`, expected a file that exists`;
    report(place.file, RULES.missingFile, { reason, place: place.node, actual: path });
    return undefined;
  }
}

function decoded(bytes: Uint8Array, file: VFile): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(file, RULES.brokenFile, { reason: 'Unexpected bytes, expected UTF-8 text' });
    return undefined;
  }
}
