import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeManuscript } from './manuscript.js';
import { timed, timedWork, type Command, type Took } from './tree-time.js';

/** What is measured, and by which programs. */
export interface Measuring {
  readonly root: string;
  /** The command line of the tool. */
  readonly tool: string;
  readonly pages: readonly number[];
  readonly browser: string;
  readonly env: NodeJS.ProcessEnv;
  /** The environment of the tool: its cache is the bench's own. */
  readonly cache: NodeJS.ProcessEnv;
  readonly forget: () => Promise<void>;
  /** Prints a page in a plain browser. */
  readonly floor: (html: string, into: string) => Promise<void>;
}

interface Peer {
  readonly name: string;
  readonly command: Command;
  /** How often it would run: mermaid-cli draws one diagram at a time. */
  readonly times?: number;
}

/** Builds manuscripts of several sizes, cold, and lets other programs print the same page: seconds of the processor, and ratios of one run. */
export async function sizes(measuring: Measuring): Promise<void> {
  const { root, tool, pages, cache, forget } = measuring;
  process.stdout.write('asked  pages   CPU s    ms/page  × floor   wall s   peak MB\n');
  for (const asked of pages) {
    const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-size-'));
    await writeManuscript(folder, asked);
    await forget();
    const build = {
      command: process.execPath,
      args: [tool, '-C', folder, 'build', '--edition', 'public', '--to', 'pdf,html'],
    };
    const own = await timed({ ...build, cwd: root, env: cache });
    const set = Number(/(\d+) pages/.exec(own.stderr)?.[1] ?? 0);
    const told: (readonly [string, Took])[] = [['imprimatur build, one edition, cold', own]];
    if (own.code > 1) process.stderr.write(own.stderr.slice(-2_000));
    const html = path.join(folder, 'build', 'public', 'report.html');
    if (own.code <= 1) told.push([FLOOR, await timedWork(() => measuring.floor(html, folder))]);
    for (const peer of own.code > 1 ? [] : await peersOf(measuring, folder)) {
      const took = await timed(peer.command).catch((cause: unknown) => String(cause));
      if (typeof took === 'string' || took.code !== 0) {
        process.stderr.write(`${peer.name}: ${typeof took === 'string' ? took : took.stderr.slice(-400)}\n`);
        continue;
      }
      const times = peer.times ?? 1;
      told.push([peer.name, { ...took, cpu: took.cpu * times, wall: took.wall * times }]);
    }
    const floor = told.find(([name]) => name === FLOOR)?.[1].cpu;
    for (const [name, took] of told) process.stdout.write(line({ asked, set, floor, took, name }));
    await rm(folder, { recursive: true, force: true });
  }
}

const FLOOR = 'plain Chromium print of the page';

function line({
  asked,
  set,
  floor,
  took,
  name,
}: {
  asked: number;
  set: number;
  floor: number | undefined;
  took: Took;
  name: string;
}): string {
  const { cpu, wall, memory } = took;
  const ratio = floor === undefined || floor === 0 ? '' : (cpu / floor).toFixed(1);
  const columns = [
    String(asked).padStart(5),
    String(set).padStart(6),
    cpu.toFixed(1).padStart(8),
    ((1000 * cpu) / set).toFixed(0).padStart(9),
    ratio.padStart(8),
    wall.toFixed(1).padStart(9),
    memory.toFixed(0).padStart(9),
  ];
  return `${columns.join(' ')}  ${name}\n`;
}

/** The programs that are present, each with what it prints: the page that was built, or the Markdown itself. */
async function peersOf({ root, browser, env }: Measuring, folder: string): Promise<Peer[]> {
  const html = path.join(folder, 'build', 'public', 'report.html');
  const open = path.join(folder, 'open.html');
  // pagedjs-cli puts its script into the page, which ours forbids.
  await writeFile(open, (await readFile(html, 'utf8')).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  const markdown = path.join(folder, 'all.md');
  const chapters = (await readdir(path.join(folder, 'manuscript', 'report'))).filter((name) => /^\d/.test(name)).sort();
  const texts = await Promise.all(
    chapters.map((name) => readFile(path.join(folder, 'manuscript', 'report', name), 'utf8')),
  );
  await writeFile(markdown, texts.map(plain).join('\n'));
  const modules = path.join(root, 'node_modules');
  const config = path.join(folder, 'puppeteer.json');
  const bare = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
  await writeFile(config, JSON.stringify({ executablePath: browser, args: bare }));
  const diagrams = (await readdir(path.join(folder, 'manuscript', 'figures'))).filter((name) => name.endsWith('.mmd'));
  const into = (name: string): string => path.join(folder, name);
  const script = (name: string, ...args: string[]): Command => ({
    command: process.execPath,
    args: [path.join(modules, ...name.split('/')), ...args],
    env: { ...env, PUPPETEER_EXECUTABLE_PATH: browser },
  });
  const paged = ['--browserArgs', bare.join(','), '-t', '3000000', '--outline-tags', 'h1,h2'];
  const drawn = [
    '-q',
    '-p',
    config,
    '-i',
    path.join(folder, 'manuscript', 'figures', diagrams[0] ?? ''),
    '-o',
    into('one.svg'),
  ];
  const cited = [markdown, '--citeproc', '--bibliography', path.join(folder, 'bibliography', 'references.json')];
  const peers: Peer[] = [
    {
      name: 'pagedjs-cli on the page',
      command: script('pagedjs-cli/src/cli.js', open, '-o', into('paged.pdf'), ...paged),
    },
    {
      name: `mermaid-cli, ${String(diagrams.length)} diagrams one by one (one was run)`,
      command: script('@mermaid-js/mermaid-cli/src/cli.js', ...drawn),
      times: diagrams.length,
    },
  ];
  if (present('weasyprint'))
    peers.push({
      name: 'WeasyPrint on the page',
      command: { command: 'weasyprint', args: ['-q', html, into('weasy.pdf')] },
    });
  for (const engine of ['weasyprint', 'xelatex', 'typst'].filter((one) => present('pandoc') && present(one)))
    peers.push({
      name: `pandoc, citeproc, ${engine} on the Markdown`,
      command: { command: 'pandoc', args: [...cited, `--pdf-engine=${engine}`, '--toc', '-o', into(`${engine}.pdf`)] },
    });
  return peers;
}

/** Markdown without what is ours alone. */
function plain(text: string): string {
  return text
    .replace(/^---\ntitle: (.*)\n---\n/, '# $1\n')
    .replace(/^:::.*$/gm, '')
    .replace(/@(?:sec|tbl|fig)-[\w-]+/g, 'the next section');
}

function present(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}
