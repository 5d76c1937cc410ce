import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const REC =
  ':::recommendation{#rec-door addressee="police" who="Police" deadline="within 6 months" rests-on="@sec-one"}\nName one office.\n:::\n\n' +
  ':::recommendation{#rec-law addressee="parliaments" who="Parliaments" deadline="within 2 years" rests-on="@sec-one"}\nPass the law.\n:::';

async function told(text: string): Promise<string[]> {
  const { findings } = await assembled(
    folderOf({ 'one.md': `---\ntitle: One\nid: sec-one\n---\n\n${text}\n\n${REC}` }),
  );
  return findings
    .filter(({ rule }) => rule === 'assemble/deadline')
    .map(({ line, message }) => `${String(line)} ${/“[^”]*” for `[^`]*`/u.exec(message)?.[0] ?? ''}`);
}

describe('the time that a text gives for a recommendation', () => {
  it.each([
    ['The office is named within 12 months (@rec-door).', '“within 12 months” for `@rec-door`'],
    ['- **By month seven** the office is named (@rec-door).', '“By month seven” for `@rec-door`'],
    ['Name it in the first 200 days: @rec-door.', '“in the first 200 days” for `@rec-door`'],
    ['In three years at most, parliaments pass it (@rec-law).', '“In three years” for `@rec-law`'],
  ])('is no longer than its deadline: %s', async (text, words) => {
    expect(await told(text)).toEqual([`6 ${words}`]);
  });

  it.each([
    'The office is named by day 30 (@rec-door).',
    'The office is named within six months (@rec-door), the law is passed within 24 months (@rec-law).',
    'Requests leave within 24 hours (@rec-door).',
    'It took 18 months before anyone asked (@sec-one).',
    'Within 12 months much can change.',
  ])('keeps it: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });

  it('is held against the recommendations of another publication', async () => {
    const own = 'title: A\nkind: Report\nstatus: Draft\nversion: First\ndate: 1 May 2026\nparts: { body: [one.md] }\n';
    const world = folderOf(
      { 'one.md': `---\ntitle: One\nid: sec-one\n---\n\nText.\n\n${REC}` },
      {
        'imprimatur.yaml': 'publications: [report, brief]',
        'manuscript/brief/publication.yaml': own,
        'manuscript/brief/one.md':
          '---\ntitle: One\n---\n\n1. **By day 90:** one door.\n2. **By day 365:** the same door (@report:rec-door).\n',
      },
    );
    const { findings } = await assembled(world);
    expect(
      findings.filter(({ rule }) => rule === 'assemble/deadline').map(({ file, line }) => `${file}:${String(line)}`),
    ).toEqual(['manuscript/brief/one.md:6']);
  });
});
