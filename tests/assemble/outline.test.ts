import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const chapter = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
const OUTLINE = 'manuscript/report/outline.yaml';
const CONFIG = 'manuscript/report/publication.yaml';

const entry = (file: string, title: string, answers = '{}') =>
  `  - { file: ${file}, title: ${title}, purpose: P, answers: ${answers} }\n`;

interface Given {
  readonly chapters: Readonly<Record<string, string>>;
  readonly outline: string;
  readonly requirements?: string;
}

async function found({ chapters, outline, requirements }: Given): Promise<string[]> {
  const world = folderOf(chapters, { [OUTLINE]: `chapters:\n${outline}` });
  const config = new TextDecoder().decode(await world.read(CONFIG));
  await world.write(CONFIG, `${config}outline: outline.yaml\n`);
  if (requirements !== undefined) await world.write('manuscript/tor.yaml', requirements);
  const { findings, stopped } = await assembled(world);
  expect(stopped).toBe(findings.some(({ severity }) => severity === 'error'));
  return findings.map(({ file, line, rule, message }) => `${file}:${String(line)} ${rule} ${message}`);
}

const TWO = { 'one.md': chapter('One'), 'two.md': chapter('Two') };

describe('the agreed outline', () => {
  it('is kept by its chapters, in its order, under its titles', async () => {
    expect(await found({ chapters: TWO, outline: entry('one.md', 'One') + entry('two.md', 'Two') })).toEqual([]);
  });

  it('tells a chapter that is wanting, at its own line', async () => {
    expect(
      await found({ chapters: { 'one.md': chapter('One') }, outline: entry('one.md', 'One') + entry('two.md', 'Two') }),
    ).toEqual([`${OUTLINE}:3 assemble/outline Unexpected manuscript without two.md, which the outline agrees`]);
  });

  it('tells a chapter that was not agreed, and another title, in the chapter', async () => {
    expect(await found({ chapters: TWO, outline: entry('one.md', 'Uno') })).toEqual([
      'manuscript/report/one.md:1 assemble/outline Unexpected title “One”, the outline agrees “Uno”',
      'manuscript/report/two.md:1 assemble/outline Unexpected chapter that the agreed outline does not have',
    ]);
  });

  it('tells another order, at the first place where it differs', async () => {
    expect(await found({ chapters: TWO, outline: entry('two.md', 'Two') + entry('one.md', 'One') })).toEqual([
      `${CONFIG}:1 assemble/outline Unexpected manuscript/report/one.md at this place, the outline has manuscript/report/two.md`,
    ]);
  });

  it('does not tell the order of chapters that it does not have', async () => {
    const chapters = { 'zero.md': chapter('Zero'), ...TWO };
    const said = await found({ chapters, outline: entry('one.md', 'One') + entry('two.md', 'Two') });
    expect(said).toEqual([
      'manuscript/report/zero.md:1 assemble/outline Unexpected chapter that the agreed outline does not have',
    ]);
  });

  it('tells a requirement that no chapter answers', async () => {
    const requirements = 'requirements:\n  - { id: a, text: First }\n  - { id: b, text: Second }\n';
    const outline = entry('one.md', 'One', '{ a: [sec-one] }') + entry('two.md', 'Two');
    expect(await found({ chapters: TWO, outline, requirements })).toEqual([
      `${OUTLINE}:1 assemble/outline Unexpected outline without an answer to b (Second)`,
    ]);
  });

  it('tells an answer to what nobody requires, and one that stands nowhere, at its line', async () => {
    const outline =
      entry('one.md', 'One', '{ T1: [sec-one], T2: [sec-tow] }') + entry('two.md', 'Two', '{ T3: [sec-two] }');
    const requirements = 'requirements:\n  - { id: T1, text: One }\n  - { id: T2, text: Two }\n';
    const said = await found({ chapters: TWO, outline, requirements });
    expect(said.map((one) => one.replace(/, expected.*/u, ''))).toEqual([
      `${OUTLINE}:2 assemble/outline Unexpected answer to T2 at \`sec-tow\``,
      `${OUTLINE}:3 assemble/outline Unexpected answer to T3`,
    ]);
  });
});
