import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { SettledText } from '../../model/publication.js';
import { RULES } from '../rules.js';

/** The texts of a run that a publication wants in its toolkit; one that is not among them is reported. */
export function othersOf(text: SettledText<Edition>, texts: readonly SettledText<Edition>[]): SettledText<Edition>[] {
  const { name, web } = text.facts;
  return (web?.with ?? []).flatMap((wanted) => {
    const found = texts.find(({ facts, edition }) => facts.name === wanted && edition === text.edition);
    if (found !== undefined && wanted !== name) return [found];
    const reason = `Unexpected \`${wanted}\` in the toolkit of ${name}, expected a publication that this build makes in its ${text.edition} edition`;
    report(text.configFile, RULES.notInToolkit, { reason });
    return [];
  });
}
