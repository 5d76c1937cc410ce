import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/nodes.js';
import type { World } from '../../model/world.js';
import { remember, type Step } from '../../model/remember.js';
import { baked, bakedSchema, type Baked } from '../kit/bake.js';
import { fit } from '../kit/fit.js';
import type { Picture } from '../place.js';
import { RULES } from '../rules.js';

const BAKING: Step<Baked> = { name: 'figure/svg', browser: true, read: (kept) => bakedSchema.parse(kept) };

const REFUSED = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'animate', 'set']);

/** Embeds an author's SVG, its styles baked into it and its ids made its own; refuses one that holds more than shapes. */
export async function drawSvg(world: World, picture: Picture): Promise<Drawing | undefined> {
  const { file } = picture.source;
  const text = String(file).replace(/^\uFEFF/, '');
  const tree = fromHtml(
    text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>[]*>/gi, (head) => head.replace(/[^\n]/g, ' ')),
    { fragment: true },
  );
  const svg = tree.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg');
  if (svg === undefined) {
    report(file, RULES.brokenFile, { reason: 'Unexpected text without an `svg` element, expected an SVG image' });
    return undefined;
  }
  if (!isSafe(svg, text, file) || !hasSize(svg, file)) return undefined;
  const id = picture.naming.id;
  const source = text.slice(text.search(/<svg\b/i)).replace(/\bid=(["'])/g, `id=$1${id}-`);
  const owned = source.replace(/(url\(["']?#|href=["']#)/g, `$1${id}-`);
  const content = await remember(world, { step: BAKING, inputs: [owned] }, async () => {
    const { browser } = await world.browser();
    return baked(world, browser, { svg: owned, tight: false });
  });
  if (content === undefined) return undefined;
  return fit(content, file, { naming: picture.naming, widthMm: picture.widthMm, line: 1, grow: true });
}

function isSafe(svg: Element, text: string, file: VFile): boolean {
  const faults: { what: string; node?: Element }[] = [];
  if (/<!ENTITY/i.test(text)) faults.push({ what: 'an entity' });
  if (/@import|url\(\s*["']?(?!#|["']?data:image\/)/i.test(text))
    faults.push({ what: 'an outside address in a style' });
  visit(svg, 'element', (node) => {
    if (REFUSED.has(node.tagName)) faults.push({ what: `\`<${node.tagName}>\``, node });
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) faults.push({ what: `\`${name}\``, node });
      if (/href$/i.test(name) && !/^(#|data:image\/(png|jpeg);)/.test(String(value))) {
        faults.push({ what: `a link to \`${String(value).slice(0, 60)}\``, node });
      }
    }
  });
  for (const { what, node } of faults) {
    report(file, RULES.unsafe, { reason: `Unexpected ${what} in an image, expected shapes and text`, place: node });
  }
  return faults.length === 0;
}

function hasSize(svg: Element, file: VFile): boolean {
  const { viewBox, width, height } = svg.properties;
  if (viewBox !== undefined || (width !== undefined && height !== undefined)) return true;
  report(file, RULES.brokenFile, { reason: 'Unexpected SVG without a size, expected a viewBox', place: svg });
  return false;
}
