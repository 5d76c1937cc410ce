// A set-up file of the first run: writes down which functions each test file runs.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';

const reached = new Set<string>();
Object.assign(globalThis, { imprimaturReach: (name: string) => reached.add(name) });

afterAll(() => {
  const folder = process.env['MUTANTS_REACH'];
  if (folder !== undefined) writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify([...reached]));
});
