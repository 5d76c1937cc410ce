/** The cells of CSV (RFC 4180), parted by commas, semicolons or tabs, whichever its first line has most of. */
export function cellsOfCsv(text: string): string[][] {
  const separator = separatorOf(text.replace(/^\u{FEFF}/u, ''));
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

function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ',';
}
