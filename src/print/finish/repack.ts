import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { unzlibSync, zlibSync } from 'fflate';

const FLATE = PDFName.of('FlateDecode');

/**
 * Remembers what a PDF holds now, and returns what packs again those of its streams that are still there when it is called. A browser
 * packs as the processor of its machine does it best; one deflater in JavaScript gives the same bytes on all.
 */
export function repacker({ context }: PDFDocument): () => void {
  const before = context.enumerateIndirectObjects();
  return () => {
    for (const [ref, stream] of before) {
      if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== FLATE) continue;
      if (context.lookup(ref) !== stream) continue;
      const packed = packedAgain(stream.contents);
      if (packed !== undefined) context.assign(ref, PDFRawStream.of(stream.dict, packed));
    }
  };
}

/** undefined where the bytes are no whole stream: they stay as they are. */
function packedAgain(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return zlibSync(unzlibSync(bytes), { level: 6 });
  } catch {
    return undefined;
  }
}
