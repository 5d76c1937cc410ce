import { expect, test } from 'vitest';
import { applyAllows } from '../../../../src/check/text/allow/allow.js';
import { valeRule } from '../../../../src/check/text/vale/vale.js';
import { report } from '../../../../src/model/finding.js';
import type { Chapter } from '../../../../src/model/publication.js';
import type { Rule } from '../../../../src/model/rule.js';
import { chapterOf, found } from '../edition.js';

const CHILD = valeRule('Imprimatur.ChildProtection', 'error', 'Why.');
const LEAK: Rule = { ...CHILD, id: 'mark/leak' };

/** A chapter with one finding of a rule on each line of its Markdown that holds “bad words”. */
function withFindings(markdown: string, rule = CHILD): Chapter {
  const chapter = chapterOf(markdown);
  chapter.file.messages.length = 0;
  chapter.file.data['wordsChecked'] = true;
  String(chapter.file)
    .split('\n')
    .forEach((text, index) => {
      const column = text.replace(/<!--.*-->/, (all) => ' '.repeat(all.length)).indexOf('bad words') + 1;
      if (column === 0) return;
      report(chapter.file, rule, { reason: 'Unexpected “bad words”', place: { line: index + 1, column } });
    });
  return chapter;
}

function after(markdown: string, rule = CHILD): string[] {
  const chapter = withFindings(markdown, rule);
  applyAllows(chapter);
  return [...found(chapter), ...chapter.file.messages.filter(({ source }) => source === 'mark').map(() => 'leak')];
}

const REASON = 'a title of the law in force';

test.each([
  [
    'before a paragraph',
    `<!-- allow language/child-protection "bad words": ${REASON} -->\n\nHere bad words\nand bad words.`,
    [],
  ],
  ['on the line above', `Text.\n\n<!-- allow language/child-protection: ${REASON} -->\nHere bad words.`, []],
  ['within the paragraph', `Here bad words <!-- allow language/child-protection: ${REASON} -->\nand bad words.`, []],
  [
    'only for the next paragraph',
    `<!-- allow language/child-protection "bad words": ${REASON} -->\n\nHere bad words.\n\nThere bad words.`,
    ['5 language/child-protection'],
  ],
  [
    'for a whole block',
    `<!-- allow language/child-protection: ${REASON} -->\n:::finding{#fin-a title="bad words"}\nHere.\n\nbad words\n:::`,
    [],
  ],
  [
    'for other words it has no use',
    `<!-- allow language/child-protection "other words": ${REASON} -->\n\nHere bad words.`,
    ['1 text/allow-unused', '3 language/child-protection'],
  ],
  [
    'without a finding it has no use',
    `<!-- allow language/child-protection: ${REASON} -->\n\nHere.`,
    ['1 text/allow-unused'],
  ],
  [
    'without a reason it does not hold',
    '<!-- allow language/child-protection "bad words" -->\n\nHere bad words.',
    ['1 text/allow-reason', '3 language/child-protection'],
  ],
  [
    'with a short reason it does not hold',
    '<!-- allow language/child-protection: ok -->\n\nHere bad words.',
    ['1 text/allow-reason', '3 language/child-protection'],
  ],
  [
    'in code within a line it is not meant',
    `Here \`<!-- allow language/child-protection: ${REASON} -->\` bad words.`,
    ['1 language/child-protection'],
  ],
  [
    'in a code block of a quotation it is not meant',
    `> \`\`\`\n> <!-- allow language/child-protection: ${REASON} -->\n> \`\`\``,
    [],
  ],
  ['in a code block it is not meant', `\`\`\`\n<!-- allow language/child-protection: ${REASON} -->\n\`\`\``, []],
])('an exception %s', (_, markdown, findings) => {
  expect(after(markdown)).toEqual(findings);
});

test('a leak is never excepted', () => {
  expect(after(`<!-- allow mark/leak: ${REASON} -->\n\nHere bad words.`, LEAK)).toEqual([
    '1 text/allow-reason',
    'leak',
  ]);
});

test('without Vale nobody knows whether an exception has a use; applied twice it is reported once', () => {
  const unknown = chapterOf(`<!-- allow language/child-protection: ${REASON} -->\n\nHere.`);
  applyAllows(unknown);
  expect(found(unknown)).toEqual([]);
  const twice = withFindings(`<!-- allow language/child-protection: ${REASON} -->\n\nHere.`);
  applyAllows(twice);
  applyAllows(twice);
  expect(found(twice)).toEqual(['1 text/allow-unused']);
});

test('what one edition has used is not unused in the next, and a withheld passage is not asked', () => {
  const chapter = withFindings(`<!-- allow language/child-protection: ${REASON} -->\n\nHere bad words.`);
  applyAllows(chapter);
  applyAllows(chapter);
  expect(found(chapter)).toEqual([]);
  expect(
    after(`:::non-public{originator="X" basis="Y"}\n<!-- allow language/child-protection: ${REASON} -->\nHere.\n:::`),
  ).toEqual([]);
});

const ALLOW = `<!-- allow language/child-protection: ${REASON} -->`;

test.each([
  ['after a withheld passage', `:::non-public{originator="X" basis="Y"}\nText.\n:::\n\n${ALLOW}\n\nHere.`, ['5']],
  ['after lines of colons in code', `\`\`\`\n:::non-public{originator="X"}\n\`\`\`\n\n${ALLOW}\n\nHere.`, ['5']],
  ['beside withheld words', `Here :non-public[a word]{originator="X" basis="Y"}.\n\n${ALLOW}\n\nHere.`, ['3']],
  [
    'in a block of a withheld passage',
    `::::non-public{originator="X" basis="Y"}\n:::case-study{title="T"}\n${ALLOW}\nHere.\n:::\n::::`,
    [],
  ],
  ['in a quotation of a withheld passage', `:::non-public{originator="X" basis="Y"}\n> ${ALLOW}\n>\n> Here.\n:::`, []],
])('whether an exception without use is told: %s', (_, markdown, lines) => {
  expect(after(markdown)).toEqual(lines.map((line) => `${line} text/allow-unused`));
});
