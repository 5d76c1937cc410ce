import { before, sorted, there, type Made, type Read } from './made.js';
import { NotMade, small, type Name } from './names.js';

/** A check of the text (door 2) or of the pages (door 3): function, rule, call, and a test that fails until it is filled in. */
export function newCheck(name: Name, door: 'text' | 'print', read: Read): Made {
  const folder = `src/check/${door}`;
  const file = `src/check/${BESIDE[door]}/${name.dashed}.ts`;
  const test = `tests/check/${BESIDE[door]}/${name.dashed}.test.ts`;
  const rules = there(read, `${folder}/rules.ts`);
  const id = `${door}/${name.dashed}`;
  if (read(file) !== undefined || read(test) !== undefined || rules.includes(`'${id}'`))
    throw new NotMade(`Unexpected name “${name.dashed}”, expected one that no check of src/check/${BESIDE[door]} has`);
  if (rules.includes(`\n  ${small(name)}: `))
    throw new NotMade(`Unexpected name “${name.dashed}”, expected one that is free in ${folder}/rules.ts`);
  const call = CALLS[door];
  const imported = `import { check${name.capital} } from './${door === 'text' ? 'checks/' : ''}${name.dashed}.js';`;
  const calling = before(there(read, `${folder}/check.ts`), call.before, `  check${name.capital}(${call.given});\n`);
  return {
    files: {
      [file]: BODIES[door](name),
      [test]: TESTS[door](name),
      [`${folder}/rules.ts`]: before(rules, '} satisfies Record', ruleOf(name, id)),
      [`${folder}/check.ts`]: sorted(calling, 'import { check', imported),
    },
    next: [
      `Write truth, why, mend, severity and letter of ${id} into ${folder}/rules.ts.`,
      `Write into ${test} what must be found and what must not be.`,
      `Fill in ${file} until it passes: npx vitest run ${test}`,
      'npm run docs, then npx tsx src/cli.ts check: read what it finds in the manuscript.',
    ],
  };
}

/** The folder of the checks of each door. */
const BESIDE = { text: 'text/checks', print: 'print' };

const CALLS = {
  text: { before: '  checkQuotations(text);', given: 'text' },
  print: { before: '  checkLeftovers(print', given: 'print, text' },
};

function ruleOf(name: Name, id: string): string {
  return `  ${small(name)}: rule({
    id: '${id}',
    letter: 'C',
    severity: 'warning',
    truth: 'Say what is true of a sound text',
    why: 'Say in one sentence what a reader suffers where it is not.',
    mend: 'Say what the author can do.',
  }),
`;
}

const BODIES = {
  text: (name: Name) => `import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { RULES } from '../rules.js';

/** Reports each paragraph that has the fault, at its place. */
export function check${name.capital}<E extends Edition>(text: EditionText<E>): void {
  for (const { tree, file } of text.chapters) {
    visit(tree, 'paragraph', (node) => {
      if (hasFault(node)) reportOnce(file, RULES.${small(name)}, { reason: 'Unexpected X, expected Y', place: node });
    });
  }
}

function hasFault(node: Paragraph): boolean {
  return node.children.length === 0;
}
`,
  print: (name: Name) => `import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { PageFacts, Print } from '../../model/print.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from './rules.js';

/** Reports each page that has the fault, on the file of its chapter. */
export function check${name.capital}<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  for (const page of print.pages.filter(hasFault)) {
    const file = text.chapters.find(({ id }) => id === page.chapter)?.file ?? text.configFile;
    report(file, RULES.${small(name)}, { reason: \`Unexpected X on page \${String(page.index)}, expected Y\` });
  }
}

function hasFault(page: PageFacts): boolean {
  return page.index < 1;
}
`,
};

const TESTS = {
  text: (name: Name) => `import { expect, test } from 'vitest';
import { check${name.capital} } from '../../../../src/check/text/checks/${name.dashed}.js';
import { chapterOf, editionOf, found } from '../edition.js';

test.each([
  ['Here stands the fault.', ['1 text/${name.dashed}']],
  ['Here stands none.', []],
])('%j', (words, expected) => {
  const chapter = chapterOf(words);
  check${name.capital}(editionOf([chapter]));
  expect(found(chapter)).toEqual(expected);
});
`,
  print: (name: Name) => `import { expect, test } from 'vitest';
import { findingsIn, page } from './printed.js';

test.each([
  [page(2, { stranded: ['Here stands the fault'] }), [{ rule: 'print/${name.dashed}', file: 'one.md' }]],
  [page(2), []],
])('%j', (one, expected) => {
  const found = findingsIn([page(1), one]).filter(({ rule }) => rule === 'print/${name.dashed}');
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
`,
};
