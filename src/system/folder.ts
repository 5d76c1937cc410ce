import { access } from 'node:fs/promises';
import path from 'node:path';

/** The folder that holds `imprimatur.yaml`: the given one or the nearest above it; the given one where there is none. */
export async function findFolder(start: string): Promise<string> {
  let at = path.resolve(start);
  for (;;) {
    if (await exists(path.join(at, 'imprimatur.yaml'))) return at;
    const above = path.dirname(at);
    if (above === at) return path.resolve(start);
    at = above;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
