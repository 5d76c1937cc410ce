import { describe, expect, it } from 'vitest';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { read } from '../../src/read/read.js';
import { findingsOf } from '../../src/model/finding.js';
import { assembled, folderOf } from '../manuscript.js';

const one = 'manuscript/report/one.md';
const config = 'manuscript/report/publication.yaml';

/** What is wrong, the chapter that has it, and the finding with its line. */
const CASES: readonly [string, string, { file?: string; line: number; rule: string }][] = [
  ['unknown block', 'Text.\n\n:::recomendation\nx\n:::', { line: 7, rule: 'parse/unknown-block' }],
  ['name of an inherited property', 'Text.\n\n:::constructor\nx\n:::', { line: 7, rule: 'parse/unknown-block' }],
  ['unclosed block', 'Text.\n\n:::lead\nThe rest.\n', { line: 7, rule: 'parse/unclosed-block' }],
  [
    'inner block that closes the outer one',
    '::::sop{#sop-a title="A"}\n:::purpose\nx\n::::',
    { line: 6, rule: 'parse/unclosed-block' },
  ],
  ['unknown attribute', ':::finding{#fin-a titel="A" title="B"}\nx\n:::', { line: 5, rule: 'parse/unknown-attribute' }],
  ['missing attribute', ':::finding{#fin-a}\nx\n:::', { line: 5, rule: 'parse/missing-attribute' }],
  [
    'wrong value',
    '::::case-study{#case-a title="A" who="B" status="guilty" lesson="C"}\nx\n::::',
    { line: 5, rule: 'parse/wrong-value' },
  ],
  ['wrong label', ':::figure{#table-a src="a.svg" title="A" source="x"}\n:::', { line: 5, rule: 'parse/wrong-label' }],
  ['duplicate label', '## A {#sec-a}\n\nx\n\n## B {#sec-a}\n\nx', { line: 9, rule: 'assemble/duplicate-label' }],
  ['part of a procedure outside one', ':::purpose\nx\n:::', { line: 5, rule: 'parse/misplaced-block' }],
  ['heading level', '# A\n\nx', { line: 5, rule: 'parse/heading-level' }],
  ['HTML with a script', 'x\n\n<script>alert(1)</script>', { line: 7, rule: 'parse/raw-html' }],
  ['HTML in a line', 'x <img src="http://example.org/a.png" onerror="x"> y', { line: 5, rule: 'parse/raw-html' }],
  ['image in a line', 'x ![a](a.png) y', { line: 5, rule: 'parse/image-in-text' }],
  ['words behind a fence', 'x\n\n:::lead words\nx\n:::', { line: 7, rule: 'parse/broken-fence' }],
  [
    'no table in a table block',
    ':::table{#tbl-a title="A" source="x"}\nx\n:::',
    { line: 5, rule: 'parse/table-block' },
  ],
  ['empty chapter', '---\ntitle: Empty\n---\n', { line: 1, rule: 'parse/empty-chapter' }],
  ['front matter without a title', '---\n---\n\nx', { line: 2, rule: 'yaml/value' }],
  ['note given twice', 'x[^n]\n\n[^n]: a\n\n[^n]: b', { line: 9, rule: 'assemble/duplicate-label' }],
  ['broken front matter', '---\ntitle: "A\n---\n\nx', { line: 2, rule: 'yaml/syntax' }],
  ['unknown key in front matter', '---\ntitle: A\nidd: sec-a\n---\n\nx', { line: 3, rule: 'yaml/unknown-key' }],
  ['unknown recommendation', '::recommendations{only="rec-nowhere"}', { line: 5, rule: 'assemble/nothing-to-draw' }],
  [
    'distribution with a typing error',
    '---\ntitle: A\ndistribution: Internal\n---\n\nx',
    { line: 3, rule: 'yaml/value' },
  ],
];

