// Builds a folder as `imprimatur build` does, and waits for ever where the output of a given number would be written.
// Usage: stopped-build.ts FOLDER NUMBER
import { build } from '../../src/pipeline.js';
import { EDITIONS } from '../../src/model/edition.js';
import { RealWorld } from '../../src/system/real.js';

const [, , root = '.', number = '1'] = process.argv;
let count = 0;

class Stopping extends RealWorld {
  override async write(path: string, bytes: Uint8Array | string): Promise<void> {
    if (path.startsWith('build/')) count += 1;
    if (count === Number(number)) {
      process.stdout.write(`before ${path}\n`);
      await new Promise((resolve) => setTimeout(resolve, 120_000));
    }
    return super.write(path, bytes);
  }
}

await build(new Stopping(root, () => undefined), {
  publications: [],
  editions: EDITIONS,
  purpose: 'screen',
  formats: ['pdf', 'html'],
});
