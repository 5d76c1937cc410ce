import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Order } from '../../../src/model/order.js';
import { RealWorld } from '../../../src/system/real.js';
import { openDesk, type OpenedDesk } from './opened-desk.js';
import { pagesSeen, type SeenPage } from './pages-seen.js';
import { printedPages } from './printed-pages.js';

const ORDER: Order = { publications: ['report'], editions: ['internal'], purpose: 'screen', formats: ['html'] };
const SENTENCE =
  'A request reaches the office that keeps the data, and the office answers in writing on the same day. ';
const paragraph = (words: string, length = 6) => `${words} ${SENTENCE.repeat(length)}[^n]`;
const note =
  '[^n]: A note at the foot of the page, with words enough for two lines of the small letters of notes there.';
const rows = Array.from({ length: 40 }, (_, index) => `| Step ${String(index + 1)} | The office | On the same day |`);
const chapter = (title: string, ...blocks: readonly string[]) =>
  `---\ntitle: ${title}\n---\n\n${blocks.join('\n\n')}\n`;

const FILES = {
  'imprimatur.yaml': 'publications: [report]\n',
  'bibliography/references.json': JSON.stringify([
    {
      ...{ id: 'a-press-1990', type: 'book', level: 'A', title: 'A report', publisher: 'A press' },
      author: [{ family: 'Author', given: 'A.' }],
      issued: { 'date-parts': [[1990]] },
    },
  ]),
  'manuscript/report/publication.yaml':
    'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\n' +
    'parts:\n  front: [contents.md]\n  body: [one.md, two.md, three.md]\n  annex: [works.md]\n',
  'manuscript/report/contents.md': chapter('Contents', '::contents'),
  'manuscript/report/one.md': chapter(
    'First things',
    '## Beginning {#sec-beginning}',
    paragraph('See @sec-end and @tbl-steps.'),
    ':::side-note\nWords beside the text.\n:::',
    ...Array.from({ length: 4 }, () => `${SENTENCE.repeat(5)} [@a-press-1990, p. 3]`),
    note,
  ),
  'manuscript/report/two.md': chapter(
    'Second things',
    '## Steps',
    paragraph('First @sec-beginning.', 9),
    `:::table{#tbl-steps title="Steps" source="@a-press-1990"}\n| Step | Who | When |\n|---|---|---|\n${rows.join('\n')}\n:::`,
    SENTENCE.repeat(20),
    note,
  ),
  'manuscript/report/three.md': chapter(
    'Third things',
    '## End {#sec-end}',
    SENTENCE.repeat(30),
    ':non-public[Words for the office alone.]{originator="Agency"}',
  ),
  'manuscript/figures/days.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90"><rect x="9" y="9" width="200" height="60" fill="#1B4B47"/></svg>\n',
  'manuscript/report/works.md': chapter('Works', '::bibliography'),
};

let root: string;
let desk: OpenedDesk;
let world: RealWorld;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'imprimatur-laid-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  world = new RealWorld(root, () => undefined);
  desk = await openDesk(root, 'report', '--edition', 'internal');
}, 120_000);

afterAll(async () => {
  await desk.close();
  await world.close();
  await rm(root, { recursive: true });
});

/** Lets the desk show what is saved, by the mark that the save makes. */
async function shown(words: string): Promise<void> {
  const frame = `document.querySelector('#frames iframe:not(.waiting)')?.contentDocument`;
  const has = () => desk.tab.evaluate(`(${frame}?.body.textContent ?? '').includes(${JSON.stringify(words)})`);
  await expect.poll(has, { timeout: 60_000 }).toBe(true);
  await expect.poll(desk.said, { timeout: 60_000 }).toMatch(/^(?:Checking|Up to date)/);
}

const seen = () =>
  desk.tab.evaluate(
    `globalThis.__name = (named) => named; (${String(pagesSeen)})(document.querySelector('#frames iframe:not(.waiting)').contentDocument)`,
  ) as Promise<SeenPage[]>;

