import type { Node, Position } from 'unist';
import { BLOCKS, type BlockForm } from '../../model/blocks.js';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Print } from '../../model/print.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { isParent } from '../../tree/parents.js';
import { missingGlyphs, notFound } from './page-text.js';
import { RULES } from './rules.js';
import { isOf } from '../../tree/kinds.js';

/** Words of a chapter that stand one behind the other in its source, and where. */
export interface SourceWords {
  readonly chapter: string;
  readonly words: string;
  readonly place?: Position | undefined;
}

/** What takes other words before it is printed: it parts the words around it. */
const SETTLED = new Set(['citation', 'crossReference', 'footnoteReference', 'image', 'imageReference']);

/** What is set off within a line by words of the tool. */
const FRAMED = new Set(['nonPublicText', 'statusMark']);

/** What stands within a line: everything else is a line, or holds lines. */
const WITHIN = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'break']);

/** Every word that an edition must print, taken from its trees before anything is made of them. */
export function sourceWords({ chapters }: EditionText<Edition>): SourceWords[] {
  return chapters.flatMap((chapter) => {
    const found: SourceWords[] = [];
    gather(chapter.tree, found, chapter.id);
    return found;
  });
}

function gather(node: Node, found: SourceWords[], chapter: string): void {
  const line: string[] = [];
  const add = (words: string): void => {
    if (words.trim() !== '') found.push({ chapter, words, place: node.position });
  };
  const close = (): void => {
    add(line.splice(0).join(''));
  };
  for (const words of printedIn(node)) add(words);
  if (node.type === 'code') add(valueOf(node));
  const within = (child: Node): void => {
    if (SETTLED.has(child.type)) close();
    else if (child.type === 'break') line.push(' ');
    else if (!WITHIN.has(child.type)) {
      close();
      if (child.type !== 'html' && child.type !== 'yaml') gather(child, found, chapter);
    } else if (isParent(child)) child.children.forEach(within);
    else line.push(valueOf(child));
    if (FRAMED.has(child.type)) close();
  };
  if (isParent(node)) node.children.forEach(within);
  close();
}

function valueOf(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}

/** The words that a block prints of its attributes. Whom a recommendation addresses may stand in a heading over many. */
function printedIn(node: Node): string[] {
  if (isOf(node, 'figure', 'tableBlock')) return [node.title];
  if (!isOf(node, 'block')) return [];
  const { kind, attributes } = node;
  const form: BlockForm = BLOCKS[kind];
  return Object.entries(attributes).flatMap(([name, words]) =>
    form.attributes?.[name]?.printed === undefined || (kind === 'recommendation' && name === 'who') ? [] : [words],
  );
}

/** Reports words of the source that are on no page of the PDF; where words of the page were lost on their way, that is told already. */
export function checkSourceWords(
  print: Print<Edition>,
  text: EditionText<Edition>,
  source: readonly SourceWords[],
): void {
  const pages = print.texts.map(({ pdf }) => pdf).join(' ');
  const blank = print.texts.flatMap(missingGlyphs);
  const lost = notFound(
    source.map(({ words }) => words),
    pages,
    blank,
  );
  const byChapter = new Map<Chapter, { words: string; place?: Position | undefined }[]>();
  for (const { index, words } of lost) {
    const { chapter, place } = source[index] ?? {};
    const home = text.chapters.find(({ id }) => id === chapter);
    if (home !== undefined) byChapter.set(home, [...(byChapter.get(home) ?? []), { words, place }]);
  }
  for (const [{ file }, [first, ...more]] of byChapter) {
    if (first === undefined) continue;
    const others =
      more.length === 0 ? '' : `, and words of ${String(more.length)} more ${more.length === 1 ? 'line' : 'lines'}`;
    const reason = `Unexpected loss of words between the source and the PDF${others}, expected every word of it: “${first.words}”`;
    report(file, RULES.textLost, { reason, place: first.place });
  }
}
