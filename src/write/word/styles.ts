import type { TableLook, WordForm } from './look.js';

const hair = { width: 0.5, colour: 'hair' } as const;
const ink = { width: 0.75, colour: 'ink' } as const;

const characters = {
  Hyperlink: { name: 'Hyperlink', colour: 'hue', underlined: true },
  FootnoteReference: { name: 'footnote reference', raised: true },
  Citation: { name: 'Citation', colour: 'grey' },
  Code: { name: 'Code', fixed: true },
  CaptionTitle: { name: 'Caption Title', bold: false, colour: 'ink' },
  FindingNumber: { name: 'Finding Number', sans: true, bold: true, colour: 'hue' },
  PlaceholderText: { name: 'Placeholder Text', colour: 'grey' },
  Tag: { name: 'Tag', sans: true, size: 9, bold: true, colour: 'white', fill: 'hue' },
  Tab: { name: 'Edition Tab', sans: true, size: 8, bold: true, colour: 'white', fill: 'ink' },
  ParagraphNumber: { name: 'Paragraph Number', sans: true, size: 8.5, colour: 'grey' },
  WithheldWords: { name: 'Withheld Words', frame: ink },
  WithheldNumber: { name: 'Withheld Number', sans: true, size: 7.5, bold: true, raised: true },
} as const satisfies Record<string, WordForm & { readonly name: string }>;

/** The id of a style for words. */
export type CharacterStyle = keyof typeof characters;

export const CHARACTERS: Readonly<Record<CharacterStyle, WordForm & { readonly name: string }>> = characters;

const tables = {
  GuideTable: { name: 'Guide Table', ends: ink, between: hair, head: ink },
  FormTable: { name: 'Guide Form', outer: ink, between: hair, columns: hair, head: ink },
  RuledTable: { name: 'Guide Ruled', ends: hair, between: hair },
  SafeguardBox: { name: 'Guide Safeguard', outer: { width: 1.5, colour: 'hue' }, fill: 'sand' },
  WithheldBox: { name: 'Guide Withheld', outer: { width: 1.5, colour: 'ink' } },
} as const satisfies Record<string, TableLook>;

/** The id of a style for tables. */
export type TableStyle = keyof typeof tables;

export const TABLES: Readonly<Record<TableStyle, TableLook>> = tables;
