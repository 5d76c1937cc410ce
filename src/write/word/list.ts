import type { List, ListItem } from 'mdast';
import { lineOf } from './inline.js';
import type { ListKind } from './numbering.js';
import type { Setting } from './setting.js';
import { originators } from './withheld.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, type Xml } from './xml.js';

interface Listing {
  readonly level: number;
  readonly style: ParagraphStyle;
}

/** A list, its inner lists one level deeper; what follows in an item stands under its first paragraph. */
export function list(setting: Setting, node: List, { level, style }: Listing): Xml[] {
  const kind: ListKind = node.ordered === true ? 'decimal' : 'dash';
  return listed(setting, node.children, { level, style, kind, id: setting.lists.open(kind, node.start ?? 1) });
}

/** Items with the signs of one list. */
export function listed(
  setting: Setting,
  items: readonly ListItem[],
  given: Listing & { readonly kind: ListKind; readonly id: number },
): Xml[] {
  const { level, id, kind } = given;
  const style = LISTED[given.style] ?? (kind === 'dash' ? 'ListBullet' : 'ListNumber');
  return items.flatMap(({ children }) =>
    children.flatMap((child, index) => {
      if (child.type === 'list') return list(setting, child, { level: Math.min(level + 1, 3), style: given.style });
      if (child.type !== 'paragraph') return setting.flow([child], given.style);
      const words = lineOf(setting, child);
      if (index > 0) return [paragraph('ListContinue', words), ...originators(setting, child)];
      return [paragraph(style, words, { list: { id, level } }), ...originators(setting, child)];
    }),
  );
}

/** Lists in small text keep its style. */
const LISTED: Readonly<Partial<Record<ParagraphStyle, ParagraphStyle>>> = {
  TableText: 'TableText',
  FootnoteText: 'FootnoteText',
  SideNote: 'SideNote',
  Safeguard: 'Safeguard',
};
