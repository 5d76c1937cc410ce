import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { DrawKind } from '../../model/blocks.js';
import type { Block, Draw } from '../../model/nodes.js';
import { bibliography } from './bibliography.js';
import { contents } from './contents.js';
import { abbreviations, glossary, traceability } from './word-lists.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';

/** A list that the tool draws where the author asks for it. */
export function draw(setting: Setting): Handle<Draw> {
  const kinds = drawHandlers(setting);
  return (state, node, parent) => kinds[node.kind](state, node, parent);
}

/** What becomes of each list that the tool draws. */
export function drawHandlers(setting: Setting): Readonly<Record<DrawKind, Handle<Draw>>> {
  const { text } = setting;
  return {
    contents: () => contents(text),
    abbreviations: () => abbreviations(setting),
    glossary: () => glossary(setting),
    bibliography: () => bibliography(setting),
    traceability: () => traceability(text),
    recommendations: recommendations(text.facts.addressees ?? {}),
  };
}

/** `names` are the printed names of addressees by the word that an author writes; a word without one is printed as it stands. */
function recommendations(names: Readonly<Record<string, string>>): Handle<Draw> {
  return (state, node, parent) => {
    if (node.attributes['by'] === undefined) return setChildren(state, node);
    return groupsOf(node).map(({ name, children, blocks }) =>
      addresseeOf(
        Object.hasOwn(names, name) ? (names[name] ?? name) : name,
        blocks,
        children.flatMap((child) => state.one(child, parent) ?? []),
      ),
    );
  };
}

interface Group {
  readonly name: string;
  readonly children: readonly Content[];
  readonly blocks: readonly Block[];
}

type Content = BlockContent | DefinitionContent;

function groupsOf({ children }: Draw): Group[] {
  const addressee = (child: Content): string => blockIn(child)?.attributes['addressee'] ?? '';
  return [...new Set(children.map(addressee))].map((name) => {
    const own = children.filter((child) => addressee(child) === name);
    return { name, children: own, blocks: own.flatMap((child) => blockIn(child) ?? []) };
  });
}

/** A copy of a withheld recommendation stands inside its marker. */
function blockIn(child: Content | undefined): Block | undefined {
  if (child?.type === 'nonPublic') return blockIn(child.children[0]);
  return child?.type === 'block' ? child : undefined;
}

function addresseeOf(name: string, blocks: readonly Block[], children: ElementContent[]): Element {
  const who = [...new Set(blocks.flatMap((block) => (block.attributes['who'] ?? '').split(/;\s*/u)))].filter(
    (one) => one !== '',
  );
  return h('section', { className: ['addressee'] }, [
    h('div', { className: ['baton', 'full'] }),
    h('aside', { className: ['addressee-name'] }, [h('p', { className: ['name'] }, name), h('p', who.join('; '))]),
    ...children,
  ]);
}
