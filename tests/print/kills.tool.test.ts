import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Build } from '../../scripts/kills/build.js';
import { KillFolder } from '../../scripts/kills/folder.js';
import { kill } from '../../scripts/kills/kill.js';

const folder = new KillFolder();

async function whole(args: readonly string[]): Promise<void> {
  const build = new Build(folder.root, folder.temporary, args);
  expect((await build.ended).code, build.said).toBe(0);
}

beforeAll(async () => {
  await whole(['init', folder.root]);
  await whole(['build']);
});
afterAll(() => {
  folder.remove();
});

// `npm run kills` ends a hundred.
describe.skipIf(process.platform === 'win32')('a build', () => {
  it.each([
    ['killed', 'build', 4000],
    ['asked to end', 'asked', 5000],
  ] as const)(
    'that is %s leaves a whole set of files and nothing beside it',
    async (_, victim, after) => {
      const killed = await kill(folder, { victim, after, version: `After the ${victim}` });
      expect(killed).toMatchObject({ hit: true, made: false, wrong: [] });
    },
    120_000,
  );

  it('tells that its browser has ended, and whose fault it is not', async () => {
    const killed = await kill(folder, { victim: 'browser', after: 800, version: 'Once more' });
    expect(killed).toMatchObject({ hit: true, made: false, wrong: [], code: 3 });
    expect(killed.said).toMatch(/^browser: The browser ended before its work was done/m);
    expect(killed.said).not.toMatch(/fault of the tool/);
  }, 120_000);

  it('that is begun while another works waits for it, and both end well', async () => {
    folder.version = 'First';
    const first = new Build(folder.root, folder.temporary);
    await first.told('Reading the manuscript');
    folder.version = 'Second';
    const second = new Build(folder.root, folder.temporary);
    expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0]);
    expect(second.said).toMatch(/Another run \(process \d+\) works in build; waiting/);
    expect(folder.standing()).toEqual({ version: 'Second' });
    expect(folder.litter()).toEqual([]);
  }, 120_000);
});
