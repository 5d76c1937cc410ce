import { describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import type { Manner } from '../../../src/commands/run/manner.js';
import { mend } from '../../../src/commands/check/mend.js';
import type { Finding } from '../../../src/model/finding.js';
import { EDITIONS } from '../../../src/model/edition.js';
import type { World } from '../../../src/model/world.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const PATH = 'manuscript/report/one.md';
const ORDER = { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf'] } as const;
const MANNER: Manner = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: true };

async function fixed(world: MemoryWorld, fix: 'write' | 'show') {
  const heard = listening();
  await run(world, ORDER, { terminal: heard, manner: { ...MANNER, fix } });
  return { heard, text: new TextDecoder().decode(await world.read(PATH)) };
}

const BAD = 'Two  spaces stand here, and “two  more” in a quotation.\n\n> And  here.\n';

describe('check --fix', () => {
  it('mends what is certain, outside quotations, and tells what is left', async () => {
    const world = folderOf({ 'one.md': BAD });
    const { heard, text } = await fixed(world, 'write');
    expect(text).toContain('Two spaces stand here, and “two  more” in a quotation.\n\n> And  here.');
    expect(heard.says.join('\n')).toContain('Mended 1 place in 1 file.');
    expect(heard.says.join('\n')).not.toContain('text/double-space');
  });

  it('changes nothing the second time', async () => {
    const world = folderOf({ 'one.md': BAD });
    const once = await fixed(world, 'write');
    const twice = await fixed(world, 'write');
    expect(twice.text).toBe(once.text);
    expect(twice.heard.says.join('\n')).toContain('Mended 0 places in 0 files.');
  });

  it('with --dry-run prints a diff on stdout and writes nothing', async () => {
    const world = folderOf({ 'one.md': BAD });
    const { heard, text } = await fixed(world, 'show');
    expect(text).toContain(BAD);
    expect(heard.outs.join('\n')).toMatch(
      /^--- a\/manuscript\/report\/one\.md$[\s\S]*^-Two {2}spaces[\s\S]*^\+Two spaces/m,
    );
  });

  it('goes on until nothing is left to mend, and writes once', async () => {
    const world = folderOf({ 'one.md': BAD });
    const finding = (actual: string, fix: string): Finding => ({
      ...{ file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: actual.length + 1, severity: 'info' },
      ...{ gate: 'pass', rule: 'a/b', letter: 'A', message: 'm', why: '', mend: '', url: '', actual, fix },
    });
    await world.write('a.md', 'a a a');
    const again = async (laid: World) => {
      const text = new TextDecoder().decode(await laid.read('a.md'));
      return { findings: text === 'a' ? [] : [finding('a a', 'a')], texts: new Map([['a.md', text]]) };
    };
    const shown = listening();
    await mend(world, shown, { ...(await again(world)), fix: 'show', again });
    expect(shown.outs.join('\n')).toMatch(/-a a a[\s\S]*\+a(?! )/);
    expect(await mend(world, listening(), { ...(await again(world)), fix: 'write', again })).toBe(2);
    expect(new TextDecoder().decode(await world.read('a.md'))).toBe('a');
  });

  it('leaves a file that was changed since it was read, and says so', async () => {
    const world = folderOf({ 'one.md': BAD });
    const source = new TextDecoder().decode(await world.read(PATH));
    await world.write(PATH, `${source}\nA new line.\n`);
    const heard = listening();
    const line = source.split('\n').findIndex((one) => one.startsWith('Two')) + 1;
    const finding: Finding = {
      ...{ file: PATH, line, column: 4, endLine: line, endColumn: 6, severity: 'info' },
      ...{ gate: 'pass', rule: 'a/b', letter: 'A', message: 'm', why: '', mend: '', url: '', actual: '  ', fix: ' ' },
    };
    const texts = new Map([[PATH, source]]);
    const again = async () => ({ findings: [], texts });
    expect(await mend(world, heard, { findings: [finding], texts, fix: 'write', again })).toBe(0);
    expect(new TextDecoder().decode(await world.read(PATH))).toBe(`${source}\nA new line.\n`);
    expect(heard.says.join('\n')).toContain('changed while it was read');
  });
});
