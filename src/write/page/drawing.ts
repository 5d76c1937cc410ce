import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Drawing } from '../../model/drawing.js';
import { isElement } from './setting.js';

/** What a drawing is called, and what is read out in its place. */
export interface Words {
  readonly id: string;
  readonly title: string;
  /** Where it is not given, the drawing’s own description. */
  readonly alt?: string | undefined;
}

/** Millimetres to CSS pixels, whole: a page breaks the same way twice only where every picture has its size. */
function px(mm: number): number {
  return Math.round((mm * 96) / 25.4);
}

/** A drawing on the page, with its size, as one figure with an alternative text. */
export function drawing(drawn: Drawing, words: Words): ElementContent {
  const size = { width: px(drawn.widthMm), height: px(drawn.heightMm) };
  if (drawn.svg === undefined) return h('img', { src: drawn.image ?? '', alt: words.alt ?? words.title, ...size });
  const svg = svgOf(drawn.svg);
  if (svg === undefined) return h('p', { className: ['missing'] }, words.alt ?? words.title);
  const ids = { title: `${words.id}-title`, desc: `${words.id}-desc` };
  const alt = words.alt ?? descriptionIn(svg) ?? words.title;
  const kept = svg.children.filter((child) => !isElement(child, 'title') && !isElement(child, 'desc'));
  svg.children = [h('title', { id: ids.title }, words.title), h('desc', { id: ids.desc }, alt), ...kept];
  svg.properties = { ...svg.properties, ...size, role: 'img', ariaLabelledBy: [ids.title, ids.desc] };

  return svg;
}

function svgOf(text: string): Element | undefined {
  const root = fromHtml(text, { fragment: true, space: 'svg' });
  return root.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg');
}

function descriptionIn(svg: Element): string | undefined {
  const found = svg.children.find((child) => isElement(child, 'desc'));
  const [words] = isElement(found, 'desc') ? found.children : [];
  return words?.type === 'text' && words.value.trim() !== '' ? words.value : undefined;
}
