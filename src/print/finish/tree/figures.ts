import type { PDFContext } from '@cantoo/pdf-lib';
import type { PicturePlace } from '../../../model/tagged.js';
import { mapped, type Tag } from './tag.js';

/** The size of a sheet in points, and the height of its upper edge. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** Says of every figure where it stands on its page (ISO 32000-1, 14.8.5.4.3). */
export function placed(tree: Tag, { context, sheets }: { context: PDFContext; sheets: readonly Sheet[] }): Tag {
  return mapped(tree, (tag) => {
    const place = tag.element?.place;
    const sheet = place === undefined ? undefined : sheets[place.page];
    if (tag.type !== 'Figure' || place === undefined || sheet === undefined) return tag;
    return [{ ...tag, attributes: [context.obj({ O: 'Layout', Placement: 'Block', BBox: boxOf(place, sheet) })] }];
  });
}

function boxOf({ left, top, right, bottom }: PicturePlace, sheet: Sheet): number[] {
  const across = (part: number): number => round(part * sheet.width);
  const up = (part: number): number => round(sheet.top - part * sheet.height);
  return [across(left), up(bottom), across(right), up(top)];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
