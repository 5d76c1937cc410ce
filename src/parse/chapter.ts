import type { Root } from 'mdast';
import { report } from '../model/finding.js';
import type { ListedChapter } from '../model/manuscript.js';
import type { Chapter } from '../model/publication.js';
import { isText } from '../tree/utf8.js';
import { SECTION } from '../model/blocks.js';
import { atSigns } from './at-signs/at-signs.js';
import { bracedMarks } from './braced-marks.js';
import { commentsIn } from './comments.js';
import { damage } from './damage.js';
import { shallowTree } from './depth.js';
import { directives } from './directives.js';
import { brokenFences } from './fences.js';
import { foreignMarks } from './foreign/in-tree.js';
import { imageFigures } from './figure-block.js';
import { factsOf, frontMatter, slug, withheldFacts } from './front-matter.js';
import { headings } from './headings.js';
import { refuseHtml } from './html.js';
import { inlineNotes } from './inline-notes.js';
import { noteCalls } from './note-calls.js';
import { paragraphLabels } from './paragraph-labels.js';
import { printedFields } from './printed-fields.js';
import { evenRows } from './rows.js';
import { RULES } from './rules.js';
import { unmeant } from './unmeant.js';
import { visit } from '../tree/visit.js';

/** Reads one chapter into its tree; every mistake is a message on its file. Of one that is refused whole nothing more is told. */
export function chapter(listed: ListedChapter): Chapter {
  const { file, path } = listed.source;
  const isRefused = !isText(listed.source) || (String(file) === '' && file.messages.length > 0);
  const tree = isRefused ? undefined : shallowTree(file);
  if (tree === undefined) return unread(listed);
  const front = frontMatter(tree, file);
  bracedMarks(tree, file);
  const comments = commentsIn(tree);
  damage(file);
  paragraphLabels(tree, file);
  unmeant(tree, file);
  evenRows(tree, file);
  directives(tree, file);
  brokenFences(tree, file);
  refuseHtml(tree, file);
  headings(tree, file);
  imageFigures(tree, file);
  inlineNotes(tree, file);
  noteCalls(tree, file);
  foreignMarks(tree, file);
  printedFields(tree, file);
  if (tree.children.length === 0) {
    report(file, RULES.empty, { reason: 'Unexpected end of the chapter, expected text after the front matter' });
  }
  atSigns(tree, file);
  const id = front.id ?? `${SECTION}-${slug(path)}`;
  prefixNotes(tree, id);
  return {
    id,
    path,
    part: listed.part,
    title: front.title,
    ...(front.titleLine === undefined ? {} : { titleLine: front.titleLine }),
    short: front.short ?? front.title,
    facts: factsOf(front),
    numbered: listed.numbered && listed.part !== 'front',
    ...(listed.budget === undefined ? {} : { budget: listed.budget }),
    ...withheldFacts(front),
    file,
    tree,
    comments,
  };
}

/** A chapter that holds up whoever reads it: the build stops, so that its name stands for it. */
function unread({ source: { file, path }, part }: ListedChapter): Chapter {
  const title = slug(path);
  const about = { id: `${SECTION}-${title}`, path, part, title, short: title, facts: {}, numbered: false };
  return { ...about, file, tree: { type: 'root', children: [] }, comments: [] };
}

/** Joined chapters would share note numbers: `fn-1` becomes `sec-frameworks-1`. */
function prefixNotes(tree: Root, id: string): void {
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = `${id}-${node.identifier}`;
    }
  });
}
