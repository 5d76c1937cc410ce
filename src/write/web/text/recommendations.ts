import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../../model/nodes.js';
import type { Edition } from '../../../model/edition.js';
import type { SettledText } from '../../../model/publication.js';
import { visit } from '../../../tree/visit.js';
import { elementsIn, hasClass, replaceIn } from '../../parts/elements.js';
import type { Sheet } from '../../parts/sheets.js';

/** All recommendations of a publication on one sheet, each with whom it addresses and by when; undefined where it has none. */
export function recommendationSheet(
  text: SettledText<Edition>,
  sheets: readonly Sheet[],
  { name, title }: Pick<Sheet, 'name' | 'title'>,
): Sheet | undefined {
  const defined = sheets.flatMap(({ root }) =>
    elementsIn(root, (element) => hasClass(element, 'recommendation') && typeof element.properties.id === 'string'),
  );
  if (defined.length === 0) return undefined;
  const blocks = blocksIn(text);
  const copies = defined.map((element) => copyOf(element, blocks.get(String(element.properties.id)), text));
  const root = h('section', { className: ['chapter', 'recommendations'] }, [
    h('header', { className: ['opener'] }, [h('h1', { className: ['chapter-title'] }, title)]),
    h('div', { className: ['filter'], id: 'filter', hidden: true }),
    h('div', { className: ['filtered', 'again'] }, copies),
  ]);
  return { name, kind: 'chapter', id: '', number: '', title, root };
}

function blocksIn({ chapters }: SettledText<Edition>): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const { tree } of chapters)
    visit(tree, 'block', (block: Block) => {
      if (block.kind === 'recommendation' && block.copyOf === undefined && block.label !== undefined)
        blocks.set(block.label, block);
    });
  return blocks;
}

/** Without notes, which stand where it is defined; its number leads there. */
function copyOf(element: Element, block: Block | undefined, { facts }: SettledText<Edition>): Element {
  const copy = structuredClone(element);
  const { addressee = '', deadline = '' } = block?.attributes ?? {};
  const names = facts.addressees ?? {};
  const id = String(element.properties.id);
  copy.properties = {
    className: ['recommendation', 'full'],
    dataFor: Object.hasOwn(names, addressee) ? names[addressee] : addressee,
    dataWithin: deadline,
    dataPlace: id,
  };
  replaceIn(copy, (inner) => {
    if (hasClass(inner, 'fn') || hasClass(inner, 'fncall')) return [];
    if (hasClass(inner, 'tag')) return [h('p', { className: ['tag'] }, [h('a', { href: `#${id}` }, inner.children)])];
    return undefined;
  });
  return copy;
}
