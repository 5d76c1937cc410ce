import type { Browser } from 'puppeteer-core';
import { ToolError, type World } from '../../model/world.js';
import { checked, Undrawable, type Baked } from './baked.js';
import { closePage, inTime, readyPage } from './page.js';
import type { SvgElement } from './svg-tree.js';

/** An SVG, rebuilt of what is allowed; `tight` cuts it to what is drawn in it. */
export interface Unbaked {
  readonly svg: SvgElement;
  readonly tight: boolean;
}

/** What is said where the browser itself is gone. */
export const ENDED = 'The browser ended while a figure was drawn';

/** How long a browser may take over one drawing. */
const TIMEOUT_MS = 60_000;

/**
 * Bakes the styles of an SVG into its elements, one text element for each line of words. The page is given a tree, never
 * text, and runs no script but this tool's. Throws Undrawable where the browser cannot draw it, or not in time.
 */
export async function baked(world: World, browser: Browser, source: Unbaked): Promise<Baked> {
  const page = await readyPage(world, browser, { timers: false });
  const work = page.evaluate(`(${BUILD})(${JSON.stringify(source.svg)}).then(() => ${BAKE}(${String(source.tight)}))`);
  try {
    return checked(await inTime(work, TIMEOUT_MS, 'it was not laid out'));
  } catch (cause) {
    if (!browser.connected) throw new ToolError('browser', ENDED, cause);
    if (cause instanceof Undrawable) throw cause;
    throw new Undrawable(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), cause);
  } finally {
    await closePage(page);
  }
}

/** Runs in the page: makes the elements of a tree, without any text being read as markup. */
const BUILD = `(async (tree) => {
  const spaces = { 'xlink:href': 'http://www.w3.org/1999/xlink', 'xml:space': 'http://www.w3.org/XML/1998/namespace' };
  const make = (node) => {
    if (typeof node === 'string') return document.createTextNode(node);
    const element = document.createElementNS('http://www.w3.org/2000/svg', node.name);
    for (const [name, value] of Object.entries(node.attributes)) element.setAttributeNS(spaces[name] ?? null, name, value);
    element.append(...node.children.map(make));
    return element;
  };
  document.body.style.margin = '0';
  document.body.replaceChildren(make(tree));
  await Promise.all([...document.fonts].map((font) => font.load()));
})`;

