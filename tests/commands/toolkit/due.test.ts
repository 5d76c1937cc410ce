import { describe, expect, it } from 'vitest';
import { due } from '../../../src/commands/toolkit/due.js';
import { EXIT } from '../../../src/model/terminal.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const dated = (name: string, front: string): string => `---\ntitle: ${name}\n${front}---\n\nWords.\n`;

/** The day of the test's World is 5 December 2025. */
async function told(chapters: Record<string, string>, { json = true, web = true } = {}) {
  const world = folderOf(chapters);
  const path = 'manuscript/report/publication.yaml';
  const facts = new TextDecoder().decode(await world.read(path));
  if (web) await world.write(path, `web: {}\n${facts}`);
  const heard = listening();
  const code = await due(world, heard, { json, within: 30 });
  return { code, out: heard.outs.join('\n'), said: heard.says.join('\n') };
}

const CHAPTERS = {
  'one.md': dated('Later', 'reviewed: 2025-12-01\nnext-review: 2026-06\nowner: Guide editor\n'),
  'two.md': dated('Overdue', 'next-review: 2025-11\n'),
  'three.md': dated('Soon', 'next-review: 2026-01-04\n'),
  'four.md': dated('Never', ''),
};

describe('toolkit due', () => {
  it('tells the longest overdue first, and last those without a day', async () => {
    const { code, out } = await told(CHAPTERS);
    expect(code).toBe(EXIT.errors);
    expect(JSON.parse(out)).toMatchObject({
      ...{ today: '2025-12-05', within: 30, overdue: 1, due: 1, later: 1, undated: 1 },
      pages: [
        { title: 'Overdue', file: 'manuscript/report/two.md', next: '2025-11', days: -5, state: 'overdue' },
        { title: 'Soon', days: 30, state: 'due' },
        { title: 'Later', owner: 'Guide editor', reviewed: '2025-12-01', days: 207, state: 'later' },
        { title: 'Never', state: 'undated' },
      ],
    });
  });

  it('says it to people', async () => {
    const { out } = await told(CHAPTERS, { json: false });
    expect(out).toContain(
      '○ Overdue, 2025-11 (5 days ago)\n    manuscript/report/two.md\n◐ Soon, 2026-01-04 (in 30 days)',
    );
    expect(out).toContain(
      '● Later, 2026-06 (in 207 days)\n    manuscript/report/one.md · Guide editor · last reviewed 2025-12-01',
    );
    expect(out).toMatch(/\n1 overdue, 1 due within 30 days, 1 later, 1 without a day$/);
  });

  it('passes where nothing is overdue, on the last day too', async () => {
    const { code } = await told({ 'one.md': dated('Today', 'next-review: 2025-12-05\n') });
    expect(code).toBe(EXIT.clean);
  });

  it('says what to write where no publication is a toolkit', async () => {
    const { code, said } = await told({ 'one.md': dated('Never', '') }, { web: false });
    expect([code, said]).toEqual([EXIT.usage, expect.stringContaining('Write `web:` in a publication.yaml')]);
  });
});
