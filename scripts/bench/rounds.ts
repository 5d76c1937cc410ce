import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Order } from '../../src/model/order.js';
import { check } from '../../src/pipeline.js';
import { RealWorld } from '../../src/system/real.js';
import { median } from './compare.js';
import { timedWork } from './tree-time.js';

/** The first rounds fill what is kept. */
const [FIRST, MEASURED] = [3, 7];

const ORDERS: Readonly<Record<string, Pick<Order, 'publications' | 'editions'>>> = {
  'guide and brief, both editions': { publications: ['guide', 'brief'], editions: ['public', 'internal'] },
  'guide and brief, public': { publications: ['guide', 'brief'], editions: ['public'] },
  'brief, public': { publications: ['brief'], editions: ['public'] },
};

/** Processor seconds of a round of `check` in one process after one word of a chapter was changed, Vale among them; medians. */
export async function rounds(root: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-rounds-'));
  for (const name of ['imprimatur.yaml', 'manuscript', 'bibliography'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  const chapters = ['guide/05-case-studies.md', 'brief/01-brief.md'].map((name) =>
    path.join(folder, 'manuscript', name),
  );
  for (const [name, asked] of Object.entries(ORDERS)) {
    const chapter = chapters[asked.publications.includes('guide') ? 0 : 1] ?? '';
    const words = await readFile(chapter, 'utf8');
    const world = new RealWorld(folder, () => undefined);
    const seconds: number[] = [];
    for (let round = 0; round < FIRST + MEASURED; round += 1) {
      await writeFile(chapter, words.replace(/ (?:police|children) /, ` $&word${'abcdefghij'.charAt(round)} `));
      const took = await timedWork(async () => void (await check(world, { ...asked, purpose: 'screen', formats: [] })));
      if (round >= FIRST) seconds.push(took.cpu);
    }
    await writeFile(chapter, words);
    await world.close();
    process.stdout.write(`a changed word, ${name}: ${median(seconds).toFixed(2)} s of the processor\n`);
  }
  await rm(folder, { recursive: true, force: true });
}

/** Processor seconds of a first check of one chapter by its size in megabytes. */
export async function chapters(root: string, sizes: readonly number[]): Promise<void> {
  const prose = (await readFile(path.join(root, 'manuscript', 'guide', '01-introduction.md'), 'utf8'))
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n\n')
    .filter((block) => /^\p{Lu}/u.test(block))
    .map((block) => block.replace(/\[[^\]]*@[^\]]*\]|@[\w:.-]*\w/g, '').replace(/\{[^}]*\}/g, ''));
  const mark = String(Date.now());
  for (const size of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-chapter-'));
    await mkdir(path.join(folder, 'manuscript', 'guide'), { recursive: true });
    await writeFile(path.join(folder, 'imprimatur.yaml'), 'publications: [guide]\n');
    const facts =
      'title: The guide\nkind: Guide\nstatus: Draft\nversion: First draft\ndate: 24 November 2026\neditions: [public]\nparts:\n  body: [one.md]\n';
    await writeFile(path.join(folder, 'manuscript', 'guide', 'publication.yaml'), facts);
    const blocks: string[] = [];
    for (let at = 0, length = 0; length < size * 1_000_000; at += 1) {
      const block = `Note ${String(at)} of the series ${mark}. ${prose[at % prose.length] ?? ''}`;
      blocks.push(block);
      length += block.length + 2;
    }
    const text = `---\ntitle: One\nid: sec-one\n---\n\n${blocks.join('\n\n')}\n`;
    await writeFile(path.join(folder, 'manuscript', 'guide', 'one.md'), text);
    const world = new RealWorld(folder, () => undefined);
    const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
    let found = 0;
    const took = await timedWork(async () => void (found = (await check(world, order)).findings.length));
    await world.close();
    await rm(folder, { recursive: true, force: true });
    process.stdout.write(
      `a chapter of ${String(size)} MB: ${took.cpu.toFixed(1)} s of the processor, ${took.wall.toFixed(0)} s, ${String(found)} findings\n`,
    );
  }
}
