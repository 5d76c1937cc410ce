import type { Edition, Purpose } from '../model/edition.js';
import type { FinishedFile } from '../model/finished.js';
import { hashOf } from '../model/hash.js';
import type { SettledText } from '../model/publication.js';

/** The name of a file in a release: `ocsea-guide-v0.3.0-public.pdf`, `ocsea-guide-v0.3.0-INTERNAL-press.pdf`. */
export function releaseName(
  { facts, edition }: SettledText<Edition>,
  made: { readonly version: string; readonly purpose: Purpose; readonly form: string },
): string {
  const who = edition === 'internal' ? 'INTERNAL' : 'public';
  const purpose = made.purpose === 'screen' ? '' : `-${made.purpose}`;
  return `${facts.fileName}-${made.version}-${who}${purpose}.${made.form}`;
}

/** The folder of a release: what is internal stands in another one, so that the first can be handed on as it is. */
export function releaseFolder(output: string, version: string, edition: Edition): string {
  return `${output}/release/${version}${edition === 'internal' ? '-INTERNAL' : ''}`;
}

/** The digests of files, as `sha256sum --check` and `certutil` read them. */
export function sumsOf(files: readonly Pick<FinishedFile, 'path' | 'bytes'>[]): string {
  const lines = files.map(({ path, bytes }) => `${hashOf(bytes)}  ${path.split('/').at(-1) ?? path}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

/** The names of the files that such a list has. */
export function namesIn(sums: string): string[] {
  return sums.split('\n').flatMap((line) => (line.length > 66 ? [line.slice(66)] : []));
}

/** What a list of changes says of a version: the part under its heading; undefined where it has none. */
export function changesIn(changes: string, version: string): string | undefined {
  const parts = changes.split(/^(?=## )/mu);
  const name = version.replace(/^v/, '').replace(/[.+]/g, '\\$&');
  const own = parts.find((part) => new RegExp(`^## \\[?v?${name}(?![\\w.-])`, 'u').test(part));
  return own === undefined ? undefined : `${own.trimEnd()}\n`;
}
