// npm run ci:lint: holds the workflows against actionlint, which Go builds; passed over, and said, where Go is not found.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = 'v1.7.12';
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TOOLS = path.join(ROOT, '.imprimatur', 'tools');
const NAMED = path.join(TOOLS, process.platform === 'win32' ? 'actionlint.exe' : 'actionlint');

if (!existsSync(NAMED)) {
  const env = { ...process.env, GOBIN: TOOLS };
  const made = spawnSync('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@${VERSION}`], {
    env,
    stdio: 'inherit',
  });
  if (made.status !== 0) {
    process.stdout.write(
      'actionlint could not be built: Go, or its module proxy, was not found. The workflows were not judged.\n',
    );
    process.exit(0);
  }
}
const done = spawnSync(NAMED, ['-no-color'], { cwd: ROOT, stdio: 'inherit' });
if (done.status === 0) process.stdout.write(`actionlint ${VERSION}: nothing found\n`);
process.exit(done.status ?? 1);
