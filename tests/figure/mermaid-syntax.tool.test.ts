import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { READER } from '../../src/figure/mermaid/in-node.js';
import { MERMAID } from '../../src/figure/mermaid/page.js';
import { checkDiagram } from '../../src/figure/mermaid/syntax.js';
import { findingsOf } from '../../src/model/finding.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { RealWorld } from '../../src/system/real.js';

const root = mkdtempSync(path.join(tmpdir(), 'mermaid-'));
const world = new RealWorld(root, () => undefined);
beforeAll(() => {
  for (const name of ['XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, root);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

async function foundIn(text: string, on: RealWorld | MemoryWorld = world) {
  const file = new VFile({ path: 'a.mmd', value: text });
  await checkDiagram(on, { text, file, above: 0 });
  return findingsOf(file).map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`);
}

/** What the reader alone says of a text. */
async function read(text: string): Promise<string> {
  const mermaid = new TextDecoder().decode(await world.readPackage(MERMAID));
  const files = { 'read.mjs': READER, 'mermaid.js': mermaid, 'diagram.mmd': text };
  const call = { command: process.execPath, args: ['read.mjs'], files: new Map(Object.entries(files)) };
  return (await world.run(call)).stdout;
}

const ALT = 'accTitle: Steps\naccDescr: How it goes\n';

describe('a diagram that is not drawn', () => {
  it.each([
    ['flowchart TD', 'A["One<br/>two"] --> B{Is it?}\nB -->|yes| C'],
    ['sequenceDiagram', 'A->>B: words\nNote over A: more'],
    ['stateDiagram-v2', '[*] --> A'],
    ['pie', '"a" : 3'],
  ])('is silent where Mermaid understands it: %s', async (kind, text) => {
    expect(await foundIn(`${kind}\n${ALT}${text}\n`)).toEqual([]);
  });

  it.each([
    ['flowchart TD', 'A[Words --> B\nB --> C', 4],
    ['sequenceDiagram', 'A->>B words\nloop', 4],
    ['pie', 'a 3', 4],
    ['no diagram', 'words', 1],
  ])('is a finding at its line where Mermaid does not: %s', async (kind, text, line) => {
    const [found, ...more] = await foundIn(`${kind}\n${ALT}${text}\n`);
    expect(found).toMatch(
      new RegExp(`^[${String(line)}-${String(line + 2)}] figure/diagram-syntax Unexpected .*, expected Mermaid`),
    );
    expect(more).toEqual([]);
  });

  it('is a finding where Mermaid refuses a value', async () => {
    expect(await foundIn(`pie\n${ALT}"a" : -3\n`)).toEqual([
      expect.stringMatching(/^1 figure\/diagram-syntax Unexpected .*invalid value: -3/),
    ]);
  });

  it.each([
    'flowchart TD\nA["<b>One</b>"] --> B',
    'sequenceDiagram\nA->>B: a<br/>b',
    'classDiagram\nA <|-- B',
    'erDiagram\nA ||--o{ B : has',
    'gantt\ntitle A\ndateFormat YYYY-MM-DD\nsection a\nA :a1, 2024-01-01, 30d',
    'gitGraph\ncommit',
    'mindmap\n  root((a))\n    b',
  ])('is read whole, without a browser: %j', async (text) => {
    expect(await read(text)).toBe('{}');
  });

  it('runs nothing of what an author writes', async () => {
    const target = path.join(root, 'ran');
    const write = `process.getBuiltinModule('fs').writeFileSync('${target}', '')`;
    const text = `%%{init: {"securityLevel": "loose"}}%%\nflowchart TD\n${ALT}A["<img src=x onerror=${write}>"] --> B\nclick A call ${write}()\nclick B "javascript:${write}"\n`;
    await read(text);
    expect(existsSync(target)).toBe(false);
  });

  it('is refused where it is longer than Mermaid draws', async () => {
    const text = `flowchart TD\n${ALT}${'A --> B\n'.repeat(7000)}`;
    expect(await foundIn(text)).toEqual([
      `1 figure/diagram-syntax Unexpected diagram of ${String(text.length)} signs, expected at most 50000`,
    ]);
  });

  it('is left to the build where there is no Node to read it', async () => {
    expect(await foundIn('no diagram', new MemoryWorld())).toEqual([]);
  });

  it('that ends its reader is a finding', async () => {
    class Ending extends RealWorld {
      override run(): Promise<{ code: number; stdout: string; stderr: string }> {
        return Promise.resolve({ code: 134, stdout: '', stderr: 'out of memory' });
      }
    }
    expect(await foundIn('flowchart TD\nZ --> Y', new Ending(root, () => undefined))).toEqual([
      '1 figure/diagram-syntax Unexpected diagram that cannot be read (Mermaid ended before it had read the diagram), expected shapes and words',
    ]);
  });
});
