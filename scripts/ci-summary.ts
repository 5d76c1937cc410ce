// npm run ci:summary: what a pull request changes, as Markdown: pages against promise and budget, letters, findings, changed pages (compared
// with the public editions in build/before, where they stand). Pictures of the pages, before and after, go to build/ci/pages.
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { changedPages, type Changed } from './ci/changed-pages.js';
import { commentsChangedHere } from './ci/comments.js';
import { readFindings } from './ci/findings.js';
import { pairsPage } from './ci/pairs-page.js';
import { publicationsHere } from './ci/publications.js';
import { summaryOf } from './ci/summary.js';

const OUT = path.join('build', 'ci');
const PAIRS = path.join(OUT, 'pages');
const PUBLIC = path.join('build', 'public');
const BEFORE = path.join('build', 'before');

const publications = publicationsHere();
rmSync(PAIRS, { recursive: true, force: true });
mkdirSync(PAIRS, { recursive: true });
const changed: Changed[] = [];
for (const { name, file } of publications) {
  const [before, now] = [BEFORE, PUBLIC].map((folder) => path.join(folder, `${file}.pdf`));
  if (now !== undefined && before !== undefined && existsSync(now) && existsSync(before))
    changed.push(await changedPages({ name, before, now, folder: PAIRS }));
}
writeFileSync(path.join(PAIRS, 'index.html'), pairsPage(changed));

const words = summaryOf({
  publications,
  changed,
  findings: readFindings(path.join(OUT, 'findings.sarif'), path.join(BEFORE, 'findings.sarif')),
  certified: (file) => textOf(path.join(PUBLIC, 'certificate.json')).includes(`"${file}"`),
  pictures: addressOfPictures(),
  redlines: redlines(),
  comments: commentsChangedHere(),
  made: madeWith(publications.map(({ file }) => path.join(PUBLIC, `${file}.json`))),
});
writeFileSync(path.join(OUT, 'summary.md'), words);
const told = process.env['GITHUB_STEP_SUMMARY'];
if (told === undefined) process.stdout.write(words);
else appendFileSync(told, words);

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A code host shows pictures that have an address: one that is set, or that of the files of a job on GitLab; GitHub has none for an artefact. */
function addressOfPictures(): string | undefined {
  const { IMPRIMATUR_PICTURES, CI_PROJECT_URL, CI_JOB_ID } = process.env;
  if (IMPRIMATUR_PICTURES !== undefined && IMPRIMATUR_PICTURES !== '') return IMPRIMATUR_PICTURES;
  if (CI_PROJECT_URL === undefined || CI_JOB_ID === undefined) return undefined;
  return `${CI_PROJECT_URL}/-/jobs/${CI_JOB_ID}/artifacts/raw/build/ci/pages`;
}

/** Public redlines against the last round of review, where `imprimatur review redline` made them; laid beside the summary. */
function redlines(): string[] {
  const folder = path.join('build', 'review');
  const made = existsSync(folder)
    ? readdirSync(folder).filter((file) => /-redline-.*-public\.(?:pdf|docx)$/.test(file))
    : [];
  for (const file of made) copyFileSync(path.join(folder, file), path.join(OUT, file));
  return made.sort();
}

function madeWith(records: readonly string[]): string {
  const said = records.map(textOf).find((text) => text !== '');
  if (said === undefined) return '';
  const { browser, revision } = JSON.parse(said) as { browser: { name: string; version: string }; revision: string };
  return `${browser.name} ${browser.version}, from ${revision}.`;
}
