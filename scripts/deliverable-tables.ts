// The chapters of the inception note and the desk review that are made from the files of the guide: `npm run docs` writes them.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { outlineSchema, requirementsSchema, folderSchema } from '../src/read/schema.js';

const GUIDE = path.join('manuscript', 'guide');

const recordsSchema = z.array(
  z.looseObject({
    id: z.string(),
    type: z.string(),
    title: z.string().default(''),
    level: z.string().default(''),
    distribution: z.string().optional(),
  }),
);
type Work = z.infer<typeof recordsSchema>[number];

const factsSchema = z.record(
  z.string(),
  z.union([
    z.looseObject({
      figures: z.array(z.string()).default([]),
      dates: z.array(z.string()).default([]),
      articles: z.array(z.string()).default([]),
    }),
    z.array(z.unknown()).transform(() => undefined),
  ]),
);

/** Kinds of works, as a reader calls them, in the order of their table. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['Treaties', ['treaty']],
  ['Laws and decisions of courts', ['legislation', 'legal_case']],
  ['Reports and data', ['report', 'dataset']],
  ['Articles, books and chapters', ['article-journal', 'article', 'book', 'chapter']],
  ['News and speeches', ['article-newspaper', 'speech']],
  ['Pages of authorities, companies and others', ['webpage']],
];

/** What is told work by work: the literature in the narrow sense. */
const LITERATURE = ['Reports and data', 'Articles, books and chapters'];

/** The chapters, by their paths. */
export function deliverableChapters(): Map<string, string> {
  return new Map([
    ['manuscript/inception/outline.md', outline()],
    ['manuscript/inception/workplan.md', workplan()],
    ['manuscript/desk-review/literature.md', literature()],
  ]);
}

function outline(): string {
  const whole = outlineSchema.parse(parse(textOf(path.join(GUIDE, 'outline.yaml'))));
  const chapters = whole.chapters.filter(({ file }) => !isInternal(file));
  const { requirements } = requirementsSchema.parse(parse(textOf(path.join('manuscript', 'tor.yaml'))));
  const rows = chapters.map(({ title, purpose, pages }) => [title, purpose, pages === undefined ? '–' : String(pages)]);
  const answers = requirements.map(({ id, text }) => {
    const where = chapters.filter((chapter) => chapter.answers[id] !== undefined).map(({ title }) => title);
    return [id, text, where.length === 0 ? 'Told in this note, or in the brief' : where.join('; ')];
  });
  return chapter('Outline', 'sec-inception-outline', [
    'The guide has these chapters. Pages are a budget; chapters without one stand in the annexes or take what they need.',
    table({
      id: 'tbl-inception-outline',
      title: 'Outline of the guide',
      source: 'outline of the guide',
      columns: '24 66 10',
      head: ['Chapter', 'What it is for', 'Pages'],
      rows,
    }),
    '@Tbl-inception-answers sets what the terms of reference ask, in short words, beside the chapters that answer it.',
    table({
      id: 'tbl-inception-answers',
      title: 'Requirements and the chapters that answer them',
      source: 'terms of reference of the assignment; outline of the guide',
      columns: '8 46 46',
      head: ['No.', 'What is asked', 'Chapters'],
      rows: answers,
      allows: ['language/terms: words of the terms of reference', 'check/near-leak: words of the terms of reference'],
    }),
  ]);
}

function workplan(): string {
  const { deliverables = [] } = folderSchema.parse(parse(textOf('imprimatur.yaml')));
  const rows = deliverables.map(({ letter, title, due }) => [letter, title, dayOf(due)]);
  return chapter('Workplan', 'sec-inception-workplan', [
    'Five deliverables were agreed, each with the day on which it is due.',
    table({
      id: 'tbl-inception-workplan',
      title: 'Deliverables and when they are due',
      source: 'terms of reference of the assignment',
      columns: '8 66 26',
      head: ['No.', 'What it holds', 'Due'],
      rows,
    }),
    'Each is made by the same tool from the same files, so that a number or a source that is mended in one is mended in all.',
  ]);
}

