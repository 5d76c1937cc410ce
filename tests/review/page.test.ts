import { hashOf } from '../../src/model/hash.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewComment, ReviewMap } from '../../src/model/review.js';
import { importReturn } from '../../src/review/import.js';
import { readReturned } from '../../src/review/read.js';
import { CHAPTER } from './sent.js';
import { pageToReview } from './reviewing.js';

let html: string;
let map: ReviewMap;

beforeAll(async () => {
  ({ html, map } = await pageToReview());
});

describe('the page for reviewers', () => {
  it('runs its own script alone and reaches nothing', () => {
    const script = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
    const digest = Buffer.from(hashOf(script), 'hex').toString('base64');
    expect(html.replaceAll('&#x27;', "'")).toContain(
      `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'`,
    );
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  it('knows the words by the bookmarks of the copy, never by the lines of the manuscript', () => {
    expect(html).toContain('data-mark="_rv_0002"');
    expect(html).not.toContain('data-at');
    expect(html).not.toContain('one.md');
  });

  it('has nothing of what is withheld in a public copy', async () => {
    const { html: open } = await pageToReview('public');
    expect(html).toContain('signed in secret');
    expect(open).not.toMatch(/secret|ministry/i);
  });
});

describe('comments that the page saved', () => {
  const comments = async (saved: object): Promise<readonly ReviewComment[]> => {
    const { returned } = await readReturned(new TextEncoder().encode(JSON.stringify(saved)));
    return importReturn(returned, { map, sender: { name: 'c.json', sha256: '', reviewer: '' }, known: [] }).comments;
  };
  const saved = (one: object): object => ({
    imprimatur: 'comments',
    version: 1,
    round: 'C',
    build: map.build,
    publication: 'report',
    reviewer: 'R. Tan',
    office: 'Forensics',
    saved: '',
    comments: [{ id: 'a', made: '2026-12-01T10:00:00Z', ...one }],
  });
  const lineOf = (words: string): number => CHAPTER.split('\n').findIndex((line) => line.includes(words)) + 1;

  it('come back to their words, with how much they matter', async () => {
    const mark = '_rv_0002';
    expect(await comments(saved({ mark, from: 48, quote: 'keep', text: 'Which?', severity: 'must' }))).toMatchObject([
      {
        kind: 'comment',
        reviewer: 'R. Tan, Forensics',
        quote: 'keep',
        place: 'words',
        line: lineOf('some keep'),
        severity: 'must',
      },
    ]);
    expect(await comments(saved({ mark, from: 6, quote: 'keep', proposed: 'store' }))).toMatchObject([
      { kind: 'replace', proposed: 'store', line: lineOf('States keep'), column: 8 },
    ]);
  });

  it('on the whole text stand at its beginning, as a guess', async () => {
    expect(await comments(saved({ text: 'Well done.' }))).toMatchObject([
      { text: '(on the whole text) Well done.', place: 'near', line: lineOf('Kept in time') },
    ]);
  });

  it.each(['{', '{"imprimatur":"comments"}', '{"imprimatur":"comments","comments":[{"id":3}]}'])(
    'are refused where they are none: %s',
    async (text) => {
      await expect(readReturned(new TextEncoder().encode(text))).rejects.toThrow(
        /^Unexpected content, expected comments/,
      );
    },
  );
});
