/** What a column of a returned matrix holds. */
export type Column =
  'id' | 'reviewer' | 'page' | 'paragraph' | 'section' | 'place' | 'quote' | 'comment' | 'response' | 'status';

/** A row of a returned matrix, by what its columns hold; of several columns of a kind the words are joined. */
export interface MatrixRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** How offices head the columns, the more telling name first. */
const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:no\.?|number|nr\.?|#|id|item|comment no\.?)$/i, 'id'],
  [/respon|reply|answer|action taken|author.s? (?:note|comment)/i, 'response'],
  [/^status|decision|disposition|accepted/i, 'status'],
  [
    /^(?!.*\bcomments?\b).*(?:review|commenter|commented by|submitted by|organi[sz]ation|office|entity|^name|^from$)/i,
    'reviewer',
  ],
  [/commented on|original|current text|existing|^text$|quot/i, 'quote'],
  [/comment|remark|observation|suggest|propos|recommended change/i, 'comment'],
  [/^place|^location|^where$|reference|page.*(?:para|section|line)/i, 'place'],
  [/^page|^p\.?$|^pp\.?$/i, 'page'],
  [/^para/i, 'paragraph'],
  [/^section|^chapter|^clause/i, 'section'],
];

/** The rows below the heads of a matrix; undefined where no row heads a column of comments and two more. */
export function matrixIn(rows: readonly (readonly string[])[]): MatrixRow[] | undefined {
  for (const [index, row] of rows.slice(0, 20).entries()) {
    const columns = row.map((head) => columnOf(head.trim()));
    const known = new Set(columns.filter((one) => one !== undefined));
    if (known.size < 3 || !known.has('comment')) continue;
    return rows.slice(index + 1).flatMap((cells, below) => {
      const held = cellsOf(cells, columns);
      return Object.keys(held).length === 0 ? [] : [{ number: index + below + 2, cells: held }];
    });
  }
  return undefined;
}

function columnOf(head: string): Column | undefined {
  return head === '' ? undefined : HEADS.find(([pattern]) => pattern.test(head))?.[1];
}

function cellsOf(cells: readonly string[], columns: readonly (Column | undefined)[]): MatrixRow['cells'] {
  const held: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) {
    const words = unguarded((cells[index] ?? '').replace(/\r\n?/g, '\n').trim());
    if (column !== undefined && words !== '') held[column] = [held[column], words].filter(Boolean).join('\n');
  }
  return held;
}

/** What kept a cell from being taken for a formula is no word of it. */
function unguarded(words: string): string {
  return words.replace(/^'(?=\s*[=+\-@])/u, '');
}
