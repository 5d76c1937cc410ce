import { expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { ReviewMap } from '../../src/model/review.js';
import { readWord } from '../../src/review/word/read.js';

const MAP: ReviewMap = {
  round: 'C',
  build: 'b',
  publication: 'report',
  edition: 'internal',
  blocks: [
    {
      mark: '_rv_1',
      path: 'one.md',
      pieces: [{ words: 'One step. It binds.', line: 1, column: 1, exact: true }],
      withheld: false,
    },
  ],
};

const OPEN = '<w:bookmarkStart w:id="1" w:name="_rv_1"/>';
const CLOSE = '<w:bookmarkEnd w:id="1"/>';
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const tracked = (kind: 'ins' | 'del', inside = ''): string =>
  `<w:${kind} w:id="7" w:author="R. Tan" w:date="2026-12-01T10:00:00Z">${inside}</w:${kind}>`;
const end = (kind: 'ins' | 'del'): string => `<w:pPr><w:rPr>${tracked(kind)}</w:rPr></w:pPr>`;

/** What is found in paragraphs as Word writes them: kind, what is said or proposed, and the letter it stands at. */
function found(...paragraphs: string[]): (string | number | undefined)[][] {
  const body = paragraphs.map((inside) => `<w:p>${inside}</w:p>`).join('');
  const xml = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return readWord(new Map([['word/document.xml', fromXml(xml)]]))
    .marks(MAP, () => false)
    .map(({ kind, text, proposed, quote, from }) => [kind, text === '' ? (proposed ?? quote) : text, from]);
}

it('a paragraph that is parted is told where it is, once, and its words are not taken for others', () => {
  expect(found(`${end('ins')}${OPEN}${run('One step. ')}`, `${run('It binds.')}${CLOSE}`)).toEqual([
    ['comment', '(begin a new paragraph here)', 10],
  ]);
});

it('a paragraph that is joined to the next one is told', () => {
  expect(found(`${end('del')}${OPEN}${run('One step. It binds.')}${CLOSE}`, run('More.'))).toEqual([
    ['comment', '(join this paragraph and the next one)', 19],
  ]);
});

it.each([
  [
    'typed behind one',
    [`${end('ins')}${OPEN}${run('One step. It binds.')}${CLOSE}`, tracked('ins', run('New.'))],
    '\n\nNew.',
    19,
  ],
  [
    'typed before one',
    [`${end('ins')}${OPEN}${tracked('ins', run('New.'))}`, `${run('One step. It binds.')}${CLOSE}`],
    'New.\n\n',
    0,
  ],
])('a new paragraph is one change with its words: %s', (_, paragraphs, words, at) => {
  expect(found(...paragraphs)).toEqual([['insert', words, at]]);
});

it('a paragraph that is deleted whole is one change', () => {
  expect(
    found(`${end('del')}${OPEN}${tracked('del', '<w:r><w:delText>One step. It binds.</w:delText></w:r>')}${CLOSE}`),
  ).toEqual([['delete', 'One step. It binds.', 0]]);
});
