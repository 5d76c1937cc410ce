import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a file of `src` by another, as paths below `src`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What each room may import besides itself and packages. Files directly in `src` are rooms of their own. */
const ROOM = ['model', 'tree', 'language'];
const ROOMS = ['read', 'parse', 'assemble', 'mark', 'cite', 'figure', 'refer', 'check', 'write', 'print', 'release'];
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  tree: ['model'],
  language: [],
  ...Object.fromEntries(ROOMS.map((room) => [room, ROOM])),
  report: ROOM,
  system: ['model'],
  commands: [...ROOM, 'read', 'cite', 'check', 'report', 'pipeline.ts'],
  'rules.ts': [...ROOM, ...ROOMS],
  'pipeline.ts': [...ROOM, ...ROOMS, 'report'],
  'cli.ts': ['model', 'commands', 'pipeline.ts', 'system'],
};

/** The one file that may set each brand. */
const BRANDS: Readonly<Record<string, string>> = {
  selected: 'mark/select.ts',
  cited: 'cite/cite.ts',
  settled: 'refer/refer.ts',
};

/** Every import between files of a source folder. */
export function importsIn(src: string): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(src, file), 'utf8'));
    return importedFiles
      .filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({
        from: slashed(file),
        to: slashed(path.join(path.dirname(file), fileName)).replace(/\.js$/, '.ts'),
      }));
  });
}

/** The imports that the house does not allow. */
export function violations(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => !isAllowed(roomOf(from), roomOf(to)))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** The files that set a brand which is not theirs. */
export function forgeries(src: string): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    return Object.entries(BRANDS)
      .filter(([brand, home]) => slashed(file) !== home && new RegExp(`\\[${brand}\\]\\s*:`).test(text))
      .filter(() => slashed(file) !== 'model/publication.ts')
      .map(([brand]) => `${slashed(file)} sets ${brand}`);
  });
}

function isAllowed(from: string, to: string): boolean {
  return from === to || (MAY[from]?.includes(to) ?? false);
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
