import type { Definition, Link } from 'mdast';
import type { Node } from 'unist';
import { languageOf, type Words } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { CrossReference } from '../model/nodes.js';
import { settled, type Chapter, type CitedText, type SettledText } from '../model/publication.js';
import { numbersOf } from '../tree/chapters.js';
import { labelOf } from '../tree/labels.js';
import { nearest } from '../tree/nearest.js';
import { abbreviationsOf } from './abbreviations.js';
import { checkCalls } from './checks/calls.js';
import { countAll } from './count.js';
import { fitColumns } from './columns.js';
import { checkEmptyLists, listsOf } from './lists.js';
import type { Numbering, Numberings, Place } from './number.js';
import { registerOf } from './register.js';
import { RULES } from './rules.js';
import { checkMoved } from './checks/moved.js';
import { checkParagraphLabels } from './checks/paragraph-labels.js';
import { checkTypedNumbers } from './checks/typed-numbers.js';
import { SKIP, visit } from '../tree/visit.js';
import { isOf } from '../tree/kinds.js';

/** Turns numbers, references and lists into text. Reports what leads nowhere. Owns the text it is given: its trees are filled. */
export function refer<E extends Edition>(text: CitedText<E>, numberings: Numberings): SettledText<E> {
  const numbers = numbersOf(text.chapters, text.facts.form);
  const chapters = text.chapters.map((chapter): Chapter => {
    const own = numbers.get(chapter.id);
    return own === undefined ? chapter : { ...chapter, number: own };
  });
  const language = languageOf(text.facts.language);
  for (const chapter of chapters) {
    settle(chapter, numberings, language.words);
    fitColumns(chapter, language);
  }
  checkTypedNumbers(chapters, numberings.own);
  checkParagraphLabels({ ...text, chapters });
  countAll(chapters, text.facts.form);
  checkMoved({ ...text, chapters });
  const abbreviations = abbreviationsOf(text);
  const lists = { ...listsOf(text, numberings.own), abbreviations };
  checkEmptyLists({ ...text, ...lists, chapters });
  return {
    ...text,
    [settled]: text.edition,
    chapters,
    ...lists,
    register: registerOf({ ...text, chapters }, abbreviations),
    labels: labelsOf(numberings),
  };
}

/** The words that refer to each label; labels of another publication as `guide:sop-preservation`. */
export function labelsOf(numberings: Numberings): Map<string, string> {
  const own = [...numberings.own.values()].map((place): [string, string] => [place.label, place.text]);
  const others = [...numberings.others].flatMap(([name, numbering]) =>
    [...numbering.values()].map((place): [string, string] => [`${name}:${place.label}`, place.text]),
  );
  return new Map([...own, ...others]);
}

function settle(chapter: Chapter, numberings: Numberings, words: Words): void {
  let drawn = 0;
  visit(chapter.tree, (node: Node) => {
    if (node.type === 'citation') return SKIP;
    if (isOf(node, 'crossReference')) resolve(node, { chapter, numberings, words });
    if (isOf(node, 'link', 'definition')) checkLink(node, chapter, numberings);
    const copy = copyOf(node);
    if (copy !== undefined) drawn += 1;
    const place = copy === undefined ? numberings.own.get(labelOf(node) ?? '') : undefined;
    if (place !== undefined) setNumber(node, place.number);
    else if (copy !== undefined) setNumber(node, originalOf(copy, numberings)?.number ?? String(drawn));
    return undefined;
  });
  checkCalls(chapter);
}

interface Resolving {
  readonly chapter: Chapter;
  readonly numberings: Numberings;
  readonly words: Words;
}

function resolve(node: CrossReference, { chapter, numberings, words }: Resolving): void {
  const numbering = node.publication === undefined ? numberings.own : numberings.others.get(node.publication);
  const place = numbering?.get(node.label);
  if (place === undefined) {
    reportDangling({ chapter, node, label: node.label }, numbering);
    node.children = [{ type: 'text', value: words.place.unknown(node.label) }];
    return;
  }
  const text = node.capital ? place.text.charAt(0).toUpperCase() + place.text.slice(1) : place.text;
  node.children = [{ type: 'text', value: text.replace(' ', '\u00A0') }];
  if (node.publication === undefined) node.url = `#${place.label}`;
}

/** An author's link to a place of the publication leads to one of this edition; those of citations have no place in the source. */
function checkLink(node: Link | Definition, chapter: Chapter, { own }: Numberings): void {
  const label = node.url.startsWith('#') && node.position !== undefined ? node.url.slice(1) : undefined;
  if (label !== undefined && !own.has(label)) reportDangling({ chapter, node, label }, own);
}

function reportDangling(at: { chapter: Chapter; node: Node; label: string }, numbering: Numbering | undefined): void {
  const guess = nearest(at.label, [...(numbering?.keys() ?? [])]);
  report(at.chapter.file, RULES.dangling, {
    reason: `Unexpected reference to \`${at.label}\`, expected a label of this edition`,
    place: at.node,
    ...(guess === undefined ? {} : { mend: `Did you mean \`@${guess}\`?` }),
  });
}

function copyOf(node: Node): string | undefined {
  return 'copyOf' in node && typeof node.copyOf === 'string' ? node.copyOf : undefined;
}

/** The place of a drawn recommendation where it is defined: here (`rec-door`) or in another publication (`guide:rec-door`). */
function originalOf(label: string, numberings: Numberings): Place | undefined {
  const [name = '', foreign] = label.split(':');
  return foreign === undefined ? numberings.own.get(label) : numberings.others.get(name)?.get(foreign);
}

function setNumber(node: Node, number: string): void {
  if (node.type === 'paragraph') return;
  if (isOf(node, 'heading')) node.data = { ...node.data, number };
  else Object.assign(node, { number });
}
