import type { PressOf } from '../../model/paper.js';
import { MissingFile, UnusableFile, type World } from '../../model/world.js';
import { CONDITION, type Condition } from '../../model/condition.js';
import { readProfile } from './profile.js';

/** How a press file is printed. */
export interface Printing {
  readonly profile: Uint8Array;
  readonly condition: Condition;
  /** Why it is not printed as the publication asks. */
  readonly fault?: string;
}

const HOUSE = 'styles/press/FOGRA39L_coated.icc';

/** The profile that a publication names, or that of the house, where it names none or one that cannot be used. */
export async function underWhich(world: World, given: PressOf | undefined): Promise<Printing> {
  const house = { profile: await world.readOwn(HOUSE), condition: CONDITION };
  if (given === undefined) return house;
  try {
    const profile = await world.read(given.profile);
    readProfile(profile);
    return { profile, condition: { name: given.condition, words: given.condition } };
  } catch (error) {
    const fault = faultOf(error, given.profile);
    if (fault === undefined) throw error;
    return { ...house, fault };
  }
}

function faultOf(error: unknown, path: string): string | undefined {
  if (error instanceof MissingFile) return `absence of ${path}`;
  if (error instanceof UnusableFile) return `file ${path}, which may not be used`;
  return error instanceof RangeError ? `file ${path} of another kind` : undefined;
}
