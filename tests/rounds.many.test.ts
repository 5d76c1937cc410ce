import { expect, test, vi } from 'vitest';
import type { Order } from '../src/model/order.js';

const ORDER: Order = { publications: [], editions: ['public', 'internal'], purpose: 'screen', formats: [] };

const work = (id: string, title: string) => ({
  ...{ id, type: 'report', level: 'A', author: [{ literal: 'Child Office' }], title },
  issued: { 'date-parts': [[2024]] },
});

/** A folder of two chapters, a glossary and a list of works, as a round finds it. */
function files({ words, term, title }: { words: string; term: string; title: string }): Record<string, string> {
  return {
    'imprimatur.yaml': 'publications: [guide]\n',
    'manuscript/glossary.yaml': `abbreviations:\n  ABC: Agency of the Big Coast\nterms:\n  - { term: ${term}, meaning: A list. }\n`,
    'manuscript/guide/publication.yaml':
      'title: The guide\nkind: Guide\nstatus: Draft\nversion: First draft\ndate: 24 November 2026\neditions: [public, internal]\n' +
      'parts:\n  body: [01-one.md, 02-two.md]\n',
    'manuscript/guide/01-one.md': `---\ntitle: One\nid: sec-one\n---\n\n${words}\n`,
    'manuscript/guide/02-two.md':
      '---\ntitle: Two\nid: sec-two\n---\n\nMost offices wait [@report-2024]. See @sec-one. The ABC met.\n\n:::non-public{originator="Police"}\nThe Reed Harbour file has 4711 pages.\n:::\n',
    'bibliography/references.json': JSON.stringify([work('report-2024', title), work('idle-2024', 'Idle')]),
  };
}

const FIRST = { words: 'The register is open.', term: 'Register', title: 'The report' };
const ROUNDS = [
  FIRST,
  { ...FIRST, words: 'Most courts wait. The XYZ met, and X�Y.' },
  { ...FIRST, term: 'Reed', words: 'The harbour has 4711 pages, and a {+mark+}.' },
  { ...FIRST, title: 'The Report In Title Case Of Another Day' },
  { ...FIRST, words: 'In 2019, 40 per cent of the courts waited. See Section 2.' },
  FIRST,
];

/** The tool with all that it keeps of what it read; after `resetModules` it has read nothing. */
async function tool() {
  const [{ check }, { MemoryWorld }] = await Promise.all([
    import('../src/pipeline.js'),
    import('../src/system/memory.js'),
  ]);
  return async (round: (typeof ROUNDS)[number]) =>
    JSON.stringify((await check(new MemoryWorld(files(round)), ORDER)).findings);
}

test('a round finds what a program finds that never read anything before', async () => {
  const findingsOf = await tool();
  const warm: string[] = [];
  for (const round of [...ROUNDS, ...ROUNDS]) warm.push(await findingsOf(round));
  expect(new Set(warm).size).toBe(ROUNDS.length - 1);
  expect(warm[0]).toBe(warm.at(-1));
  for (const [index, round] of ROUNDS.slice(0, -1).entries()) {
    vi.resetModules();
    const cold = await (await tool())(round);
    expect([index, warm[index]]).toEqual([index, cold]);
    expect([index, warm[index + ROUNDS.length]]).toEqual([index, cold]);
  }
});
