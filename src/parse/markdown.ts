import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { keepAttributePlaces } from './attribute-places.js';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(keepAttributePlaces);

/** The tree of a text as Markdown with GitHub’s tables and notes, front matter and directives: the one reading of all. */
export function markdown(text: VFile | string): Root {
  return parser.parse(text);
}
