import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';

/**
 * What programs call the annotations of a PDF (NM), by their numbers as pdf.js gives them: `12R`. Names that stand at two annotations
 * tell nothing and are left out; of a file that cannot be read so there are none.
 */
export async function namesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  const named = (document?.getPages() ?? []).flatMap(({ node }) => namesOn(node.Annots(), document?.context));
  const counts = new Map<string, number>();
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(named.filter(([, name]) => counts.get(name) === 1));
}

function namesOn(annotations: PDFArray | undefined, context: PDFDocument['context'] | undefined): [string, string][] {
  return (annotations?.asArray() ?? []).flatMap((ref): [string, string][] => {
    const own = context?.lookup(ref);
    const name = own instanceof PDFDict ? own.lookup(PDFName.of('NM')) : undefined;
    if (!(ref instanceof PDFRef) || !(name instanceof PDFString || name instanceof PDFHexString)) return [];
    return [[idOf(ref), name.decodeText()]];
  });
}

function idOf({ objectNumber, generationNumber }: PDFRef): string {
  return `${String(objectNumber)}R${generationNumber === 0 ? '' : String(generationNumber)}`;
}
