// Builds the publications of this folder again under one circumstance after another, and compares every byte that is left.
// Usage: npm run reproduce -- [PUBLICATIONS…] [--edition public] [--folder FOLDER] [--only WORDS] [--without WORDS]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CIRCUMSTANCES } from './reproduce/circumstances.js';
import { Desk, type Digests } from './reproduce/desk.js';

const SAME = 'the same bytes';
const ABSENT = 'not to be had here, not tried';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edition: { type: 'string' },
    folder: { type: 'string', default: HOME },
    only: { type: 'string', default: '' },
    without: { type: 'string' },
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
  for (const one of asked) {
    const again = await desk.build(one).catch((cause: unknown) => String(cause));
    const verdict = typeof again === 'string' ? again : compared(first, again);
    if (verdict !== SAME && verdict !== ABSENT) wrong += 1;
    process.stdout.write(`${one.name.padEnd(42)} ${verdict}\n`);
  }
  return wrong === 0 ? 0 : 1;
}

function compared(first: Digests, again: Digests | undefined): string {
  if (again === undefined) return ABSENT;
  const names = [...new Set([...first.keys(), ...again.keys()])];
  const other = names.filter((name) => first.get(name) !== again.get(name));
  return other.length === 0
    ? SAME
    : other.map((name) => `${name} ${again.get(name)?.slice(0, 12) ?? 'absent'}`).join(', ');
}
