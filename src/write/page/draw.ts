import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Block, Draw, DrawKind } from '../../model/nodes.js';
import { bibliography } from './bibliography.js';
import { contents } from './contents.js';
import { abbreviations, glossary, traceability } from './word-lists.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';

/** A list that the tool draws where the author asks for it. */
export function draw(setting: Setting): Handle<Draw> {
  const kinds: Partial<Record<DrawKind, (setting: Setting) => ElementContent[]>> = {
    contents: (at) => contents(at.text),
    abbreviations: (at) => abbreviations(at.text),
    glossary: (at) => glossary(at.text),
    bibliography: (at) => bibliography(at.text),
    traceability: (at) => traceability(at.text),
  };
  return (state, node, parent) => {
    const drawn = kinds[node.kind];
    if (drawn !== undefined) return drawn(setting);
    if (node.attributes['by'] === undefined) return setChildren(state, node);
    return groupsOf(node).map(([addressee, blocks]) =>
      addresseeOf(
        addressee,
        blocks,
        blocks.flatMap((block) => state.one(block, parent) ?? []),
      ),
    );
  };
}

const ADDRESSEES: Record<string, string> = {
  policymakers: 'Governments and parliaments',
  'law-enforcement': 'Police, prosecutors and central authorities',
  'private-sector': 'Private sector',
};

function groupsOf(node: Draw): [string, Block[]][] {
  const blocks = node.children.filter((child): child is Block => child.type === 'block');
  const names = [...new Set(blocks.map((block) => block.attributes['addressee'] ?? ''))];
  return names.map((name) => [name, blocks.filter((block) => (block.attributes['addressee'] ?? '') === name)]);
}

function addresseeOf(name: string, blocks: readonly Block[], children: ElementContent[]): Element {
  const who = [...new Set(blocks.flatMap((block) => (block.attributes['who'] ?? '').split(/;\s*/u)))].filter(
    (one) => one !== '',
  );
  return h('section', { className: ['addressee'] }, [
    h('div', { className: ['baton', 'full'] }),
    h('aside', { className: ['addressee-name'] }, [
      h('p', { className: ['name'] }, ADDRESSEES[name] ?? name),
      h('p', who.join('; ')),
    ]),
    ...children,
  ]);
}
