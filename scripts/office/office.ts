// What LibreOffice makes of a file, where it is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** It has run for minutes on a file that takes it seconds: then it is ended, and tried once more. */
const LIMIT_MS = 60_000;

/** The program of LibreOffice on this computer; undefined where there is none. */
export function office(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version'], { timeout: LIMIT_MS }).status === 0);
}

/** A file as PDF, by LibreOffice with a profile of its own. Throws where it gives none in time, twice. */
export function pdfBy(program: string, file: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const made = path.join(folder, `${path.parse(file).name}.pdf`);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  try {
    for (let turn = 0; turn < 2 && !existsSync(made); turn += 1)
      spawnSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
        timeout: LIMIT_MS,
        killSignal: 'SIGKILL',
      });
    if (!existsSync(made))
      throw new Error(`Unexpected silence of LibreOffice, expected ${file} as PDF within a minute`);
    return new Uint8Array(readFileSync(made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
