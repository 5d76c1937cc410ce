import { describe, expect, it } from 'vitest';
import { deliverables } from '../../src/commands/release/deliverables.js';
import { EXIT } from '../../src/model/terminal.js';
import { folderOf } from '../manuscript.js';
import { listening } from '../terminal.js';

const CONFIG = `publications: [report]
deliverables:
  - { letter: D, title: Second draft, due: 2025-12-01 }
  - { letter: E, title: Final guide, due: 2025-12-20 }
`;

async function told(record?: object, chapter = 'Words.') {
  const world = folderOf({ 'one.md': chapter }, { 'imprimatur.yaml': CONFIG });
  const path = 'manuscript/report/publication.yaml';
  const facts = new TextDecoder().decode(await world.read(path));
  await world.write(path, `deliverable: E\neditions: [public]\n${facts}`);
  if (record !== undefined) await world.write('build/public/report.json', JSON.stringify(record));
  const heard = listening();
  const code = await deliverables(world, heard, { json: true });
  const answer = JSON.parse(heard.outs.join('')) as { deliverables: Record<string, unknown>[] };
  return { code, all: answer.deliverables };
}

describe('deliverables', () => {
  it('tells what is due, how many days are left, and what is open', async () => {
    const { code, all } = await told();
    expect(code).toBe(EXIT.clean);
    expect(all).toMatchObject([
      { letter: 'D', daysLeft: -4, ready: false, open: ['no publication names it as its deliverable'] },
      {
        letter: 'E',
        daysLeft: 15,
        ready: false,
        passed: ['text without errors', 'no comment waits for an answer'],
        open: ['report (public) is not printed'],
      },
    ]);
  });

  it('is ready where the text has no errors and every edition is printed', async () => {
    const { all } = await told({ draft: false, pages: 7 });
    expect(all[1]).toMatchObject({
      ready: true,
      open: [],
      passed: ['text without errors', 'no comment waits for an answer', 'report (public) printed, 7 pages'],
    });
  });

  it('is not ready with errors, nor with pages that are stamped', async () => {
    const { all } = await told({ draft: true, pages: 7 }, 'See @sec-nowhere.');
    expect(all[1]).toMatchObject({
      ready: false,
      open: ['1 errors in the text: imprimatur check report', 'report (public) is stamped as a draft with errors'],
    });
  });

  it('counts a publication for an earlier deliverable that it answered', async () => {
    const world = folderOf(
      { 'one.md': 'Words.' },
      { 'imprimatur.yaml': CONFIG.replace('2025-12-01 }', '2025-12-01, publications: [report] }') },
    );
    const heard = listening();
    await deliverables(world, heard, { json: true });
    expect(JSON.parse(heard.outs.join(''))).toMatchObject({
      deliverables: [
        { letter: 'D', publications: ['report'], passed: ['text without errors', 'no comment waits for an answer'] },
        { letter: 'E' },
      ],
    });
  });

  it('asks for a list where there is none', async () => {
    const heard = listening();
    expect(await deliverables(folderOf({ 'one.md': 'Words.' }), heard, { json: false })).toBe(EXIT.usage);
  });
});
