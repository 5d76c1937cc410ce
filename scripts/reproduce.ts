// Builds the publications of this folder again under one circumstance after another, and compares every byte that is left.
// Usage: npm run reproduce -- [PUBLICATIONS…] [--edition public] [--folder FOLDER] [--only WORDS] [--without WORDS] [--load]
// Each line is a circumstance, a digest over the digests of all its files, and the verdict. Burners run only with --load: nothing else can
// be done on the machine meanwhile.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CIRCUMSTANCES } from './reproduce/circumstances.js';
import { Desk, type Digests } from './reproduce/desk.js';

const SAME = 'the same bytes';
const LEFT_OUT = 'left out; --load tries it';
const ABSENT = 'not to be had here, not tried';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edition: { type: 'string' },
    folder: { type: 'string', default: HOME },
    only: { type: 'string', default: '' },
    without: { type: 'string' },
    load: { type: 'boolean', default: false },
  },
});
const edition = values.edition === undefined ? [] : ['--edition', values.edition];
const desk = new Desk(path.resolve(values.folder), ['--to', 'pdf,html', ...positionals, ...edition]);

try {
  process.exitCode = await main();
} finally {
  desk.remove();
}

async function main(): Promise<number> {
  const first = await desk.build({ name: 'first' });
  if (first === undefined) throw new Error('The first build left nothing');
  for (const [file, digest] of first) process.stdout.write(`${digest}  ${file}\n`);
  let wrong = 0;
  const { only, without } = values;
  const asked = CIRCUMSTANCES.filter(
    ({ name }) => name.includes(only) && (without === undefined || !name.includes(without)),
  );
  tell({ name: 'first', files: first, verdict: '' });
  for (const one of asked) {
    if (one.burners !== undefined && !values.load) {
      tell({ name: one.name, verdict: LEFT_OUT });
      continue;
    }
    const again = await desk.build(one).catch((cause: unknown) => String(cause));
    const verdict = typeof again === 'string' ? again : compared(first, again);
    if (verdict !== SAME && verdict !== ABSENT) wrong += 1;
    tell({ name: one.name, verdict, ...(typeof again === 'object' ? { files: again } : {}) });
  }
  return wrong === 0 ? 0 : 1;
}

function tell({ name, files, verdict }: { name: string; files?: Digests; verdict: string }): void {
  const hash = createHash('sha256');
  for (const [file, digest] of files ?? []) hash.update(`${digest}  ${file}\n`);
  const all = files === undefined ? '' : hash.digest('hex').slice(0, 16);
  process.stdout.write(`${name.padEnd(42)} ${all.padEnd(16)}  ${verdict}\n`);
}

function compared(first: Digests, again: Digests | undefined): string {
  if (again === undefined) return ABSENT;
  const names = [...new Set([...first.keys(), ...again.keys()])];
  const other = names.filter((name) => first.get(name) !== again.get(name));
  return other.length === 0
    ? SAME
    : other.map((name) => `${name} ${again.get(name)?.slice(0, 12) ?? 'absent'}`).join(', ');
}
