import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { FolderConfig } from '../model/manuscript.js';
import type { Read } from '../tree/yaml.js';

/** What the folder's configuration says, where it says it, and its file. */
export interface Config extends Read<FolderConfig> {
  readonly file: VFile;
}

/** A publication that the folder's configuration names, and where it names it. */
export interface Asked {
  readonly name: string;
  readonly place: Point;
  readonly config: Config;
}

/** A file of the folder, named relative to it. */
export const inside = z.string().refine((path) => {
  const steps = path.split(/[/\\]/);
  return !/^$|^[/\\]|:/.test(path) && steps.every((step) => step !== '..' && step !== '.' && step !== '');
}, 'a path inside this folder, with /');

/** The condition of a printing house of the author's own. */
export const pressSchema = z.strictObject({
  profile: inside.describe('An ICC profile of a press with four inks, in this folder: press/PSOcoated_v3.icc'),
  condition: z
    .string()
    .regex(/^[\w .()/-]{1,40}$/, 'a name of the register of the ICC, such as FOGRA51')
    .describe('As the register of the ICC names it: FOGRA51'),
});
