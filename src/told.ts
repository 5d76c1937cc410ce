import { openFindings, openReport } from './check/told/open-report.js';
import { checkNear, type NearLeak } from './check/print/check-near.js';
import { ownWords } from './check/print/own-words.js';
import type { TextReport } from './check/text/check.js';
import { withheldInAll } from './mark/withheld.js';
import type { Finding } from './model/finding.js';
import type { Order } from './model/order.js';
import { RULES } from './rules.js';
import { weighed } from './report/severities.js';
import type { Settlement } from './settle.js';

/** Only who makes the internal edition too is told where public lines come near to what is withheld. */
export function nearLeaks({ texts, publications }: Settlement, { editions }: Order): NearLeak[] {
  return editions.includes('internal') ? checkNear(texts, withheldInAll(publications)) : [];
}

/** What may be said in a log: beside a public build alone no finding quotes what is withheld. */
export function told({ texts, publications, findings }: Settlement, { editions }: Order): readonly Finding[] {
  if (editions.includes('internal')) return findings();
  const own = texts.map((text) => ownWords(text, '')).join('\n');
  const advice = new Map(RULES.map(({ id, mend }) => [id, mend]));
  return openFindings(findings(), { withheld: withheldInAll(publications), own, advice });
}

/** The files as they were read, by path. */
export function textsOf({ manuscript }: Settlement): Map<string, string> {
  return new Map([...manuscript.sources.texts.values()].map(({ path, file }) => [path, String(file)]));
}

/** What was read in each edition; that of a public one names nothing that is withheld, and no mark. */
export function reports({ texts, publications, language: read, manuscript }: Settlement): readonly TextReport[] {
  const { rules } = manuscript.config;
  const language = read.map((one) => ({
    ...one,
    found: weighed(one.found, rules),
    repairs: weighed(one.repairs, rules),
  }));
  if (language.every(({ edition }) => edition === 'internal')) return language;
  const own = texts.filter(({ edition }) => edition === 'public').map((text) => ownWords(text, ''));
  const hidden = withheldInAll(publications);
  return language.map((report) => (report.edition === 'public' ? openReport(report, hidden, own.join('\n')) : report));
}
