import { BEFORE_PRINTING, Build, processesIn } from './build.js';
import type { KillFolder } from './folder.js';

/** What is ended: the build itself, at once or with a word, or its browser while it prints. */
export type Victim = 'build' | 'asked' | 'browser';

export interface Killed {
  readonly victim: Victim;
  /** Whether the victim still ran when it was ended. */
  readonly hit: boolean;
  /** The last step that the build had told. */
  readonly step: string;
  readonly code: number | string;
  /** What the build told before it ended. */
  readonly said: string;
  /** Whether the files that stand there now are those of this build. */
  readonly made: boolean;
  readonly completed: boolean;
  /** What does not hold; nothing is to stand here. */
  readonly wrong: readonly string[];
}

export interface Aim {
  readonly victim: Victim;
  /** In milliseconds, from the start; for the browser from the moment when pages are set. */
  readonly after: number;
  readonly version: string;
}

/** The exit codes of a build whose browser was ended: a tool failed, or all was printed already. */
const AFTER_BROWSER = [0, 3];

/** Starts a build, ends it or its browser, and looks at what is left. */
export async function kill(folder: KillFolder, { victim, after, version }: Aim): Promise<Killed> {
  const before = folder.standing();
  folder.version = version;
  const build = new Build(folder.root, folder.temporary);
  if (victim === 'browser') {
    await build.told(BEFORE_PRINTING);
    await build.opened();
  }
  await Promise.race([wait(after), build.ended]);
  const step = build.step;
  const hit = victim === 'browser' ? build.killBrowser() : build.kill(victim === 'build' ? 'SIGKILL' : 'SIGTERM');
  const { code } = await build.ended;
  const wrong = [...(await orphans(folder)), ...mixed(folder)];
  if (victim === 'browser' && !AFTER_BROWSER.includes(Number(code))) wrong.push(`exit ${String(code)}: ${build.said}`);
  const said = await folder.cleared();
  const now = folder.standing();
  if ('wrong' in now) wrong.push(now.wrong);
  else if (now.version !== version && 'version' in before && now.version !== before.version)
    wrong.push(`version ${now.version}, neither the old nor the new`);
  wrong.push(...folder.litter().map((name) => `left behind: ${name}`));
  return {
    victim,
    hit,
    step,
    code,
    said: build.said,
    made: 'version' in now && now.version === version,
    completed: said.length > 0,
    wrong,
  };
}

/** Whatever the moment, no record stands beside the PDF of another build. */
function mixed(folder: KillFolder): string[] {
  const standing = folder.standing();
  return 'wrong' in standing && standing.wrong.includes('record') ? [standing.wrong] : [];
}

/** A browser ends with its build. */
async function orphans(folder: KillFolder): Promise<string[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (processesIn(folder.temporary).length === 0) return [];
    await wait(200);
  }
  return [`a browser still runs ten seconds later: ${processesIn(folder.temporary).join(', ')}`];
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