/** Runs in the page; written as text, because a compiler may add helpers that the page does not have. */
const BAKE = `((tight) => {
  const svg = document.querySelector('svg');
  const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
    'fill-opacity', 'stroke-opacity', 'fill-rule', 'marker-start', 'marker-mid', 'marker-end'];
  const FONT = ['font-family', 'font-size', 'font-weight', 'font-style'];
  const DEFAULT = { 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'fill-opacity': '1',
    'stroke-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none', 'stroke-width': '1px', 'font-style': 'normal',
    'marker-start': 'none', 'marker-mid': 'none', 'marker-end': 'none' };
  const SHAPES = 'path,rect,line,polyline,polygon,circle,ellipse,text';
  const number = (value) => String(Math.round(value * 1000) / 1000);
  const colour = (value) => {
    const parts = /^rgba?\\((\\d+), (\\d+), (\\d+)/.exec(value);
    return parts === null ? value : '#' + parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase();
  };
  const bake = (from, to, names) => {
    const style = getComputedStyle(from);
    for (const name of names) {
      const value = colour(style.getPropertyValue(name)).replace(/"/g, "'").replace(/px/g, '').replace(/^url\\('#/, "url('#");
      const plain = value === String(DEFAULT[name] ?? '').replace('px', '') || value === '' || (name === 'stroke-dasharray' && /^(0|1, 0)$/.test(value));
      if (plain) to.removeAttribute(name); else to.setAttribute(name, value);
    }
  };
  const lines = (text) => {
    const spans = [...text.children].filter((child) => child.tagName === 'tspan' && (child.hasAttribute('x') || child.hasAttribute('dy')));
    const parts = spans.length > 0 ? spans : [text];
    return parts.filter((part) => part.textContent.trim() !== '' && part.getNumberOfChars() > 0);
  };
  const words = [];
  for (const part of [...svg.querySelectorAll('g,a,text,tspan,image,use')]) {
    const style = getComputedStyle(part);
    const unseen = style.display === 'none' || style.opacity === '0' || (!/^[ga]$/.test(part.tagName) && style.visibility !== 'visible');
    if (unseen && part.closest('defs,symbol,marker,mask,clipPath,pattern') === null) part.remove();
  }
  let smallest = Infinity;
  const matrix = svg.getScreenCTM().inverse();
  const corner = (box, x, y) => new DOMPoint(box[x], box[y]).matrixTransform(matrix);
  for (const text of [...svg.querySelectorAll('text')]) {
    for (const part of lines(text)) {
      const start = part.getStartPositionOfChar(0);
      const one = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      const leaf = part.querySelector('tspan') ?? part;
      bake(leaf, one, [...FONT, 'fill']);
      one.setAttribute('x', number(start.x));
      one.setAttribute('y', number(start.y));
      if (text.getAttribute('transform')) one.setAttribute('transform', text.getAttribute('transform'));
      one.textContent = part.textContent.replace(/\\s+/g, ' ').trim();
      const box = part.getBoundingClientRect();
      const from = corner(box, 'left', 'top');
      const to = corner(box, 'right', 'bottom');
      const size = parseFloat(getComputedStyle(leaf).fontSize);
      smallest = Math.min(smallest, size);
      words.push({ text: one.textContent, x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y });
      text.before(one, '\\n');
    }
    text.remove();
  }
  for (const shape of svg.querySelectorAll(SHAPES)) {
    if (shape.tagName === 'text') continue;
    const style = getComputedStyle(shape);
    const hidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
    const box = shape.getBBox();
    if (hidden || (shape.tagName === 'rect' && box.width === 0)) { shape.remove(); continue; }
    if (shape.tagName === 'rect') for (const name of ['x', 'y', 'width', 'height']) shape.setAttribute(name, number(box[name]));
    bake(shape, shape, KEPT);
    for (const name of ['rx', 'ry']) if (shape.tagName === 'rect') shape.removeAttribute(name);
  }
  const view = svg.viewBox.baseVal;
  const drawn = svg.getBBox();
  const size = tight ? { x: drawn.x - 1, y: drawn.y - 1, width: drawn.width + 2, height: drawn.height + 2 }
    : view && view.width > 0 ? view : drawn;
  for (const left of svg.querySelectorAll('style,title,desc,script,metadata')) left.remove();
  for (const link of [...svg.querySelectorAll('a')]) {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    if (link.getAttribute('transform')) group.setAttribute('transform', link.getAttribute('transform'));
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const said = [];
  while (comments.nextNode()) said.push(comments.currentNode);
  for (const comment of said) comment.remove();
  for (const image of [...svg.querySelectorAll('image')]) if (!/^data:image/.test(image.href.baseVal)) image.remove();
  const used = new Set(svg.innerHTML.match(/#[\\w:.-]+/g) ?? []);
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['style', 'class', 'role', 'aria-roledescription', 'opacity', 'filter', 'xml:space']) element.removeAttribute(name);
    for (const { name } of [...element.attributes]) if (/^(data-|on|aria-|title$|alt$|desc$)|^(?!xlink:)[\\w-]+:/.test(name)) element.removeAttribute(name);
    if (element.id !== '' && !used.has('#' + element.id)) element.removeAttribute('id');
  }
  const NAMED = 'marker,filter,linearGradient,radialGradient,clipPath,mask,pattern,symbol';
  for (const named of [...svg.querySelectorAll(NAMED)]) if (named.id === '') named.remove();
  for (const moved of svg.querySelectorAll('[d],[transform],[points]')) {
    for (const name of ['d', 'transform', 'points']) {
      const value = moved.getAttribute(name);
      if (value) moved.setAttribute(name, value.replace(/-?\\d+\\.\\d{3,}(e-?\\d+)?/g, (long) => number(parseFloat(long))));
    }
  }
  let empty = [...svg.querySelectorAll('g:empty,defs:empty')];
  while (empty.length > 0) {
    for (const group of empty) group.remove();
    empty = [...svg.querySelectorAll('g:empty,defs:empty')];
  }
  const content = [...svg.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('')
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  return { content, viewBox: [size.x, size.y, size.width, size.height].map(number).join(' '),
    width: size.width, height: size.height, smallest: words.length === 0 ? 99 : smallest, words };
})`;