/** Letters on a screen stand up to a dot higher or lower than on paper, small ones beside large ones two: their heights are rounded. */
function differences(wanted: readonly SeenPage[], got: readonly SeenPage[]): string[] {
  const near = (one = '', other = ''): boolean => {
    const [[left = 0, top = 0], [x = 0, y = 0]] = [one, other].map((words) => words.split(' ', 2).map(Number)) as [
      number[],
      number[],
    ];
    const words = (line: string) => line.replace(/^-?\d+ -?\d+ /, '');
    return words(one) === words(other) && Math.abs(left - x) <= 1 && Math.abs(top - y) <= 2;
  };
  return wanted.flatMap((page, index) => {
    const other = got[index];
    const at = page.words.findIndex((line, nth) => !near(line, other?.words[nth]));
    const words = at < 0 ? [] : [`${page.words[at] ?? ''} ≠ ${other?.words[at] ?? 'nothing'}`];
    const about = (['kind', 'around', 'cited'] as const).flatMap((key) =>
      JSON.stringify(page[key]) === JSON.stringify(other?.[key])
        ? []
        : [`${JSON.stringify(page[key])} ≠ ${JSON.stringify(other?.[key])}`],
    );
    const length = page.words.length === other?.words.length ? [] : ['more or fewer words'];
    return [...words, ...about, ...length].map((line) => `page ${String(index + 1)}: ${line}`);
  });
}

async function equal(): Promise<SeenPage[]> {
  const [printed, own] = [await printedPages(world, ORDER), await seen()];
  expect(differences(printed, own)).toEqual([]);
  expect(own).toHaveLength(printed.length);
  return own;
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const place = path.join(root, 'manuscript', 'report', file);
  await writeFile(place, (await readFile(place, 'utf8')).replace(from, to));
}

test('sets part by part the pages that the printer sets in one go', { timeout: 180_000 }, async () => {
  await shown('Words for the office alone');
  expect((await equal()).length).toBeGreaterThan(8);
});

test('moves no page that stays', { timeout: 180_000 }, async () => {
  const area = `document.querySelector('#frames iframe:not(.waiting)').contentDocument.querySelector('.pagedjs_pages')`;
  await desk.tab.evaluate(
    `window.put = 0; new MutationObserver((all) => { for (const { addedNodes } of all) window.put += addedNodes.length; }).observe(${area}, { childList: true })`,
  );
  await edit('one.md', 'A request', 'A query');
  await shown('A query');
  const put = (await desk.tab.evaluate('window.put')) as number;
  expect(put).toBeGreaterThan(0);
  expect(put).toBeLessThan(3);
  await edit('one.md', 'A query', 'A request');
});

test.each([
  ['a word is changed', 'one.md', 'A request', 'A demand', 'A demand'],
  [
    'a paragraph pushes pages on',
    'one.md',
    '## Beginning',
    `${'Pushed on. '.repeat(220)}\n\n## Beginning`,
    'Pushed on',
  ],
  ['a paragraph goes', 'one.md', /(?:Pushed on\. )+\n\n/, 'Gone. ', 'Gone. '],
  [
    'a table comes',
    'three.md',
    /$/,
    '\n:::table{title="More" source="@a-press-1990"}\n| A | B |\n|---|---|\n| c | d |\n:::\n',
    'More',
  ],
  ['a title is changed', 'two.md', 'Second things', 'Other things', 'Other things'],
  [
    'a figure comes',
    'three.md',
    /$/,
    '\n:::figure{src=figures/days.svg title="Days kept" alt="One bar" source="@a-press-1990"}\n:::\n',
    'Days kept',
  ],
])('sets again as the printer does where %s', { timeout: 180_000 }, async (_, file, from, to, words) => {
  const before = await desk.tab.evaluate(
    `window.kept = [...document.querySelector('#frames iframe:not(.waiting)').contentDocument.querySelectorAll('.pagedjs_page')]; window.kept.length`,
  );
  await edit(file, from, to);
  await shown(words);
  await equal();
  const kept = await desk.tab.evaluate('window.kept.filter((page) => page.isConnected).length');
  // Pages of other chapters are the same elements as before, whatever they are numbered now.
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(Number(before));
});

test(
  'sets the pages behind a chapter that comes, and that goes, as the printer does',
  { timeout: 180_000 },
  async () => {
    await writeFile(
      path.join(root, 'manuscript', 'report', 'between.md'),
      chapter('Between', `${SENTENCE.repeat(60)} Brought in.`),
    );
    await edit('publication.yaml', 'one.md, two.md', 'one.md, between.md, two.md');
    await shown('Brought in.');
    const longer = await equal();
    await edit('publication.yaml', 'between.md, ', '');
    const fewer = () =>
      desk.tab.evaluate(
        `document.querySelector('#frames iframe:not(.waiting)').contentDocument.querySelectorAll('.pagedjs_page').length`,
      );
    await expect.poll(fewer, { timeout: 60_000 }).toBeLessThan(longer.length);
    await expect.poll(desk.said, { timeout: 60_000 }).toMatch(/^(?:Checking|Up to date)/);
    await equal();
  },
);
