import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import type { PublicationFacts } from '../../../../src/model/publication.js';
import { sourcesOf } from '../../../sources.js';
import { chapterOf } from '../edition.js';

/** What is read of each file: its lines with their place, `line:column words`. */
function readIn(text: Parameters<typeof readingsOf>[0], files: Record<string, string> = {}): Record<string, string[]> {
  const read: Record<string, string[]> = {};
  for (const { file, flow } of readingsOf(text, sourcesOf(files), [])) {
    let at = 0;
    for (const line of flow.text.split('\n')) {
      const words = line.replace(/^[◦▫] /, '');
      const offset = flow.offsets[at + line.length - words.length] ?? 0;
      at += line.length + 1;
      if (words === '◦' || words === '') continue;
      const before = String(file).slice(0, offset).split('\n');
      (read[file.path] ??= []).push(`${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)} ${words}`);
    }
  }
  return read;
}

test('headings with labels, captions, sources, notes and printed attributes are read at their places', () => {
  const chapter = chapterOf(
    [
      '## Words of a *heading* {#sec-words}',
      '',
      ':::figure{#fig-a title="A title" src="a.yaml" source="Prepared by us from [@key, p. 3]" alt="What it shows"}',
      'How to read it.',
      ':::',
      '',
      'A sentence.[^n]',
      '',
      '[^n]: The note.',
      '',
      '::::sop{#sop-a title="A procedure"}',
      ':::step{who="The investigator" when="within one hour"}',
      '**Act.**',
      ':::',
      '::::',
    ].join('\n'),
  );
  expect(readIn({ chapters: [chapter] })['manuscript/guide/chapter.md']).toEqual([
    '2:8 A title',
    '5:4 Words of a heading',
    '7:25 A title',
    '7:55 Prepared by us from †',
    '7:94 What it shows',
    '8:1 How to read it.',
    '11:1 A sentence.†',
    '13:7 The note.',
    '15:23 A procedure',
    '16:14 The investigator',
    '16:38 within one hour',
    '17:3 Act.',
  ]);
});

test('titles and imprint, the glossary that is drawn, and figures are read in their own files', () => {
  const configFile = new VFile({
    path: 'publication.yaml',
    value:
      'title: The title\nfile: no-words\nimprint:\n  - label: "The label"\n    text: >-\n      A text of\n      two lines.\n',
  });
  const glossary = {
    file: new VFile({
      path: 'glossary.yaml',
      value: 'abbreviations:\n  JIT: joint team\nterms:\n  - { term: hash, meaning: A number., avoid: [code] }\n',
    }),
    abbreviations: new Map<string, string>(),
    terms: [],
  };
  const files = {
    'manuscript/a.yaml':
      'kind: month-strips\nalt: What it shows\nstrips:\n  - { value: 2 months, style: kept, months: 2 }\n',
    'manuscript/b.mmd':
      'flowchart LR\n  accTitle: Who asks\n  accDescr: All of it.\n  %% A["no label"]\n  a["The first<br/>box"] -- "asks for" --> b(The second)\n',
  };
  const chapters = [
    chapterOf(
      ':::figure{#fig-a title="A" src="a.yaml"}\n:::\n\n:::figure{#fig-b title="B" src="b.mmd"}\n:::\n\n::glossary',
    ),
  ];
  const facts = { coverFigure: 'a.yaml' } as PublicationFacts;
  const read = readIn({ chapters, configFile, glossary, facts }, files);
  expect(read['publication.yaml']).toEqual(['1:8 The title', '4:13 The label', '6:7 A text of two lines.']);
  expect(read['glossary.yaml']).toEqual(['2:8 joint team', '4:13 hash', '4:28 A number.']);
  expect(read['manuscript/a.yaml']).toEqual(['2:6 What it shows', '4:14 2 months']);
  expect(read['manuscript/b.mmd']).toEqual([
    '2:13 Who asks',
    '3:13 All of it.',
    '5:6 The first box',
    '5:30 asks for',
    '5:46 The second',
  ]);
  expect(readIn({ chapters: [chapterOf('A word.')], glossary })['glossary.yaml']).toBeUndefined();
});

test('a diagram in a chapter, and words of other kinds of diagram, are read', () => {
  const chapter = chapterOf(
    [
      ':::figure{#fig-a title="A"}',
      '```mermaid',
      'sequenceDiagram',
      '  participant A as The investigator',
      '  A->>B: Keep the data',
      '  Note over A: The clock runs',
      '```',
      ':::',
    ].join('\n'),
  );
  expect(readIn({ chapters: [chapter] })['manuscript/guide/chapter.md']?.slice(2)).toEqual([
    '8:20 The investigator',
    '9:10 Keep the data',
    '10:16 The clock runs',
  ]);
  const timeline = 'timeline\n  title Five treaties\n  1989 : The Convention\n';
  const figure = chapterOf(':::figure{#fig-a title="A" src="t.mmd"}\n:::');
  expect(readIn({ chapters: [figure] }, { 'manuscript/t.mmd': timeline })['manuscript/t.mmd']).toEqual([
    '2:9 Five treaties',
    '3:10 The Convention',
  ]);
});
