import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A publication of this folder, and what its last public build left. */
export interface Publication {
  readonly name: string;
  readonly file: string;
  readonly pages?: number;
  /** Pages of the build that is compared with. */
  readonly before?: number;
  readonly draft?: boolean;
  readonly promise?: { readonly counted: number; readonly kept: boolean; readonly words: string };
  /** Chapters over their budgets, in words. */
  readonly over: readonly string[];
}

const entry = z.union([
  z.string().transform((file) => ({ file, pages: undefined })),
  z.object({ file: z.string(), pages: z.number().optional() }),
]);
const list = z.array(entry).default([]);
const configSchema = z.object({
  file: z.string().optional(),
  pages: z.object({ from: z.number(), to: z.number(), counts: z.array(z.string()) }).optional(),
  parts: z.object({ front: list, body: list, annex: list }),
});
const recordSchema = z.object({
  pages: z.number(),
  draft: z.boolean(),
  pagesByChapter: z.record(z.string(), z.number()),
});
type Config = z.infer<typeof configSchema>;
type BuildRecord = z.infer<typeof recordSchema>;

/** The publications that imprimatur.yaml names, in its order. */
export function publicationsHere(): Publication[] {
  const folder = z
    .object({ publications: z.array(z.string()), manuscript: z.string().default('manuscript') })
    .parse(parse(readFileSync('imprimatur.yaml', 'utf8')));
  return folder.publications.map((name) => {
    const home = path.join(folder.manuscript, name);
    const config = configSchema.parse(parse(readFileSync(path.join(home, 'publication.yaml'), 'utf8')));
    const file = config.file ?? name;
    const [before, now] = ['before', 'public'].map((where) => recordAt(path.join('build', where, `${file}.json`)));
    return {
      ...{ name, file, over: now === undefined ? [] : overBudget(home, config, now) },
      ...(now === undefined ? {} : { pages: now.pages, draft: now.draft }),
      ...(before === undefined ? {} : { before: before.pages }),
      ...(config.pages === undefined || now === undefined
        ? {}
        : { promise: promiseOf(home, config.pages, { config, now }) }),
    };
  });
}

function recordAt(file: string): BuildRecord | undefined {
  return existsSync(file) ? recordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function promiseOf(
  home: string,
  { from, to, counts }: NonNullable<Config['pages']>,
  { config, now }: { config: Config; now: BuildRecord },
) {
  const pagesOf = (part: 'body' | 'annex'): number =>
    config.parts[part].reduce((sum, { file }) => sum + (now.pagesByChapter[idOf(home, file)] ?? 0), 0);
  const parts: Record<string, number> = { body: pagesOf('body'), annex: pagesOf('annex') };
  parts['front'] = now.pages - (parts['body'] ?? 0) - (parts['annex'] ?? 0);
  const counted = counts.reduce((sum, part) => sum + (parts[part] ?? 0), 0);
  return { counted, kept: counted >= from && counted <= to, words: `${String(from)}–${String(to)}` };
}

function overBudget(home: string, { parts }: Config, now: BuildRecord): string[] {
  return [...parts.front, ...parts.body, ...parts.annex].flatMap(({ file, pages }) => {
    const made = now.pagesByChapter[idOf(home, file)] ?? 0;
    return pages === undefined || made <= pages ? [] : [`${file}, ${String(made)} of ${String(pages)} pages`];
  });
}

function idOf(home: string, file: string): string {
  const found = [path.join(home, file), path.join(home, '..', file)].find((one) => existsSync(one));
  const text = found === undefined ? '' : readFileSync(found, 'utf8');
  return /^id:\s*(\S+)\s*$/m.exec(text)?.[1] ?? file;
}
