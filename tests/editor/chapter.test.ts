import { expect, test } from 'vitest';
import { actionsFor } from '../../src/editor/actions.js';
import { diagnosticOf, moved } from '../../src/editor/diagnostics.js';
import { foldsOf, symbolsOf } from '../../src/editor/symbols.js';
import { tokensOf } from '../../src/editor/tokens.js';
import { completeYaml, isFrontMatter } from '../../src/editor/yaml-keys.js';
import { TOKEN_TYPES } from '../../src/model/editor.js';
import type { Finding } from '../../src/model/finding.js';
import { CHAPTER, spotIn } from './folder.js';

const FINDING: Finding = {
  ...{ file: 'manuscript/guide/02-frameworks.md', line: 7, column: 1, endLine: 7, endColumn: 9 },
  ...{ severity: 'warning', gate: 'pass', rule: 'language/plain-words', letter: 'B' },
  ...{
    message: 'Unexpected “Requests”',
    why: '',
    mend: 'Write “Asks”.',
    url: 'docs/rules/language-plain-words.md',
    fix: 'Asks',
  },
};
const DIAGNOSTIC = diagnosticOf(FINDING, (url) => `file:///own/${url}`);

test('a finding stands at its words, says what to do, and leads to its rule', () => {
  expect(DIAGNOSTIC).toMatchObject({
    range: { start: { line: 6, character: 0 }, end: { line: 6, character: 8 } },
    severity: 2,
    code: 'language/plain-words',
    codeDescription: { href: 'file:///own/docs/rules/language-plain-words.md' },
    message: 'Unexpected “Requests”\n→ Write “Asks”.',
  });
});

test('what stands below new lines moves with its words, what stands above does not', () => {
  const after = CHAPTER.replace('## Law', 'One more line.\n\n## Law');
  expect(moved([DIAGNOSTIC], CHAPTER, after)[0]?.range.start.line).toBe(8);
  expect(moved([DIAGNOSTIC], CHAPTER, `${CHAPTER}\nmore\n`)[0]?.range.start.line).toBe(6);
});

test('a finding can be repaired or allowed; chosen words can be withheld or become a note', () => {
  const chosen = { uri: 'u', path: FINDING.file, text: CHAPTER, range: DIAGNOSTIC.range, diagnostics: [DIAGNOSTIC] };
  const actions = actionsFor(chosen);
  expect(actions.map(({ title }) => title)).toEqual([
    'Write “Asks”',
    'Allow language/plain-words here (write the reason behind the colon)',
    'Mark as non-public',
    'Make a note of these words',
  ]);
  expect(actions[1]?.edit?.changes?.['u']).toEqual([
    {
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
      newText: '<!-- allow language/plain-words: -->\n\n',
    },
  ]);
  expect(actions[2]?.edit?.changes?.['u']?.[0]?.newText).toBe(':non-public[Requests]{originator=""}');
  expect(actions[3]?.edit?.changes?.['u']?.map(({ newText }) => newText)).toEqual(['[^1]', '\n\n[^1]: Requests']);
});

test('an open comment can be answered at its words; a rejection is written in its file', () => {
  const diagnostic = { ...DIAGNOSTIC, code: 'C-014', data: { comment: 'C-014' } };
  const range = { ...DIAGNOSTIC.range, end: DIAGNOSTIC.range.start };
  const actions = actionsFor({ uri: 'u', path: 'a.md', text: CHAPTER, range, diagnostics: [diagnostic] });
  expect(actions.map(({ title, command }) => [title, command?.arguments])).toEqual([
    ['C-014: accepted', ['C-014', 'accepted']],
    ['C-014: noted', ['C-014', 'noted']],
    ['C-014: answer it in its file', ['C-014', 'open']],
  ]);
});

test('a block that is withheld whole has a longer fence than those in it', () => {
  const range = { start: { line: 9, character: 0 }, end: { line: 11, character: 3 } };
  const [action] = actionsFor({ uri: 'u', path: 'a.md', text: CHAPTER, range, diagnostics: [] });
  expect(action?.edit?.changes?.['u']?.map(({ newText }) => newText)).toEqual([
    '::::non-public{originator=""}\n',
    '\n::::',
  ]);
});

test('a finding that guards what is withheld can not be allowed', () => {
  const diagnostic = { ...DIAGNOSTIC, code: 'mark/unknown-marker' };
  const actions = actionsFor({
    uri: 'u',
    path: 'a.md',
    text: CHAPTER,
    range: { ...DIAGNOSTIC.range, end: DIAGNOSTIC.range.start },
    diagnostics: [diagnostic],
  });
  expect(actions.map(({ title }) => title)).toEqual(['Write “Asks”']);
});

test('the outline has headings and what has a title or a label; all of it folds', () => {
  expect(symbolsOf(CHAPTER)).toMatchObject([{ name: 'Law', children: [{ name: 'recommendation: rec-log' }] }]);
  const pages = symbolsOf(CHAPTER, (label, title) => (label === 'sec-law' && title === 'Law' ? '8' : ''));
  expect(pages[0]).toMatchObject({ detail: 'page 8' });
  expect(pages[0]?.children?.[0]?.detail).toBeUndefined();
  expect(foldsOf(CHAPTER)).toMatchObject([
    { startLine: 0, endLine: 2 },
    { startLine: 4 },
    { startLine: 9, endLine: 11 },
  ]);
});

test('words that are not public stand out, in a line and in a block', () => {
  const { data } = tokensOf(
    'Say :non-public[secret]{originator="A"} here.\n\n:::non-public{originator="A"}\nHidden.\n:::\n',
  );
  const types = Array.from({ length: data.length / 5 }, (_, index) => TOKEN_TYPES[data[index * 5 + 3] ?? 0]);
  expect(types).toEqual(['keyword', 'nonPublic', 'property', 'keyword', 'property', 'nonPublic', 'keyword']);
});

const SCHEMA = {
  properties: {
    title: { type: 'string', description: 'The title' },
    form: { enum: ['report', 'brief'] },
    parts: {
      properties: { body: { items: { anyOf: [{ type: 'string' }, { properties: { file: {}, pages: {} } }] } } },
    },
  },
  required: ['title'],
};

test('keys of YAML are those of the mapping that one stands in', () => {
  const labels = (marked: string) => completeYaml(spotIn(marked, 'a.yaml'), SCHEMA).map(({ label }) => label);
  expect(labels('title: A\n|')).toEqual(['title', 'form', 'parts']);
  expect(labels('title: A\nform: |')).toEqual(['report', 'brief']);
  expect(labels('parts:\n  |')).toEqual(['body']);
  expect(labels('parts:\n  body:\n    - |')).toEqual(['file', 'pages']);
  expect(labels('parts:\n  body:\n    - file: a.md\n      |')).toEqual(['file', 'pages']);
});

test('front matter is what stands between its lines', () => {
  expect(isFrontMatter(spotIn('---\ntit|\n---\nWords\n'))).toBe(true);
  expect(isFrontMatter(spotIn('---\ntitle: A\n---\nWo|rds\n'))).toBe(false);
});
