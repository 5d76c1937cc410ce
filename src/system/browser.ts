import { mkdtempSync, rmSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { ToolError, type SharedBrowser } from '../model/world.js';
import type { BrowserPlace } from './browser-package.js';
import { temporaryStart } from './delivery/left-behind.js';
import { withoutSandbox, type Sandbox } from './sandbox.js';
import { steadyEnvironment } from './steady.js';

/** The major version that the layout is pinned to: another one may break lines, and so pages, elsewhere. */
const PINNED_MAJOR = 147;

const ADVICE =
  'set IMPRIMATUR_BROWSER to the path of Chrome, Chromium or Edge, or run the install again with optional packages (npm ci --include=optional)';

/** Starts the browser that every stage shares, never one out of the manuscript's folder `root`. Throws ToolError where none can be found or started. */
export async function launchBrowser(root = process.cwd()): Promise<SharedBrowser> {
  const failures: unknown[] = [];
  const { places } = await import('./browser-places.js');
  for (const look of places(root)) {
    try {
      const place = await look();
      if (place !== undefined) return await start(place);
    } catch (cause) {
      if (cause instanceof ToolError) throw cause;
      failures.push(cause);
    }
  }
  throw new ToolError(
    'browser',
    `No browser could be started: ${ADVICE}${told(failures)}`,
    new AggregateError(failures),
  );
}

function told(failures: readonly unknown[]): string {
  const reasons = failures.map((cause) => (cause instanceof Error ? cause.message.split('\n')[0] : String(cause)));
  return reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
}

async function start(place: BrowserPlace): Promise<SharedBrowser> {
  const profile = mkdtempSync(temporaryStart('browser'));
  const { browser, sandbox } = await openBrowser(place, profile).catch((cause: unknown) => {
    removeProfile(profile);
    if (place.found !== 'setting') throw cause;
    throw new ToolError('browser', `The browser at ${place.executable} (${place.setting ?? ''}) did not start`, cause);
  });
  endWithProcess(browser, profile);
  const [name = 'Chrome', version = ''] = (await browser.version()).split('/');
  const pinned = Number.parseInt(version, 10) === PINNED_MAJOR;
  return { browser, facts: { name, version, found: place.found, pinned }, bare: withoutSandbox(sandbox) };
}

async function openBrowser(place: BrowserPlace, profile: string): Promise<{ browser: Browser; sandbox: Sandbox }> {
  if (process.getuid?.() === 0) return { browser: await openWith(place, profile, OPEN_SANDBOX), sandbox: 'root' };
  try {
    return { browser: await openWith(place, profile, []), sandbox: 'on' };
  } catch (cause) {
    if (!(cause instanceof Error && /sandbox|namespace/i.test(cause.message))) throw cause;
    return { browser: await openWith(place, profile, OPEN_SANDBOX), sandbox: 'refused' };
  }
}

/** Where the system has no sandbox to give. The browser reaches nothing, and runs no script of an author's, anyway. */
const OPEN_SANDBOX = ['--no-sandbox', '--no-zygote'];

/**
 * The whole browser is alone: no name leads anywhere, every request goes to a proxy that is none, this machine's own
 * addresses included, and no page opens another.
 */
const ALONE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=socks5://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--block-new-web-contents',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-pings',
];

/** In milliseconds: each stage has a time of its own, which grows with the pages; this one is for a browser that is gone. */
const HOURS = 6 * 3_600_000;

async function openWith(place: BrowserPlace, profile: string, more: readonly string[]): Promise<Browser> {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({
    executablePath: place.executable,
    userDataDir: profile,
    headless: place.shell === true ? 'shell' : true,
    args: ['--lang=en-US', '--disable-gpu', '--font-render-hinting=none', '--no-first-run', ...ALONE, ...more],
    env: steadyEnvironment(place.env),
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: HOURS,
  });
  // A page that a page opened all the same is closed before it is used.
  browser.on('targetcreated', (target) => {
    if (target.opener() !== undefined)
      void target.page().then(
        (page) => page?.close(),
        () => undefined,
      );
  });
  return browser;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the browser with this process: on a signal it is killed first, and then the signal does what it would have done. */
function endWithProcess(browser: Browser, profile: string): void {
  const kill = (): void => {
    browser.process()?.kill('SIGKILL');
    removeProfile(profile);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    kill();
    forget();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  browser.once('disconnected', () => {
    forget();
    removeProfile(profile);
  });
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // The system clears its temporary folder.
  }
}
