import { describe, expect, it } from 'vitest';
import { withPages } from '../../src/commands/preview-page.js';
import { preview } from '../../src/commands/preview.js';
import type { Finding } from '../../src/model/finding.js';
import type { Serving } from '../../src/model/terminal.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { read } from '../../src/read/read.js';
import { findingsOf } from '../../src/model/finding.js';
import { folderOf } from '../manuscript.js';
import { listening } from '../terminal.js';

const finding = (message: string): Finding => ({
  file: 'manuscript/report/</template><script>.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'assemble/any',
  gate: 'stop',
  message,
  why: '',
  mend: '',
  url: '',
});

const scriptsOf = (html: string): string[] => [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

describe('what the preview adds to a page', () => {
  it.each([
    '<html lang="en</head><script>alert(1)</script>"><head><title>T</title></head><body><p>x</p></body></html>',
    '<html><head><title>&lt;/head></title></head><body><p title="</head></body><script>alert(1)</script>">x</p></body></html>',
    '<html><head><style>/* </head> */</style></head><body><img alt="<head></head>"><p>x</p></body></html>',
  ])('stands in its head, wherever the words of a tag stand: %s', (html) => {
    const page = withPages(`<!DOCTYPE html>${html}`, []);
    const inAttribute = /"[^"]*<script>[^"]*"/g;
    expect(scriptsOf(page.replace(inAttribute, '""'))).toEqual([
      '<script src="preview.js">',
      '<script src="paged.js">',
    ]);
    expect(page.indexOf('src="paged.js"')).toBeLessThan(page.indexOf('<body'));
  });

  it.each([
    "$' $` $& $1",
    '</template><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
  ])('says a finding in its own words: %s', (words) => {
    const page = withPages('<!DOCTYPE html><html><head></head><body>Text</body></html>', [finding(words)]);
    expect(page).toContain(words.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;'));
    expect(scriptsOf(page)).toHaveLength(2);
    expect(page).not.toMatch(/<(img|svg)/);
  });
});

describe('a preview', () => {
  it('watches the folders that the configuration names', async () => {
    const settings = 'publications: [report]\nmanuscript: docs/text\nbibliography: sources/all.json\n';
    const world = folderOf({ 'one.md': 'Text.' }, { 'imprimatur.yaml': settings });
    let asked: Serving = { port: 0, paths: [] };
    const heard = listening();
    await preview(world, heard, {
      publication: undefined,
      edition: 'internal',
      port: 4477,
      serve: (serving) => {
        asked = serving;
        return Promise.resolve({ url: 'http://127.0.0.1:4477/token/', ended: Promise.resolve() });
      },
    });
    expect(asked.paths).toEqual(expect.arrayContaining(['imprimatur.yaml', 'docs/text', 'sources/all.json']));
    expect(asked.paths).not.toContain('manuscript');
    expect(heard.outs).toEqual(['http://127.0.0.1:4477/token/']);
  });
});

describe('the language of a publication', () => {
  const found = async (language: string): Promise<string[]> => {
    const world = folderOf({ 'one.md': 'Text.' });
    const facts = 'manuscript/report/publication.yaml';
    await world.write(
      facts,
      `language: ${JSON.stringify(language)}\n${new TextDecoder().decode(await world.read(facts))}`,
    );
    const files = await read(world).then(
      ({ sources }) => [...sources.texts.values()].map(({ file }) => file),
      (error: unknown) => (error instanceof BrokenConfiguration ? error.files : []),
    );
    return files.flatMap(findingsOf).map(({ line, rule }) => `${String(line)} ${rule}`);
  };

  it.each(['en', 'fr', 'pt-BR', 'zh-Hant-TW', 'de-CH-1996'])('may be %s', async (language) => {
    expect(await found(language)).toEqual([]);
  });

  it.each([
    'en</head><script>alert(1)</script>',
    '',
    'e',
    'en"',
    'en ',
    'english language',
    'en\n',
    `en${'-abcdefgh'.repeat(9)}`,
    '{en}',
  ])('is refused at its line: %j', async (language) => {
    expect(await found(language)).toEqual(['1 yaml/value']);
  });
});
