/** A cell that no program takes for a formula, not even one that another program writes anew. */
export function guarded(words: string): string {
  return /^\s*[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
}

/** As CSV (RFC 4180); no words are taken for a formula. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return `"${guarded(value).replace(/\r\n?/gu, '\n').replaceAll('"', '""')}"`;
}
