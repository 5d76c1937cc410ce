import { READING } from '../print/in-page/reading.js';
import { SETTING } from '../print/in-page/setting.js';
import { SETTLING } from '../print/in-page/settling.js';

/** What a page of the desk runs to set pages as they are printed: the very functions that the printer's page runs. */
export function layingScript(): string {
  const functions = [...READING, ...SETTING, ...SETTLING].map(String);
  // What a compiler of TypeScript may put around a function's name.
  return ['globalThis.__name = (named) => named;', ...functions].join('\n');
}
