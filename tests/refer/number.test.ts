import { describe, expect, it } from 'vitest';
import { select } from '../../src/mark/select.js';
import { number } from '../../src/refer/number.js';
import { assembled, folderOf, only } from '../manuscript.js';

const TEXT = `## First {#sec-first}

:::figure{#fig-a src="a.svg" title="A" source="x"}
:::

:::non-public{originator="A"}
## Hidden

:::figure{#fig-hidden src="h.svg" title="H" source="x"}
:::
:::

## Second

:::figure{#fig-b src="b.svg" title="B" source="x"}
:::

:::finding{#fin-a title="A finding"}
Text.
:::
`;

async function numbersOf(edition: 'public' | 'internal'): Promise<Record<string, string>> {
  const found = await assembled(
    folderOf({
      'one.md': TEXT.replace(':::non-public', '::::non-public').replace(
        ':::\n:::\n\n## Second',
        ':::\n::::\n\n## Second',
      ),
    }),
  );
  return Object.fromEntries([...number(select(only(found), edition)).values()].map(({ label, text }) => [label, text]));
}

describe('number', () => {
  it('numbers chapters, sections, figures and findings in reading order', async () => {
    expect(await numbersOf('internal')).toMatchObject({
      'sec-one': 'chapter 1',
      'sec-first': 'section 1.1',
      'fig-a': 'figure 1',
      'fig-hidden': 'figure 2',
      'fig-b': 'figure 3',
      'fin-a': 'finding 1',
    });
  });

  it('counts nothing that is not in the edition', async () => {
    const numbers = await numbersOf('public');
    expect(numbers['fig-b']).toBe('figure 2');
    expect(numbers['fig-hidden']).toBeUndefined();
    expect(Object.values(numbers)).toContain('section 1.2');
    expect(Object.values(numbers)).not.toContain('section 1.3');
  });
});
