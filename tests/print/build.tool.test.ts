import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.js';
import { run } from '../../src/commands/run.js';
import type { Manner } from '../../src/commands/run/manner.js';
import { EDITIONS } from '../../src/model/edition.js';
import { EXIT, type ExitCode, type Terminal } from '../../src/model/terminal.js';
import { RealWorld } from '../../src/system/real.js';
import { killedBefore } from './killed.js';

const root = mkdtempSync(path.join(tmpdir(), 'folder-'));
const world = new RealWorld(root, () => undefined);
const chapter = path.join(root, 'manuscript', 'report', '01-introduction.md');
const says: string[] = [];
const same = (words: string) => words;
const terminal: Terminal = {
  out: (words) => void says.push(words),
  say: (words) => void says.push(words),
  colours: { error: same, warning: same, info: same, dim: same, bold: same },
};
const MANNER: Manner = { command: 'build', format: 'text', strict: false, notes: false, withoutVale: true };
let firstCode: ExitCode;

function build(): Promise<ExitCode> {
  says.length = 0;
  const order = { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf', 'html'] } as const;
  return run(world, order, { terminal, manner: MANNER });
}

/** The editions that were built: what is said of a run is dated, and kept apart from them. */
function outputs(): Record<string, string> {
  const folder = path.join(root, 'build');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .filter((file) => file.split(path.sep)[0] !== 'findings');
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file)).toString('base64')]),
  );
}

beforeAll(async () => {
  await init(world, terminal, { folder: root });
  firstCode = await build();
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a folder made by init', () => {
  it('prints both editions, apart, with their records and pages for the screen', () => {
    expect(firstCode).toBe(EXIT.clean);
    const editions = ['internal', 'public'].flatMap((edition) => [
      `${edition}/certificate.json`,
      ...['html', 'json', 'pdf'].map((ending) => `${edition}/report.${ending}`),
    ]);
    expect(Object.keys(outputs())).toEqual(editions);
  });

  it('prints the withheld passage in the internal edition only', () => {
    const html = (edition: string) => readFileSync(path.join(root, 'build', edition, 'report.html'), 'utf8');
    expect(html('internal')).toContain('This passage is framed');
    expect(html('public')).not.toMatch(/This passage is framed|Working note|The author/);
  });

  it('prints the same bytes again', async () => {
    const before = outputs();
    await build();
    expect(outputs()['public/report.pdf']).toBe(before['public/report.pdf']);
  });
});

describe('a chapter with a mistake', () => {
  const good = () => readFileSync(chapter, 'utf8');

  // What is wrong, the text that has it, the rule, and the line of the text on which it is found.
  it.each([
    ['an unknown source', 'Text [@nobody].', 'cite/unknown-source', 0],
    ['a dangling reference', 'See @fig-nowhere.', 'refer/dangling-reference', 0],
    ['an unknown block', ':::fingure\nx\n:::', 'parse/unknown-block', 0],
    [
      'a missing image',
      ':::figure{#fig-x src="figures/x.png" title="X" source="@crc-1989" alt="X"}\n:::',
      'figure/missing-file',
      0,
    ],
    [
      'an image from the network',
      ':::figure{#fig-x src="https://example.org/x.png" title="X" source="@crc-1989" alt="X"}\n:::',
      'figure/foreign-path',
      0,
    ],
    [
      'a mistake in a diagram',
      ':::figure{#fig-x title="X" source="@crc-1989"}\n```mermaid\nflowchart LR\n  accTitle: A\n  accDescr: B\n  A --> --> B\n```\n:::',
      'figure/diagram-syntax',
      5,
    ],
    ['a marker in doubt', '::: non-public\nx\n:::', 'mark/surviving-marker', 0],
    ['a script', '<script>x</script>', 'parse/raw-html', 0],
  ])('leaves the last good outputs as they are: %s', async (_name, text, rule, down) => {
    const [before, kept] = [outputs(), good()];
    writeFileSync(chapter, `${kept}\n\n${text}\n`);
    try {
      expect(await build()).toBe(EXIT.errors);
      const line = kept.split('\n').length + 2;
      const told = says.filter((words) => words.includes(`  error  ${rule}  `));
      expect(told.map((words) => Number(/01-introduction\.md:(\d+):/.exec(words)?.[1]) - line)).toEqual([down]);
      expect(outputs()).toEqual(before);
    } finally {
      writeFileSync(chapter, kept);
    }
  });
});

describe('a build that is killed', () => {
  /** What stands there when the next run has begun. */
  const next = async () => {
    await (
      await new RealWorld(root, () => undefined).hold('build')
    )();
    return outputs();
  };

  it.each([
    [1, 'build/public/report.pdf'],
    [4, 'build/internal/report.pdf'],
    [6, 'build/internal/report.json'],
  ])(
    'before output %i takes its place is completed by the next run',
    async (number, name) => {
      const kept = readFileSync(chapter, 'utf8');
      writeFileSync(chapter, `${kept}\n\nA paragraph more.\n`);
      try {
        expect(await killedBefore(root, number)).toBe(`before ${name}`);
        const completed = await next();
        expect(await build()).toBe(EXIT.clean);
        expect(Object.keys(completed)).toEqual(Object.keys(outputs()));
        for (const [file, bytes] of Object.entries(outputs()))
          if (file !== 'internal/report.json') expect(completed[file], file).toBe(bytes);
      } finally {
        writeFileSync(chapter, kept);
      }
    },
    300_000,
  );
});
