import type { Element } from 'hast';
import type { WordBox } from '../../src/figure/kit/canvas.js';
import { FACES, type Faces } from '../../src/figure/kit/faces.js';
import type { FaceName, Style } from '../../src/figure/kit/look.js';
import { all, wordsOf } from './stage.js';

/** Where the words of an SVG stand, measured again from what was written. */
export function boxesOf(svg: string, faces: Faces): WordBox[] {
  return all(svg, 'text').map((text) => {
    const spans = text.children.filter((child): child is Element => child.type === 'element');
    const parts = spans.length > 0 ? spans : [text];
    const width = parts.reduce((sum, part) => sum + Number(part.properties['dx'] ?? 0) + widthOf(part, faces), 0);
    const size = Math.max(...parts.map((part) => Number(part.properties['fontSize'])));
    const [x, y] = [Number(text.properties['x']), Number(text.properties['y'])];
    return { text: wordsOf(text), x, y: y - size * 0.65, width, height: size * 0.65 };
  });
}

function widthOf(part: Element, faces: Faces): number {
  const { fontFamily, fontWeight, fontSize } = part.properties;
  const names = Object.keys(FACES) as FaceName[];
  const face = names.find((name) => {
    const { family, weight } = FACES[name];
    return String(fontFamily).includes(`'${family}'`) && weight === Number(fontWeight);
  });
  if (face === undefined) throw new Error(`No face ${String(fontFamily)} ${String(fontWeight)}`);
  const style: Style = { face, size: Number(fontSize), leading: 0, fill: '' };
  return faces.width(wordsOf(part), style);
}
