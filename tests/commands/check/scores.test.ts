import { describe, expect, it } from 'vitest';
import { keepScores } from '../../../src/commands/check/scores.js';
import type { Score } from '../../../src/model/score.js';
import { ToolError } from '../../../src/model/world.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

const PATH = 'build/findings/history.jsonl';
const SCORE: Score = {
  ...{
    publication: 'guide',
    edition: 'public',
    title: 'The guide',
    version: 'v1',
    words: 10,
    letters: [],
    chapters: [],
    states: [],
  },
};

async function linesOf(world: MemoryWorld): Promise<string[]> {
  return new TextDecoder()
    .decode(await world.read(PATH))
    .trimEnd()
    .split('\n');
}

describe('the history of a folder', () => {
  it('grows by a line for each run whose figures are others', async () => {
    const world = new MemoryWorld({});
    await keepScores(world, listening(), [SCORE]);
    await keepScores(world, listening(), [SCORE]);
    await keepScores(world, listening(), [{ ...SCORE, words: 11 }]);
    expect(await linesOf(world)).toHaveLength(2);
  });

  it('keeps what can be read beside a broken line, and says which one is not', async () => {
    const world = new MemoryWorld({});
    await keepScores(world, listening(), [SCORE]);
    await world.write(PATH, `${(await linesOf(world)).join('\n')}\n{"date":\n`);
    const heard = listening();
    await keepScores(world, heard, [{ ...SCORE, words: 11 }]);
    expect(heard.says).toEqual([`${PATH}: line 2 cannot be read and is left out; the others are kept.`]);
    expect(await linesOf(world)).toHaveLength(2);
  });

  it('that cannot be written is said, and the scores are told all the same', async () => {
    class Full extends MemoryWorld {
      override write(): Promise<void> {
        return Promise.reject(new ToolError('folder', 'no room'));
      }
    }
    const heard = listening();
    expect(await keepScores(new Full({}), heard, [SCORE])).toMatchObject([{ score: SCORE }]);
    expect(heard.says).toEqual([`${PATH}: the figures of this run are not kept (no room).`]);
  });

  it('is not touched where nothing was scored', async () => {
    const world = new MemoryWorld({});
    expect(await keepScores(world, listening(), [])).toEqual([]);
    expect(await world.list('build')).toEqual([]);
  });
});
