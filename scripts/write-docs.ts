// Writes what is generated: a page for each rule, the page on citing, the JSON Schemas for editors and scripts, and the chapters of the
// inception note and the desk review that are made from the files of the guide.
// `--check` compares only.
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  folderSchema,
  glossarySchema,
  outlineSchema,
  publicationSchema,
  requirementsSchema,
} from '../src/read/schema.js';
import { paragraphsSchema } from '../src/read/form-schemas.js';
import { barsSchema, chartSchema } from '../src/figure/chart/schema.js';
import { calendarSchema } from '../src/figure/calendar/schema.js';
import { channelsSchema } from '../src/figure/channels/schema.js';
import { decisionSchema } from '../src/figure/decision/schema.js';
import { spinesSchema } from '../src/figure/spines/schema.js';
import { mapSchema } from '../src/figure/map/schema.js';
import { stripsSchema } from '../src/figure/strips/schema.js';
import { chapterSchema } from '../src/parse/front-matter.js';
import { byCode } from '../src/model/by-code.js';
import { LETTER_NAMES } from '../src/model/letter.js';
import { ruleUrl, type Rule } from '../src/model/rule.js';
import { internalCertificateSchema } from '../src/release/internal-certificate.js';
import { certificateSchema } from '../src/release/certificate.js';
import { manifestSchema } from '../src/release/manifest.js';
import { reportSchema } from '../src/report/machine.js';
import { valeRules } from '../src/check/text/vale/vale.js';
import { RULES } from '../src/rules.js';
import { editorRules } from './editor-rules.js';
import { scoreboardPage } from './scoreboard-page.js';
import { withBlocks } from './blocks-table.js';
import { loadStyle } from '../src/cite/style/style.js';
import { RealWorld } from '../src/system/real.js';
import { licencesPage, licensed, type LockedPackage } from './licences.js';
import { deliverableChapters } from './deliverable-tables.js';
import { citingPage, kindsOfSource } from './citing-page.js';

const SCHEMAS = {
  imprimatur: folderSchema,
  publication: publicationSchema,
  chapter: chapterSchema,
  glossary: glossarySchema,
  requirements: requirementsSchema,
  outline: outlineSchema,
  paragraphs: paragraphsSchema,
  report: reportSchema,
  certificate: certificateSchema,
  'certificate-internal': internalCertificateSchema,
  manifest: manifestSchema,
  'figure-chart': chartSchema,
  'figure-bars': barsSchema,
  'figure-month-strips': stripsSchema,
  'figure-map': mapSchema,
  'figure-decision': decisionSchema,
  'figure-channels': channelsSchema,
  'figure-spines': spinesSchema,
  'figure-calendar': calendarSchema,
};

const judgedSchema = z.record(
  z.string(),
  z.strictObject({ true: z.number(), arguable: z.number(), false: z.number() }),
);
const judged = judgedSchema.parse(parse(readFileSync('styles/vale/judged.yaml', 'utf8')));
const files = new Map<string, string>();
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const json = z.toJSONSchema(schema, {
    io: /^(?:report|certificate|manifest)/.test(name) ? 'output' : 'input',
    unrepresentable: 'any',
  });
  files.set(`docs/schema/${name}.json`, `${JSON.stringify({ title: name, ...json }, null, 2)}\n`);
}
const world = new RealWorld(process.cwd(), () => undefined);
const words = await valeRules(world);
const rules = [...RULES, ...words].sort((a, b) => byCode(a.id, b.id));
for (const rule of rules) files.set(ruleUrl(rule), pageOf(rule));
files.set('docs/rules/README.md', indexOf(rules));
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
files.set('docs/scoreboard.md', scoreboardPage());
for (const [file, words] of editorRules()) files.set(file, words);
files.set('docs/licences.md', licencesPage(licensed(lock.packages)));
for (const [file, words] of deliverableChapters()) files.set(file, words);
const authoring = await readFile('docs/authoring.md', 'utf8');
files.set('docs/authoring.md', withBlocks(authoring.replace(/\r\n/g, '\n')));
files.set('docs/citing.md', await citingPage(await kindsOfSource(), loadStyle(world)));

function pageOf(rule: Rule): string {
  const page = `# \`${rule.id}\`\n\n${rule.truth}. (${rule.severity}; ${rule.letter} ${LETTER_NAMES[rule.letter]})\n\n**Why.** ${rule.why}\n\n**What to do.** ${rule.mend}\n${shareOf(rule.id)}`;
  return rule.id.startsWith('language/') ? page + examplesOf(rule.id.replace('language/', '')) : page;
}

/** How many of its findings on published texts were judged to be true. */
function shareOf(id: string): string {
  const counts = judged[id];
  if (counts === undefined) return '';
  const all = counts.true + counts.arguable + counts.false;
  const rest = [counts.arguable, counts.false].map(String);
  return `\n**Measured.** Of ${String(all)} findings on published texts ${String(counts.true)} were judged true, ${rest[0]} arguable, ${rest[1]} false (\`styles/vale/judged.yaml\`).\n`;
}

/** What a rule of words finds and leaves alone, from its fixture. */
function examplesOf(fault: string): string {
  const fixture = readFileSync(path.join('tests', 'rules', 'language', `${fault}.md`), 'utf8').replace(/\r\n/g, '\n');
  const [found = '', left = ''] = fixture.replace(/^---\n[\s\S]*?\n---\n/, '').split(/^## What it leaves alone$/m);
  const finds = found.split('\n').flatMap((line) => {
    const [, words = '', marks = ''] = /^(.*?)\s*<!-- finds (.*) -->/.exec(line) ?? [];
    return marks === '' ? [] : [`- ${words.replace(/^[-#>|*\s]+/, '')} → ${marks}`];
  });
  const kept = left
    .split('\n')
    .filter((line) => /^\p{L}/u.test(line))
    .map((line) => `- ${line}`);
  return `\n**It finds**\n\n${finds.slice(0, 6).join('\n')}\n${kept.length === 0 ? '' : `\n**It leaves alone**\n\n${kept.slice(0, 6).join('\n')}\n`}`;
}

function indexOf(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${path.posix.basename(ruleUrl(rule))}) | ${rule.letter} | ${rule.severity} | ${rule.truth} |`,
  );
  return `# Rules\n\nWhat \`imprimatur check\` and \`build\` hold a manuscript to. The rules for words (\`language/…\`) stand in \`styles/vale/\`.\n\n| rule | letter | severity | what is true |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

const stale: string[] = [];
for (const [file, words] of files) {
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there.replace(/\r\n/g, '\n') === words) continue;
  stale.push(file);
  if (process.argv.includes('--check')) continue;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, words);
}
if (process.argv.includes('--check') && stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run: npm run docs\n`);
  process.exitCode = 1;
}
