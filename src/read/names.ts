import type { Point } from 'unist';
import { report } from '../model/finding.js';
import type { Config } from './config.js';
import type { ReadPublication } from '../model/manuscript.js';
import { RULES } from './rules.js';

/** What stands beside every public edition, and what Windows takes for a device, whatever its ending. */
const TAKEN = /^(?:certificate|con|prn|aux|nul|com\d|lpt\d)$/;

/** Reports publications whose outputs would have one name, also where only case or Unicode form tells them apart, or a name that is taken. */
export function checkOutputs(publications: readonly ReadPublication[], config: Config): void {
  const seen = new Map<string, ReadPublication>();
  for (const one of publications) {
    const name = one.facts.fileName.normalize('NFC').toLowerCase();
    if (TAKEN.test(name)) {
      const reason = `Unexpected output name \`${one.facts.fileName}\` of ${one.configFile.path}, which names a device or the certificate, expected another`;
      report(config.file, RULES.oneName, { reason, place: placeOf(one, config) });
    }
    const first = seen.get(name);
    if (first === undefined) seen.set(name, one);
    else {
      const reason = `Unexpected output name \`${one.facts.fileName}\` of ${one.configFile.path}, which ${first.configFile.path} has too (\`${first.facts.fileName}\`), expected one of its own`;
      report(config.file, RULES.oneName, { reason, place: placeOf(one, config) });
    }
  }
}

/** Reports files whose names only case or Unicode form tells apart. */
export function checkTwins(twins: readonly (readonly string[])[], { file }: Config): void {
  for (const [first = '', second = ''] of twins) {
    const form = first.normalize('NFC') === second.normalize('NFC') ? 'the Unicode form of a letter' : 'case';
    const reason = `Unexpected files \`${first}\` and \`${second}\`, which differ in ${form} alone, expected one of them`;
    report(file, RULES.twinFiles, { reason });
  }
}

function placeOf({ facts }: ReadPublication, { value, placeOf: at }: Config): Point {
  return at(['publications', value.publications.indexOf(facts.name)]);
}
