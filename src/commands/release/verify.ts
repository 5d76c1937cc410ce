import { folderConfig } from '../folder.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import {
  CERTIFICATE,
  filesOfPassport,
  identifyFile,
  MANIFEST,
  publicSearch,
  type Identity,
  type Search,
} from '../../verify.js';

/** A file as named on the command line, and the certificates that may know it. */
export interface VerifiedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly beside: readonly string[];
}

interface Verified extends Identity {
  readonly name: string;
  /** Places of the file that hold withheld text; undefined where it was not searched. */
  readonly leaks: number | undefined;
}

/** Says of each file whether it is unchanged, and, where the manuscript is at hand, whether it holds withheld text. */
export async function verify(
  world: World,
  terminal: Terminal,
  given: { readonly files: readonly VerifiedFile[]; readonly json: boolean },
): Promise<ExitCode> {
  const config = await folderConfig(world);
  const own = config === undefined ? [] : await certificatesIn(world, config.output);
  const names = given.files.map(({ name }) => name);
  const search = config === undefined ? undefined : await publicSearch(world, names);
  const verified: Verified[] = [];
  for (const { name, bytes, beside } of given.files)
    verified.push({
      ...identifyFile({ name, bytes }, [...beside, ...own]),
      name,
      leaks: await leaksIn({ path: name.replaceAll('\\', '/'), bytes }, search),
    });
  if (given.json) terminal.out(JSON.stringify({ files: verified.map(toJson) }, null, 2));
  else for (const one of verified) terminal.out(lineOf(one));
  if (search === undefined) terminal.say('The manuscript is not at hand: nothing was searched for withheld text.');
  return codeOf(verified);
}

/** That of the last build, and those of every release. */
async function certificatesIn(world: World, output: string): Promise<string[]> {
  const manifests = (await world.list(`${output}/release`)).filter((path) => path.endsWith(`/${MANIFEST}`));
  const read = [`${output}/public/${CERTIFICATE}`, ...manifests].map((path) => world.read(path).catch(() => []));
  return (await Promise.all(read)).flatMap((bytes) =>
    bytes.length === 0 ? [] : [new TextDecoder().decode(Uint8Array.from(bytes))],
  );
}

/** A file that cannot be read is not known to be clean. */
async function leaksIn(file: Parameters<Search>[0], search: Search | undefined): Promise<number | undefined> {
  return (await search?.(file))?.leaks.length;
}

function toJson({ name, state, sha256, passport, says, leaks }: Verified): Record<string, unknown> {
  return {
    file: name.replaceAll('\\', '/'),
    version: passport?.version ?? null,
    commit: passport?.commit ?? null,
    ...(says === undefined ? {} : { says }),
    sha256,
    unchanged: state === 'unchanged',
    leaks: leaks ?? 0,
    state: (leaks ?? 0) > 0 ? 'leak' : state,
    searched: leaks !== undefined,
  };
}

const SAYS = {
  unchanged: '● Unchanged: byte for byte the file of its certificate',
  changed: '◐ Changed: it is of a known build, but its bytes differ: annotated or saved again',
  unknown: '○ Unknown: no certificate names it',
} as const;

function lineOf({ name, state, sha256, passport, says, leaks }: Verified): string {
  const digest = `SHA-256 ${sha256.slice(0, 8)} … ${sha256.slice(-8)}`;
  const own = says === undefined ? '' : `by its own words ${says}; `;
  const commit = passport?.commit === undefined ? own : `commit ${passport.commit.slice(0, 7)}; `;
  const version = passport?.version === undefined ? commit : `${passport.version}; ${commit}`;
  const found = leaks === undefined ? '' : '; nothing withheld found';
  if ((leaks ?? 0) > 0)
    return `${name}  ○ Leak: it holds words that are withheld. Stop, and tell the author (${digest})`;
  return `${name}  ${SAYS[state]}${found} (${version}${digest})`;
}

function codeOf(verified: readonly Verified[]): ExitCode {
  if (verified.some(({ leaks }) => (leaks ?? 0) > 0)) return EXIT.leak;
  return verified.every(({ state }) => state === 'unchanged') ? EXIT.clean : EXIT.errors;
}

/** Says of each number, as it is printed in an imprint, which release of this folder it is, and of which files. */
export async function verifyCodes(
  world: World,
  terminal: Terminal,
  given: { readonly codes: readonly string[]; readonly json: boolean },
): Promise<ExitCode> {
  const config = await folderConfig(world);
  const certificates = config === undefined ? [] : await certificatesIn(world, config.output);
  const known = given.codes.map((code) => ({ passport: code, files: filesOfPassport(code, certificates) }));
  if (given.json) terminal.out(JSON.stringify({ passports: known }, null, 2));
  else for (const one of known) linesOfCode(one.passport, one.files).forEach((line) => terminal.out(line));
  return known.every(({ files }) => files.length > 0) ? EXIT.clean : EXIT.errors;
}

function linesOfCode(code: string, files: ReturnType<typeof filesOfPassport>): string[] {
  const [first] = files;
  if (first === undefined) return [`${code}  ○ Unknown: no release at hand has this passport`];
  const head = `${code}  ● Release ${first.version ?? ''}, commit ${first.commit?.slice(0, 7) ?? ''}`;
  return [head, ...files.map(({ name, sha256 }) => `  ${sha256}  ${name}`)];
}
