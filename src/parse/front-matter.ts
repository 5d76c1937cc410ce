import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { report } from '../model/finding.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { plainWords } from './plain-words.js';
import { titleRead, type TitleRead } from './titles.js';
import type { Chapter } from '../model/publication.js';
import { RULES } from './rules.js';
import { factsFrom } from '../tree/withheld/facts.js';

/** The front matter of a chapter. */
export const chapterSchema = z.strictObject({
  title: z.string(),
  short: z.string().optional().describe('For the running head'),
  id: z
    .string()
    .regex(/^sec-[\w-]+$/, 'a label such as sec-frameworks')
    .optional(),
  subtitle: z.string().optional(),
  purpose: z.string().optional().describe('For whom and what for: the margin of a brief’s band'),
  reviewed: z.iso.date().optional().describe('When it was last reviewed: 2025-12-09'),
  'next-review': z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$|^\d{4}-\d\d-\d\d$/, 'a month or day such as 2026-06 or 2026-06-30')
    .refine((day) => !Number.isNaN(Date.parse(day)), 'a day of the calendar')
    .optional()
    .describe('When it is to be reviewed next, at the latest: 2026-06 or 2026-06-30'),
  owner: z.string().optional().describe('Who answers for it, as an office or a role'),
  distribution: z.enum(['public', 'internal']).optional().describe('internal: left out of the public edition'),
  originator: z.string().optional().describe('Who has not released an internal chapter'),
  basis: z.string().optional().describe('Why it is not released'),
  until: z.string().optional().describe('When it may be released: a date, or words'),
  public: z
    .strictObject({ title: z.string(), text: z.string() })
    .optional()
    .describe('What the public edition has instead of an internal chapter'),
  allow: z
    .array(
      z.strictObject({
        rule: z.string().describe('For instance text/mean-sentence or PlainWords'),
        text: z.string().optional().describe('Only findings that say or mark these words'),
        reason: z.string().describe('Why, in ten characters or more: it is printed in the report'),
      }),
    )
    .optional()
    .describe('Exceptions from rules of language for the whole chapter, its measures too'),
});

type FrontMatter = z.infer<typeof chapterSchema> & TitleRead;

/** A chapter whose front matter cannot be read is treated as internal: when in doubt, nothing becomes public. */
export function frontMatter(tree: Root, file: VFile): FrontMatter {
  const first = tree.children[0];
  const fallback: FrontMatter = { title: slug(file.path), distribution: 'internal' };
  if (first?.type !== 'yaml') {
    report(file, RULES.frontMatter, { reason: 'Unexpected start of the chapter, expected front matter with a title' });
    return fallback;
  }
  tree.children.shift();
  const read = readYaml(file, chapterSchema, { text: first.value, above: first.position?.start.line ?? 1 });
  if (read === undefined) return fallback;
  const { title, short, subtitle, purpose, owner } = read.value;
  reviewed(file, read);
  for (const [name, words] of Object.entries({ short, subtitle, purpose, owner })) {
    if (words !== undefined) plainWords(file, { name, words, place: read.placeOf([name]) });
  }
  const set = titleRead(file, { name: 'title', words: title, place: read.placeOf(['title']) });
  return { ...whole(read, file), ...set };
}

/** A review that comes before the last one is a slip of the hand. */
function reviewed(file: VFile, { value, placeOf }: Read<z.infer<typeof chapterSchema>>): void {
  const { reviewed: last, 'next-review': next } = value;
  if (last === undefined || next === undefined || next >= last.slice(0, next.length)) return;
  const reason = `Unexpected next-review ${next} before the last review of ${last}, expected a later day`;
  report(file, RULES.frontMatter, { reason, place: placeOf(['next-review']) });
}

/** Front matter that names who has not released a chapter, and does not withhold it, is reported; the chapter is withheld. */
function whole({ value, placeOf }: Read<z.infer<typeof chapterSchema>>, file: VFile): FrontMatter {
  const { title, text } = value.public ?? {};
  const words = { originator: value.originator, basis: value.basis, until: value.until, title, text };
  for (const [name, said] of Object.entries(words)) {
    const path = name === 'title' || name === 'text' ? ['public', name] : [name];
    if (said !== undefined) plainWords(file, { name: path.join('.'), words: said, place: placeOf(path) });
  }
  const said = (['originator', 'basis', 'until', 'public'] as const).find((name) => value[name] !== undefined);
  if (said === undefined || value.distribution === 'internal') return value;
  const reason = `Unexpected \`${said}\` of a chapter that is not withheld, expected distribution: internal as well`;
  report(file, RULES.frontMatter, { reason, place: placeOf([said]) });
  return { ...value, distribution: 'internal' };
}

/** What is said of a chapter that is withheld, and what the public edition has instead. */
export function withheldFacts(front: FrontMatter): Pick<Chapter, 'distribution' | 'withheld' | 'substitute'> {
  if (front.distribution !== 'internal') return {};
  const { originator = '', basis, until, public: substitute } = front;
  const withheld = factsFrom({ distribution: 'internal', originator, basis, until });
  return { distribution: 'internal', withheld, ...(substitute === undefined ? {} : { substitute }) };
}

/** The front matter that only some forms print. */
export function factsOf(front: FrontMatter): Record<string, string> {
  const { subtitle, purpose, reviewed: last, 'next-review': next, owner } = front;
  const facts = Object.entries({ subtitle, purpose, reviewed: last, 'next-review': next, owner });
  return Object.fromEntries(facts.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const])));
}

/** The name of a chapter from that of its file: `02-frameworks.md` → `frameworks`. */
export function slug(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.md$/, '').replace(/^\d+-/, '').toLowerCase();
}
