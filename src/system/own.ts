import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../model/hash.js';
import { versionIn } from '../model/version.js';
import { MissingFile } from '../model/world.js';

/** The folder of this package: two levels above `src/system` and `dist/system` alike. */
export const OWN_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const require = createRequire(import.meta.url);

/** Reads a file that this package ships. Throws MissingFile. */
export async function readOwnFile(file: string): Promise<Uint8Array> {
  return readOr(path.join(OWN_FOLDER, ...file.split('/')), file);
}

/** What `scripts/pack.mjs` packs of other packages, by their own paths, so that they need not be installed with this one. */
const PACKED = 'packed';

/** Reads a file of an npm package, packed with this one or installed, whether or not it is exported. Throws MissingFile. */
export function readPackageFile(specifier: string): Promise<Uint8Array> {
  const known = packages.get(specifier) ?? findInPackages(specifier);
  packages.set(specifier, known);
  known.catch(() => packages.delete(specifier));
  return known;
}

/** Packages do not change while a process runs; what is made of a face or dictionary is kept by its bytes. */
const packages = new Map<string, Promise<Uint8Array>>();

async function findInPackages(specifier: string): Promise<Uint8Array> {
  const parts = specifier.split('/');
  const name = parts.splice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  for (const folder of [path.join(OWN_FOLDER, PACKED), ...(require.resolve.paths(name) ?? [])]) {
    try {
      return await readFile(path.join(folder, name, ...parts));
    } catch {
      // Looked for in the next folder that Node would look in.
    }
  }
  throw new MissingFile(specifier);
}

async function readOr(file: string, asked: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw Object.assign(new MissingFile(asked), { cause });
  }
}

let print: Promise<string> | undefined;

/** A hash of this package: its program as it runs, and `package.json` with the exact versions of what it runs on. */
export function toolPrint(): Promise<string> {
  print ??= hashOfProgram();
  return print;
}

async function hashOfProgram(): Promise<string> {
  const program = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const files = (await readdir(program, { recursive: true })).filter((file) => /\.[jt]s$/.test(file)).sort();
  const contents: (string | Uint8Array)[] = [await readOwnFile('package.json')];
  for (const file of files) contents.push(`\n${file}\n`, await readFile(path.join(program, file)));
  return hashOf(...contents);
}

/** The version of this package. */
export async function ownVersion(): Promise<string> {
  return versionIn(await readOwnFile('package.json'));
}
