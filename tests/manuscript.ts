import { assemble } from '../src/assemble/assemble.js';
import { read } from '../src/read/read.js';
import { VFile } from 'vfile';
import { checkMarks } from '../src/mark/check.js';
import type { Finding } from '../src/model/finding.js';
import type { Bibliography, Publication } from '../src/model/publication.js';
import { parse } from '../src/parse/parse.js';
import { filesOf, findingsIn, stops } from '../src/report/findings.js';
import { MemoryWorld } from '../src/system/memory.js';

const PUBLICATION = `title: A report
kind: Report
status: Draft
version: First draft
date: 1 May 2026
parts:
  body: [one.md]
`;

/** A folder in memory with one publication; `chapters` are its Markdown files without front matter. */
export function folderOf(
  chapters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): MemoryWorld {
  const names = Object.keys(chapters);
  const files = Object.entries(chapters).map(([name, text]) => [
    `manuscript/report/${name}`,
    text.startsWith('---') ? text : `---\ntitle: Chapter ${name}\n---\n\n${text}`,
  ]);
  return new MemoryWorld({
    'imprimatur.yaml': 'publications: [report]\n',
    'manuscript/report/publication.yaml': PUBLICATION.replace('[one.md]', `[${names.join(', ')}]`),
    'bibliography/references.json': '[]',
    ...Object.fromEntries(files),
    ...more,
  });
}

/** Lays the files of a folder into a World that is used again: what a World loads once, as the citation style, is loaded once. */
export function laidInto<W extends MemoryWorld>(world: W, folder: MemoryWorld): W {
  world.files.clear();
  world.kept.clear();
  for (const [path, bytes] of folder.files) world.files.set(path, bytes);
  return world;
}

export interface Assembled {
  readonly publications: readonly Publication[];
  readonly findings: readonly Finding[];
  /** Whether nothing may be printed. */
  readonly stopped: boolean;
}

/** Reads and assembles a folder, and gathers what was found. */
export async function assembled(world: MemoryWorld): Promise<Assembled> {
  const manuscript = await read(world);
  const bibliography = noWorks(manuscript.bibliography.path);
  const parsed = manuscript.publications.map((publication) => parse(publication, manuscript.sources));
  const publications = assemble(parsed, { ...manuscript, bibliography });
  for (const publication of publications) checkMarks(publication, world.now());
  const findings = findingsIn(filesOf(manuscript.sources, bibliography));
  return { publications, stopped: stops(findings), findings };
}

/** The publication of a folder with one; throws where it could not be read. */
export function only(found: Assembled): Publication {
  const [publication] = found.publications;
  if (publication === undefined) throw new Error('No publication');
  return publication;
}

function noWorks(path: string): Bibliography {
  return { file: new VFile({ path }), records: new Map(), lines: new Map() };
}

/** What each of several chapters breaks; all of them are read as one publication, when the first is asked for. */
export function chapterwise(texts: readonly string[]): (text: string) => Promise<readonly Finding[]> {
  const chapters = new Map(texts.map((text, index) => [text, `c${String(index)}.md`]));
  const folder = Object.fromEntries([...chapters].map(([text, name]) => [name, `---\ntitle: One\n---\n\n${text}\n`]));
  let found: Promise<Assembled> | undefined;
  return async (text) => {
    found ??= assembled(folderOf(folder));
    const { findings } = await found;
    return findings.filter(({ file }) => file === `manuscript/report/${chapters.get(text) ?? ''}`);
  };
}
