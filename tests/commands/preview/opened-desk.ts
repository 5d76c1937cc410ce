import { spawn } from 'node:child_process';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { packagedBrowser } from '../../../src/system/browser-package.js';
import { launchBrowser } from '../../../src/system/browser.js';

const CLI = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'cli.ts');

/** A desk in a real browser, and what ends both. */
export interface OpenedDesk {
  readonly tab: Page;
  readonly browser: Browser;
  readonly said: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts `imprimatur preview` in a folder as an author does, and opens its address. */
export async function openDesk(root: string, ...args: readonly string[]): Promise<OpenedDesk> {
  const own = await launchBrowser(root);
  const executablePath = own.browser.process()?.spawnfile ?? '';
  await own.browser.close();
  // The tool's own browser reaches no address at all, not even the desk's.
  const sandbox = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
  const env = { ...process.env, ...((await packagedBrowser())?.env ?? {}) };
  const browser = await puppeteer.launch({ executablePath, headless: 'shell', args: sandbox, env });
  const given = ['preview', ...args, '--port', '0', '--editor', ''];
  const server = spawn(process.execPath, ['--import', 'tsx', CLI, '-C', root, ...given]);
  const url = await new Promise<string>((resolve) => {
    server.stdout.on('data', (bytes: Buffer) => {
      const found = /http:\S+/.exec(bytes.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1440, height: 900 });
  await tab.goto(url);
  return {
    tab,
    browser,
    said: () => tab.$eval('#said', (line) => line.textContent ?? ''),
    close: async () => {
      server.kill('SIGTERM');
      await browser.close();
    },
  };
}
