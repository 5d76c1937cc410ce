/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/** Elements of which each is drawn by itself. */
export const SHAPES = [number, colourOf, bakeStyle, removeUnseen, bakeShapes];

/** Three decimals: a thousandth of a pixel. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function colourOf(value: string): string {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(value);
  if (parts === null) return value;
  const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}

/** Writes what the browser computed for some properties into an element's attributes, without what holds anyway. */
function bakeStyle(from: Element, to: Element, names: readonly string[]): void {
  const initial: Readonly<Record<string, string>> = {
    'stroke-dasharray': 'none',
    'stroke-linecap': 'butt',
    'stroke-linejoin': 'miter',
    'fill-opacity': '1',
    'stroke-opacity': '1',
    'fill-rule': 'nonzero',
    stroke: 'none',
    'stroke-width': '1',
    'font-style': 'normal',
    'marker-start': 'none',
    'marker-mid': 'none',
    'marker-end': 'none',
  };
  const style = getComputedStyle(from);
  for (const name of names) {
    const computed = colourOf(style.getPropertyValue(name)).replace(/"/g, "'").replace(/px/g, '');
    const value = computed.replace(/^url\('#/, "url('#");
    const dashless = name === 'stroke-dasharray' && /^(0|1, 0)$/.test(value);
    if (value === (initial[name] ?? '') || value === '' || dashless) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

/** Takes out what is not shown. */
function removeUnseen(svg: SVGSVGElement): void {
  for (const part of svg.querySelectorAll('g,a,text,tspan,image,use')) {
    const style = getComputedStyle(part);
    const group = part.tagName === 'g' || part.tagName === 'a';
    const unseen = style.display === 'none' || style.opacity === '0' || (!group && style.visibility !== 'visible');
    if (unseen && part.closest('defs,symbol,marker,mask,clipPath,pattern') === null) part.remove();
  }
}

/** Bakes the styles of every shape but words, and takes out those that are not shown. */
function bakeShapes(svg: SVGSVGElement): void {
  const kept =
    'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin fill-opacity stroke-opacity fill-rule marker-start marker-mid marker-end';
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path,rect,line,polyline,polygon,circle,ellipse')) {
    const style = getComputedStyle(shape);
    const hidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
    const box = shape.getBBox();
    const rectangle = shape.tagName === 'rect';
    if (hidden || (rectangle && box.width === 0)) {
      shape.remove();
      continue;
    }
    if (rectangle)
      for (const name of ['x', 'y', 'width', 'height'] as const) shape.setAttribute(name, number(box[name]));
    bakeStyle(shape, shape, kept.split(' '));
    if (rectangle) for (const name of ['rx', 'ry']) shape.removeAttribute(name);
  }
}
