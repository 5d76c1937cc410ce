import type { ParagraphLook } from './look.js';

/** The head of a document of a body, and its numbered paragraphs. */
export const DOCUMENT_STYLES = {
  DocumentKind: { name: 'Document Kind', basedOn: 'Normal', sans: true, size: 9, after: 0 },
  DocumentSymbol: {
    name: 'Document Symbol',
    basedOn: 'Normal',
    sans: true,
    size: 14,
    bold: true,
    toRight: true,
    after: 4,
    borders: { bottom: { width: 2.25, colour: 'ink', space: 3 } },
  },
  DocumentOrgan: { name: 'Document Organ', basedOn: 'Normal', size: 14, bold: true, before: 6, after: 4 },
  DocumentFact: { name: 'Document Fact', basedOn: 'Normal', sans: true, size: 9.5, after: 1 },
  DocumentText: { name: 'Body Text of a Document', basedOn: 'BodyText' },
} as const satisfies Record<string, ParagraphLook>;
