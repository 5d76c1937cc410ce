import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** About so many words fill a page. */
const WORDS_A_PAGE = 330;

/** So many pages a chapter has: more pages are more chapters. */
const PAGES_A_CHAPTER = 10;

const WORDS =
  'a request reaches the provider before the data are lost and the officer who keeps them writes down where each part came from ' +
  'so that a court can follow every step of the way from the first report to the last hearing and nobody asks a child twice';

/** Writes a folder of about so many pages, with headings, notes, tables, citations and references, the same each time. */
export async function writeManuscript(folder: string, pages: number): Promise<void> {
  const chapters = Math.max(1, Math.round(pages / PAGES_A_CHAPTER));
  const names = Array.from(
    { length: chapters },
    (_, index) => `${String(index + 1).padStart(3, '0')}-part-${letters(index)}.md`,
  );
  const works = Array.from({ length: chapters * 5 }, (_, index) => workOf(index));
  const files: Record<string, string> = {
    'imprimatur.yaml': 'publications: [report]\n',
    'bibliography/references.json': JSON.stringify(works, undefined, 2),
    'manuscript/report/publication.yaml': [
      'title: A report of many pages',
      'kind: Report',
      'status: Draft',
      'version: First draft',
      'date: 1 May 2026',
      `parts:\n  front: [contents.md]\n  body: [${names.join(', ')}]\n  annex: [works.md]`,
    ].join('\n'),
    'manuscript/report/contents.md': '---\ntitle: Contents\n---\n\n::contents\n',
    'manuscript/report/works.md': '---\ntitle: Works\n---\n\n::bibliography\n',
    ...Object.fromEntries(names.map((_, index) => [`manuscript/figures/way-${letters(index)}.mmd`, diagramOf(index)])),
    ...Object.fromEntries(names.map((name, index) => [`manuscript/report/${name}`, chapterOf(index, chapters)])),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

function workOf(index: number): object {
  const year = 1990 + (index % 35);
  const author = [{ family: `Author${letters(index)}`, given: 'A.' }];
  return {
    id: `work-${String(index)}`,
    type: 'book',
    level: 'A',
    title: `Report ${letters(index)}`,
    author,
    publisher: 'A press',
    issued: { 'date-parts': [[year]] },
  };
}

/** A diagram for each chapter, none like another. */
function diagramOf(index: number): string {
  return `flowchart LR\n  accTitle: The way of a report\n  accDescr: A report, a question and two answers\n  a["Report ${letters(index)}"] --> b{"Are data kept?"}\n  b -->|yes| c["Ask the provider"]\n  b -->|no| d["Ask to preserve"]\n  d --> c\n`;
}

/** A number as letters, so that names differ as names do. */
function letters(index: number): string {
  return String(index).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

function chapterOf(index: number, chapters: number): string {
  const sections = Array.from({ length: PAGES_A_CHAPTER }, (_, page) => pageOf(index, page, chapters));
  return `---\ntitle: Part ${letters(index)}\n---\n\n${sections.join('\n\n')}\n`;
}

function pageOf(index: number, page: number, chapters: number): string {
  const key = `work-${String(index * 5 + (page % 5))}`;
  const other = `sec-part-${String((index + 1) % chapters)}-0`;
  const sentence = `${WORDS.charAt(0).toUpperCase()}${WORDS.slice(1)} [@${key}, p. ${String(page + 1)}].`;
  const paragraph = Array.from({ length: 3 }, () => sentence).join(' ');
  const count = Math.round(WORDS_A_PAGE / (3 * 46));
  const rows = '| Step | Who | When |\n|---|---|---|\n| Keep | Provider | at once |\n| Ask | Office | in a day |';
  const about = `#tbl-${String(index)}-${String(page)} title="Who does what" source="@${key}"`;
  const table = `:::table{${about}}\n${rows}\n:::`;
  const way = `src=figures/way-${letters(index)}.mmd #fig-${String(index)} title="The way of a report" alt="A report, a question and two answers"`;
  const figure = `:::figure{${way} source="@${key}"}\n:::`;
  return [
    `## Section ${letters(page)} {#sec-part-${String(index)}-${String(page)}}`,
    `See @${other}. ${paragraph}[^${String(page)}]`,
    ...Array.from({ length: count - 1 }, () => paragraph),
    ...(page % 5 === 0 ? [table] : []),
    ...(page === 3 ? [figure] : []),
    `[^${String(page)}]: A note on the page [@${key}].`,
  ].join('\n\n');
}
