// Times the pipeline on the manuscript of this folder, beside plain Chromium print of the same HTML, pagedjs-cli on it, and
// mermaid-cli once for each diagram: medians and ratios of one run. Usage: npm run bench [-- --runs 3]; the processor time of
// checks with long lists of references alone: npm run bench -- --lists; of manuscripts of 30, 100, 300 pages (--sizes 30,100,1000 for
// others): npm run bench -- --sizes; a round of `check` after one word was changed, and chapters of half a megabyte and more:
// npm run bench -- --rounds; two commits in pairs: npm run bench -- --compare REF
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagedBrowser } from '../src/system/browser-package.js';
import { launchBrowser } from '../src/system/browser.js';
import { compare, median } from './bench/compare.js';
import { writeLargeList } from './bench/large-list.js';
import { chapters, rounds } from './bench/rounds.js';
import { sizes } from './bench/sizes.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const TOOL = path.join(ROOT, 'dist', 'cli.js');
/** No single command of the bench may take longer. */
const LIMIT_MS = 600_000;
const RUNS = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;
const WATCH = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxrss '+process.resourceUsage().maxRSS+'\\ncpu '+(process.cpuUsage().user+process.cpuUsage().system)/1e6+'\\n'))`;

interface Row {
  readonly name: string;
  readonly seconds: number[];
  memory?: number;
}

interface Ran {
  readonly seconds: number;
  readonly stderr: string;
  readonly code: number;
}

function ran(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: ROOT, env: { ...process.env, ...env }, timeout: LIMIT_MS });
    let stderr = '';
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ seconds: (performance.now() - start) / 1000, stderr, code: code ?? 1 });
    });
  });
}

/** What the packaged browser needs to start, also for the peers. */
const BROWSER_ENV = (await packagedBrowser())?.env ?? {};

/** A cache of the bench's own: cold means that nothing is kept but the browser. */
const CACHE = await mkdtemp(path.join(tmpdir(), 'imprimatur-cache-'));
const OWN_CACHE = { XDG_CACHE_HOME: CACHE, LOCALAPPDATA: CACHE };
const forget = () => rm(path.join(CACHE, 'imprimatur', 'kept'), { recursive: true, force: true });

const node = (args: readonly string[]) => ran(process.execPath, ['--import', WATCH, ...args], OWN_CACHE);
const rows = new Map<string, Row>();
const stages = new Map<string, number[]>();

function keep(name: string, { seconds, stderr, code }: Ran, mayFail = false): void {
  if (code !== 0 && !mayFail) throw new Error(`${name} ended with ${String(code)}:\n${stderr.slice(-2000)}`);
  const row = rows.get(name) ?? { name, seconds: [] };
  row.seconds.push(seconds);
  const memory = /maxrss (\d+)/.exec(stderr)?.[1];
  if (memory !== undefined) row.memory = Math.max(row.memory ?? 0, Number(memory) / 1024);
  rows.set(name, row);
}

function keepStages(stderr: string): void {
  for (const [, words, seconds] of stderr.matchAll(/^(.+?) … (?:.*?, )?([\d.]+) s$/gm)) {
    if (words === undefined) continue;
    const name = words.replace(/ (of )?(guide|brief) \((public|internal)\)/, '');
    stages.set(name, [...(stages.get(name) ?? []), Number(seconds)]);
  }
}

async function timedRun(tool: string, args: readonly string[]): Promise<{ cpu: number; wall: number }> {
  const { stderr, seconds } = await node([tool, ...args]);
  return { cpu: Number(/^cpu ([\d.]+)$/m.exec(stderr)?.[1]), wall: seconds };
}

