// Measures the rules of language on planted faults: a JSON list of `{ id, kind, fault, twin }`, where `fault` and `twin` are the
// Markdown of a chapter. A fault is found when its chapter has a finding that its twin has not; a finding on a twin is an alarm.
// Usage: npm run planted -- FILE [--all] [--full]
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { checkWords } from '../src/check/text/vale/vale.js';
import { lexiconOf } from '../src/check/text/lexicon.js';
import { PROSE } from '../src/language/en/prose.js';
import type { Finding } from '../src/model/finding.js';
import type { World } from '../src/model/world.js';
import { NO_SOURCES } from '../src/model/sources.js';
import { readingsOf } from '../src/check/text/reading/readings.js';
import { check } from '../src/pipeline.js';
import { chapter } from '../src/parse/chapter.js';
import { MemoryWorld } from '../src/system/memory.js';
import { RealWorld } from '../src/system/real.js';
import { VFile } from 'vfile';

const caseSchema = z.object({ id: z.string(), kind: z.string(), fault: z.string(), twin: z.string() });
type Case = z.infer<typeof caseSchema>;

const PATH = 'manuscript/guide/01-case.md';
const FILES = {
  'imprimatur.yaml': 'publications: [guide]\n',
  'manuscript/guide/publication.yaml':
    'title: The guide\nkind: Guide\nstatus: Draft\nversion: First draft\ndate: 24 November 2026\neditions: [public]\n' +
    'parts:\n  body: [{ file: 00-preface.md, numbered: false }, 01-case.md]\n',
  'manuscript/guide/00-preface.md': '---\ntitle: Preface\nid: sec-preface\n---\n\nThe guide has chapters.\n',
  'bibliography/references.json': JSON.stringify([
    {
      id: 'report-2024',
      type: 'report',
      level: 'A',
      author: [{ literal: 'Child Office' }],
      issued: { 'date-parts': [[2024]] },
      title: 'The report',
    },
    {
      id: 'crc-1989',
      type: 'treaty',
      level: 'A',
      issued: { 'date-parts': [[1989, 11, 20]] },
      title: 'Convention on the Rights of the Child',
      volume: '1577',
      'container-title': 'United Nations Treaty Series',
      page: '3',
      URL: 'https://treaties.un.org/',
    },
  ]),
};

/** A folder in memory, with the tools of this machine. One for all cases: the citation style is loaded once. */
class Folder extends MemoryWorld {
  private readonly real = new RealWorld(tmpdir(), () => undefined);
  override run: World['run'] = (call) => this.real.run(call);
  override resident: World['resident'] = (call) => this.real.resident(call);
  override findTool = (name = ''): Promise<string | undefined> => this.real.findTool(name);
  close = (): Promise<void> => this.real.close();
}

const world = new Folder(FILES);
const [file = '', ...options] = process.argv.slice(2);
const cases = z.array(caseSchema).parse(JSON.parse(await readFile(file, 'utf8')));
await readAll(cases.flatMap(({ fault, twin }) => [fault, twin]));
const told: { readonly kind: string; readonly found: boolean; readonly loud: boolean; readonly alarms: number }[] = [];
for (const one of cases) told.push(await tell(one));
await world.close();
table();

function chapterOf(markdown: string): string {
  return `---\ntitle: A chapter\nid: sec-case\n---\n\n${markdown}\n`;
}

/** One run of Vale for all cases, so that each run of the pipeline finds its reading kept. */
async function readAll(markdowns: readonly string[]): Promise<void> {
  const { names } = await lexiconOf(world, PROSE, { abbreviations: new Map(), terms: [] });
  const chapters = markdowns.map((markdown) => {
    const text = chapterOf(markdown);
    const source = { path: PATH, bytes: new TextEncoder().encode(text), file: new VFile({ path: PATH, value: text }) };
    return chapter({ source, part: 'body', numbered: true });
  });
  await checkWords(world, readingsOf({ chapters }, NO_SOURCES, names), NO_SOURCES);
}

async function findingsOf(markdown: string): Promise<Finding[]> {
  await world.write(PATH, chapterOf(markdown));
  const { findings } = await check(world, {
    publications: [],
    editions: ['public'],
    purpose: 'screen',
    formats: [],
    full: options.includes('--full'),
  });
  return findings.filter((finding) => finding.file === PATH && !/^(?:cite\/uncited)/.test(finding.rule));
}

async function tell({ id, kind, fault, twin }: Case): Promise<(typeof told)[number]> {
  const [bad, good] = [await findingsOf(fault), await findingsOf(twin)];
  const known = new Set(good.map(({ rule, message }) => `${rule} ${message}`));
  const own = bad.filter(({ rule, message }) => !known.has(`${rule} ${message}`));
  if (own.length === 0) process.stdout.write(`missed ${id} ${kind}: ${fault.slice(0, 160).replace(/\n/g, ' ')}\n`);
  for (const { rule, severity, message } of good)
    process.stdout.write(`alarm  ${id} ${kind}: ${severity} ${rule} ${message}\n`);
  if (options.includes('--all'))
    for (const { rule, severity, message } of own)
      process.stdout.write(`found  ${id} ${kind}: ${severity} ${rule} ${message}\n`);
  return { kind, found: own.length > 0, loud: own.some(({ severity }) => severity !== 'info'), alarms: good.length };
}

function table(): void {
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  process.stdout.write('\nkind | cases | found | as error or warning | twins with an alarm\n---|---|---|---|---\n');
  for (const kind of kinds)
    row(
      kind,
      told.filter((one) => one.kind === kind),
    );
  row('all', told);
}

function row(name: string, of: typeof told): void {
  const [found, loud, alarms] = [
    of.filter((one) => one.found),
    of.filter((one) => one.loud),
    of.filter((one) => one.alarms > 0),
  ].map(({ length }) => length);
  const parts = [name, of.length, found, loud, alarms].map(String);
  process.stdout.write(`${parts.join(' | ')}\n`);
}
