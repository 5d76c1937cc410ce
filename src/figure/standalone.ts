import type { Edition } from '../model/edition.js';
import type { CitedText } from '../model/publication.js';
import type { World } from '../model/world.js';
import { base64 } from '../tree/base64.js';
import { FACES } from './kit/faces.js';
import { drawingsOf } from './raster.js';

/**
 * Each drawing of an edition with the faces of its words inside, by its SVG as it stands in a page: so it looks the same in any
 * program that shows SVG with its styles. Throws MissingFile where a face is not installed.
 */
export async function standalone(world: World, text: CitedText<Edition>): Promise<ReadonlyMap<string, string>> {
  const faces = await Promise.all(
    Object.values(FACES).map(async (face) => ({ ...face, data: base64(await world.readPackage(`${face.file}2`)) })),
  );
  const alone = new Map<string, string>();
  for (const { svg } of drawingsOf(text)) {
    if (svg === undefined) continue;
    const rules = faces.filter((face) => isUsed(svg, face)).map(ruleOf);
    const style = rules.length === 0 ? '' : `<style>${rules.join('')}</style>`;
    alone.set(
      svg,
      svg.replace(/<svg[^>]*>/u, (tag) => `${tag}${style}`),
    );
  }
  return alone;
}

type Face = (typeof FACES)[keyof typeof FACES];

/** A word without a weight of its own has the plain one. */
function isUsed(svg: string, { family, weight }: Face): boolean {
  const isNamed = new RegExp(`['";]${family}['"&]`, 'u').test(svg);
  return isNamed && (weight === 400 || svg.includes(`"${String(weight)}"`) || svg.includes('"bold"'));
}

function ruleOf({ family, weight, data }: Face & { readonly data: string }): string {
  const source = `url(data:font/woff2;base64,${data}) format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${String(weight)};src:${source}}`;
}
