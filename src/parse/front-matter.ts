import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { report } from '../model/finding.js';
import { readYaml } from '../tree/yaml.js';
import { plainWords } from './plain-words.js';
import { RULES } from './rules.js';

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
  distribution: z.enum(['public', 'internal']).optional().describe('internal: left out of the public edition'),
});

type FrontMatter = z.infer<typeof chapterSchema>;

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
  const { title, short, subtitle, purpose } = read.value;
  for (const [name, words] of Object.entries({ title, short, subtitle, purpose })) {
    if (words !== undefined) plainWords(file, { name, words, place: read.placeOf([name]) });
  }
  return read.value;
}

/** The front matter that only some forms print. */
export function factsOf(front: FrontMatter): Record<string, string> {
  return {
    ...(front.subtitle === undefined ? {} : { subtitle: front.subtitle }),
    ...(front.purpose === undefined ? {} : { purpose: front.purpose }),
  };
}

/** The name of a chapter from that of its file: `02-frameworks.md` → `frameworks`. */
export function slug(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.md$/, '').replace(/^\d+-/, '').toLowerCase();
}
