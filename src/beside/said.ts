import { z } from 'zod';
import { APART } from '../check/files/place.js';
import { placesInHtml } from '../check/files/html.js';
import { TOOL } from '../check/print/own-words.js';
import { measuresOf } from '../check/text/score/bands.js';
import { wordRules } from '../check/text/vale/vale-settings.js';
import type { Edition } from '../model/edition.js';
import { PUBLICATION_FORMS } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import type { Found } from '../model/found.js';
import { LETTERS } from '../model/letter.js';
import { remember, type Step } from '../model/remember.js';
import { STANDINGS, type Score, type Standing } from '../model/score.js';
import { screenRoles } from '../model/screen.js';
import { NO_SOURCES } from '../model/sources.js';
import type { World } from '../model/world.js';
import { certificateSchema } from '../release/certificate.js';
import { manifestSchema } from '../release/manifest.js';
import { reportPage } from '../report/html/report.js';
import { reportSchema, sarif } from '../report/machine.js';
import { RULES } from '../rules.js';

/** What the tool itself says in records and findings, whatever stands in a manuscript. */
export async function saidByTool(world: World): Promise<string> {
  const { rules } = await wordRules(world, NO_SOURCES);
  const own = async (path: string): Promise<string> => new TextDecoder().decode(await world.readOwn(path));
  const looks = [screenRoles(), await own('styles/report/report.css'), await own('styles/report/report.js')];
  const schemas = [certificateSchema, manifestSchema, reportSchema].map((one) => JSON.stringify(z.toJSONSchema(one)));
  const found = RULES.map(sampleOf);
  const samples = [
    ...STANDINGS.map((standing) => ({ edition: 'internal' as const, standing, found: found.slice(0, 1) })),
    { edition: 'public' as const, standing: 'target' as const, found },
  ];
  return [
    TOOL,
    ...schemas,
    ...RULES.flatMap(({ id, truth, why, mend }) => [id, truth, why, mend]),
    ...rules.values(),
    ...looks,
    JSON.stringify(sarif(found.slice(0, 1))),
    await remember(world, { step: PAGES, inputs: [TOOL] }, async () =>
      samples.map((sample) => wordsOfPage(pageOf(sample))).join(APART),
    ),
  ].join(APART);
}

/** The words of pages of findings depend on this program alone. */
const PAGES: Step<string> = { name: 'beside/pages', browser: false, read: (kept) => z.string().parse(kept) };

function sampleOf({ id, severity, gate, letter, why, mend }: (typeof RULES)[number]): Finding {
  return { file: '', line: 1, column: 1, severity, gate, rule: id, letter, message: '', why, mend, url: '' };
}

interface Sample {
  readonly edition: Edition;
  readonly standing: Standing;
  readonly found: readonly Found[];
}

/** A page of findings with each of its parts. */
function pageOf({ edition, standing, found }: Sample): string {
  const measures = PUBLICATION_FORMS.flatMap(measuresOf).map((measure) => ({ ...measure, value: 1, standing }));
  const about = { title: '', version: '', words: 1, publication: '', edition };
  const letters = LETTERS.map((letter) => {
    return { letter, standing, findings: 1, measures: measures.filter((one) => one.letter === letter) };
  });
  const states = [{ state: '', named: 1, deeds: [], lacks: [''] }];
  const score: Score = { ...about, letters, chapters: [{ path: '', title: '', words: 1, measures }], states };
  const run = { date: '', version: '', values: Object.fromEntries(measures.map(({ key }) => [key, 1])) };
  const series = Object.fromEntries(measures.map(({ key }) => [key, [0, 1]]));
  const trend = { since: '', before: { [measures[0]?.key ?? '']: 0 }, series, runs: [run, run] };
  const exceptions = [{ file: '', line: 1, rule: '', reason: '', findings: 1 }];
  const told = { score, trend, found, repairs: found, exceptions };
  return reportPage({
    edition,
    told: [told, { ...told, trend: { ...trend, runs: [] }, found: [], repairs: [], exceptions: [] }],
    made: '',
    css: '',
    script: '',
    judged: new Map(found.map(({ rule }) => [rule, { true: 1, of: 1 }])),
  });
}

function wordsOfPage(page: string): string {
  return placesInHtml(new TextEncoder().encode(page))
    .map(({ text }) => text)
    .join(APART);
}
