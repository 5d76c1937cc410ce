import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../src/assemble/assemble.js';
import { readBibliography } from '../../src/cite/bibliography.js';
import { cite } from '../../src/cite/cite.js';
import { loadStyle } from '../../src/cite/style/style.js';
import { select } from '../../src/mark/select.js';
import type { Page } from '../../src/model/print.js';
import { parse } from '../../src/parse/parse.js';
import { REPEATING } from '../../src/print/in-page/setting.js';
import { print } from '../../src/print/print.js';
import { read } from '../../src/read/read.js';
import { number } from '../../src/refer/number.js';
import { refer } from '../../src/refer/refer.js';
import { packagedBrowser } from '../../src/system/browser-package.js';
import { RealWorld } from '../../src/system/real.js';
import { render } from '../../src/write/page/render.js';
import { loadStyles } from '../../src/write/page/styles.js';
import { samplePage } from './sample.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const GOLDEN = path.join(ROOT, 'tests', 'golden', 'procedure');
const CLI = path.join(ROOT, 'node_modules', 'pagedjs-cli', 'src', 'cli.js');
const into = mkdtempSync(path.join(tmpdir(), 'paged-'));
const world = new RealWorld(GOLDEN, () => undefined);

/** The browser that every stage shares, and what it needs to start. */
let executable = '';
let env: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  const { browser } = await world.browser();
  executable = browser.process()?.spawnfile ?? '';
  env = { ...process.env, ...(await packagedBrowser())?.env, PUPPETEER_EXECUTABLE_PATH: executable };
}, 60_000);

afterAll(async () => {
  await world.close();
  rmSync(into, { recursive: true, force: true });
});

/** A golden situation as it is printed: with its styles and faces. */
async function goldenPage(): Promise<Page<'public'>> {
  const manuscript = await read(world);
  const bibliography = readBibliography(manuscript.bibliography.path, manuscript.bibliography.bytes);
  const parsed = manuscript.publications.map((publication) => parse(publication, manuscript.sources));
  const [publication] = assemble(parsed, { ...manuscript, bibliography });
  if (publication === undefined) throw new Error('No publication in the golden folder');
  const text = select(publication, 'public');
  const own = number(text);
  const settled = refer(await cite(text, loadStyle(world)), { own, others: new Map() });
  return render(settled, { purpose: 'screen', styles: await loadStyles(world) });
}

/** The same HTML, set and printed by pagedjs-cli with the same browser; `script` is run before it is set. */
async function pagesByCli(html: string, name: string, script = ''): Promise<number> {
  const [from, to] = [path.join(into, `${name}.html`), path.join(into, `${name}.pdf`)];
  // Its own script goes into the page, which ours forbids.
  writeFileSync(from, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  const more = path.join(into, `${name}.js`);
  writeFileSync(more, script);
  const browser = ['-t', '120000', '--browserArgs', '--no-sandbox,--no-zygote,--disable-gpu'];
  const args = [CLI, from, '-o', to, '--additional-script', more, ...browser];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`pagedjs-cli ended with ${String(status)}: ${stderr.slice(-800)}`);
  return (await PDFDocument.load(readFileSync(to), { updateMetadata: false })).getPageCount();
}

describe('our page', () => {
  it('is plain Paged.js: pagedjs-cli gives a golden page as many pages', async () => {
    const page = await goldenPage();
    const { pages } = await print(world, page);
    expect(pages.length).toBeGreaterThan(3);
    expect(await pagesByCli(page.html, 'procedure')).toBe(pages.length);
  }, 240_000);

  it('differs from it by one thing alone: the head of a table stands on each of its pages, which takes room', async () => {
    const { html } = samplePage();
    const { pages } = await print(world, samplePage());
    const heads = `(() => {\n${REPEATING.map(String).join('\n')}\nrepeatHeads();\n})();`;
    expect(await pagesByCli(html, 'plain')).toBeLessThan(pages.length);
    expect(await pagesByCli(html, 'heads', heads)).toBe(pages.length);
  }, 360_000);
});
