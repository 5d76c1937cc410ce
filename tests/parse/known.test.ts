import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { chapterOnce } from '../../src/parse/known.js';
import { sourceOf } from '../sources.js';

const TEXT = '---\ntitle: Frameworks\n---\n\n## One {#sec-one}\n\nWords with ~~a change~~ and @sec-one.\n';

function listed(text: string, numbered = true) {
  return { source: sourceOf('manuscript/guide/01-a.md', text), part: 'body', numbered } as const;
}

test('the same bytes are the same chapter with the same findings, on the file of whoever asks', () => {
  const [first, second] = [chapterOnce(listed(TEXT)), chapterOnce(listed(TEXT))];
  expect(second.file).not.toBe(first.file);
  expect(findingsOf(second.file)).toEqual(findingsOf(first.file));
  expect(findingsOf(first.file)).not.toEqual([]);
  expect({ ...second, file: undefined }).toEqual({ ...first, file: undefined });
});

test('what one does with its tree no other sees', () => {
  const first = chapterOnce(listed(TEXT));
  visit(first.tree, 'text', (node) => {
    node.value = 'taken';
  });
  expect(JSON.stringify(chapterOnce(listed(TEXT)).tree)).not.toContain('taken');
});

test('another byte, or another place in the publication, is another chapter', () => {
  expect(chapterOnce(listed(TEXT.replace('Frameworks', 'Framework'))).title).toBe('Framework');
  expect(chapterOnce(listed(TEXT, false)).numbered).toBe(false);
});
