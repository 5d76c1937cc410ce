import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { init } from '../../src/commands/init.js';
import { run as commanded } from '../../src/commands/run.js';
import type { Manner } from '../../src/commands/run/manner.js';
import { EXIT, type ExitCode } from '../../src/model/terminal.js';
import { EDITIONS, type Edition } from '../../src/model/edition.js';
import { reportSchema } from '../../src/report/machine.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { folderOf } from '../manuscript.js';
import { listening, type Heard } from '../terminal.js';

const MANNER: Manner = { command: 'check', format: 'text', strict: false, notes: false, withoutVale: true };
const ORDER = { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf'] } as const;

async function checked(
  world: MemoryWorld,
  manner: Partial<Manner> = {},
  editions: readonly Edition[] = EDITIONS,
): Promise<{ code: ExitCode; heard: Heard }> {
  const heard = listening();
  const code = await commanded(world, { ...ORDER, editions }, { terminal: heard, manner: { ...MANNER, ...manner } });
  return { code, heard };
}

async function freshFolder(): Promise<MemoryWorld> {
  const world = new MemoryWorld();
  await init(world, listening(), { folder: 'my-guide' });
  return world;
}

describe('a folder made by init', () => {
  it('is not written over', async () => {
    const world = await freshFolder();
    await world.write('imprimatur.yaml', 'publications: [mine]\n');
    expect(await init(world, listening(), { folder: '.' })).toBe(EXIT.usage);
    expect(new TextDecoder().decode(await world.read('imprimatur.yaml'))).toContain('mine');
  });
});

describe('the exit code', () => {
  it('is 3 where Vale is missing, and it is said how to get it', async () => {
    const { code, heard } = await checked(folderOf({ 'one.md': 'Text.' }), { withoutVale: false });
    expect(code).toBe(EXIT.tool);
    expect(heard.says.join('\n')).toContain('Vale is missing');
  });

  it('is 3 where the grammar is asked for and cannot be read, unless that is accepted', async () => {
    const full = async (manner: Partial<Manner>) => {
      const heard = listening();
      const order = { ...ORDER, full: true };
      const code = await commanded(await freshFolder(), order, { terminal: heard, manner: { ...MANNER, ...manner } });
      return { code, heard };
    };
    const { code, heard } = await full({});
    expect(code).toBe(EXIT.tool);
    expect(heard.says.join('\n')).toContain('The grammar was not read: Java is missing');
    const accepted = await full({ withoutGrammar: true, format: 'json' });
    expect(accepted.code).toBe(EXIT.clean);
    expect(JSON.parse(accepted.heard.outs.join('\n'))).toMatchObject({ vale: 'missing', grammar: 'missing' });
    expect((await checked(await freshFolder(), { format: 'json' })).heard.outs.join('\n')).toContain(
      '"grammar": "unasked"',
    );
  });

  it('is 1 where the document has an error, told with its place and what to do', async () => {
    const { code, heard } = await checked(folderOf({ 'one.md': 'See @fig-nowhere.' }));
    expect(code).toBe(EXIT.errors);
    expect(heard.says.join('\n')).toMatch(/manuscript\/report\/one\.md:5:5 {2}error {2}refer\/dangling-reference/);
  });

  it('is 2 where the configuration cannot be read, told with a frame', async () => {
    const { code, heard } = await checked(new MemoryWorld({ 'imprimatur.yaml': 'publicatons: [report]\n' }));
    expect(code).toBe(EXIT.usage);
    expect(heard.says.join('\n')).toContain('   1 | publicatons: [report]\n       ^');
    expect(heard.says.join('\n')).toContain('Did you mean `publications`?');
  });
});

describe('a run for the public edition alone', () => {
  it('shows no line of a file, which may hold what is withheld', async () => {
    const world = () =>
      folderOf(
        { 'one.md': 'Text.' },
        { 'manuscript/glossary.yaml': 'terms:\n  - { term: a, meaning: zebrafinch, wrong: 1 }\n' },
      );
    const both = await checked(world());
    const open = await checked(world(), {}, ['public']);
    expect(both.heard.says.join('\n')).toMatch(/wrong[\s\S]*zebrafinch/);
    expect(open.heard.says.join('\n')).toMatch(/Unexpected key `wrong`/);
    expect(open.heard.says.join('\n')).not.toContain('zebrafinch');
  });
});

describe('--format json', () => {
  it('prints one object that its JSON Schema accepts, and nothing else on stdout', async () => {
    const { heard } = await checked(folderOf({ 'one.md': 'See @fig-nowhere.' }), { format: 'json' });
    expect(heard.outs).toHaveLength(1);
    const printed: unknown = JSON.parse(heard.outs[0] ?? '');
    const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(reportSchema));
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
    expect(printed).toMatchObject({
      exitCode: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'refer/dangling-reference', line: 5 }),
      ]) as unknown,
    });
  });
});

describe('--format for other tools', () => {
  const folder = () => folderOf({ 'one.md': 'See @fig-nowhere.' });

  it('sarif prints one log with the findings on stdout', async () => {
    const { code, heard } = await checked(folder(), { format: 'sarif' });
    expect(code).toBe(EXIT.errors);
    expect(heard.outs).toHaveLength(1);
    expect(JSON.parse(heard.outs[0] ?? '')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: expect.arrayContaining([expect.objectContaining({ ruleId: 'refer/dangling-reference' })]) as unknown,
        },
      ],
    });
  });

  it('github prints one workflow command a finding on stdout, notes as well', async () => {
    const { code, heard } = await checked(folder(), { format: 'github' });
    expect(code).toBe(EXIT.errors);
    expect(heard.outs).toContainEqual(
      expect.stringMatching(/^::error file=manuscript\/report\/one\.md,line=5,col=5::refer\/dangling-reference: /),
    );
    expect(heard.outs.every((line) => /^::(?:error|warning|notice) file=[^\n]+$/.test(line))).toBe(true);
  });
});
