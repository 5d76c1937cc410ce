import path from 'node:path';
import { watch } from 'chokidar';
import type { Watch } from '../model/terminal.js';

/** In milliseconds: a file is read when its size has not changed for so long. */
const SETTLE_MS = 120;

/** Works in rounds: once now, and again after each save below some paths of a folder, one round at a time. Ends by SIGINT or SIGTERM. */
export function watchIn(root: string): Watch {
  return async (paths, round) => {
    let [working, asked] = [false, false];
    const begin = async (): Promise<void> => {
      asked = true;
      if (working) return;
      working = true;
      while (asked) {
        asked = false;
        await round();
      }
      working = false;
    };
    const watcher = watch(
      paths.map((one) => path.join(root, ...one.split('/'))),
      { ignoreInitial: true, followSymlinks: false, awaitWriteFinish: { stabilityThreshold: SETTLE_MS } },
    );
    watcher.on('all', () => void begin());
    const ended = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await begin();
    await ended;
    await watcher.close();
  };
}
