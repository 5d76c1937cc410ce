import { report } from '../model/finding.js';
import { sourceAt, type Source } from '../model/sources.js';
import { MissingFile, TooLargeFile, UnusableFile, type World } from '../model/world.js';
import { isText } from '../tree/utf8.js';
import type { Opened, Place } from './place.js';
import { RULES } from './rules.js';

/** In bytes. */
const LARGEST = 10 * 1024 * 1024;

/** The file that a figure names, text or picture; reports a path outside the manuscript, a missing, huge or unreadable file. */
export async function openSource(world: World, src: string, place: Place): Promise<Opened | undefined> {
  const path = insideManuscript(src, place.sources.folder);
  if (path === undefined) {
    const reason = `Unexpected path \`${src}\`, expected a file inside \`${place.sources.folder}/\``;
    report(place.file, RULES.foreignPath, { reason, place: place.node });
    return undefined;
  }
  const text = sourceAt(place.sources, path);
  if (text !== undefined) return isUsable(text, place) ? text : undefined;
  return picture(world, path, place);
}

/** The path from the folder, where a figure names it from the manuscript; undefined where it leads out of it. */
function insideManuscript(src: string, folder: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{1,2})/i.test(src) || src.includes('\\') || src.includes('\0')) return undefined;
  const steps: string[] = [];
  for (const step of src.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  return path.startsWith(`${folder}/`) ? path : `${folder}/${path}`;
}

/** A picture is read when it is drawn. */
async function picture(world: World, path: string, place: Place): Promise<Opened | undefined> {
  try {
    return { path, bytes: await world.read(path, LARGEST), file: place.file };
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

function isUsable(source: Source, { file, node }: Place): boolean {
  if (source.bytes.length <= LARGEST)
    return isText(source) && !source.file.messages.some((message) => message.fatal === true);
  const size = (source.bytes.length / 1e6).toFixed(1);
  const reason = `Unexpected file of ${size} megabytes at \`${source.path}\`, expected at most 10`;
  report(file, RULES.tooLarge, { reason, place: node });
  return false;
}