function literature(): string {
  const works = recordsSchema.parse(JSON.parse(textOf(path.join('bibliography', 'references.json')))).filter(isPublic);
  const cited = citedIn();
  const used = works.filter(({ id }) => cited.has(id));
  const counts = KINDS.map(([name, types]) => {
    const own = used.filter(({ type }) => types.includes(type));
    const of = (level: string): string => String(own.filter((work) => work.level === level).length);
    return [name, String(own.length), of('A'), of('B')];
  });
  const parts = KINDS.filter(([name]) => LITERATURE.includes(name)).flatMap(([name, types]) => {
    const own = used.filter(({ type }) => types.includes(type));
    const id = name === 'Reports and data' ? 'tbl-review-reports' : 'tbl-review-articles';
    const rows = own.map((work) => [
      `@${work.id}`,
      work.level,
      seenIn(work),
      [...(cited.get(work.id) ?? [])].join('; '),
    ]);
    return [
      table({
        id,
        title: `${name}, and where the guide uses them`,
        source: 'bibliography of the guide, and the notes on what each source says',
        columns: '34 8 22 36',
        head: ['Work', 'Level', 'What was noted of it', 'Chapters of the guide'],
        rows,
      }),
    ];
  });
  return chapter('Review of the literature', 'sec-review-literature', [
    `The guide cites ${String(used.length)} works. @Tbl-review-kinds counts them by kind and level: level A is the publisher’s own page or document, level B a reliable second source.`,
    table({
      id: 'tbl-review-kinds',
      title: 'Works that the guide cites, by kind',
      source: 'bibliography of the guide',
      columns: '52 16 16 16',
      head: ['Kind', 'Works', 'Level A', 'Level B'],
      rows: counts,
    }),
    'The next tables give reports, data and scholarly works one by one. They say how many figures, dates and articles were noted from each; “words alone” means that no number of it is used.',
    ...parts,
  ]);
}

function isPublic({ distribution, level }: Work): boolean {
  return distribution !== 'internal' && level !== 'C';
}

const facts = factsSchema.parse(parse(textOf(path.join('bibliography', 'facts.yaml'))));

function seenIn({ id }: Work): string {
  const { figures = [], dates = [], articles = [] } = facts[id] ?? {};
  const told = (
    [
      ['figure', figures],
      ['date', dates],
      ['article', articles],
    ] as const
  ).flatMap(([what, list]) =>
    list.length === 0 ? [] : [`${String(list.length)} ${what}${list.length === 1 ? '' : 's'}`],
  );
  return told.length === 0 ? 'Words alone' : told.join(', ');
}

/** The public text of the guide's chapters: which works each cites. */
function citedIn(): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  const files = readdirSync(GUIDE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
  for (const file of files) {
    const text = textOf(path.join(GUIDE, file));
    const name = /^short: (.+)$/m.exec(text)?.[1] ?? /^title: (.+)$/m.exec(text)?.[1] ?? file;
    if (isInternal(file)) continue;
    const open = text
      .replace(/^(:{3,})non-public[^]*?^\1$/gm, '')
      .replace(/:non-public\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]/g, '');
    for (const [, key = ''] of open.matchAll(/@([a-z0-9][a-z0-9-]*)/g))
      cited.set(key, (cited.get(key) ?? new Set()).add(name.replaceAll('"', '')));
  }
  return cited;
}

/** A chapter of the guide that no public edition has. */
function isInternal(file: string): boolean {
  return /^distribution: internal$/m.test(textOf(path.join(GUIDE, file)));
}

function chapter(title: string, id: string, parts: readonly string[]): string {
  return `---\ntitle: ${title}\nid: ${id}\n---\n\n<!-- Made by npm run docs from the files of the guide: change those. -->\n\n${parts.join('\n\n')}\n`;
}

interface Table {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Shares of the width, in per cent. */
  readonly columns: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Words of the sources that stay as they are, though a rule names them: rule, words, reason. */
  readonly allows?: readonly string[];
}

function table({ id, title, source, columns, head, rows, allows = [] }: Table): string {
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const comments = allows.map((words) => `<!-- allow ${words} -->\n`).join('');
  return `${comments}:::table{#${id} title="${title}" source="${source}" width="full" columns="${columns}"}\n${lines.join('\n')}\n:::`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dayOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
}
