import { parse } from 'yaml';
import { z } from 'zod';
import type { TextReport } from '../../check/text/check.js';
import { EDITIONS, type Edition } from '../../model/edition.js';
import { screenRoles } from '../../model/screen.js';
import type { Terminal } from '../../model/terminal.js';
import { ToolError, type World } from '../../model/world.js';
import type { Outcome } from '../../pipeline.js';
import type { Told } from '../../report/html/given.js';
import { findingsFolder, type Scored } from './scores.js';

const judgedSchema = z.record(z.string(), z.object({ true: z.number(), arguable: z.number(), false: z.number() }));

/** The page of each edition: that of a public one alone is called `report.html`, and holds nothing of another. */
const PAGES: Readonly<Record<Edition, string>> = { public: 'report.html', internal: 'report-internal.html' };

interface Writing {
  readonly language: readonly TextReport[];
  readonly scored: readonly Scored[];
  /** The search of what stands beside a public edition. */
  readonly beside?: Outcome['beside'];
  /** Of a test: changes the page of a public edition before it is searched. */
  readonly stage?: ((html: string) => string) | undefined;
}

/**
 * Writes what was found as a page for each edition of the run. A page that cannot be written is said, and costs nothing else; that of a
 * public edition in which something withheld is found is not written, and an earlier one is removed.
 */
export async function writePages(
  world: World,
  terminal: Terminal,
  { language, scored, beside, stage = (html) => html }: Writing,
): Promise<{ readonly pages: string[]; readonly leaked: boolean }> {
  const folder = await findingsFolder(world);
  const pages: string[] = [];
  let leaked = false;
  for (const edition of EDITIONS) {
    const told = toldOf(language, scored, edition);
    if (told.length === 0) continue;
    const path = `${folder}/${PAGES[edition]}`;
    try {
      const made = await pageOf(world, edition, told);
      const page = edition === 'public' ? stage(made) : made;
      if (edition === 'public' && (await isLeaky(page, beside))) {
        if (await world.exists(path)) await world.remove(path);
        terminal.say(`${path}: not written, it would hold withheld words. An earlier one was deleted.`);
        leaked = true;
        continue;
      }
      await world.write(path, page);
      pages.push(path);
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      terminal.say(`${path}: not written (${error.message}).`);
    }
  }
  return { pages, leaked };
}

/** Whether a page holds what is withheld; one that cannot be read is not known to be clean. */
async function isLeaky(page: string, beside: Outcome['beside']): Promise<boolean> {
  const search = await beside?.();
  const searched = await search?.({ form: 'html', bytes: new TextEncoder().encode(page) });
  return search !== undefined && (searched === undefined || searched.leaks.length > 0);
}

function toldOf(language: readonly TextReport[], scored: readonly Scored[], edition: Edition): Told[] {
  return scored.flatMap(({ score, trend }) => {
    if (score.edition !== edition) return [];
    const report = language.find((one) => one.score === score);
    return report === undefined ? [] : [{ ...report, score, trend }];
  });
}

/** The page is made by modules that no other run needs. */
async function pageOf(world: World, edition: Edition, told: readonly Told[]): Promise<string> {
  const { reportPage } = await import('../../report/html/report.js');
  const own = async (path: string): Promise<string> => new TextDecoder().decode(await world.readOwn(path));
  const judged = judgedSchema.parse(parse(await own('styles/vale/judged.yaml')));
  return reportPage({
    edition,
    told,
    made: `${world.now().toISOString().slice(0, 16).replace('T', ', ')} UTC`,
    css: `${screenRoles()}\n${await own('styles/report/report.css')}`.replace(/\n\s*/g, '\n'),
    script: await own('styles/report/report.js'),
    judged: new Map(
      Object.entries(judged).map(([id, one]) => [id, { true: one.true, of: one.true + one.arguable + one.false }]),
    ),
  });
}
