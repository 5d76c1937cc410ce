import { languageOf } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import type { Page } from '../model/print.js';
import type { SettledText } from '../model/publication.js';
import { STATUSES } from '../model/review.js';
import { screenRoles } from '../model/screen.js';
import type { World } from '../model/world.js';
import { guarded, toCsv } from '../model/csv.js';
import { COLUMNS, toMarkdown } from '../review/matrix/rows.js';
import { markAt } from '../review/pages.js';
import { loadStyles } from '../write/page/styles.js';
import { reviewPage } from '../write/review/review-page.js';
import { matrixInWord } from '../write/word/matrix.js';
import { workbookOf } from '../write/workbook/workbook.js';
import type { Copy } from './copies.js';

/** The page on which reviewers comment on a copy, as it was printed. */
export async function reviewPageOf(
  world: World,
  { map, blocks, chapters }: Copy,
  {
    text,
    page,
    to = '',
  }: { readonly text: SettledText<Edition>; readonly page: Page<Edition>; readonly to?: string | undefined },
): Promise<string> {
  const { words } = languageOf(text.facts.language);
  const [css, script] = await Promise.all(
    ['review.css', 'review.js'].map(async (name) =>
      new TextDecoder().decode(await world.readOwn(`styles/review/${name}`)),
    ),
  );
  const { fonts } = await loadStyles(world);
  const { title, version, date, language } = text.facts;
  const isInternal = map.edition === 'internal';
  return reviewPage({
    ...map,
    due: words.longDay(map.due ?? ''),
    to,
    title,
    version: `${version}, ${date}`,
    language,
    tabs: [words.edition.draftTab, ...(isInternal ? [words.edition.internalTab] : [])],
    warning: isInternal ? 'Internal edition: do not forward' : '',
    html: page.review?.html ?? page.html,
    markOf: markAt(blocks, chapters),
    styles: [fonts, screenRoles('#rv-text svg, #rv-text img'), css ?? ''].join('\n'),
    script: script ?? '',
  });
}

/** A comment matrix that is to be written. */
export interface MatrixFile {
  readonly edition: Edition;
  readonly round: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** The forms of a comment matrix. */
export const MATRIX_FORMS = ['md', 'csv', 'xlsx', 'docx'] as const;
export type MatrixForm = (typeof MATRIX_FORMS)[number];

/** A comment matrix in one of its forms; no cell of it is taken for a formula. */
export function matrixFile({ edition, round, rows }: MatrixFile, form: MatrixForm): Uint8Array | string {
  const title = round === undefined ? 'Comment matrix' : `Comment matrix, round ${round}`;
  const properties = { ReviewMatrix: round ?? 'all', Edition: edition };
  switch (form) {
    case 'md':
      return toMarkdown(rows);
    case 'csv':
      return toCsv(rows);
    case 'xlsx':
      return workbookOf({
        name: 'Comments',
        rows: rows.map((row) => row.map(guarded)),
        widths: COLUMNS.map(({ letters }) => letters),
        choices: { column: COLUMNS.findIndex(({ head }) => head === 'Status'), words: STATUSES },
        properties,
      });
    case 'docx':
      return matrixInWord({ title, edition, rows, shares: COLUMNS.map(({ share }) => share), properties });
  }
}
