import type { Changed, ChangedPage } from './changed-pages.js';
import type { Findings } from './findings.js';
import type { Publication } from './publications.js';

/** What a summary tells of. */
export interface Told {
  readonly publications: readonly Publication[];
  readonly changed: readonly Changed[];
  readonly findings: Findings;
  /** Files of the leak check that passed. */
  readonly certified: (file: string) => boolean;
  /** Where the pictures of changed pages can be reached from a page of the code host; undefined where nowhere. */
  readonly pictures: string | undefined;
  /** Files of what changed since the last round of review, by their names. */
  readonly redlines: readonly string[];
  /** Ids of comments whose words are others by now. */
  readonly comments: readonly string[];
  /** How the pages were made: the browser and its version. */
  readonly made: string;
}

/** So many pictures a page of a code host shows, in rows of four, each so wide. */
const [MOST, ROW, WIDE] = [8, 4, 205];

const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** The summary of a pull request: Markdown with nothing in it that a code host does not show. */
export function summaryOf(told: Told): string {
  const { publications, changed, findings } = told;
  const over = publications.flatMap((one) => one.over.map((words) => `**${one.name}**: ${words}`));
  return [
    '',
    `## ${headline(publications)}`,
    '',
    `| | Pages | Promise | ${LETTERS.join(' | ')} | Findings | Leak check |`,
    '|---|---|---|---|---|---|---|---|---|',
    ...publications.map((one) => rowOf(one, told)),
    '',
    `${over.length > 0 ? `Chapters over budget: ${over.join('; ')}. ` : ''}● on target · ◐ within the limit · ○ beyond it.`,
    ...changed.flatMap((one) => changedPart(one, told.pictures)),
    ...(changed.length === 0 ? ['', 'There is nothing to compare the pages with yet.'] : []),
    '',
    downloads(told),
    ...details('New findings', findings.fresh),
    ...(told.comments.length === 0
      ? []
      : ['', `**Comments whose words changed (${String(told.comments.length)})**: ${told.comments.join(', ')}`]),
    ...(told.made === ''
      ? []
      : ['', `<details><summary><b>How these pages were made</b></summary>`, '', told.made, '</details>']),
    '',
  ].join('\n');
}

function headline(publications: readonly Publication[]): string {
  const missing = publications.filter(({ pages }) => pages === undefined).map(({ name }) => name);
  if (missing.length > 0) return capital(`${listed(missing)} not built`);
  const broken = publications.filter(({ promise }) => promise?.kept === false).map(({ name }) => name);
  const names = listed(publications.map(({ name }) => name));
  const build = `${names} ${publications.length === 1 ? 'builds' : 'build'}`;
  if (broken.length === 0) return capital(`${build}; every promise of pages is kept`);
  return capital(`${build}; ${listed(broken)} ${broken.length === 1 ? 'breaks' : 'break'} the promise of pages`);
}

/** "guide, brief and deck". */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** "2, 4, 6–9". */
function ranges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rowOf(one: Publication, { findings, certified }: Told): string {
  const { name, file, pages, before, promise, draft } = one;
  const now =
    pages === undefined ? 'not built' : `${before === undefined ? '' : `${String(before)} → `}**${String(pages)}**`;
  const kept =
    promise === undefined ? 'none' : `${promise.kept ? '' : '▲ '}${String(promise.counted)} of ${promise.words}`;
  const marks = LETTERS.map((letter) => findings.mark(name, letter));
  const said = `${findings.count(name)}${draft === true ? ' (stamped as a draft with errors)' : ''}`;
  const searched = certified(`${file}.pdf`) ? 'passed' : '○ not passed';
  return `| ${[`**${capital(name)}**`, now, kept, ...marks, said, searched].join(' | ')} |`;
}

function changedPart({ name, pages, total }: Changed, address: string | undefined): string[] {
  const head = ['', `### Changed pages of ${name}, public edition: ${String(pages.length)} of ${String(total)}`, ''];
  if (pages.length === 0) return [...head, 'None.'];
  const all = `Pages ${ranges(pages.map(({ page }) => page))}`;
  const where = 'Side by side, with their words: `pages/index.html` of the artefact “findings-and-changed-pages”.';
  if (address === undefined) return [...head, `${all}. ${where}`];
  const cells = pages.flatMap((one) => one.when.map((when) => ({ one, when }))).slice(0, MOST);
  const rows = Array.from({ length: Math.ceil(cells.length / ROW) }, (_, row) =>
    cells.slice(row * ROW, (row + 1) * ROW),
  );
  const drawn = rows.flatMap((row) => {
    const full = [...row, ...Array<undefined>(ROW - row.length).fill(undefined)];
    const titles = full.map((cell) => (cell === undefined ? ' ' : `Page ${String(cell.one.page)}, ${cell.when}`));
    const pictures = full.map((cell) => (cell === undefined ? ' ' : picture(name, cell, address)));
    return [`| ${titles.join(' | ')} |`, `|${'---|'.repeat(ROW)}`, `| ${pictures.join(' | ')} |`, ''];
  });
  return [...head, ...drawn, `${all}. ${where}`];
}

function picture(name: string, { one, when }: { one: ChangedPage; when: string }, address: string): string {
  const file = `${address.replace(/\/$/, '')}/${name}-${String(one.page)}-${when}.png`;
  return `<img width="${String(WIDE)}" alt="${altOf(name, one, when)}" src="${file}">`;
}

/** What a picture shows, and what changed on it. */
export function altOf(name: string, { page, fresh, gone }: ChangedPage, when: string): string {
  const changes = [`${String(fresh)} new ${fresh === 1 ? 'word' : 'words'}`, `${String(gone)} gone`].join(', ');
  return `Page ${String(page)} of ${name} ${when === 'before' ? 'as it was' : 'as it is'}: ${fresh + gone === 0 ? 'the same words, set otherwise' : changes}`;
}

function downloads({ redlines }: Told): string {
  const redline =
    redlines.length === 0
      ? ''
      : `, the changes since the last round of review (${redlines.map((file) => `\`${file}\``).join(', ')})`;
  return `Download below this run: the public PDFs (30 days), the report of findings, the words that changed (\`pages/index.html\`)${redline}. The internal edition is not attached in a public repository.`;
}

function details(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const head = `<details><summary><b>${title} (${String(lines.length)})</b></summary>`;
  return ['', head, '', ...lines.map((line) => `- ${line}`), '', '</details>'];
}
