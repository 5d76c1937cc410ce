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

type Ask = (...args: string[]) => Promise<string | undefined>;

/** What git says of a folder; undefined where it is no repository, where git is missing, and where git does not trust its owner. */
export async function historyOf(root: string): Promise<History | undefined> {
  const git = await findTool(root, 'git');
  if (git === undefined) return undefined;
  const ask: Ask = async (...args) => {
    const settings = STILL.flatMap((setting) => ['-c', setting]);
    const call = { command: git, args: [...settings, ...args], env: ALONE };
    const { code, stdout } = await runTool(root, call).catch(() => ({ code: 1, stdout: '' }));
    return code === 0 ? stdout : undefined;
  };
  const commit = (await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim();
  const tree = commit === undefined ? undefined : await ask('ls-tree', '-r', '-z', commit);
  if (commit === undefined || tree === undefined) return undefined;
  const tag = tagIn(await ask('describe', '--tags', '--long', '--abbrev=40', '--match', 'v[0-9]*', commit));
  return { commit, blobs: blobsIn(tree), ...(tag === undefined ? {} : { tag }) };
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
