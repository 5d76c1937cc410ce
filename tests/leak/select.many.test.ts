import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsMarker } from '../../src/mark/guard/marker.js';
import { select } from '../../src/mark/select.js';
import { withheld } from '../../src/mark/withheld.js';
import { assembled, folderOf, only } from '../manuscript.js';

const FACTS = '{originator="Liaison officer" basis="Received in confidence"}';

type Wrap = (canary: string, colons: string) => string;

/** Ways in which an author marks a canary so that the marker takes effect. */
const RIGHT: readonly Wrap[] = [
  (canary, colons) => `${colons}non-public${FACTS}\n${canary}\n${colons}`,
  (canary) => `Words :non-public[${canary}]${FACTS} in a line.`,
  (canary) => `- item\n\n  :::non-public${FACTS}\n  ${canary}\n  :::`,
  (canary) => `> :::non-public${FACTS}\n> ${canary}\n> :::`,
  (canary) => `## Heading :non-public[${canary}]${FACTS}\n\nText.`,
  (canary) => `| a | b |\n|---|---|\n| x | :non-public[${canary}]${FACTS} |`,
  (canary) => `Text.[^n]\n\n[^n]: Note :non-public[${canary}]${FACTS}.`,
  (canary) => `:::non-public${FACTS}\nText.[^n]\n:::\n\n[^n]: ${canary}`,
  (canary) => `:::non-public${FACTS}\n[link][l]\n:::\n\n[l]: https://example.org/${canary}`,
  (canary) => `::::non-public${FACTS}\n:::finding{#fin-x title="${canary}"}\nText.\n:::\n::::`,
  (canary) => `:::figure{#fig-x src="x.svg" title="${canary}" source="x" distribution="internal"}\n:::`,
];

/** Ways that are nearly right, and a comment. */
const NEARLY: readonly Wrap[] = [
  (canary) => `<!-- ${canary} -->`,
  (canary, colons) => `${colons} non-public\n${canary}\n${colons}`,
  (canary, colons) => `${colons}Non-Public${FACTS}\n${canary}\n${colons}`,
  (canary, colons) => `${colons}non-public${FACTS}\n${canary}`,
  (canary) => `:non-public ${canary}`,
  (canary) => `::non-public\n${canary}`,
  (canary) => `*emphasis :non-public[${canary}*]${FACTS}`,
  (canary) => `[link :non-public[${canary}](https://example.org)]${FACTS}`,
];

const WRAPS = [...RIGHT, ...NEARLY];

const word = fc.stringMatching(/^[a-z]{8,14}$/);
const wrapped = fc.record({
  canary: word,
  wrap: fc.nat(WRAPS.length - 1),
  colons: fc.constantFrom(':::', '::::', ':::::'),
});
const prose = fc.constantFrom(
  'Plain words.',
  '12:30 and art. 6:2.',
  '- a list\n- of two',
  '## A heading',
  '`code`',
  'A\\: colon',
);

/** Of the runs, in per cent: so many at least must come to a public edition that can be searched. */
const SEARCHED = 15;
const RUNS = 120;

describe('a canary that was marked', () => {
  it('is in nothing of the public edition, or the public edition is refused', async () => {
    let searched = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(prose, wrapped), { minLength: 1, maxLength: 6 }), async (parts) => {
        const canaries = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.canary]));
        const text = parts.map((part) =>
          typeof part === 'string' ? part : (WRAPS[part.wrap]?.(part.canary, part.colons) ?? ''),
        );
        const found = await assembled(folderOf({ 'one.md': `Start.\n\n${text.join('\n\n')}\n` }));
        expect(found.stopped).toBe(found.findings.some(({ severity }) => severity === 'error'));
        if (found.stopped) return;
        if (canaries.length > 0) searched += 1;
        const edition = select(only(found), 'public');
        const left = JSON.stringify([
          edition.chapters.map(({ tree, title, short, facts }) => [tree, title, short, facts]),
        ]);
        for (const canary of canaries) expect(left).not.toContain(canary);
      }),
      { numRuns: RUNS },
    );
    expect((100 * searched) / RUNS).toBeGreaterThan(SEARCHED);
  });

  it.each(RIGHT.map((wrap, index) => [index, wrap] as const))(
    'is removed where it is marked rightly: way %i',
    async (_index, wrap) => {
      const canary = 'zebrafinch';
      const found = await assembled(folderOf({ 'one.md': `Start.\n\n${wrap(canary, ':::')}\n\nEnd.\n` }));
      expect(found.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(JSON.stringify(only(found).chapters.map(({ tree }) => tree))).toContain(canary);
      expect(JSON.stringify(select(only(found), 'public').chapters.map(({ tree }) => tree))).not.toContain(canary);
    },
  );

  it('is known to the search that proves it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 2, maxLength: 8 }), async (words) => {
        const passage = words.join(' ');
        const found = await assembled(folderOf({ 'one.md': `:::non-public${FACTS}\n${passage}\n:::\n\nMore.\n` }));
        expect(withheld(only(found))).toContain(passage);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the guard', () => {
  it('sees a marker through case, spaces, dashes and invisible characters', () => {
    const gap = fc.constantFrom('', ' ', '-', '_', '\u2010', '\u2011', '\u2013', '\u00AD', '\u200B', '--', '- ');
    const colon = fc.constantFrom(':', '::', ':::', '\uFF1A', ': ');
    fc.assert(
      fc.property(colon, gap, fc.boolean(), (start, between, upper) => {
        const marker = `${start}non${between}public`;
        expect(holdsMarker(`x ${upper ? marker.toUpperCase() : marker} y`)).toBe(true);
      }),
    );
  });
});

describe('the editions', () => {
  it('share nothing that changes', async () => {
    const found = await assembled(folderOf({ 'one.md': `Text :non-public[words]${FACTS}.\n` }));
    const [publicOne, internalOne] = [select(only(found), 'public'), select(only(found), 'internal')];
    expect(JSON.stringify(publicOne.chapters[0]?.tree)).not.toContain('nonPublic');
    expect(JSON.stringify(internalOne.chapters[0]?.tree)).toContain('nonPublicText');
    internalOne.chapters[0]?.tree.children.splice(0);
    expect(only(found).chapters[0]?.tree.children).toHaveLength(1);
  });
});
