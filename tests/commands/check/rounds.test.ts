import { describe, expect, it } from 'vitest';
import { ROUND, rounds } from '../../../src/commands/check/rounds.js';
import { EXIT, type Watch } from '../../../src/model/terminal.js';
import { ToolError } from '../../../src/model/world.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const twice: Watch = async (_paths, round) => {
  await round();
  await round();
};

describe('a command in rounds', () => {
  it('says the same first and last line in each', async () => {
    const heard = listening();
    const work = async () => {
      heard.say('file.md:1:1  error  a/b  words');
      return EXIT.errors;
    };
    expect(await rounds(folderOf({}), heard, { watch: twice, work })).toBe(EXIT.errors);
    const round = ['[imprimatur] round begins', 'file.md:1:1  error  a/b  words', '[imprimatur] round ends'];
    expect(heard.says).toEqual([...round, ...round]);
  });

  it('goes on after a round in which a tool failed, whose last line is said too', async () => {
    const heard = listening();
    let round = 0;
    const work = async () => {
      round += 1;
      if (round === 1) throw new ToolError('vale', 'no answer');
      return EXIT.clean;
    };
    expect(await rounds(folderOf({}), heard, { watch: twice, work })).toBe(EXIT.clean);
    expect(heard.says).toEqual([ROUND.begins, 'vale: no answer', ROUND.ends, ROUND.begins, ROUND.ends]);
  });

  it('watches the manuscript, its lists, its settings and the rules of the folder', async () => {
    let watched: readonly string[] = [];
    const watch: Watch = async (paths) => {
      watched = paths;
    };
    await rounds(folderOf({}), listening(), { watch, work: async () => EXIT.clean });
    expect(watched).toEqual(
      expect.arrayContaining(['imprimatur.yaml', '.vale.ini', 'styles', 'manuscript', 'bibliography/references.json']),
    );
  });
});
