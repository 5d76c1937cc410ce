import { BrokenConfiguration } from '../../model/manuscript.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { visible, visibleJson } from '../../model/visible.js';
import type { World } from '../../model/world.js';
import { reviewedIn, type Reviewed } from '../../toolkit.js';

/** How a page stands today. */
interface Standing {
  readonly publication: string;
  readonly file: string;
  readonly title: string;
  readonly owner?: string;
  readonly reviewed?: string;
  readonly next?: string;
  /** Until the last day on which it may be reviewed; below 0 it is overdue. */
  readonly days?: number;
  readonly state: 'overdue' | 'due' | 'later' | 'undated';
}

/** What is asked: in how many days a review counts as due. */
interface Asked {
  readonly json: boolean;
  readonly within: number;
}

/** Says which pages of toolkits are overdue for review, which are due soon, and which name no day. Fails where one is overdue. */
export async function due(world: World, terminal: Terminal, { json, within }: Asked): Promise<ExitCode> {
  const found = await reviewedIn(world).catch((error: unknown) => {
    if (error instanceof BrokenConfiguration) return undefined;
    throw error;
  });
  if (found === undefined) {
    terminal.say('The configuration cannot be read: imprimatur check says where.');
    return EXIT.usage;
  }
  if (found.length === 0) {
    terminal.say(
      'No publication is a toolkit. Write `web:` in a publication.yaml, and `next-review:` in its chapters.',
    );
    return EXIT.usage;
  }
  const today = world.now();
  const pages = found.map((one) => standingOf(one, today, within)).sort(byDay);
  const count = (state: Standing['state']): number => pages.filter((page) => page.state === state).length;
  const counts = { overdue: count('overdue'), due: count('due'), later: count('later'), undated: count('undated') };
  if (json) terminal.out(visibleJson({ today: dayOf(today), within, ...counts, pages }));
  else linesOf(pages, { ...counts, within }).forEach((line) => terminal.out(line));
  return counts.overdue > 0 ? EXIT.errors : EXIT.clean;
}

const DAY = 86_400_000;

function standingOf({ publication, chapter }: Reviewed, today: Date, within: number): Standing {
  const { reviewed, 'next-review': next, owner } = chapter.facts;
  const said = Object.fromEntries(Object.entries({ owner, reviewed, next }).filter(([, words]) => words !== undefined));
  const about = { publication: publication.name, file: chapter.path, title: chapter.title, ...said };
  if (next === undefined) return { ...about, state: 'undated' };
  const days = Math.round((lastDayOf(next) - Date.parse(dayOf(today))) / DAY);
  return { ...about, days, state: days < 0 ? 'overdue' : days <= within ? 'due' : 'later' };
}

/** Of a month its last day: `2026-06` is over with June. */
function lastDayOf(next: string): number {
  const [year = 0, month = 1, day] = next.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The longest overdue first, and last those without a day. */
function byDay(one: Standing, other: Standing): number {
  return (one.days ?? Number.MAX_SAFE_INTEGER) - (other.days ?? Number.MAX_SAFE_INTEGER);
}

const MARKS = { overdue: '○', due: '◐', later: '●', undated: '–' } as const;

interface Counts extends Record<Standing['state'], number> {
  readonly within: number;
}

function linesOf(pages: readonly Standing[], { overdue, due: soon, later, undated, within }: Counts): string[] {
  const lines = pages.flatMap(({ state, file, title, next, days = 0, owner, reviewed }) => {
    const when = next === undefined ? 'no next review is named' : `${next} (${inDays(days)})`;
    const who = [owner, reviewed === undefined ? undefined : `last reviewed ${reviewed}`].filter(
      (words) => words !== undefined,
    );
    return [`${MARKS[state]} ${visible(title)}, ${when}`, `    ${[file, ...who.map(visible)].join(' · ')}`];
  });
  const total = `${String(overdue)} overdue, ${String(soon)} due within ${String(within)} days, ${String(later)} later, ${String(undated)} without a day`;
  return [...lines, total];
}

function inDays(days: number): string {
  const count = Math.abs(days);
  const words = `${String(count)} ${count === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${words} ago` : days === 0 ? 'today' : `in ${words}`;
}
