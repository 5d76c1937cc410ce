import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { tellFault } from '../../src/commands/fault.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { EXIT } from '../../src/model/terminal.js';
import { ToolError, UnusableFile } from '../../src/model/world.js';
import { listening } from '../terminal.js';
import { folderOf } from '../manuscript.js';
import { settle } from '../../src/settle.js';

const ORDER = { publications: [], editions: ['internal'], purpose: 'screen', formats: [] } as const;

test('a configuration that cannot be read is told at its line, whatever command met it', async () => {
  const world = folderOf({ 'one.md': 'Words.\n' });
  await world.write('imprimatur.yaml', 'publications: [\n');
  const error: unknown = await settle(world, ORDER, { draw: false, judge: false }).catch((cause: unknown) => cause);
  const terminal = listening();
  expect(error).toBeInstanceOf(BrokenConfiguration);
  expect(tellFault(error, terminal, false)).toBe(EXIT.usage);
  expect(terminal.says[0]).toMatch(/^imprimatur\.yaml:\d+:\d+ {2}error/);
  expect(terminal.says.at(-1)).toContain('mend the configuration first');
});

test.each([
  [new ToolError('vale', 'is lost'), EXIT.tool, ['vale: is lost']],
  [new UnusableFile('one.md', 'Unexpected link'), EXIT.usage, ['folder: Unexpected link']],
  [new Error('odd'), EXIT.tool, ['imprimatur: odd', expect.stringContaining('a fault of the tool') as string]],
  [new BrokenConfiguration([new VFile()]), EXIT.usage, [expect.stringContaining('no findings') as string]],
])('%s', (error, code, says) => {
  const terminal = listening();
  expect(tellFault(error, terminal, false)).toBe(code);
  expect(terminal.says).toEqual(says);
});
