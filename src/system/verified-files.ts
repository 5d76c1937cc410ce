import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UnusableFile } from '../model/world.js';

/** A file as named on the command line, and the certificates beside it. */
interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly beside: readonly string[];
}

/** What names files with their digests. */
const BESIDE = ['certificate.json', 'manifest.json'];

/** Reads files that may stand anywhere, each with the certificate in its folder. Throws UnusableFile. */
export async function filesToVerify(names: readonly string[]): Promise<NamedFile[]> {
  return Promise.all(names.map(fileToVerify));
}

async function fileToVerify(name: string): Promise<NamedFile> {
  const bytes = await readFile(name).catch((cause: unknown) => {
    throw new UnusableFile(name, `Unexpected absence of ${name}, expected a file that can be read`, cause);
  });
  const beside = BESIDE.map((one) => readFile(path.join(path.dirname(name), one), 'utf8').catch(() => []));
  return { name, bytes: new Uint8Array(bytes), beside: (await Promise.all(beside)).flat() };
}
