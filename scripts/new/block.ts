import { before, there, type Made, type Read } from './made.js';
import { key, NotMade, type Name } from './names.js';

const TABLE = 'src/model/blocks.ts';
const PAGE = 'src/write/page/block.ts';

/** A block of the authors' language: its entry in the table, what becomes of it on the page, and a test. Throws NotMade where the name is taken. */
export function newBlock(name: Name, read: Read): Made {
  const { dashed } = name;
  const table = there(read, TABLE);
  const test = `tests/write/page/${dashed}.test.ts`;
  const taken = new RegExp(`^  (?:'${dashed}'|${dashed}): `, 'm').test(table) || TAKEN.includes(dashed);
  if (taken || read(test) !== undefined)
    throw new NotMade(`Unexpected name “${dashed}”, expected one that no block has`);
  const entry = `  ${key(name)}: { says: 'what it is, for authors', claims: true },\n`;
  return {
    files: {
      [TABLE]: before(table, '} as const satisfies Record<string, BlockForm>', entry),
      [PAGE]: before(there(read, PAGE), '  };\n}\n', `    ${key(name)}: plain,\n`),
      [test]: testOf(dashed),
    },
    next: [
      `Say in ${TABLE} what it is, which attributes it takes, and whether it must cite (\`claims\`).`,
      `Where \`plain\` is not enough (a title does not compile with it), write its handler in ${PAGE}; every further writer asks for one too: npx tsc -p .`,
      `Write into ${test} the block with its attributes and what must stand on the page, and its look into styles/print/blocks.css.`,
      `npx vitest run ${test}, then npm run docs: the table of docs/authoring.md has it.`,
    ],
  };
}

/** Names of the language that stand in other tables. */
const TAKEN = ['figure', 'table', 'non-public'];

function testOf(dashed: string): string {
  return `import { expect, test } from 'vitest';
import { folderOf } from '../../manuscript.js';
import { pageIn } from '../../settled.js';

test('a block ${dashed} is set on the page with its words', async () => {
  const { html, findings } = await pageIn(folderOf({ 'one.md': ':::${dashed}\\nIts words.\\n:::' }), 'internal');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(html).toMatch(/<div class="${dashed}"[^>]*>\\s*<p[^>]*>Its words\\.<\\/p>/);
});
`;
}
