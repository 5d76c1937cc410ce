import { namedAgain } from './again/standing.js';
import { knownIn } from './check/told/known.js';
import { searchFor, type Search } from './check/print/check-leaks.js';
import { withheld } from './mark/withheld.js';
import { BrokenConfiguration } from './model/manuscript.js';
import type { World } from './model/world.js';
import { neverWritten } from './prove.js';
import { CERTIFICATE, CERTIFICATE_WORDS } from './release/certificate.js';
import { typedCode } from './release/code.js';
import { MANIFEST } from './release/manifest.js';
import { identify, passportsIn, type Identity, type Passport } from './release/passport.js';
import { saidByTool } from './beside/said.js';
import { settle } from './settle.js';
import { loadStyles } from './write/page/styles.js';

export { CERTIFICATE, MANIFEST, typedCode };
export type { Identity, Passport, Search };

/** More pages than any publication has. */
const MOST_PAGES = 999;

/** The search of files, by their names, for what the manuscript of a folder withholds today; undefined where it cannot be read. Throws ToolError. */
export async function publicSearch(world: World, names: readonly string[]): Promise<Search | undefined> {
  try {
    const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
    const settlement = await settle(world, order, { draw: true, judge: false });
    const styles = await loadStyles(world);
    const { own, texts } = await neverWritten(world, settlement, { purpose: 'screen', only: [], styles });
    const forms = await namedAgain(world, { texts }, names);
    const folios = Array.from({ length: MOST_PAGES }, (_, index) => String(index + 1)).join(' \u00B6 ');
    return searchFor({
      withheld: settlement.publications.flatMap(withheld),
      own: [own, forms, folios, CERTIFICATE_WORDS].join(' \u00B6 '),
      known: knownIn(texts),
      said: await saidByTool(world),
    });
  } catch (error) {
    if (error instanceof BrokenConfiguration) return undefined;
    throw error;
  }
}

/** What became of a file since it was delivered, by the certificates that are at hand. */
export function identifyFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  certificates: readonly string[],
): Identity {
  return identify(file, passportsIn(certificates));
}

/** The files of a release, by the number that is printed in them; [] where no certificate at hand has it. */
export function filesOfPassport(code: string, certificates: readonly string[]): Passport[] {
  return passportsIn(certificates).filter(({ passport }) => passport === code);
}
