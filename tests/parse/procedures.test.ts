import { describe, expect, it } from 'vitest';
import { SOP_ORDER } from '../../src/model/blocks.js';
import { assembled, folderOf } from '../manuscript.js';

const found = async (text: string, more: Readonly<Record<string, string>> = {}) =>
  (await assembled(folderOf({ 'one.md': text }, more))).findings.map(
    ({ line, rule, message }) => `${String(line - 4)} ${rule} ${message}`,
  );

const part = (kind: string) => `:::${kind}\nWords.\n:::`;
const procedure = (kinds: readonly string[]) => `::::sop{#sop-a title="A"}\n${kinds.map(part).join('\n\n')}\n::::`;
const told = async (kinds: readonly string[]) =>
  (await found(procedure(kinds))).filter((one) => one.includes('parse/sop-order'));

describe('a procedure', () => {
  it('has its parts in their order, one of them as often as it must', async () => {
    expect(await told(SOP_ORDER)).toEqual([]);
    expect(await told(SOP_ORDER.flatMap((kind) => (kind === 'step' ? [kind, kind, kind] : [kind])))).toEqual([]);
  });

  it('names the parts that it lacks', async () => {
    const [last = '', ...others] = [...SOP_ORDER].reverse();
    expect(await told([...others].reverse())).toEqual([`1 parse/sop-order Unexpected procedure “A” without: ${last}`]);
  });

  it('names another order', async () => {
    const [first = '', second = '', ...others] = SOP_ORDER;
    expect(await told([second, first, ...others])).toEqual([
      `1 parse/sop-order Unexpected order in “A”: ${[second, first, ...others].join(', ')}; expected ${SOP_ORDER.join(', ')}`,
    ]);
  });
});

describe('an inline mark', () => {
  it.each([':partyy[x]', ':secret[x]', 'A :constructor[x].'])('that is unknown is refused: %s', async (words) => {
    expect((await found(words)).filter((one) => one.startsWith('1 parse/unknown-inline'))).toHaveLength(1);
  });

  it.each([':party[x]', ':signed[x]', ':open[x]', ':unknown[x]', ':non-public[x]{originator="A"} y'])(
    'is known: %s',
    async (words) => {
      expect((await found(words)).filter((one) => one.includes('parse/unknown-inline'))).toEqual([]);
    },
  );
});
