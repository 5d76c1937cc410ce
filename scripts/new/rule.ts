import { sorted, there, type Made, type Read } from './made.js';
import { NotMade, type Name } from './names.js';

/** A rule for words: Vale's file, its line in `.vale.ini`, its letter, and the fixture that proves it. Throws NotMade where the name is taken. */
export function newRule({ dashed, capital }: Name, read: Read): Made {
  const yaml = `styles/vale/Imprimatur/${capital}.yml`;
  const fixture = `tests/rules/language/${dashed}.md`;
  for (const path of [yaml, fixture])
    if (read(path) !== undefined) throw new NotMade(`Unexpected name “${capital}”, expected one that is free: ${path}`);
  return {
    files: {
      [yaml]: YAML,
      [fixture]: FIXTURE,
      [LETTERS]: there(read, LETTERS).replace(CLARITY, `${CLARITY}'${capital}', `),
      '.vale.ini': sorted(there(read, '.vale.ini'), 'Imprimatur.', `Imprimatur.${capital} = warning`),
    },
    next: [
      `It is a rule of clarity (C): move it where ${LETTERS} has its letter, if it is another.`,
      `Write the words and the reason into ${yaml}; the levels stand in .vale.ini alone.`,
      `Write into ${fixture} what it must find, with «…», and what it must leave alone.`,
      `npx vitest run tests/check/text/vale/vale.tool.test.ts -t ${dashed}`,
      'npm run docs, then npx tsx src/cli.ts check: read what it finds in the manuscript.',
    ],
  };
}

const LETTERS = 'src/check/text/vale/letters.ts';
const CLARITY = '  C: [';

const YAML = `# Source: name the guide or standard that the rule comes from
extends: substitution
message: 'Unexpected “%[2]s”, expected %[1]s'
description: 'Say in one sentence what a reader suffers from these words.'
ignorecase: true
swap:
  'words to be found': 'words to be written'
`;

const FIXTURE = `---
title: Fixture
---

Here stand words to be found. <!-- finds «words to be found» -->

## What it leaves alone

Here stand words to be written.
`;
