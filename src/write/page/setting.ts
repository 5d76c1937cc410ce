import type { Element, ElementContent, Text } from 'hast';
import type { Nodes, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Edition, Purpose } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { languageOf, type Words } from '../../language/language.js';

/** What is known while a publication is set: the text, the purpose, and how far it has come. Nothing is counted here. */
export interface Setting {
  readonly text: SettledText<Edition>;
  readonly purpose: Purpose;
  /** What is printed and is not the author's. */
  readonly words: Words;
  /** Depth of the author's last heading: what stands below takes the next level. */
  depth: number;
  /** Whether the key to the marks of the internal edition has been set. */
  keySet: boolean;
}

/** Turns one node of our trees into elements of the page. */
export type Handle<N extends Nodes> = (
  state: State,
  node: N,
  parent: Parents | undefined,
) => ElementContent | ElementContent[] | undefined;

/** The beginning of a publication's setting, before its first chapter. */
export function openSetting(text: SettledText<Edition>, purpose: Purpose): Setting {
  return { text, purpose, words: languageOf(text.facts.language).words, depth: 1, keySet: false };
}

/** The heading element for a title that stands under the author's last heading. */
export function headingTag(setting: Setting): string {
  return `h${String(Math.min(setting.depth + 1, 6))}`;
}

/** The children of a node as page elements, without the line ends between them. */
export function setChildren(state: State, node: Parents): ElementContent[] {
  return keepSpaces(state.all(node));
}

/** Paged.js drops a lone space behind a note that it moves to the foot: such a space goes into the words after it. */
function keepSpaces(children: ElementContent[]): ElementContent[] {
  return children.filter((space, at) => {
    const [before, after] = [children[at - 1], children[at + 1]];
    const lone = space.type === 'text' && space.value.trim() === '' && before !== undefined && isNote(before);
    const words = lone ? firstText(after) : undefined;
    if (words === undefined) return true;
    words.value = ` ${words.value}`;
    return false;
  });
}

function firstText(node: ElementContent | undefined): Text | undefined {
  if (node?.type === 'text') return node;
  return node?.type === 'element' ? firstText(node.children[0]) : undefined;
}

function isNote(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].includes('fn')
  );
}

/** Whether a page node is an element of that name. */
export function isElement(node: ElementContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}
