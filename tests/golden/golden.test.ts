import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../src/assemble/assemble.js';
import { parse } from '../../src/parse/parse.js';
import { read } from '../../src/read/read.js';
import { readBibliography } from '../../src/cite/bibliography.js';
import { cite } from '../../src/cite/cite.js';
import { loadStyle, type Style } from '../../src/cite/style/style.js';
import { checkMarks } from '../../src/mark/check.js';
import { select } from '../../src/mark/select.js';
import { EDITIONS, type Edition } from '../../src/model/edition.js';
import type { Publication } from '../../src/model/publication.js';
import { number, type Numbering } from '../../src/refer/number.js';
import { refer } from '../../src/refer/refer.js';
import { filesOf, findingsIn } from '../../src/report/findings.js';
import { render } from '../../src/write/page/render.js';
import { MemoryWorld } from '../../src/system/memory.js';

const HERE = import.meta.dirname;
const NO_STYLES = {
  fonts: '',
  flow: { screen: '', press: '', review: '' },
  look: { screen: '', press: '', review: '' },
};
let style: Style;

beforeAll(() => {
  style = loadStyle(new MemoryWorld());
});

/** Every file of a situation, as a World in memory. */
function worldOf(situation: string): MemoryWorld {
  const folder = path.join(HERE, situation);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^(imprimatur|manuscript\/.*|bibliography\/.*)\.(yaml|md|json)$/.test(file));
  return new MemoryWorld(Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file))])));
}

function bodyOf(html: string): string {
  const body = html.slice(html.indexOf('<body'), html.indexOf('</body>'));
  return `${body.replace(/(?=<(section|header|h[1-6]|p|div|table|tr|td|th|ul|ol|li|aside|dl|dt|dd|nav|blockquote)\b)/g, '\n').trim()}\n`;
}

async function pagesOf(publications: readonly Publication[], edition: Edition): Promise<string> {
  const others = new Map<string, Numbering>();
  const pages: string[] = [];
  for (const publication of publications) {
    const text = select(publication, edition);
    const own = number(text);
    const settled = refer(await cite(text, style), { own, others: new Map(others) });
    others.set(publication.facts.name, own);
    pages.push(bodyOf(render(settled, { purpose: 'screen', styles: NO_STYLES }).html));
  }
  return pages.join('\n');
}

/** Compares with the kept file; with UPDATE_GOLDEN=1 it is written instead, and its diff is to be read. */
function expectKept(situation: string, name: string, made: string): void {
  const file = path.join(HERE, situation, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, made);
  expect(existsSync(file), `${situation}/${name} is kept`).toBe(true);
  expect(made).toBe(readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
}

const situations = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(situations.map(({ name }) => name))('%s', (situation) => {
  it('gives the kept pages and findings', async () => {
    const manuscript = await read(worldOf(situation));
    const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
    const parsed = manuscript.publications.map((publication) => parse(publication, manuscript.sources));
    const publications = assemble(parsed, { ...manuscript, bibliography });
    for (const publication of publications) checkMarks(publication, new Date(Date.UTC(2025, 11, 5)));
    for (const edition of EDITIONS) expectKept(situation, `${edition}.html`, await pagesOf(publications, edition));
    const findings = findingsIn(filesOf(manuscript.sources, bibliography));
    const lines = findings.map(
      (one) => `${one.file}:${String(one.line)}:${String(one.column)} ${one.severity} ${one.rule} ${one.message}`,
    );
    expectKept(situation, 'findings.txt', lines.map((line) => `${line}\n`).join(''));
  });
});

describe('the public pages', () => {
  it('hold nothing that is hidden', () => {
    const html = readFileSync(path.join(HERE, 'withheld', 'public.html'), 'utf8');
    expect(html).not.toMatch(/hidden (section|passage|note|finding)|liaison|confidence|Orbach/i);
    expect(html).toContain('United Nations Office on Drugs and Crime');
  });
});
