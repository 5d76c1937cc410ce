/** Structure types of PDF 1.7 that our trees are made of (ISO 32000-1, 14.8.4). */
export const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR TH TD ' +
    'Span Quote Note Reference BibEntry Code Link Annot Figure Formula'
  ).split(' '),
);

/** What stands for a type that PDF 1.7 has not (ISO 32000-1, 14.7.3). */
export const ROLES: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Aside: 'Div' };

/** Whether a type of our own is said to be one of the standard's. */
export function isMapped(type: string): boolean {
  return Object.hasOwn(ROLES, type);
}

/** A standard type as it is; ours too; of any other the nearest that says nothing false. */
export function known(type: string): string {
  return STANDARD.has(type) || isMapped(type) || type === 'NonStruct' ? type : 'Span';
}
