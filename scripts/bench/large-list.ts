import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const WORDS =
  'online child protection evidence cooperation investigation justice system service support response data review national regional training'.split(
    ' ',
  );
const TYPES = ['report', 'webpage', 'article-journal', 'book', 'article-newspaper'];
/** Paragraphs of five sentences, each with one citation. */
const SENTENCES = 5;

/** Writes a manuscript with a bibliography of so many records, of which so many are cited. */
export async function writeLargeList(folder: string, of: { records: number; cited: number }): Promise<void> {
  const files = {
    'imprimatur.yaml': 'publications: [list]\n',
    'bibliography/references.json': JSON.stringify(
      Array.from({ length: of.records }, (_, index) => record(index)),
      null,
      2,
    ),
    'manuscript/list/publication.yaml':
      'title: A long list\nkind: Guide\nstatus: Draft\nversion: First\ndate: 1 January 2026\nparts:\n  body: [one.md]\n  annex: [sources.md]\n',
    'manuscript/list/one.md': `---\ntitle: Work\n---\n\n## One\n\n${chapter(of)}`,
    'manuscript/list/sources.md': '---\ntitle: References\n---\n\n::bibliography\n',
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function record(index: number): object {
  const word = (step: number): string => WORDS[(index * step) % WORDS.length] ?? '';
  const author =
    index % 3 === 0
      ? [{ literal: `Organization ${String(index % 400)}` }]
      : [{ family: `Family${String(index % 900)}`, given: 'A. B.' }];
  return {
    id: `work${String(index)}`,
    type: TYPES[index % TYPES.length],
    title: `Notes on ${word(1)} and ${word(7)} in place ${String(index)}: A study of ${word(3)}`,
    author,
    issued: { 'date-parts': [[1990 + (index % 35), 1 + (index % 12), 1 + (index % 28)]] },
    publisher: `Publisher ${String(index % 100)}`,
    'container-title': `Journal of ${word(5)}`,
    URL: `https://example.org/works/${String(index)}/page`,
    level: 'A',
  };
}

function chapter({ records, cited }: { records: number; cited: number }): string {
  const step = Math.max(1, Math.floor(records / cited));
  const sentences = Array.from({ length: cited }, (_, index) => {
    const end = index % SENTENCES === SENTENCES - 1 ? '\n\n' : ' ';
    return `Study ${String(index + 1)} asks for more of the service [@work${String(index * step)}].${end}`;
  });
  return sentences.join('');
}
