import { assemble } from '../../src/assemble/assemble.js';
import { readBibliography } from '../../src/cite/bibliography.js';
import { cite } from '../../src/cite/cite.js';
import { loadStyle } from '../../src/cite/style/style.js';
import { checkFiles } from '../../src/mark/check-files.js';
import { checkMarks } from '../../src/mark/check.js';
import { selectAll } from '../../src/mark/select.js';
import type { Edition } from '../../src/model/edition.js';
import type { Finding } from '../../src/model/finding.js';
import type { Publication } from '../../src/model/publication.js';
import { damageInFiles } from '../../src/parse/damage.js';
import { foreignInFiles } from '../../src/parse/foreign/in-files.js';
import { parse } from '../../src/parse/parse.js';
import { read } from '../../src/read/read.js';
import { numberAll } from '../../src/refer/number.js';
import { refer } from '../../src/refer/refer.js';
import { filesOf, findingsIn } from '../../src/report/findings.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { render } from '../../src/write/page/render.js';
import { folderOf } from '../manuscript.js';

const STYLES = { fonts: '', flow: { screen: '', press: '', review: '' }, look: { screen: '', press: '', review: '' } };

const style = loadStyle(new MemoryWorld());

/** The page of an edition as HTML, without figures drawn or words checked, and what was found; '' where nothing of it is left. */
export async function pageOf(
  world: MemoryWorld,
  edition: Edition,
): Promise<{ readonly html: string; readonly findings: readonly Finding[] }> {
  const { publications, findings } = await textOf(world);
  const pages: string[] = [];
  for (const { text, numberings } of numberAll(selectAll(publications, edition))) {
    const settled = refer(await cite(text, style), numberings);
    pages.push(render(settled, { purpose: 'screen', styles: STYLES }).html);
  }
  const html = pages.map((page) => page.slice(page.indexOf('<body'))).join('\n');
  return { html, findings: findings() };
}

/** The publications of a folder before an edition is selected, and what is found up to the time of asking. */
async function textOf(
  world: MemoryWorld,
): Promise<{ readonly publications: readonly Publication[]; readonly findings: () => readonly Finding[] }> {
  const manuscript = await read(world);
  const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
  const parsed = manuscript.publications.map((publication) => parse(publication, manuscript.sources));
  const publications = assemble(parsed, { ...manuscript, bibliography });
  for (const publication of publications) checkMarks(publication, world.now());
  checkFiles({ ...manuscript, bibliography }, world.now());
  foreignInFiles(manuscript.sources);
  damageInFiles(manuscript.sources);
  return { publications, findings: () => findingsIn(filesOf(manuscript.sources, bibliography)) };
}

const WORKS = ['hidden-work', 'open-work'].map((id) => ({
  ...{ id, type: 'report', title: `Title of ${id}`, author: [{ literal: 'Body' }], issued: { 'date-parts': [[2020]] } },
  URL: 'https://example.org',
}));

const FILES = { 'bibliography/references.json': JSON.stringify(WORKS), 'manuscript/a.yaml': 'kind: chart\n' };

/** The public page of chapters with two sources, and the errors that stop it. */
export async function publicPage(
  ...chapters: readonly string[]
): Promise<{ readonly html: string; readonly errors: readonly string[] }> {
  const folder = folderOf(Object.fromEntries(chapters.map((text, index) => [`${String(index)}.md`, `${text}\n`])), {
    'bibliography/references.json': JSON.stringify(WORKS),
    'manuscript/a.yaml': 'kind: chart\n',
  });
  const { html, findings } = await pageOf(folder, 'public');
  const errors = findings.filter(
    ({ severity, rule }) => severity === 'error' || (rule.startsWith('mark/') && rule !== 'mark/trace'),
  );
  return { html, errors: errors.map(({ rule, message }) => `${rule} ${message}`) };
}

/** The chapters of which the public edition holds some words though nothing refuses them. */
export async function chaptersOf(chapters: readonly string[], words: string): Promise<string[]> {
  const names = chapters.map((_, index) => `${String(index)}.md`);
  const folder = folderOf(Object.fromEntries(chapters.map((text, index) => [names[index] ?? '', `${text}\n`])), FILES);
  const { publications, findings } = await textOf(folder);
  const texts = selectAll(publications, 'public').flatMap(({ text }) => text.chapters);
  const held = new Set(texts.filter(({ tree }) => JSON.stringify(tree).includes(words)).map(({ path }) => path));
  const refused = new Set(
    findings()
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file),
  );
  return chapters.filter((_, index) => {
    const path = `manuscript/report/${names[index] ?? ''}`;
    return held.has(path) && !refused.has(path);
  });
}
