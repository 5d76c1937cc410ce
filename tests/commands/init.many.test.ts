import { expect, it } from 'vitest';
import { init } from '../../src/commands/init.js';
import { LIKE_NAMES } from '../../src/commands/likes/names.js';
import { run } from '../../src/commands/run.js';
import { EXIT } from '../../src/model/terminal.js';
import { EDITIONS } from '../../src/model/edition.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';

it.each([undefined, ...LIKE_NAMES])('a folder made by init like %s has no error and no warning', async (like) => {
  const world = new MemoryWorld();
  await init(world, listening(), { folder: 'my-guide', like });
  const heard = listening();
  const manner = { command: 'check', format: 'text', strict: true, notes: false, withoutVale: true } as const;
  const order = { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf'] } as const;
  expect(await run(world, order, { terminal: heard, manner })).toBe(EXIT.clean);
  expect(heard.says.filter((line) => /  (error|warning)  /.test(line))).toEqual([]);
});