/** The floor: a browser that starts, opens the same HTML and prints it, without pages set by Paged.js. */
async function floor(html: string, into: string): Promise<Ran> {
  const start = performance.now();
  const { browser } = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
  await page.pdf({
    path: path.join(into, 'floor.pdf'),
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await browser.close();
  return { seconds: (performance.now() - start) / 1000, stderr: '', code: 0 };
}

/** Processor seconds of a check, cold and warm, by the number of records; it grows with the number of works that are cited. */
async function lists(): Promise<void> {
  for (const records of [1_000, 5_000, 10_000]) {
    const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-list-'));
    await writeLargeList(folder, { records, cited: 300 });
    await forget();
    for (const state of ['cold', 'warm']) {
      const { stderr, code } = await node([TOOL, '-C', folder, 'check']);
      const seconds = Number(/^cpu ([\d.]+)$/m.exec(stderr)?.[1]);
      keep(`check, ${state}: ${String(records)} records, 300 cited, CPU`, { seconds, stderr, code });
    }
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sizes that are asked for. 1,000 pages take long: they are measured where they are named. */
async function atSizes(): Promise<void> {
  const given = process.argv[process.argv.indexOf('--sizes') + 1] ?? '';
  const pages = /^\d+(?:,\d+)*$/.test(given) ? given.split(',').map(Number) : [30, 100, 300];
  const { browser, facts } = await launchBrowser();
  const program = browser.process()?.spawnfile ?? '';
  await browser.close();
  process.stdout.write(
    `${facts.name} ${facts.version}, Node ${process.version}; load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n\n`,
  );
  await node([TOOL, 'check', 'brief']);
  await sizes({
    root: ROOT,
    tool: TOOL,
    pages,
    browser: program,
    env: BROWSER_ENV,
    cache: OWN_CACHE,
    forget,
    floor: async (html, into) => void (await floor(html, into)),
  });
}

async function main(): Promise<void> {
  const reference = process.argv[process.argv.indexOf('--compare') + 1];
  if (process.argv.includes('--compare') || process.argv.includes('--sizes')) {
    if (process.argv.includes('--sizes')) await atSizes();
    else if (reference !== undefined) await compare({ root: ROOT, reference, runs: RUNS, run: timedRun });
    await rm(CACHE, { recursive: true, force: true });
    return;
  }
  if (process.argv.includes('--rounds')) {
    await rounds(ROOT);
    await chapters(ROOT, [0.25, 0.5, 1, 1.5]);
    await rm(CACHE, { recursive: true, force: true });
    return;
  }
  if (process.argv.includes('--lists')) {
    await lists();
    await rm(CACHE, { recursive: true, force: true });
    report();
    return;
  }
  const { browser, facts } = await launchBrowser();
  const browserPath = browser.process()?.spawnfile ?? '';
  await browser.close();
  const into = await mkdtemp(path.join(tmpdir(), 'imprimatur-bench-'));
  const config = path.join(into, 'puppeteer.json');
  await writeFile(
    config,
    JSON.stringify({ executablePath: browserPath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'] }),
  );
  const diagrams = (await readdir(path.join(ROOT, 'manuscript', 'figures'))).filter((file) => file.endsWith('.mmd'));
  process.stdout.write(
    `${facts.name} ${facts.version} (${facts.found}), Node ${process.version}, ${String(RUNS)} runs, medians\n\n`,
  );
  process.stderr.write('Unpacking the browser …\n');
  await node([TOOL, 'build', 'brief', '--edition', 'public']);
  for (let run = 0; run < RUNS; run += 1) {
    process.stderr.write(`Run ${String(run + 1)} of ${String(RUNS)} …\n`);
    await forget();
    const cold = await node([TOOL, 'build', '--to', 'pdf,html']);
    keep('build, cold: two publications, two editions', cold, true);
    keepStages(cold.stderr);
    const html = path.join(into, 'guide.html');
    await copyFile(path.join(ROOT, 'build', 'public', 'ocsea-guide.html'), html);
    const open = path.join(into, 'open.html');
    await writeFile(open, withoutPolicy(await readFile(html, 'utf8')));
    keep('build, warm', await node([TOOL, 'build', '--to', 'pdf,html']), true);
    await forget();
    keep('build guide, public, cold', await node([TOOL, 'build', 'guide', '--edition', 'public']), true);
    keep('check: no browser', await node([TOOL, 'check']), true);
    keep('floor: plain Chromium print of the guide', await floor(html, into));
    const cli = path.join(ROOT, 'node_modules', 'pagedjs-cli', 'src', 'cli.js');
    const args = ['--browserArgs', '--no-sandbox,--no-zygote,--disable-gpu', '-t', '120000', '--outline-tags', 'h1,h2'];
    const paged = await ran(process.execPath, [cli, open, '-o', path.join(into, 'paged.pdf'), ...args], {
      ...BROWSER_ENV,
      PUPPETEER_EXECUTABLE_PATH: browserPath,
    });
    keep('pagedjs-cli on the guide', paged);
    const mmdc = path.join(ROOT, 'node_modules', '@mermaid-js', 'mermaid-cli', 'src', 'cli.js');
    let seconds = 0;
    for (const diagram of diagrams) {
      const file = path.join(ROOT, 'manuscript', 'figures', diagram);
      seconds += (
        await ran(
          process.execPath,
          [mmdc, '-q', '-p', config, '-i', file, '-o', path.join(into, `${diagram}.svg`)],
          BROWSER_ENV,
        )
      ).seconds;
    }
    keep(`mmdc, ${String(diagrams.length)} diagrams one by one`, { seconds, stderr: '', code: 0 });
  }
  await lists();
  for (const folder of [into, CACHE]) await rm(folder, { recursive: true, force: true });
  report();
}

/** pagedjs-cli puts its script into the page, which ours forbids. */
function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

function report(): void {
  const base = median(rows.get('floor: plain Chromium print of the guide')?.seconds ?? []);
  for (const { name, seconds, memory } of rows.values()) {
    const memoryWords = memory === undefined ? '' : `  ${memory.toFixed(0)} MB (Node)`;
    const ratio = base === 0 ? '' : `  ${(median(seconds) / base).toFixed(2).padStart(6)} × floor`;
    process.stdout.write(`${name.padEnd(46)} ${median(seconds).toFixed(1).padStart(6)} s${ratio}${memoryWords}\n`);
  }
  if (stages.size === 0) return;
  process.stdout.write('\nStages of the cold build, seconds for each time one ran\n');
  for (const [name, seconds] of stages) {
    process.stdout.write(`${name.padEnd(46)} ${seconds.map((value) => value.toFixed(1)).join(' ')}\n`);
  }
}

await main();
