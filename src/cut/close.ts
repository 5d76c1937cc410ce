/** Stands where words were taken out. */
export const GAP = '\uE000';

const PAIRS = ['()', '[]', '{}', '“”', '‘’', '«»', '‹›', '""', "''", '„“', '‚‘'];

/** How a line closes over a gap: what only parted or enclosed what was taken out goes as well. The first that changes anything is done. */
const CLOSINGS: readonly (readonly [RegExp, string])[] = [
  [/\s*[^\S\n]§[^\S\n]*(?=\n)/u, '§'],
  [/(\s)§\s+/u, '$1§'],
  [/§\s{2,}/u, '§ '],
  [/\s{2,}§/u, ' §'],
  [/\^\[\s*§\s*\]/u, '§'],
  ...PAIRS.map(([open = '', close = '']): [RegExp, string] => [
    new RegExp(`[${open === '[' ? '\\[' : open}]\\s*§\\s*[${close === ']' ? '\\]' : close}]`, 'u'),
    '§',
  ]),
  [/\s?[–—]\s?§\s?[–—]\s?/u, ' §'],
  [/[,;:]\s*§\s*(?=[.!?;:)\]}”’»])/u, '§'],
  [/([.!?,;:]\s*)§\s*[,;]/u, '$1§'],
  [/([.!?]\s*)§\s*[.!?]/u, '$1§'],
  [/([([{“‘«])\s*§\s*[,;:]\s*/u, '$1§'],
  [/\s?[–—]\s*§\s*(?=[.!?]|$)/u, '§'],
  [/\s+§(?=[.,;:!?)\]}”’»]|\[\^|\^\[)/u, '§'],
  [/([([{“‘«])§\s+/u, '$1§'],
  [/^§\s+/u, '§'],
  [/\s+§$/u, '§'],
  [/^\s*§\s*[,;:.!?–—)\]]\s*/u, '§'],
].map(([pattern, put]) => [
  new RegExp((pattern as RegExp).source.replaceAll('§', GAP), 'u'),
  (put as string).replaceAll('§', GAP),
]);

/** Marks of emphasis and links that open before a gap, and those that close behind it: no reader sees them. */
const OPENS = /(?<![\p{L}\p{N}\\])[*_~]+$/u;
const CLOSES = /^(?:[*_~]+|\](?:\([^)\s]*\)|\[[^\]]*\]))+/u;

/** Closes a line over its gaps, one after the other. */
export function close(line: string): string {
  const pieces = line.split(GAP);
  for (let at = 1; at < pieces.length; at += 1) {
    const [before, after] = [pieces.slice(0, at).join(''), pieces.slice(at).join('')];
    const [left, right] = closeOne(before, after);
    const kept = after.endsWith(right) ? after.length - right.length : -1;
    pieces.splice(0, at, left, ...Array<string>(at - 1).fill(''));
    if (kept >= 0) dropSigns(pieces, at, kept);
    else pieces.splice(at, pieces.length - at, right, ...Array<string>(pieces.length - at - 1).fill(''));
  }
  return pieces.join('');
}

function dropSigns(pieces: string[], from: number, count: number): void {
  for (let [at, left] = [from, count]; left > 0 && at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    pieces[at] = piece.slice(left);
    left -= Math.min(left, piece.length);
  }
}

function closeOne(before: string, after: string): [string, string] {
  const closes = CLOSES.exec(after)?.[0] ?? '';
  const opens =
    (closes.startsWith('](') || closes.startsWith('][') ? /\[$/.exec(before)?.[0] : undefined) ??
    OPENS.exec(before)?.[0] ??
    '';
  const bare = before.slice(0, before.length - opens.length) + GAP + after.slice(closes.length);
  const [left = '', right = ''] = closed(bare).split(GAP);
  const spans = opens !== '' && closes !== '' && !isOpenAfter(opens, closes) ? '' : opens + closes;
  // Emphasis ends with its last word: the space before the gap stands behind it.
  const [, words = left, space = ''] = /^[*_~]+$/.test(spans) ? (/^(.*\S)(\s+)$/su.exec(left) ?? []) : [];
  return opens === '' ? [words + spans + space, right] : [left + spans, right];
}

/** Whether anything is left of marks that open and marks that close around nothing. */
function isOpenAfter(opens: string, closes: string): boolean {
  if (opens === '[') return false;
  return opens !== closes;
}

function closed(line: string): string {
  for (const [pattern, put] of CLOSINGS) {
    const next = line.replace(pattern, put);
    if (next !== line) return closed(next);
  }
  return line;
}
