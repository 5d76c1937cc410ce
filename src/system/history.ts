import type { History } from '../model/revision.js';
import { findTool, runTool } from './tools.js';

/**
 * git is only asked for names that it has noted: none of these questions looks at the files, so no filter, hook, monitor or pager that
 * the folder's own settings name is run; and it fetches nothing.
 */
const STILL = ['core.fsmonitor=', 'core.hooksPath=/dev/null', 'core.pager=', 'protocol.allow=never'];
const ALONE = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

type Ask = (args: readonly string[], input?: string) => Promise<string | undefined>;

/** Asks git in a folder; undefined where git is missing, and for what it cannot answer. */
async function askIn(root: string): Promise<Ask | undefined> {
  const git = await findTool(root, 'git');
  if (git === undefined) return undefined;
  return async (args, input = '') => {
    const settings = STILL.flatMap((setting) => ['-c', setting]);
    const call = { command: git, args: [...settings, ...args], env: ALONE, input };
    const { code, stdout } = await runTool(root, call).catch(() => ({ code: 1, stdout: '' }));
    return code === 0 ? stdout : undefined;
  };
}

/** What git says of a folder; undefined where it is no repository, where git is missing, and where git does not trust its owner. */
export async function historyOf(root: string): Promise<History | undefined> {
  const ask = await askIn(root);
  if (ask === undefined) return undefined;
  const commit = (await ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))?.trim();
  if (commit === undefined) return undefined;
  const [blobs, described] = await Promise.all([
    blobsOf(root, commit, ask),
    ask(['describe', '--tags', '--long', '--abbrev=40', '--match', 'v[0-9]*', commit]),
  ]);
  const tag = tagIn(described);
  return blobs && { commit, blobs, ...(tag === undefined ? {} : { tag }) };
}

/** The last commit of a folder whose files were asked for: a commit never holds others. */
let asked: { readonly key: string; readonly blobs: ReadonlyMap<string, string> } | undefined;

async function blobsOf(root: string, commit: string, ask: Ask): Promise<ReadonlyMap<string, string> | undefined> {
  const key = `${root} ${commit}`;
  if (asked?.key === key) return asked.blobs;
  const tree = await ask(['ls-tree', '-r', '-z', commit]);
  if (tree === undefined) return undefined;
  asked = { key, blobs: blobsIn(tree) };
  return asked.blobs;
}

/** `v0.3.0-2-g1a2b…`: a tag, the commits since it, and the commit. */
function tagIn(described: string | undefined): History['tag'] {
  const [, name, since] = /^(.+)-(\d+)-g[0-9a-f]+\s*$/.exec(described ?? '') ?? [];
  return name === undefined ? undefined : { name, since: Number(since) };
}

function blobsIn(tree: string): Map<string, string> {
  const entries = tree.split('\0').flatMap((entry): [string, string][] => {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    return blob === undefined || path === undefined ? [] : [[path, blob]];
  });
  return new Map(entries);
}

/** Texts of a version as git has them, without any filter; undefined where there is no such version. Paths are relative to the folder. */
export async function textsAt(
  root: string,
  version: string,
  isAsked: (path: string) => boolean,
): Promise<Map<string, string> | undefined> {
  const ask = await askIn(root);
  const tree = await ask?.(['ls-tree', '-r', '-z', `refs/tags/${version}^{commit}`]);
  if (ask === undefined || tree === undefined) return undefined;
  const asked = [...blobsIn(tree)].filter(([path]) => isAsked(path));
  const said = await ask(['cat-file', '--batch'], asked.map(([, blob]) => `${blob}\n`).join(''));
  return said === undefined ? undefined : textsIn(Buffer.from(said), asked);
}

/** What `cat-file --batch` answers: a line with the length of each blob, and its bytes. */
function textsIn(
  said: Buffer,
  asked: readonly (readonly [path: string, blob: string])[],
): Map<string, string> | undefined {
  const texts = new Map<string, string>();
  let at = 0;
  for (const [path, blob] of asked) {
    const end = said.indexOf('\n', at);
    const length = Number(/^([0-9a-f]+) blob (\d+)$/.exec(said.toString('latin1', at, end))?.[2]);
    if (!said.toString('latin1', at, end).startsWith(blob) || Number.isNaN(length)) return undefined;
    texts.set(path, said.toString('utf8', end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return texts;
}
