import { describe, expect, it } from 'vitest';
import { citeAdd } from '../../../src/commands/cite/add.js';
import { Unreachable, type Ask } from '../../../src/model/online.js';
import { EXIT } from '../../../src/model/terminal.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

const PATH = 'bibliography/references.json';
const work = {
  type: 'book',
  title: 'Records',
  author: [{ family: 'Roe', given: 'A.' }],
  issued: { 'date-parts': [[2020]] },
};
const ask: Ask = ({ url }) => Promise.resolve({ url, text: JSON.stringify(work) });
const manner = { dryRun: false, json: false };

describe('cite add', () => {
  it('asks nothing without --online, and nothing for words that name no work', async () => {
    const heard = listening();
    const world = new MemoryWorld();
    expect(await citeAdd(world, heard, { names: ['10.1234/abc'], ...manner })).toBe(EXIT.usage);
    expect(await citeAdd(world, heard, { names: ['words'], ask, ...manner })).toBe(EXIT.usage);
    expect(heard.says[0]).toContain('--online');
    expect(heard.says[1]).toContain('“words”');
    expect(world.files.size).toBe(0);
  });

  it('adds a work with a readable key, and completes it when it is there', async () => {
    const heard = listening();
    const world = new MemoryWorld({ [PATH]: '[]' });
    expect(await citeAdd(world, heard, { names: ['10.1234/abc'], ask, ...manner })).toBe(EXIT.clean);
    expect(await citeAdd(world, heard, { names: ['10.1234/abc'], ask, ...manner })).toBe(EXIT.clean);
    expect(heard.says.filter((line) => /added|merged/.test(line))).toEqual([
      '1 added: roe-2020-records',
      '0 merged',
      '0 added',
      '0 merged',
    ]);
    const [written] = JSON.parse(new TextDecoder().decode(world.files.get(PATH))) as object[];
    expect(written).toMatchObject({ id: 'roe-2020-records', DOI: '10.1234/abc' });
  });

  it('changes nothing where a site cannot be reached', async () => {
    const heard = listening();
    const world = new MemoryWorld({ [PATH]: '[]' });
    const offline: Ask = () => Promise.reject(new Unreachable('doi.org', 'cannot be reached: ENOTFOUND'));
    expect(await citeAdd(world, heard, { names: ['10.1234/abc'], ask: offline, ...manner })).toBe(EXIT.tool);
    expect(heard.says).toEqual(['10.1234/abc: doi.org cannot be reached: ENOTFOUND. Nothing was changed.']);
    expect(new TextDecoder().decode(world.files.get(PATH))).toBe('[]');
  });

  it('leaves a bibliography alone that a reference manager writes', async () => {
    const heard = listening();
    const world = new MemoryWorld({
      'imprimatur.yaml': 'publications: [a]\nbibliography: works.bib\n',
      'works.bib': '',
    });
    expect(await citeAdd(world, heard, { names: ['10.1234/abc'], ask, ...manner })).toBe(EXIT.usage);
    expect(heard.says[0]).toContain('works.bib is written by a reference manager');
  });
});
