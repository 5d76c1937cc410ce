import type { PDFContext, PDFDict } from '@cantoo/pdf-lib';
import { isTag, keyOf, mapped, tagOf, type Child, type Tag } from './tag.js';

/** Puts what stands in a list into its form: items of a label and a body, terms and meanings, entries of contents. */
export function listed(tree: Tag, { context, shown }: { context: PDFContext; shown: ReadonlySet<string> }): Tag {
  return mapped(tree, (tag, parent) => {
    if (tag.type === 'LI') return parent.type === 'L' ? itemOf(tag) : tag;
    if (tag.type === 'Lbl') return withSign(tag, shown);
    if (tag.type === 'TOCI') return { ...tag, children: tag.children.map(referenceOf) };
    if (tag.type === 'L') return listOf(tag, context);
    return withLists(tag, context);
  });
}

function itemOf(item: Tag): Tag {
  const labels = item.children.filter((child) => isTag(child) && child.type === 'Lbl');
  const rest = item.children.filter((child) => !labels.includes(child));
  const [only] = rest;
  const isBody = rest.length === 1 && isTag(only) && only.type === 'LBody';
  return { ...item, children: [...labels, ...(rest.length === 0 || isBody ? rest : [tagOf('LBody', rest)])] };
}

/** A sign that is drawn and not written is read as a dot. */
function withSign(label: Tag, shown: ReadonlySet<string>): Tag {
  const isDrawn = label.children.every((child) => child.kind === 'content' && !shown.has(keyOf(child)));
  return isDrawn ? { ...label, actual: '•' } : label;
}

function referenceOf(child: Child): Child {
  return isTag(child) && child.type === 'Link' ? tagOf('Reference', [child]) : child;
}

function listOf(list: Tag, context: PDFContext): Tag {
  const hasTerms = list.children.some((child) => isTag(child) && (child.type === 'DT' || child.type === 'DD'));
  const children = hasTerms ? pairsOf(list.children) : list.children;
  const isLabelled = children.some(
    (item) => isTag(item) && item.children.some((one) => isTag(one) && one.type === 'Lbl'),
  );
  const signs = list.element?.name === 'ol' ? 'Decimal' : 'Disc';
  return { ...list, children, attributes: numbering(context, isLabelled && !hasTerms ? signs : 'None') };
}

function numbering(context: PDFContext, kind: string): PDFDict[] {
  return [context.obj({ O: 'List', ListNumbering: kind })];
}

/** Each run of terms with the meanings after it is an item. */
function pairsOf(children: readonly Child[]): Tag[] {
  const items: { terms: Tag[]; meanings: Tag[] }[] = [];
  for (const child of children.filter(isTag)) {
    const last = items.at(-1);
    const isTerm = child.type === 'DT';
    const open = last === undefined || (isTerm && last.meanings.length > 0) ? { terms: [], meanings: [] } : last;
    if (open !== last) items.push(open);
    (isTerm ? open.terms : open.meanings).push(child);
  }
  return items.map(({ terms, meanings }) => {
    const label =
      terms.length === 0
        ? []
        : [
            tagOf(
              'Lbl',
              terms.flatMap((term) => term.children),
            ),
          ];
    const body =
      meanings.length === 1 ? (meanings[0]?.children ?? []) : meanings.map((one) => tagOf('P', one.children));
    return tagOf('LI', [...label, ...(body.length === 0 ? [] : [tagOf('LBody', body)])]);
  });
}

/** Items that stand in no list make one, run by run. */
function withLists(tag: Tag, context: PDFContext): Tag {
  const isLoose = (child: Child): child is Tag => isTag(child) && child.type === 'LI';
  if (!tag.children.some(isLoose)) return tag;
  const children: Child[] = [];
  for (const child of tag.children) {
    const last = children.at(-1);
    if (!isLoose(child)) children.push(child);
    else if (isTag(last) && last.type === 'L')
      children[children.length - 1] = { ...last, children: [...last.children, itemOf(child)] };
    else children.push(tagOf('L', [itemOf(child)], { attributes: numbering(context, 'Disc') }));
  }
  return { ...tag, children };
}
