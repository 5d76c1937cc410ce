/** The cells of CSV (RFC 4180), parted by commas unless another sign is named; a mark of UTF-8 at the beginning is none of its words. */
export function cellsOfCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'gu');
  for (const { 1: quoted, 2: bare, 3: end } of text.replace(/^\u{FEFF}/u, '').matchAll(cell)) {
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((one) => one.some((words) => words.trim() !== ''));
}

/** The signs that may part the cells, the likeliest first. Excel uses semicolons where a comma parts the decimals. */
export function separatorsOf(text: string): string[] {
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: text.split(sign).length }));
  return counted.sort((one, other) => other.count - one.count).map(({ sign }) => sign);
}
