import type { Edition } from '../model/edition.js';
import type { ReviewComment } from '../model/review.js';

const HEADS = ['No.', 'Reviewer', 'Place', 'Text commented on', 'Comment', 'Response', 'Status'] as const;

/** What stands where a comment is on words that are not in the public edition. */
const NOT_PUBLIC = '(on a passage that is not public)';

/** The rows of a comment matrix in the form that offices exchange; of an internal passage a public one tells its number and status alone. */
export function rowsOf(comments: readonly ReviewComment[], edition: Edition): string[][] {
  return [[...HEADS], ...comments.map((comment) => rowOf(comment, edition))];
}

function rowOf(comment: ReviewComment, edition: Edition): string[] {
  const { id, reviewer, file, line, quote, response, status } = comment;
  if (edition === 'public' && (comment.withheld || comment.place === 'none'))
    return [id, '', '', '', comment.withheld ? NOT_PUBLIC : '(its place was not found)', '', status];
  const place = comment.place === 'none' ? 'not found' : `${file}:${String(line)}`;
  return [id, reviewer, place, quote, saidOf(comment), response, status];
}

/** A comment in words; a change says what it would have. */
export function saidOf({ kind, text, quote, proposed = '' }: ReviewComment): string {
  const change = {
    insert: `Insert: “${proposed}”`,
    delete: `Delete: “${quote}”`,
    replace: `Replace by: “${proposed}”`,
    highlight: '(highlight only)',
    comment: '',
    reply: '',
  }[kind];
  return [change, text].filter((words) => words !== '').join(' ');
}

/** As a table in Markdown, in which no sign of a comment is markup. */
export function toMarkdown(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.map(plain).join(' | ')} |`);
  return `${[lines[0] ?? '', `|${' --- |'.repeat(HEADS.length)}`, ...lines.slice(1)].join('\n')}\n`;
}

function plain(words: string): string {
  return words.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>()#+!|~@:$^&-]/gu, '\\$&');
}

/** As CSV (RFC 4180); no cell is taken for a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(words: string): string {
  const guarded = /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
  return `"${guarded.replace(/\r\n?/gu, '\n').replaceAll('"', '""')}"`;
}
