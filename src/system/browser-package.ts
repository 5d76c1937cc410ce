import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from './kept.js';
import { OWN_FOLDER, readPackageFile } from './own.js';
import { trusted } from './trusted.js';
import { versionIn } from '../model/version.js';
import { escaped } from '../tree/escaped.js';

/** Where a browser is, how it was found, and what it needs to start. */
export interface BrowserPlace {
  readonly found: 'setting' | 'package' | 'installed' | 'download';
  readonly executable: string;
  /** The variable that named it. */
  readonly setting?: string;
  /** True where it is the headless shell and knows no window. */
  readonly shell?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
const FONTS_FILE = 'fonts.conf';

/** Raised when what is unpacked beside the browser changes. */
const LAYOUT = '2';

/** Only the face in the package is offered beside the page's own, so that every machine sets the same lines. */
function fontsIn(folder: string): string {
  const [faces, cache] = [path.join(folder, 'fonts', 'fonts'), path.join(folder, 'cache')];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escaped(faces)}</dir><cachedir>${escaped(cache)}</cachedir></fontconfig>
`;
}

/**
 * The browser inside the npm package, unpacked once into the user's cache under its version; undefined where the package
 * is not installed or does not serve this system.
 */
export async function packagedBrowser(root = OWN_FOLDER): Promise<BrowserPlace | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const version = await packageVersion();
  if (version === undefined) return undefined;
  const folder = path.join(await writableCache(root), `chromium-${version}-${LAYOUT}`);
  if (!(await isThere(path.join(folder, 'chromium')))) await unpack(folder);
  return {
    found: 'package',
    executable: path.join(folder, 'chromium'),
    shell: true,
    env: {
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
        .filter(Boolean)
        .join(':'),
    },
  };
}

async function packageVersion(): Promise<string | undefined> {
  try {
    return versionIn(await readPackageFile(`${PACKAGE}/package.json`));
  } catch {
    return undefined;
  }
}

/** The user's cache, or a folder of this run alone where it cannot be written or came along with the manuscript's folder. */
async function writableCache(root: string): Promise<string> {
  const [folder] = await trusted(root, [cacheFolder()]);
  try {
    if (folder === undefined) throw new Error('The cache came along');
    await mkdir(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtemp(path.join(tmpdir(), 'imprimatur-'));
  }
}

async function unpack(folder: string): Promise<void> {
  const beside = await mkdtemp(`${folder}.`);
  try {
    await inflateInto(beside);
    await writeFile(path.join(beside, 'fonts', FONTS_FILE), fontsIn(folder));
    await rename(beside, folder);
  } catch (cause) {
    // Another build may have unpacked it meanwhile.
    if (!(await isThere(path.join(folder, 'chromium')))) throw cause;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The package reads its target and its system from the environment, so it runs in a process with its own. */
function inflateInto(folder: string): Promise<void> {
  const script = `import('${PACKAGE}').then(({ default: chromium }) => chromium.executablePath())`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: OWN_FOLDER,
      env,
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`unpacking ${PACKAGE} ended with ${String(code)}`));
    });
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
