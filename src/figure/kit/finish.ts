import type { ElementContent, Root } from 'hast';
import { s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Drawing } from '../../model/drawing.js';
import { round } from './canvas.js';
import { MM } from './look.js';
import type { Sketch } from './sketch.js';

/** The words that stand for a drawing where it cannot be seen, and the id from which its own ids are made. */
export interface Naming {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
}

interface Frame {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly viewBox: string;
  readonly naming: Naming;
}

/** What a page's own styles would otherwise pass on to the words of a drawing. */
const RESET =
  'font-variant-numeric:lining-nums;font-variant-caps:normal;font-feature-settings:normal;font-style:normal;' +
  'letter-spacing:0;word-spacing:0;text-indent:0;text-transform:none;line-height:1;white-space:pre';

/** Turns a sketch into an SVG of a fixed size with its alternative text. */
export function finish({ canvas, height, data }: Sketch, naming: Naming): Drawing {
  const size = { widthMm: round(canvas.width / MM), heightMm: round(height / MM) };
  const viewBox = `0 0 ${String(round(canvas.width))} ${String(round(height))}`;
  const svg = frame(toText(canvas.shapes), { ...size, viewBox, naming });
  return { svg, ...size, ...(data === undefined ? {} : { data }) };
}

/** The `svg` element around shapes: its size on the page, and its words for those who cannot see it. */
export function frame(content: string, { widthMm, heightMm, viewBox, naming }: Frame): string {
  const ids = { title: `${naming.id}-title`, desc: `${naming.id}-desc` };
  const properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${String(widthMm)}mm`,
    height: `${String(heightMm)}mm`,
    viewBox,
    role: 'img',
    ariaLabelledBy: `${ids.title} ${ids.desc}`,
    style: RESET,
  };
  const names = [s('title', { id: ids.title }, sentence(naming.title)), s('desc', { id: ids.desc }, naming.alt)];
  const empty = toText([s('svg', properties, ...names)]);
  return empty.replace(/<\/svg>$/, () => `${content}</svg>`);
}

/** Title and description are read as one: the title ends like a sentence. */
function sentence(title: string): string {
  return title === '' || /[.?!]$/.test(title) ? title : `${title}.`;
}

function toText(shapes: readonly ElementContent[]): string {
  const tree: Root = { type: 'root', children: [...shapes] };
  return unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).stringify(tree);
}