describe('a chapter with a mistake', () => {
  it.each(CASES)('is told with its line: %s', async (_name, text, expected) => {
    const { findings } = await assembled(folderOf({ 'one.md': text }));
    expect(findings).toContainEqual(expect.objectContaining({ file: one, severity: 'error', ...expected }));
  });

  it('tells all its mistakes in one run', async () => {
    const { findings } = await assembled(
      folderOf({
        'one.md': CASES.slice(0, 5)
          .map(([, text]) => text)
          .join('\n\n'),
        'two.md': '# x',
      }),
    );
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(4);
    expect(new Set(findings.map(({ file }) => file)).size).toBe(2);
  });

  it('suggests the nearest name', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': ':::recomendation\nx\n:::' }));
    expect(findings[0]).toMatchObject({ expected: ['recommendation'], mend: 'Did you mean `recommendation`?' });
  });

  it('is told where it has no front matter', async () => {
    const world = folderOf({ 'one.md': 'x' });
    await world.write(one, '## A heading\n\nx\n');
    const { findings } = await assembled(world);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'parse/front-matter', line: 1 }));
  });

  it('is told where its bytes are not UTF-8', async () => {
    const world = folderOf({ 'one.md': 'x' });
    await world.write(one, new Uint8Array([...new TextEncoder().encode('---\ntitle: A\n---\n\nab'), 0xe9, 0x20]));
    const { findings } = await assembled(world);
    expect(findings).toMatchObject([
      { rule: 'file/not-utf-8', line: 5, column: 3, mend: expect.stringContaining('WINDOWS-1252') as unknown },
    ]);
  });

  it('is told once where it is UTF-16', async () => {
    const world = folderOf({ 'one.md': 'x' });
    await world.write(one, new Uint8Array(Buffer.from('\uFEFF---\ntitle: A\n---\n\nab', 'utf16le')));
    const { findings } = await assembled(world);
    expect(findings).toMatchObject([
      { rule: 'file/not-utf-8', line: 1, mend: expect.stringContaining('-f UTF-16') as unknown },
    ]);
  });

  it('is internal where its distribution cannot be read', async () => {
    const { publications } = await assembled(folderOf({ 'one.md': '---\ntitle: A\ndistribution: Internal\n---\n\nx' }));
    expect(publications[0]?.chapters[0]?.distribution).toBe('internal');
  });
});

describe('a publication with a mistake', () => {
  it.each([
    ['missing chapter', 'body: [one.md, two.md]', 'read/missing-file'],
    ['chapter listed twice', 'body: [one.md, one.md]', 'read/listed-twice'],
    ['path outside the manuscript', 'body: [one.md, ../../../etc/passwd]', 'read/outside-manuscript'],
    ['absolute path', 'body: [one.md, /etc/passwd]', 'read/outside-manuscript'],
  ])('is told at the line of the list: %s', async (_name, body, rule) => {
    const world = folderOf({ 'one.md': 'x' });
    const text = new TextDecoder().decode(await world.read(config)).replace('body: [one.md]', body);
    await world.write(config, text);
    expect((await assembled(world)).findings).toContainEqual(expect.objectContaining({ file: config, line: 7, rule }));
  });

  it('is refused with the place and a guess where a key is unknown', async () => {
    const world = folderOf({ 'one.md': 'x' }, { 'imprimatur.yaml': 'publications: [report]\nmanuscrpt: x\n' });
    const error = await read(world).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BrokenConfiguration);
    const findings = (error as BrokenConfiguration).files.flatMap(findingsOf);
    expect(findings).toEqual([
      expect.objectContaining({
        line: 2,
        column: 1,
        rule: 'yaml/unknown-key',
        expected: ['manuscript'],
        mend: 'Did you mean `manuscript`?',
      }),
    ]);
  });
});

describe('a chapter of two megabytes', () => {
  it('is refused at its line before anything is read in it', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': 'Text. '.repeat(350_000) }));
    expect(findings).toContainEqual(expect.objectContaining({ file: config, line: 7, rule: 'read/chapter-too-large' }));
  });
});

describe('a configuration that would harm the folder', () => {
  it.each(['manuscript', 'manuscript/out', '.', '..', '../x', '/elsewhere/x', 'bibliography', '.git'])(
    'is refused: output %s',
    async (output) => {
      const world = folderOf(
        { 'one.md': 'Text.' },
        { 'imprimatur.yaml': `publications: [report]\noutput: ${output}\n` },
      );
      const error = await read(world).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(error).toBeInstanceOf(BrokenConfiguration);
      const [finding] = (error as BrokenConfiguration).files.flatMap(findingsOf);
      expect(finding).toMatchObject({ file: 'imprimatur.yaml', line: 2, rule: 'yaml/value' });
    },
  );

  it('is refused where its aliases grow without bound', async () => {
    const more = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed']) {
      more.push(`${String(name)}: &${String(name)} [${`*${String(before)},`.repeat(9)}]`);
    }
    const world = folderOf(
      { 'one.md': 'Text.' },
      { 'imprimatur.yaml': `publications: [report]\n${more.join('\n')}\n` },
    );
    await expect(read(world)).rejects.toBeInstanceOf(BrokenConfiguration);
  });
});
