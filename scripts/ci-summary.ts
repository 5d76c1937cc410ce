// npm run ci:summary: what a pull request changes, as Markdown: pages against promise and budget, findings, changed pages (compared with
// the public editions in build/before, where they stand). Pairs of pages go to build/ci/pages.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changedPages, type Changed } from './ci/changed-pages.js';
import { countFindings } from './ci/findings.js';
import { publicationsHere, type Publication } from './ci/publications.js';

const OUT = path.join('build', 'ci');
const PAIRS = path.join(OUT, 'pages');

const findings = countFindings(path.join(OUT, 'findings.sarif'));
const publications = publicationsHere();
rmSync(PAIRS, { recursive: true, force: true });
mkdirSync(PAIRS, { recursive: true });
const changed: Changed[] = [];
for (const { name, file } of publications) {
  const [before, now] = ['before', 'public'].map((folder) => path.join('build', folder, `${file}.pdf`));
  if (now !== undefined && before !== undefined && existsSync(now) && existsSync(before))
    changed.push(await changedPages({ name, before, now, folder: PAIRS }));
}
if (changed.some(({ pages }) => pages.length > 0)) writeFileSync(path.join(PAIRS, 'index.html'), pairsPage());
const words = summary();
writeFileSync(path.join(OUT, 'summary.md'), words);
const told = process.env['GITHUB_STEP_SUMMARY'];
if (told === undefined) process.stdout.write(words);
else appendFileSync(told, words);

function summary(): string {
  const lines = ['', `## ${headline()}`, '', '| | Pages | Promise | Findings | Leak check |', '|---|---|---|---|---|'];
  for (const one of publications) lines.push(rowOf(one));
  const over = publications.flatMap((one) => one.over.map((words) => `**${one.name}**: ${words}`));
  if (over.length > 0) lines.push('', `Chapters over budget: ${over.join('; ')}.`);
  for (const { name, pages, total } of changed) {
    lines.push('', `### Changed pages of ${name}, public edition: ${String(pages.length)} of ${String(total)}`, '');
    lines.push(
      pages.length === 0
        ? 'None.'
        : `Pages ${pages.join(', ')}. Pictures side by side: \`pages/index.html\` of the artefact “findings-and-changed-pages”.`,
    );
  }
  if (changed.length === 0) lines.push('', 'There is nothing to compare the pages with yet.');
  lines.push(
    '',
    'Download the public PDFs and the findings below this run. The internal edition is not attached in a public repository.',
    '',
  );
  return lines.join('\n');
}

function headline(): string {
  const missing = publications.filter(({ pages }) => pages === undefined).map(({ name }) => name);
  if (missing.length > 0) return `${missing.join(' and ')} not built`;
  const broken = publications.filter(({ promise }) => promise?.kept === false).map(({ name }) => name);
  const names = publications.map(({ name }) => name).join(' and ');
  return broken.length > 0
    ? `${names} build; ${broken.join(' and ')} break the promise of pages`
    : `${names} build; every promise of pages is kept`;
}

function rowOf({ name, file, pages, before, promise, draft }: Publication): string {
  const counts = findings(name);
  const now =
    pages === undefined ? 'not built' : `${before === undefined ? '' : `${String(before)} → `}**${String(pages)}**`;
  const kept =
    promise === undefined ? 'none' : `${promise.kept ? '' : '▲ '}${String(promise.counted)} of ${promise.words}`;
  const stamped = draft === true ? ' (stamped as a draft with errors)' : '';
  const searched = existsSync(path.join('build', 'public', 'certificate.json')) && certified(`${file}.pdf`);
  return `| **${name}** | ${now} | ${kept} | ${counts}${stamped} | ${searched ? 'passed' : '○ not passed'} |`;
}

function certified(file: string): boolean {
  return readFileSync(path.join('build', 'public', 'certificate.json'), 'utf8').includes(`"${file}"`);
}

function pairsPage(): string {
  const rows = changed.flatMap(({ name, pages }) =>
    pages.map((page) => {
      const picture = (when: string): string =>
        `<figure><img src="${name}-${String(page)}-${when}.png" alt="Page ${String(page)} of ${name}, ${when}" loading="lazy"><figcaption>${when}</figcaption></figure>`;
      return `<h2>${name}, page ${String(page)}</h2><div>${picture('before')}${picture('after')}</div>`;
    }),
  );
  const look =
    'body{font:15px/21px sans-serif;margin:36px;color:#1e1c19;background:#efeae0}div{display:flex;gap:18px;flex-wrap:wrap}figure{margin:0}img{width:480px;max-width:100%;background:#fff;border:1px solid #c9c1b3}h2{font:600 18px/24px serif;color:#1b4b47}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Changed pages</title><style>${look}</style><h1>Changed pages, public edition</h1>${rows.join('')}</html>\n`;
}
