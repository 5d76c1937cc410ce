import { describe, expect, it } from 'vitest';
import { citeImport } from '../../../src/commands/cite/import.js';
import { EXIT } from '../../../src/model/terminal.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

const PATH = 'bibliography/references.json';
const file = { name: 'x.json', text: '[{"id": "a1", "type": "book", "title": "A"},\n{"id": "b1", "type": "bok"}]' };
const good = { name: 'y.json', text: '[{"id": "a1", "type": "book", "title": "A"}]' };

describe('cite import', () => {
  it('writes what is new and prints one object', async () => {
    const world = new MemoryWorld({ [PATH]: '[{"id": "c1", "type": "book", "title": "C"}]' });
    const heard = listening();
    expect(await citeImport(world, heard, { files: [file], dryRun: false, json: true })).toBe(EXIT.errors);
    expect(JSON.parse(heard.outs.join(''))).toEqual({
      added: ['a1'],
      merged: [],
      known: [],
      same: [],
      refused: [{ file: 'x.json', entry: 'b1', line: 2, reason: expect.stringContaining('`type`') }],
    });
    const written = JSON.parse(new TextDecoder().decode(world.files.get(PATH))) as { id: string }[];
    expect(written.map(({ id }) => id)).toEqual(['c1', 'a1']);
  });

  it('writes nothing in a dry run, and begins a bibliography where there is none', async () => {
    const world = new MemoryWorld();
    const heard = listening();
    expect(await citeImport(world, heard, { files: [good], dryRun: true, json: false })).toBe(EXIT.clean);
    expect(heard.says).toEqual(['1 would be added: a1', '0 would be merged', '0 refused']);
    expect(world.files.has(PATH)).toBe(false);
    expect(await citeImport(world, heard, { files: [good], dryRun: false, json: false })).toBe(EXIT.clean);
    expect(world.files.has(PATH)).toBe(true);
  });

  it('changes nothing where the bibliography is broken', async () => {
    const world = new MemoryWorld({ [PATH]: '[{"id": "c1", "type": "book",}]' });
    const heard = listening();
    expect(await citeImport(world, heard, { files: [good], dryRun: false, json: true })).toBe(EXIT.usage);
    expect(heard.says[0]).toContain('references.json:1');
    expect(new TextDecoder().decode(world.files.get(PATH))).toContain('"book",}');
  });
});
