import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { z } from 'zod';
import type { Part } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { Chapter } from '../model/publication.js';
import { readYaml } from '../tree/yaml.js';
import { atSigns } from './at-signs.js';
import { directives } from './directives.js';
import { brokenFences } from './fences.js';
import { imageFigures } from './figure-block.js';
import { headings } from './headings.js';
import { refuseHtml } from './html.js';
import { RULES } from './rules.js';
import { chapterSchema } from './schema.js';

/** A chapter as the publication lists it, and the bytes of its file. */
export interface ListedChapter {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly part: Part;
  readonly numbered: boolean;
  readonly budget?: number;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective);

/** Reads one chapter into its tree; every mistake is a message on its file. */
export function chapter(listed: ListedChapter): Chapter {
  const file = new VFile({ path: listed.path, value: decode(listed) });
  checkUtf8(file, listed.bytes);
  const tree: Root = parser.parse(file);
  const front = frontMatter(tree, file);
  directives(tree, file);
  brokenFences(tree, file);
  refuseHtml(tree, file);
  headings(tree, file);
  imageFigures(tree, file);
  if (tree.children.length === 0) {
    report(file, RULES.empty, { reason: 'Unexpected end of the chapter, expected text after the front matter' });
  }
  atSigns(tree, file);
  const id = front.id ?? `sec-${slug(listed.path)}`;
  prefixNotes(tree, id);
  return {
    id,
    path: listed.path,
    part: listed.part,
    title: front.title,
    short: front.short ?? front.title,
    facts: factsOf(front),
    numbered: listed.numbered && listed.part !== 'front',
    ...(listed.budget === undefined ? {} : { budget: listed.budget }),
    ...(front.distribution === 'internal' ? { distribution: 'internal' as const } : {}),
    file,
    tree,
  };
}

type FrontMatter = z.infer<typeof chapterSchema>;

/** A chapter whose front matter cannot be read is treated as internal: when in doubt, nothing becomes public. */
function frontMatter(tree: Root, file: VFile): FrontMatter {
  const first = tree.children[0];
  const fallback: FrontMatter = { title: slug(file.path), distribution: 'internal' };
  if (first?.type !== 'yaml') {
    report(file, RULES.frontMatter, { reason: 'Unexpected start of the chapter, expected front matter with a title' });
    return fallback;
  }
  tree.children.shift();
  const read = readYaml(file, chapterSchema, { text: first.value, above: first.position?.start.line ?? 1 });
  return read?.value ?? fallback;
}

function factsOf(front: FrontMatter): Record<string, string> {
  return {
    ...(front.subtitle === undefined ? {} : { subtitle: front.subtitle }),
    ...(front.purpose === undefined ? {} : { purpose: front.purpose }),
  };
}

function decode(listed: ListedChapter): string {
  return new TextDecoder('utf-8').decode(listed.bytes);
}

function checkUtf8(file: VFile, bytes: Uint8Array): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = String(file).split('\uFFFD')[0] ?? '';
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    report(file, RULES.notText, { reason: 'Unexpected bytes that are not UTF-8, expected UTF-8 text', place });
  }
}

/** Joined chapters would share note numbers: `fn-1` becomes `sec-frameworks-1`. */
function prefixNotes(tree: Root, id: string): void {
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = `${id}-${node.identifier}`;
    }
  });
}

function slug(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.md$/, '').replace(/^\d+-/, '').toLowerCase();
}
