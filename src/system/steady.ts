import { ToolError } from '../model/world.js';

/** What changes how a program writes, sorts, hyphenates or hints, and differs from one desk to the next. */
const OF_THE_DESK = /^(?:LC_\w+|LANG|LANGUAGE|TZ|TZDIR|FREETYPE_PROPERTIES|SOURCE_DATE_EPOCH)$/i;

/** Where a repository is, and what git is to do, is not for whoever starts this tool to say, nor for a hook that does. */
const OF_GIT = /^GIT_(?!CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)/i;

/** The same on every desk. */
const STEADY = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' } as const;

/** The environment in which the browser and every other tool run: that of this process, save what names a language or a place. */
export function steadyEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_DESK.test(name) && !OF_GIT.test(name));
  return { ...Object.fromEntries(kept), ...more, ...STEADY };
}

/** Now, or what `SOURCE_DATE_EPOCH` says that it is, in seconds since 1970. Throws ToolError where it says no number. */
export function today(epoch = process.env['SOURCE_DATE_EPOCH'] ?? ''): Date {
  if (epoch === '') return new Date();
  const day = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (!Number.isNaN(day.getTime())) return day;
  throw new ToolError('clock', `Unexpected SOURCE_DATE_EPOCH=${epoch}, expected seconds since 1970, in digits`);
}
