// Where the programs lie that no npm package brings: Vale, LanguageTool, veraPDF, epubcheck.
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** This package. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** In this package, or in the user's cache where the package is installed in another's folder. */
export const TOOLS = ROOT.split(path.sep).includes('node_modules')
  ? path.join(cacheFolder(), 'tools')
  : path.join(ROOT, '.imprimatur', 'tools');

/** As in src/system/kept.ts. */
function cacheFolder() {
  const given = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}
