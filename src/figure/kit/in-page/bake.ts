/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */
import type { Baked } from '../baked.js';
import type { SvgElement } from '../svg-tree.js';
import type { BakedWords } from './words.js';

// From the other files of this folder, which are sent with this one.
declare function number(value: number): string;
declare function removeUnseen(svg: SVGSVGElement): void;
declare function bakeShapes(svg: SVGSVGElement): void;
declare function bakeWords(svg: SVGSVGElement): { words: BakedWords[]; smallest: number };

/** The building of a drawing, and its baking. */
export const BAKING = [makeNode, buildDrawing, removeWords, dropAttributes, roundPaths, removeEmpty, bakeDrawing];

function makeNode(node: SvgElement | string): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const spaces: Readonly<Record<string, string>> = {
    'xlink:href': 'http://www.w3.org/1999/xlink',
    'xml:space': 'http://www.w3.org/XML/1998/namespace',
  };
  const element = document.createElementNS('http://www.w3.org/2000/svg', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    element.setAttributeNS(spaces[name] ?? null, name, value);
  element.append(...node.children.map(makeNode));
  return element;
}

/** Makes the elements of a tree, without any text being read as markup, and waits for the faces. */
export async function buildDrawing(tree: SvgElement): Promise<void> {
  document.body.style.margin = '0';
  document.body.replaceChildren(makeNode(tree));
  await Promise.all([...document.fonts].map((font) => font.load()));
}

/** Takes out what only a browser or a reader of the source needs. */
function removeWords(svg: SVGSVGElement): void {
  for (const left of svg.querySelectorAll('style,title,desc,script,metadata')) left.remove();
  for (const link of svg.querySelectorAll('a')) {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    const transform = link.getAttribute('transform') ?? '';
    if (transform !== '') group.setAttribute('transform', transform);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const said: Node[] = [];
  while (walker.nextNode() !== null) said.push(walker.currentNode);
  for (const comment of said) comment.parentNode?.removeChild(comment);
  for (const image of svg.querySelectorAll('image')) if (!/^data:image/.test(image.href.baseVal)) image.remove();
}

/** Keeps of the attributes what the drawing needs, and of the ids those that something refers to. */
function dropAttributes(svg: SVGSVGElement): void {
  const used = new Set(svg.innerHTML.match(/#[\w:.-]+/g) ?? []);
  for (const element of svg.querySelectorAll('*')) {
    for (const name of 'style class role aria-roledescription opacity filter xml:space'.split(' '))
      element.removeAttribute(name);
    for (const { name } of [...element.attributes])
      if (/^(data-|on|aria-|title$|alt$|desc$)|^(?!xlink:)[\w-]+:/.test(name)) element.removeAttribute(name);
    if (element.id !== '' && !used.has(`#${element.id}`)) element.removeAttribute('id');
  }
  const named = 'marker,filter,linearGradient,radialGradient,clipPath,mask,pattern,symbol';
  for (const one of svg.querySelectorAll(named)) if (one.id === '') one.remove();
}

function roundPaths(svg: SVGSVGElement): void {
  for (const moved of svg.querySelectorAll('[d],[transform],[points]')) {
    for (const name of ['d', 'transform', 'points']) {
      const value = moved.getAttribute(name) ?? '';
      if (value === '') continue;
      moved.setAttribute(
        name,
        value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (long) => number(parseFloat(long))),
      );
    }
  }
}

function removeEmpty(svg: SVGSVGElement): void {
  let empty = [...svg.querySelectorAll('g:empty,defs:empty')];
  while (empty.length > 0) {
    for (const group of empty) group.remove();
    empty = [...svg.querySelectorAll('g:empty,defs:empty')];
  }
}

/** Bakes the one drawing of the page; `tight` cuts it to what is drawn in it. */
export function bakeDrawing(tight: boolean): Baked {
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('No drawing in the page');
  removeUnseen(svg);
  const { words, smallest } = bakeWords(svg);
  bakeShapes(svg);
  const view = svg.viewBox.baseVal;
  const drawn = svg.getBBox();
  const around = { x: drawn.x - 1, y: drawn.y - 1, width: drawn.width + 2, height: drawn.height + 2 };
  const { x, y, width, height } = tight ? around : view.width > 0 ? view : drawn;
  const size = { x, y, width, height };
  removeWords(svg);
  dropAttributes(svg);
  roundPaths(svg);
  removeEmpty(svg);
  const parts = [...svg.childNodes].map((node) => new XMLSerializer().serializeToString(node));
  const content = parts.join('').replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  const viewBox = [size.x, size.y, size.width, size.height].map(number).join(' ');
  return {
    content,
    viewBox,
    width: size.width,
    height: size.height,
    smallest: words.length === 0 ? 99 : smallest,
    words,
  };
}
