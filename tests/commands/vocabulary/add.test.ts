import { expect, test } from 'vitest';
import { vocabularyAdd } from '../../../src/commands/vocabulary/add.js';
import { EXIT, type Terminal } from '../../../src/model/terminal.js';
import { MemoryWorld } from '../../../src/system/memory.js';

const LIST = 'styles/vale/vocabulary.yaml';

async function add(words: readonly string[], list?: string) {
  const world = new MemoryWorld(list === undefined ? {} : { [LIST]: list });
  const said: string[] = [];
  const terminal = { say: (line: string) => void said.push(line), out: () => undefined } as unknown as Terminal;
  const code = await vocabularyAdd(world, terminal, words);
  const bytes = world.files.get(LIST);
  return { code, said: said.join('\n'), list: bytes === undefined ? undefined : new TextDecoder().decode(bytes) };
}

test('words are added in order, once, and the list is made where there is none', async () => {
  const made = await add(['wombel', 'aardling', 'wombel']);
  expect(made).toMatchObject({ code: EXIT.clean, said: `2 added to ${LIST}, 0 there already` });
  expect(made.list).toMatch(/^#.*\n- aardling\n- wombel\n$/);
  const more = await add(['bort', 'wombel'], '# Ours\n- wombel\n');
  expect(more).toMatchObject({ said: `1 added to ${LIST}, 1 there already`, list: '# Ours\n- bort\n- wombel\n' });
});

test('what is no word, or a list that is none, is refused, and nothing is written', async () => {
  expect(await add(['two words', '- x'])).toMatchObject({ code: EXIT.usage, list: undefined });
  const broken = await add(['bort'], 'wombel: [\n');
  expect(broken).toMatchObject({ code: EXIT.usage, list: 'wombel: [\n' });
  expect(broken.said).toContain('“wombel: [”');
});
