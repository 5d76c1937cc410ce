import { latin1 } from '../tree/latin1.js';
import { hashOf } from '../model/hash.js';
import { certificateSchema } from './certificate.js';
import { manifestSchema } from './manifest.js';

/** What is known of a file that was delivered: from a certificate, or from whatever else names files with their digests. */
export interface Passport {
  /** The last step of its path. */
  readonly name: string;
  readonly sha256: string;
  readonly version?: string | undefined;
  readonly commit?: string | undefined;
  /** The number of its release. */
  readonly passport?: string | undefined;
  /** As it stands in the file itself. */
  readonly revision?: string | undefined;
}

/** How a list of passports is read, each from the bytes of its file; [] where the bytes are none. */
const READERS: readonly ((text: string) => Passport[])[] = [fromCertificate, fromManifest];

/** The passports in files that may hold some. */
export function passportsIn(texts: readonly string[]): Passport[] {
  return texts.flatMap((text) => READERS.flatMap((read) => read(text)));
}

function fromCertificate(text: string): Passport[] {
  const found = certificateSchema.safeParse(parsed(text));
  if (!found.success) return [];
  return found.data.files.map(({ file, sha256, version }) => ({ name: lastOf(file), sha256, version }));
}

function fromManifest(text: string): Passport[] {
  const found = manifestSchema.safeParse(parsed(text));
  if (!found.success) return [];
  const { version, commit, passport, revision } = found.data;
  return found.data.files.map(({ file, sha256 }) => ({ name: file, sha256, version, commit, passport, revision }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lastOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** What became of a file since it was delivered. */
export interface Identity {
  readonly state: 'unchanged' | 'changed' | 'unknown';
  readonly sha256: string;
  readonly passport?: Passport;
  /** The state of the sources that the file says it was made from: `v0.3.0+g1a2b3c4`. */
  readonly says?: string;
}

/** As PDFs and pages state it among what is said of them; those that are packed as a whole (Word, EPUB) hide it. */
const REVISION = /v\d+\.\d+\.\d+(?:-[\w.-]{1,40})?\+(?:\d{1,9}\.)?g[0-9a-f]{7}(?:\.dirty)?/;

/** Holds a file against passports: the same bytes; other bytes with a name, or of a state of the sources, that is known; or neither. */
export function identify(
  file: { readonly name: string; readonly bytes: Uint8Array },
  known: readonly Passport[],
): Identity {
  const sha256 = hashOf(file.bytes);
  const says = REVISION.exec(latin1(file.bytes))?.[0];
  const of = { sha256, ...(says === undefined ? {} : { says }) };
  const same = known.find((one) => one.sha256 === sha256);
  if (same !== undefined) return { ...of, state: 'unchanged', passport: same };
  const named =
    known.find(({ name }) => name === lastOf(file.name)) ??
    known.find(({ revision }) => revision !== undefined && revision === says);
  return named === undefined ? { ...of, state: 'unknown' } : { ...of, state: 'changed', passport: named };
}
