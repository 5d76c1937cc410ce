import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const listSchema = z.object({
  comments: z.array(
    z.object({ id: z.string(), edition: z.string(), withheld: z.boolean(), anchor: z.string().optional() }),
  ),
});

const CHANGED = ['changed', 'gone', 'orphan'];

/** Ids of the comments whose words are others by now, by what `review list` prints; of a public edition alone, and never their words. */
export function commentsChanged(printed: string): string[] {
  return listSchema
    .parse(JSON.parse(printed))
    .comments.filter(
      ({ edition, withheld, anchor }) => edition === 'public' && !withheld && CHANGED.includes(anchor ?? ''),
    )
    .map(({ id }) => id);
}

/** Those of this folder; none where no comment came back. */
export function commentsChangedHere(): string[] {
  if (!existsSync(path.join('review', 'comments'))) return [];
  const tool = [path.join('dist', 'cli.js'), 'review', 'list', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, tool, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e9,
  });
  return stdout === '' ? [] : commentsChanged(stdout);
}
