import { expect, test } from 'vitest';
import { completeChapter } from '../../src/editor/complete.js';
import { folder, spotIn } from './folder.js';

function labelsAt(marked: string): string[] {
  return completeChapter(spotIn(marked), folder()).map(({ label }) => label);
}

test('behind an at sign stand works and labels, each found by more than its key', () => {
  const found = completeChapter(spotIn('As [@|'), folder());
  expect(found.map(({ label }) => label)).toEqual(['gov-2024', 'un-1989', 'sec-law', 'rec-log']);
  expect(found[0]?.filterText).toBe('gov-2024 Ministry of Justice MOJ 2024 Rules for providers');
  expect(found[2]?.detail).toBe('section 2.1: Law, page 8');
  expect(found[0]?.textEdit).toMatchObject({
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } },
  });
});

test.each([
  ['gov', ['gov-2024']],
  ['justice', ['gov-2024']],
  ['nations-1989', ['un-1989']],
  ['convenzion', ['un-1989']],
  ['gv24', ['gov-2024']],
  ['recomm', ['rec-log']],
  ['nobody-knows', []],
])('what is typed finds by key, author, year and title, with a slip: %s', (typed, names) => {
  expect(labelsAt(`As [@${typed}|`)).toEqual(names);
});

test('what begins as a label has labels first', () => {
  const found = completeChapter(spotIn('See @sec|'), folder());
  expect(found.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))[0]?.label).toBe('sec-law');
});

test('a label of another publication takes its name first', () => {
  const known = folder();
  const chapters = new Map([['manuscript/brief/01.md', { publication: 'brief', standing: '' }]]);
  const found = completeChapter(spotIn('See @sec|', 'manuscript/brief/01.md'), { ...known, chapters });
  expect(found.map(({ label }) => label)).toEqual(['guide:sec-law']);
});

test('an address of e-mail and a path are none', () => {
  expect(labelsAt('Write to office@exam|')).toEqual([]);
});

test('behind three colons stand blocks with what they must have, behind two drawn lists, behind one marks', () => {
  const blocks = completeChapter(spotIn(':::|'), folder());
  expect(blocks.map(({ label }) => label)).toContain('recommendation');
  expect(blocks.find(({ label }) => label === 'finding')?.textEdit?.newText).toBe(
    'finding{#fin-$1 title="$2"}\n$0\n:::',
  );
  expect(labelsAt('::|')).toContain('bibliography');
  expect(labelsAt('Words :no|')).toContain('non-public');
  expect(labelsAt('Words: |')).toEqual([]);
});

test('in braces stand the attributes that are not given yet, and the values that one takes', () => {
  const attributes = labelsAt(':::case-study{title="A" |');
  expect(attributes).toContain('lesson');
  expect(attributes).not.toContain('title');
  expect(labelsAt(':::case-study{status="|')).toEqual(['charges', 'operational', 'conviction']);
  expect(labelsAt(':::recommendation{rests-on="|')).toEqual(['sec-law', 'rec-log']);
});

test('paths are named from where they count', () => {
  expect(labelsAt('![A photo](fig|')).toContain('figures/photo.png');
  expect(labelsAt('See [more](0|')).toEqual(['03-more.md']);
  expect(labelsAt(':::figure{src="|')).toContain('figures/speed.yaml');
});

test('terms and abbreviations come with the third letter', () => {
  expect(labelsAt('The groo|')).toContain('grooming');
  expect(labelsAt('The gr|')).toEqual([]);
});
