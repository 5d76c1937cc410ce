import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { made, USAGE } from '../../scripts/new/new.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

function read(file: string): string | undefined {
  const at = path.join(ROOT, file);
  return existsSync(at) ? readFileSync(at, 'utf8').replace(/\r\n/g, '\n') : undefined;
}

const make = (words: string) => made(words.split(' '), read).files;
const ALL = {
  ...make('rule WordyTitles'),
  ...make('check wordy-titles'),
  ...make('check stained pages'),
  ...make('block warning-note'),
};
const CODE = Object.entries(ALL).filter(([file]) => file.endsWith('.ts'));

describe('npm run new', () => {
  it('makes a rule for words: its file, its line in order, its fixture', () => {
    const files = make('rule wordy-titles');
    expect(Object.keys(files)).toEqual([
      'styles/vale/Imprimatur/WordyTitles.yml',
      'tests/rules/language/wordy-titles.md',
      'src/check/text/vale/letters.ts',
      '.vale.ini',
    ]);
    expect(files['src/check/text/vale/letters.ts']).toMatch(/ C: \['WordyTitles', '/);
    const lines = (files['.vale.ini'] ?? '').split('\n').filter((line) => line.startsWith('Imprimatur.'));
    expect(lines).toContain('Imprimatur.WordyTitles = warning');
    expect(lines).toEqual([...lines].sort());
    expect(files['.vale.ini']?.replace('Imprimatur.WordyTitles = warning\n', '')).toBe(read('.vale.ini'));
  });

  it('makes a check, its rule, its call and its test', () => {
    expect(Object.keys(make('check wordy-titles'))).toEqual([
      'src/check/text/checks/wordy-titles.ts',
      'tests/check/text/checks/wordy-titles.test.ts',
      'src/check/text/rules.ts',
      'src/check/text/check.ts',
    ]);
    expect(ALL['src/check/text/check.ts']).toContain('\n  checkWordyTitles(text);\n');
    expect(ALL['src/check/print/check.ts']).toContain('\n  checkStained(print, text);\n');
  });

  it('makes a block, what becomes of it on the page, and its test', () => {
    expect(Object.keys(make('block warning-note'))).toEqual([
      'src/model/blocks.ts',
      'src/write/page/block.ts',
      'tests/write/page/warning-note.test.ts',
    ]);
  });

  it.each([
    ['rule PlainWords', 'Unexpected name “PlainWords”'],
    ['rule plain-words', 'Unexpected name “PlainWords”'],
    ['check quotations', 'Unexpected name “quotations”'],
    ['check long-sentence', 'Unexpected name “long-sentence”'],
    ['check glyphs pages', 'Unexpected name “glyphs”'],
    ['block case-study', 'Unexpected name “case-study”'],
    ['block contents', 'Unexpected name “contents”'],
    ['block figure', 'Unexpected name “figure”'],
    ['block ../far', 'Unexpected name “../far”'],
    ['rule', `Expected ${USAGE}`],
    ['writer word', `Expected ${USAGE}`],
    ['rule wordy pages', `Expected ${USAGE}`],
  ])('refuses %s', (words, message) => {
    expect(() => make(words)).toThrow(message);
  });

  it.each(Object.entries(ALL).filter(([file]) => file !== '.vale.ini'))(
    'makes %s as it is formatted',
    async (file, text) => {
      const settings = await prettier.resolveConfig(path.join(ROOT, file));
      expect(await prettier.format(text, { ...settings, filepath: file })).toBe(text);
    },
  );

  it('makes what passes lint and compiles at once', async () => {
    const eslint = new ESLint({ cwd: ROOT });
    const linted = await Promise.all(CODE.map(([file, text]) => eslint.lintText(text, { filePath: file })));
    expect(linted.flat().flatMap(({ messages }) => messages)).toEqual([]);
    expect(faultsOfTypes(new Map(CODE.map(([file, text]) => [path.join(ROOT, file), text])))).toEqual([]);
  });
});

/** What the compiler says of files that are laid over those of the repository. */
function faultsOfTypes(files: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const known = (file: string) => files.get(path.resolve(file));
  const { fileExists, readFile } = host;
  host.fileExists = (file) => known(file) !== undefined || fileExists(file);
  host.readFile = (file) => known(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys(), ...typed()], options, host);
  const faults = [...files.keys()].flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The declarations that belong to no import. */
function typed(): string[] {
  return ['src/model/nodes.ts', 'src/cite/style/citeproc.d.ts'].map((file) => path.join(ROOT, file));
}
