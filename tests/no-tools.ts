import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A quick test starts no browser, no Vale and no other process, not even by way of the sources: whatever starts one throws
 * here. A test that needs one is called `….tool.test.ts`.
 */
const STARTS = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const;

for (const start of STARTS) {
  const refuse = (command: unknown): never => {
    throw new Error(`A quick test starts ${String(command)}: call its file ….tool.test.ts`);
  };
  Object.assign(childProcess, { [start]: refuse });
}
syncBuiltinESMExports();
