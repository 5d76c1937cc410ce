import type { Drawing } from '../../model/drawing.js';

/** A file that the document shows. */
export interface MediaFile {
  /** `image1.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a document: each drawing as SVG, and as PNG for programs that do not know it. */
export class Media {
  readonly files: MediaFile[] = [];
  private readonly pictureOf: (drawing: Drawing) => Uint8Array | undefined;

  constructor(pictureOf: (drawing: Drawing) => Uint8Array | undefined) {
    this.pictureOf = pictureOf;
  }

  /** The relations of a drawing's files, SVG only where it has one; undefined where there is nothing to show. */
  add(drawing: Drawing): { readonly picture: string; readonly svg?: string } | undefined {
    const image = drawing.image === undefined ? undefined : fromAddress(drawing.image);
    const bytes = image?.bytes ?? this.pictureOf(drawing);
    if (bytes === undefined) return undefined;
    const picture = this.keep(image?.ending ?? 'png', bytes);
    if (drawing.svg === undefined) return { picture };
    return { picture, svg: this.keep('svg', new TextEncoder().encode(drawing.svg)) };
  }

  private keep(ending: string, bytes: Uint8Array): string {
    const count = String(this.files.length + 1);
    this.files.push({ name: `image${count}.${ending}`, bytes });
    return mediaRelation(this.files.length);
  }
}

/** The id of the relation to the picture of that number, from 1. */
export function mediaRelation(count: number): string {
  return `rImage${String(count)}`;
}

function fromAddress(address: string): { ending: string; bytes: Uint8Array } | undefined {
  const [, type, data] = /^data:image\/(png|jpeg);base64,(.*)$/su.exec(address) ?? [];
  if (type === undefined || data === undefined) return undefined;
  return { ending: type, bytes: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) };
}
