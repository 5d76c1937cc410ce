import { selectAll } from '../../src/mark/select.js';
import type { Edition } from '../../src/model/edition.js';
import { findingsOf, type Finding } from '../../src/model/finding.js';
import type { CitedText, SettledText } from '../../src/model/publication.js';
import { numberAll } from '../../src/refer/number.js';
import { refer } from '../../src/refer/refer.js';
import type { MemoryWorld } from '../../src/system/memory.js';
import { assembled } from '../manuscript.js';

export interface Settled {
  readonly text: SettledText<Edition>;
  /** What `refer` found, not what was found before it. */
  readonly findings: readonly Finding[];
}

/** The texts of a folder in one edition, numbered and settled; citations and figures are left as they are. */
export async function settledOf(world: MemoryWorld, edition: Edition): Promise<Settled[]> {
  const { publications } = await assembled(world);
  return numberAll(selectAll(publications, edition)).map(({ text, numberings }) => {
    const settled = refer(text as unknown as CitedText<Edition>, numberings);
    const found = settled.chapters.flatMap(({ file }) => findingsOf(file));
    return { text: settled, findings: found.filter(({ rule }) => rule.startsWith('refer/')) };
  });
}
