import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { digestOf } from '../../scripts/source-paragraphs.js';
import { paragraphsSchema } from '../../src/read/form-schemas.js';
import { publicationSchema } from '../../src/read/schema.js';

const EXAMPLE = path.resolve(import.meta.dirname, '..', '..', 'examples', 'needs-assessment');
const read = (file: string): string => readFileSync(path.join(EXAMPLE, file), 'utf8');
const publication = publicationSchema.parse(parse(read('manuscript/assessment/publication.yaml')));
const fileOf = (entry: (typeof publication.parts.body)[number]): string =>
  `manuscript/assessment/${typeof entry === 'string' ? entry : entry.file}`;

const HEADED = /^---\ntitle: (.*)\n[^]*?---\n/u;

/** The blocks of a chapter, its title first: without front matter, the words of notes, labels and signs of Markdown. */
function blocksOf(file: string): { readonly words: string; readonly counted: boolean }[] {
  const text = read(file);
  const title = HEADED.exec(text)?.[1] ?? '';
  const blocks = text.replace(HEADED, '').split(/\n{2,}/u);
  const plain = blocks.filter((block) => !/^\[\^\d+\]:/u.test(block.trim()));
  return [
    { words: title, counted: false },
    ...plain.map((block) => ({
      words: block.replace(/\{#[^}]*\}/gu, ''),
      counted: !/^(?:#|- )/u.test(block.trim()),
    })),
  ];
}

/** The words of the manuscript, cut before each paragraph of its body. */
function pieces(): string[] {
  const { front, body, annex } = publication.parts;
  const found: string[] = [publication.title];
  for (const entry of front)
    found[0] += blocksOf(fileOf(entry))
      .slice(1)
      .map(({ words }) => words)
      .join(' ');
  for (const { words, counted } of body.flatMap((entry) => blocksOf(fileOf(entry)))) {
    if (counted) found.push(words);
    else found.push(`${found.pop() ?? ''} ${words}`);
  }
  for (const entry of annex)
    found.push(
      `${found.pop() ?? ''} ${blocksOf(fileOf(entry))
        .map(({ words }) => words)
        .join(' ')}`,
    );
  return found;
}

describe('the example of a document', () => {
  it('has every word of its source text: titles, headings, paragraphs 1 to 41, the calls of 13 notes, and the annex', () => {
    const source = z.array(z.string()).parse(JSON.parse(read('source.json')));
    const made = pieces().map(digestOf);
    expect(made).toHaveLength(42);
    expect(made.map((digest, number) => (digest === source[number] ? '' : `paragraph ${String(number)}`))).toEqual(
      source.map(() => ''),
    );
  });

  it('keeps a number for each of its paragraphs', () => {
    const { paragraphs } = paragraphsSchema.parse(parse(read('manuscript/assessment/paragraphs.yaml')));
    expect(paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, at) => String(at + 1)));
  });

  it('says that it is no official document, and names its experts in its annex alone', () => {
    const annex = read('manuscript/assessment/annexes/list-of-experts.md');
    const names = [...annex.matchAll(/^- ([^,]+),/gmu)].map(([, name = '']) => name);
    expect(names).toHaveLength(33);
    const { front, body } = publication.parts;
    const others = [...front, ...body].map((entry) => read(fileOf(entry))).join(' ');
    expect(names.filter((name) => others.includes(name))).toEqual([]);
    expect(JSON.stringify(publication.imprint)).toContain('not an official document of the United Nations');
  });
});
