import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Adds a line of JSON to a file, at once: a run that is ended keeps what it has counted. '' names no file. */
export function noteIn(file: string, step: unknown): void {
  if (file !== '') appendFileSync(file, `${JSON.stringify(step)}\n`);
}

/** The lines that `noteIn` added, one step each; [] where there is no such file. */
export function notedIn<Step>(file: string): Step[] {
  if (file === '' || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Step);
}
