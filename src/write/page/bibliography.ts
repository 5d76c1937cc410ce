import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Element, ElementContent, RootContent } from 'hast';
import type { PrintedReference } from '../../model/publication.js';
import { languageOf } from '../../language/language.js';
import { framedEntry, originatorBeside } from './non-public.js';
import type { Setting } from './setting.js';

/** The list of references: hanging indents, live links, and beside each work the pages on which it is cited. */
export function bibliography(setting: Setting): ElementContent[] {
  const { text } = setting;
  if (text.facts.form !== 'report') {
    return [
      h(
        'ul',
        { className: ['references', 'full'] },
        text.references.map((reference) => referenceOf(setting, reference, [])),
      ),
    ];
  }
  const items = text.references.map((reference) =>
    referenceOf(setting, reference, [
      h('span', { className: ['cited-pages'], dataKey: reference.key }),
      ...originatorBeside(setting, { kind: 'work', key: reference.key }),
    ]),
  );
  return [
    h('p', { className: ['label', 'cited-label'] }, languageOf(text.facts.language).words.lists.citedOnPage),
    h('ul', { className: ['references'] }, items),
  ];
}

function referenceOf(setting: Setting, reference: PrintedReference, beside: Element[]): Element {
  const root = fromHtml(reference.html, { fragment: true });
  return h('li', { className: ['reference'], id: `ref-${reference.key}` }, [
    ...beside,
    h(
      'div',
      { className: ['reference-text'] },
      framedEntry(setting, { kind: 'work', key: reference.key }, root.children.filter(isContent).map(breakable)),
    ),
  ]);
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

/** Lets a web address break after / - . ? = & where it runs on to the next line. */
function breakable(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'a') return node;
  return {
    ...node,
    properties: { ...node.properties, className: ['url'] },
    children: node.children.flatMap(withBreaks),
  };
}

function withBreaks(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const parts = node.value.split(/(?<=[/\-.?=&])(?=[^/\-.?=&])/u);
  return parts.flatMap((part, index): ElementContent[] => {
    const piece: ElementContent = { type: 'text', value: part };
    return index === 0 ? [piece] : [h('wbr'), piece];
  });
}
