import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of a file of `src` by another, as paths below `src`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What each room may import besides itself and packages. Files directly in `src` are rooms of their own. */
const ROOM = ['model', 'tree', 'language'];
const ROOMS = [
  'read',
  'parse',
  'assemble',
  'mark',
  'cite',
  'figure',
  'refer',
  'check',
  'write',
  'print',
  'release',
  'review',
  'editor',
];
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  tree: ['model'],
  language: [],
  ...Object.fromEntries(ROOMS.map((room) => [room, ROOM])),
  report: ROOM,
  system: ['model', 'tree'],
  'verify.ts': [...ROOM, 'again', 'beside', 'check', 'mark', 'release', 'write', 'prove.ts', 'settle.ts'],
  round: [...ROOM, 'review', 'print', 'settle.ts', 'write'],
  commands: [
    ...ROOM,
    'read',
    'editor',
    'live',
    'cite',
    'check',
    'report',
    'review',
    'pipeline.ts',
    'round',
    'verify.ts',
    'publish.ts',
    'numbers',
    'toolkit.ts',
  ],
  'toolkit.ts': [...ROOM, 'read', 'parse'],
  cut: [],
  'rules.ts': [...ROOM, ...ROOMS],
  'settle.ts': [...ROOM, ...ROOMS, 'report', 'rules.ts'],
  numbers: [...ROOM, 'refer', 'settle.ts'],
  'prove.ts': [...ROOM, 'check', 'cut', 'write', 'settle.ts'],
  'forms.ts': [...ROOM, 'figure', 'write'],
  again: [...ROOM, 'check', 'forms.ts', 'print', 'release', 'prove.ts'],
  beside: [...ROOM, 'check', 'mark', 'release', 'report', 'rules.ts', 'settle.ts'],
  'certify.ts': [...ROOM, 'beside', 'again', 'check', 'mark', 'release', 'write', 'settle.ts', 'prove.ts'],
  'told.ts': [...ROOM, 'check', 'mark', 'report', 'rules.ts', 'settle.ts'],
  'pipeline.ts': ['told.ts', 'beside', ...ROOM, ...ROOMS, 'report', 'settle.ts', 'printing.ts', 'prove.ts'],
  'printing.ts': [...ROOM, 'check', 'print', 'release', 'write', 'forms.ts', 'settle.ts', 'certify.ts'],
  live: [...ROOM, 'check', 'parse', 'print', 'report', 'write', 'settle.ts', 'told.ts'],
  'validate.ts': ['model'],
  'publish-manifest.ts': [...ROOM, 'release', 'pipeline.ts'],
  'publish.ts': [
    ...ROOM,
    ...['check', 'cite', 'mark', 'release', 'review', 'pipeline.ts', 'publish-manifest.ts', 'validate.ts'],
  ],
  'cli.ts': ['model', 'commands', 'pipeline.ts', 'system'],
};

/** The one file that may set each brand. */
const BRANDS: Readonly<Record<string, string>> = {
  selected: 'mark/select.ts',
  cited: 'cite/cite.ts',
  settled: 'refer/refer.ts',
};

/** As the formatter writes them: `import … from './a.js'`, `export … from './a.js'`, `import('./a.js')`; of other files of the folder. */
const IMPORTED = /^(?:import|export)\b[^;'"]*? from '(\.[^']*)';$|\bimport\(\s*'(\.[^']*)'/gm;

/** A text whose comments are gone: those that begin a line or stand behind a sign of code. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[^]*?\*\/|(?<=^|[;,{}()]\s*)\/\/.*$/gm, '');
}

/** Every import between files of a source folder. */
export function importsIn(src: string): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = withoutComments(readFileSync(path.join(src, file), 'utf8'));
    return [...text.matchAll(IMPORTED)].map(([, from, dynamic]) => ({
      from: slashed(file),
      to: slashed(path.join(path.dirname(file), from ?? dynamic ?? '')).replace(/\.js$/, '.ts'),
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

/** Folders that hold more files than are looked over at once, and why they are let be. */
const CROWDED: Readonly<Record<string, string>> = {
  model: 'one small file for each thing that every room speaks of',
  tree: 'one question about a tree each',
  'figure/kit': 'one small part of drawing each, used by every kind of figure',
  'check/files': 'one kind of file each',
  'write/page': 'one file for each block of the page',
  'write/word': 'one file for each block, and each part of the file',
  parse: 'one mark of the authors’ syntax each; the next to be divided',
  system: 'one effect of the real World each',
};

/** Folders of one thing a file, to which `npm run new` adds: a newcomer's check crowds nothing. */
const OF_A_KIND = ['check/text/checks'];

const MOST_FILES = 14;

/** The folders with too many files that are not known as crowded, and those that are known and no longer are. */
export function crowded(src: string, known: Readonly<Record<string, string>> = CROWDED): string[] {
  const counts = new Map<string, number>();
  for (const file of sourcesIn(src)) {
    const folder = file.split('/').slice(0, -1).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder);
  return [
    ...full
      .filter((folder) => known[folder] === undefined && !OF_A_KIND.includes(folder))
      .map((folder) => `${folder} is crowded`),
    ...Object.keys(known)
      .filter((folder) => !full.includes(folder))
      .map((folder) => `${folder} is crowded no longer`),
  ];
}

/** The strings of a source folder that are ids of another room's rules; `owners` are the rooms of each id. */
export function foreignIds(src: string, owners: ReadonlyMap<string, string>): string[] {
  return sourcesIn(src).flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    const foreign = [...owners].filter(([id, owner]) => owner !== roomOf(file) && text.includes(id));
    if (foreign.length === 0) return [];
    const strings = new Set(
      [...withoutComments(text).matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([whole]) => whole.slice(1, -1)),
    );
    return foreign.filter(([id]) => strings.has(id)).map(([id]) => `${file} names ${id}`);
  });
}

/** The id of every rule that is declared in a source folder, with its room. */
export function ownersOf(src: string): Map<string, string> {
  const owners = new Map<string, string>();
  for (const file of sourcesIn(src)) {
    const text = readFileSync(path.join(src, file), 'utf8');
    for (const [, id = ''] of text.matchAll(/\brule\(\{\s*id: '([^']+)'/g)) owners.set(id, roomOf(file));
  }
  return owners;
}

/** The files of a source folder that are longer than may be; comments and blank lines count as well. */
export function longFiles(src: string, most: number): string[] {
  return sourcesIn(src).filter((file) => readFileSync(path.join(src, file), 'utf8').split('\n').length > most);
}

function sourcesIn(src: string): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map(slashed)
    .sort();
}

/** Circles of files that import each other, each as the files along it; types count as well. */
export function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
