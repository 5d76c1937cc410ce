import { readFile } from 'node:fs/promises';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import { readBibliography } from '../src/cite/bibliography.js';
import { cluster } from '../src/cite/cluster/cluster.js';
import { shortNames } from '../src/cite/name/names.js';
import type { Style } from '../src/cite/style/style.js';
import { worksOf } from '../src/cite/work/works.js';

const kindSchema = z.strictObject({
  group: z.string(),
  kind: z.string(),
  note: z.string().optional(),
  record: z.looseObject({ id: z.string() }),
  /** What is right, by hand, with `*emphasis*`. */
  citation: z.string(),
  reference: z.string().optional(),
});

/** A kind of source that authors of reports of the United Nations cite: a record, and what is right for it. */
export type KindOfSource = z.infer<typeof kindSchema>;

/** The kinds of source of `kinds-of-source.json`. */
export async function kindsOfSource(): Promise<KindOfSource[]> {
  const text = await readFile(new URL('kinds-of-source.json', import.meta.url), 'utf8');
  return z.array(kindSchema).parse(JSON.parse(text));
}

/** What an author writes, and what is printed, with the records of the kinds; the cases hold one another up in this order. */
export const WRITTEN: readonly (readonly [written: string, printed: string])[] = [
  ['[@crc, art. 34]', '(Convention on the Rights of the Child, 1989, art. 34)'],
  ['[@crc, arts. 34-36]', '(Convention on the Rights of the Child, 1989, arts. 34–36)'],
  ['@crc', 'Convention on the Rights of the Child (1989)'],
  ['[@gc25, paras. 5-7]', '(Committee on the Rights of the Child, 2021, paras. 5–7)'],
  ['[@crp2]', '(United Nations Office on Drugs and Crime [UNODC], 2014)'],
  ['[@crp2, p. 4]', '(UNODC, 2014, p. 4)'],
  ['@crp2 [p. 4]', 'UNODC (2014, p. 4)'],
  ['[-@crp2, p. 4]', '(2014, p. 4)'],
  ['[@sc1325; @agenda]', '(United Nations General Assembly, 2015; United Nations Security Council, 2000)'],
  [
    '[see @series, for the method; @agenda]',
    '(see Brown et al., 2020, for the method; United Nations General Assembly, 2015)',
  ],
  ['(e.g., a table; @series)', '(e.g., a table; Brown et al., 2020)'],
  ['[@harris, as cited in @series]', '(Harris, 2014, as cited in Brown et al., 2020)'],
  ['@series’s data', 'Brown et al.’s (2020) data'],
  ['@harris (as cited in @series)', 'Harris (2014, as cited in Brown et al., 2020)'],
  ['[@osa, s. 3]', '(Online Safety Act 2021 (Cth), s. 3)'],
  ['[@glass, 3:15]', '(Glass, 2011, 3:15)'],
];

/** What the tool prints for a record: its citation in brackets, and its reference where it has one; as Markdown. */
export async function printedKind(
  { record }: KindOfSource,
  style: Style,
): Promise<{ citation: string; reference?: string }> {
  const { records } = readBibliography('kinds.json', new TextEncoder().encode(JSON.stringify([record])));
  const works = [...records.values()];
  const { byKey, references } = await worksOf(works, style);
  const groups = { shorts: shortNames(works), introduced: new Set<string>() };
  const item = { key: record.id, prefix: '', suffix: '', suppressAuthor: false };
  const citation = { type: 'citation' as const, narrative: false, items: [item], raw: '', children: [] };
  const printed = cluster(citation, { works: byKey, groups, linked: false });
  const [reference] = references;
  return {
    citation: printed.map(markdown).join(''),
    ...(reference === undefined ? {} : { reference: plain(reference.html) }),
  };
}

function markdown(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(markdown).join('') : '';
  return node.type === 'emphasis' ? `*${inner}*` : inner;
}

function plain(html: string): string {
  return html
    .replace(/<\/?a[^>]*>/g, '')
    .replace(/<\/?i>/g, '*')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

/** `docs/citing.md`: each kind of source with the record to write, its citation and its reference. */
export async function citingPage(kinds: readonly KindOfSource[], style: Style): Promise<string> {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const parts: string[] = [];
  for (const group of groups) {
    const own = kinds.filter((kind) => kind.group === group);
    const rows: string[] = [];
    for (const kind of own) rows.push(await rowOf(kind, style));
    const records = own.map(recordOf);
    parts.push(
      `## ${group}\n\n| Kind of source | Citation | Reference |\n|---|---|---|\n${rows.join('\n')}\n\n${records.join('\n\n')}`,
    );
  }
  const rows = WRITTEN.map(([written, printed]) => `| \`${written}\` | ${cell(printed)} |`);
  parts.push(`## In the text\n\n${IN_TEXT}\n\n| Written | Printed |\n|---|---|\n${rows.join('\n')}`);
  return `# Citing, kind by kind\n\n${INTRODUCTION}\n\n${parts.join('\n\n')}\n`;
}

const IN_TEXT = `What is written in a chapter, with the records above, and what is printed. A source that was not seen itself is
cited through the one that was.`;

const INTRODUCTION = `APA Style, 7th edition, for the sources that authors of such reports cite. Each kind has the record to write in
\`bibliography/references.json\`, the citation that \`[@key]\` prints, and the entry of the list of references. What stands
here is printed by the tool itself from the record; \`tests/cite/citing.many.test.ts\` holds it against what is right.`;

async function rowOf(kind: KindOfSource, style: Style): Promise<string> {
  const { citation, reference = '' } = await printedKind(kind, style);
  return `| ${kind.kind} | ${cell(citation)} | ${cell(reference)} |`;
}

function cell(words: string): string {
  return words.replace(/[|@[\]]/g, '\\$&').replace(/https?:\/\/[^\s]+/g, '<$&>');
}

function recordOf({ kind, note, record }: KindOfSource): string {
  const above = note === undefined ? '' : `${note}\n\n`;
  return `### ${kind}\n\n${above}\`\`\`json\n${jsonOf(record)}\n\`\`\``;
}

/** One field a line, so that names and dates stay on theirs. */
function jsonOf(record: KindOfSource['record']): string {
  const fields = Object.entries(record).map(([field, value]) => `  ${JSON.stringify(field)}: ${spaced(value)}`);
  return `{\n${fields.join(',\n')}\n}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([field, inner]) => `${JSON.stringify(field)}: ${spaced(inner)}`)
    .join(', ')} }`;
}
