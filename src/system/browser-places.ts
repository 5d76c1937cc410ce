import path from 'node:path';
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { ToolError } from '../model/world.js';
import { packagedBrowser, type BrowserPlace } from './browser-package.js';
import { cacheFolder } from './kept.js';
import { canRun } from './tools.js';
import { trusted } from './trusted.js';

const SETTINGS = ['IMPRIMATUR_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'];
const DOWNLOAD_MAJOR = '147';

/** The places where a browser may be, in the order in which they are tried; none of them is in the manuscript's folder. */
export function places(root: string): (() => Promise<BrowserPlace | undefined>)[] {
  return [
    fromSetting,
    () => packagedBrowser(root),
    installedChrome,
    () => installedOther(root),
    () => fromDownload(root),
  ];
}

async function fromSetting(): Promise<BrowserPlace | undefined> {
  const setting = SETTINGS.find((name) => (process.env[name] ?? '') !== '');
  if (setting === undefined) return undefined;
  const executable = process.env[setting] ?? '';
  if (await canRun(executable)) return { found: 'setting', executable, setting };
  throw new ToolError('browser', `Unexpected ${setting}=${executable}, expected the path of a browser that can be run`);
}

async function installedChrome(): Promise<BrowserPlace | undefined> {
  try {
    const executable = computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
    return { found: 'installed', executable };
  } catch {
    return undefined;
  }
}

async function installedOther(root: string): Promise<BrowserPlace | undefined> {
  for (const executable of otherPlaces()) {
    const [place] = await trusted(root, [path.dirname(executable)]);
    if (place !== undefined && (await canRun(executable))) return { found: 'installed', executable };
  }
  return undefined;
}

function otherPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    const files = ['Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
    return roots.filter((root) => root !== '').flatMap((root) => files.map((file) => path.join(root, file)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge', 'microsoft-edge-stable'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function fromDownload(root: string): Promise<BrowserPlace | undefined> {
  const [cacheDir] = await trusted(root, [path.join(cacheFolder(), 'browsers')]);
  if (detectBrowserPlatform() === undefined || cacheDir === undefined) return undefined;
  const browser = Browser.CHROMEHEADLESSSHELL;
  const there = (await getInstalledBrowsers({ cacheDir })).find((one) => one.browser === browser);
  const { executablePath } = there ?? (await download(cacheDir));
  return { found: 'download', executable: executablePath, shell: true };
}

async function download(cacheDir: string): Promise<{ executablePath: string }> {
  const browser = Browser.CHROMEHEADLESSSHELL;
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('no browser is published for this system');
  const buildId = await resolveBuildId(browser, platform, DOWNLOAD_MAJOR);
  return install({ browser, buildId, cacheDir });
}
