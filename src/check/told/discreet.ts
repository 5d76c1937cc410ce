import type { Finding } from '../../model/finding.js';
import { z } from 'zod';
import { leakFinder } from '../files/leaks.js';
import { APART } from '../files/place.js';
import { findRare, rareIn } from '../files/rare.js';
import { keptByText, keptOf } from '../../tree/kept.js';

const WORDS = 'Unexpected words in withheld text, which a run for the internal edition quotes';

/**
 * Findings as they may stand in a log beside a public build: one that would quote withheld words names its rule and its place
 * alone. `own` is what is public.
 */
export function discreet(findings: readonly Finding[], withheld: readonly string[], own: string): Finding[] {
  const { holdsLeak, rareIn: rareBeside } = searchOf(withheld);
  const rare = rareBeside(own);
  return findings.map((finding) => {
    const { message, mend, actual = '', expected = [], fix = '' } = finding;
    const text = [message, mend, actual, fix, ...expected].join(APART);
    if (!holdsLeak(text) && findRare([{ where: 'finding', text }], rare).length === 0) return finding;
    const { file, line, column, severity, gate, rule, letter, why, url } = finding;
    return { file, line, column, severity, gate, rule, letter, why, url, message: WORDS, mend: '' };
  });
}

/** What is looked for is prepared once for a list of withheld texts, and once beside the same public text: editions and publications ask again. */
const searchOf = keptOf((withheld: readonly string[]) => searchFor(JSON.stringify(withheld)));

/** The next reading of a folder withholds most often the same, and most findings say the same. */
const searchFor = keptByText((list) => {
  const withheld = z.array(z.string()).parse(JSON.parse(list));
  const leaksIn = leakFinder(withheld);
  return {
    holdsLeak: keptByText((text) => leaksIn([{ where: 'finding', text }]).length > 0),
    rareIn: keptByText((own) => rareIn(withheld, own), 2),
  };
}, 4);
