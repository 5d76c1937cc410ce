import { describe, expect, it } from 'vitest';
import type { Finished, FinishedFile } from '../../src/model/finished.js';
import type { World } from '../../src/model/world.js';
import { FOLDER_FORMS, FORMS } from '../../src/model/form.js';
import { deliver } from '../../src/release/deliver.js';

const bytes = new Uint8Array([1, 2]);
const file = (path: string, form?: 'pdf' | 'html'): FinishedFile => ({
  path,
  bytes,
  ...(form === undefined ? {} : { form }),
});

function finished(edition: 'public' | 'internal', more: Partial<Finished> = {}): Finished {
  const start = `build/${edition}/report`;
  const files = [file(`${start}.pdf`, 'pdf'), file(`${start}.json`)];
  return { publication: 'report', edition, pages: 3, start, files, ...more } as Finished;
}

/** What is asked of the World in one change, and what is told of it. */
async function change(of: readonly Finished[], leaked = false, beside: readonly FinishedFile[] = []) {
  const changes: { remove: readonly string[]; write: ReadonlyMap<string, Uint8Array> }[] = [];
  const world = {
    list: () => Promise.resolve([]),
    change: (one: (typeof changes)[number]) => Promise.resolve(void changes.push(one)),
  };
  const told = await deliver(world as unknown as World, { finished: of, beside, leaked, stamped: false });
  return {
    told,
    writes: changes.flatMap(({ write }) => [...write.values()]),
    changes: changes.map(({ remove, write }) => ({ remove: [...remove].sort(), write: [...write.keys()] })),
  };
}

/** The record, and every form that is not made again. */
const gone = (edition: string) =>
  ['json', ...FORMS.filter((form) => form !== 'pdf' && !FOLDER_FORMS.includes(form))].map(
    (ending) => `build/${edition}/report.${ending}`,
  );

const CERTIFICATE = [file('build/public/certificate.json')];

describe('what is delivered', () => {
  it('is changed at once: the files, and what goes beside them', async () => {
    const { changes } = await change([finished('public'), finished('internal')], false, CERTIFICATE);
    expect(changes).toEqual([
      {
        remove: [...gone('internal'), 'build/public/certificate.json', ...gone('public')].sort(),
        write: [
          ...['build/public/report.pdf', 'build/public/report.json'],
          ...['build/internal/report.pdf', 'build/internal/report.json', 'build/public/certificate.json'],
        ],
      },
    ]);
  });

  it('is no public file and nothing beside one in a run that leaks', async () => {
    const { told, changes } = await change([finished('public'), finished('internal')], true, CERTIFICATE);
    expect(told.files.map(({ edition }) => edition)).toEqual(['internal']);
    expect(changes[0]?.write).toEqual(['build/internal/report.pdf', 'build/internal/report.json']);
    expect(changes[0]?.remove.filter((path) => path.includes('public'))).toEqual(
      ['build/public/certificate.json', ...gone('public'), 'build/public/report.pdf'].sort(),
    );
  });

  it('is the bytes that were made, of one edition too', async () => {
    const { writes } = await change([finished('public')]);
    expect(writes).toEqual([bytes, bytes]);
  });

  it('is nothing where nothing was finished: what stands there stays', async () => {
    expect((await change([], false, CERTIFICATE)).changes).toEqual([]);
  });

  it('is told by its forms, with the pages before a register', async () => {
    const { told } = await change([finished('internal', { pagesWithoutRegister: 2 }), finished('public')]);
    const about = { publication: 'report', pages: 3, bytes: 2 };
    expect(told.files).toEqual([
      { ...about, edition: 'internal', pagesWithoutRegister: 2, path: 'build/internal/report.pdf' },
      { ...about, edition: 'public', path: 'build/public/report.pdf' },
    ]);
  });
});
