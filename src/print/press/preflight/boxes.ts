import { PDFArray, PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { BLEED, LEAST_ROOM } from '../marks.js';

/** Left, lower, right, upper edge, in points. */
type Edges = readonly [number, number, number, number];

/** What the box may be off by: boxes are written with three digits. */
const NEAR = 0.2;

/** What is wrong with the boxes of a sheet, and with what stands on it besides its content. */
export function boxFaults(page: PDFPage): string[] {
  const has = (key: string): boolean => page.node.has(PDFName.of(key));
  if (!has('TrimBox') || !has('BleedBox')) return ['no trim or no bleed'];
  const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()].map(edgesOf);
  const [bleeds, rooms] = [distances(bleed, trim), distances(media, bleed)];
  const group = page.node.lookupMaybe(PDFName.of('Group'), PDFDict)?.get(PDFName.of('CS'));
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.size() ?? 0;
  const faults: [boolean, string][] = [
    [!has('ArtBox'), 'an art box beside the trim'],
    [bleeds.every((one) => Math.abs(one - BLEED) < NEAR), 'a bleed that is not of 3 mm'],
    [rooms.every((one) => one > LEAST_ROOM), 'no room for marks beyond the bleed'],
    [!has('CropBox'), 'a crop box'],
    [page.getRotation().angle % 360 === 0 && !has('UserUnit'), 'a rotation or a unit of its own'],
    [!has('AA'), 'an action'],
    [annotations === 0, 'a link or remark'],
    [group === undefined || group === PDFName.of('DeviceCMYK'), 'a group that is not of ink'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

function edgesOf({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): Edges {
  return [x, y, x + width, y + height];
}

/** How far the outer box reaches beyond the inner one, side by side. */
function distances([a, b, c, d]: Edges = [0, 0, 0, 0], [e, f, g, h]: Edges = [0, 0, 0, 0]): number[] {
  return [e - a, f - b, c - g, d - h];
}
