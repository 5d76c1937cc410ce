/** What version control says of a folder. */
export interface History {
  /** The whole name of the commit, in hexadecimal digits. */
  readonly commit: string;
  /** The version that was named last before it, and the commits since then; absent where none was. */
  readonly tag?: { readonly name: string; readonly since: number };
  /** The digests of the files of that commit, by their paths relative to the folder. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** Which state of the sources an edition was made from. */
export interface Revision {
  /** `v0.3.0-draft.1`: the version that was named last; `v0.0.0` where none was. */
  readonly name: string;
  readonly commit: string;
  /** As printed: `v0.3.0-draft.1+g1a2b3c4`, with the commits since then before it and `.dirty` behind it. */
  readonly words: string;
  /** True where a source is not as it was committed. */
  readonly dirty: boolean;
  /** True where the sources are exactly the version of that name. */
  readonly exact: boolean;
  /** The number of the release that is made, as printed in its imprint. */
  readonly passport?: string;
}

/** The first version of what was never given one. */
const UNNAMED = 'v0.0.0';

/** A version by https://semver.org, with v before it. */
const VERSION = /^v\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** The revision of sources, some of which may not be as they were committed. */
export function revisionFrom({ commit, tag }: Omit<History, 'blobs'>, dirty: boolean): Revision {
  const named = tag !== undefined && VERSION.test(tag.name) ? tag : undefined;
  const since = named === undefined || named.since === 0 ? [] : [String(named.since)];
  const name = named?.name ?? UNNAMED;
  const build = [...since, `g${commit.slice(0, 7)}`, ...(dirty ? ['dirty'] : [])].join('.');
  return { name, commit, words: `${name}+${build}`, dirty, exact: named?.since === 0 && !dirty };
}
