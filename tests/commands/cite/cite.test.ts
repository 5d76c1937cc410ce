import { Command } from 'commander';
import { expect, it } from 'vitest';
import { citeCommands } from '../../../src/commands/cite/cite.js';
import { EXIT, type ExitCode } from '../../../src/model/terminal.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

it.each(['ENOENT', 'EISDIR', 'EACCES'])('says that a name leads to no file that can be read: %s', async (code) => {
  const heard = listening();
  const codes: ExitCode[] = [];
  const program = new Command();
  citeCommands(program, {
    act: async (work) => void codes.push(await work({ world: new MemoryWorld({}), terminal: heard })),
    read: () => Promise.reject(Object.assign(new Error('no'), { code })),
    ask: () => Promise.reject(new Error('not asked')),
  });
  await program.parseAsync(['node', 'imprimatur', 'cite', 'import', 'nosuch.bib']);
  expect(codes).toEqual([EXIT.usage]);
  expect(heard.says.join('\n')).toContain(`Unexpected name nosuch.bib`);
});
