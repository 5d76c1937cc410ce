import { describe, expect, it } from 'vitest';
import { doctor, type Machine as Asked } from '../../src/commands/doctor.js';
import type { Kept } from '../../src/model/kept.js';
import { EXIT } from '../../src/model/terminal.js';
import { MissingFile, ToolError, type SharedBrowser, type ToolResult } from '../../src/model/world.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';

interface Machine {
  readonly vale?: string;
  readonly says?: string;
  readonly tools?: Readonly<Record<string, string>>;
  readonly browser?: { readonly found: string; readonly version: string; readonly pinned: boolean };
  readonly faces?: boolean;
  readonly config?: string;
  readonly kept?: Partial<Kept>;
  readonly windows?: boolean;
}

/** A machine of which only what doctor asks is there. */
class Machinery extends MemoryWorld {
  readonly ran: string[] = [];

  constructor(private readonly machine: Machine) {
    super(machine.config === undefined ? {} : { 'imprimatur.yaml': machine.config });
  }

  override findTool = async (name = ''): Promise<string | undefined> =>
    name === 'vale' ? this.machine.vale : this.machine.tools?.[name];

  override async run(call: { command: string; args?: readonly string[] }): Promise<ToolResult> {
    this.ran.push([call.command, ...(call.args ?? [])].join(' '));
    if (this.machine.says === undefined) throw new ToolError(call.command, 'cannot be started');
    // git names itself; what Vale says is the machine's.
    const stdout = call.command.includes('git') ? 'git version 2.45.1.windows.1\n' : this.machine.says;
    return { code: 0, stdout, stderr: '' };
  }

  override async browser(): Promise<SharedBrowser> {
    const { browser } = this.machine;
    if (browser === undefined) throw new ToolError('browser', 'No browser. Install Chrome.');
    return { browser: {} as SharedBrowser['browser'], facts: { name: 'Chrome', ...browser } };
  }

  override async readPackage(specifier: string): Promise<Uint8Array> {
    if (this.machine.faces === false) throw new MissingFile(specifier);
    return super.readPackage(specifier);
  }
}

const BROWSER = { found: 'package', version: '147.0', pinned: true };
const WHOLE: Machine = {
  vale: '/usr/local/bin/vale',
  says: 'vale version 3.22.0\n',
  browser: BROWSER,
  tools: {
    java: '/usr/bin/java',
    languagetool: '/tools/languagetool-6.8',
    'verapdf.jar': '/tools/cli-1.30.2.jar',
    git: '/usr/bin/git',
  },
  config: 'publications: [guide, brief]\n',
};

const KEPT: Kept = { folder: '/home/a/.cache/imprimatur', isWritable: true, browsers: ['chromium-147'], bytes: 42e6 };

function asked(machine: Machine, more: Partial<Asked> = {}): Asked {
  const script = (name: string): string =>
    machine.windows === true ? `node node_modules\\imprimatur\\scripts\\${name}.mjs` : `node scripts/${name}.mjs`;
  return { version: 'v20.20.2', json: false, kept: async () => ({ ...KEPT, ...machine.kept }), script, ...more };
}

async function told(machine: Machine, more: Partial<Asked> = {}) {
  const heard = listening();
  const code = await doctor(new Machinery(machine), heard, asked(machine, more));
  const line = (about: string): string | undefined => heard.outs.find((words) => words.slice(4).startsWith(about));
  return { code, lines: heard.outs, line };
}

describe('doctor', () => {
  it.each([
    ['Linux', '/usr/local/bin/vale', 'package'],
    ['macOS', '/opt/homebrew/bin/vale', '/Applications/Google Chrome.app'],
    ['Windows', 'C:\\Tools\\vale.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ])('finds everything on %s, and says where', async (_name, vale, found) => {
    const { code, lines } = await told({
      ...WHOLE,
      vale,
      says: 'vale version 3.22.0\r\n',
      browser: { ...BROWSER, found },
    });
    expect(code).toBe(EXIT.clean);
    expect(lines).toEqual([
      '[✓] Node v20.20.2',
      `[✓] Browser Chrome 147.0 (${found})`,
      `[✓] Vale 3.22.0 (${vale})`,
      '[✓] LanguageTool 6.8 (/tools/languagetool-6.8), by /usr/bin/java',
      '[✓] veraPDF 1.30.2 (/tools/cli-1.30.2.jar)',
      '[✓] git 2.45.1 (/usr/bin/git)',
      expect.stringMatching(/^\[✓\] Typefaces: /),
      '[✓] Cache: /home/a/.cache/imprimatur (chromium-147; 42 MB of earlier builds)',
      '[✓] Folder: guide, brief',
    ]);
  });

  it.each([
    ['v18.20.4', '✗', EXIT.tool],
    ['v20.18.9', '✗', EXIT.tool],
    ['v20.19.0', '✓', EXIT.clean],
    ['v22.12.0', '✓', EXIT.clean],
    ['v24.1.0', '✓', EXIT.clean],
    ['unknown', '✗', EXIT.tool],
  ])('knows whether Node %s is new enough', async (version, mark, expected) => {
    const { code, lines } = await told(WHOLE, { version });
    expect(lines[0]).toMatch(new RegExp(`^\\[${mark}\\] Node ${version.replaceAll('.', '\\.')}`));
    expect(code).toBe(expected);
  });

  it('cannot do without a browser, and says how to get one', async () => {
    const machine = { vale: '/usr/bin/vale', says: 'vale version 3.22.0', config: 'publications: [a]\n' };
    const { code, line } = await told(machine);
    expect(code).toBe(EXIT.tool);
    expect(line('Browser')).toBe('[✗] Browser: No browser. Install Chrome.');
  });

  it('bears another browser, with a word', async () => {
    const { code, line } = await told({ ...WHOLE, browser: { found: 'installed', version: '150.0', pinned: false } });
    expect(code).toBe(EXIT.clean);
    expect(line('Browser')).toMatch(/^\[!\] Browser Chrome 150\.0 \(installed\): not the version/);
  });

  it.each([
    ['is not there', {}],
    ['cannot be started', { vale: '/usr/bin/vale' }],
    ['says nothing', { vale: '/usr/bin/vale', says: '' }],
  ])('bears a Vale that %s, and says how to get it', async (_name, machine) => {
    const { code, line } = await told({ browser: BROWSER, config: 'publications: [a]\n', ...machine });
    expect(code).toBe(EXIT.clean);
    expect(line('Vale')).toMatch(/^\[!\] Vale: not found; .*set-up-vale/);
  });

  it.each([
    ['Java', {}, 'Java', /not found; `check --full` cannot read the grammar\. Install Java 17/],
    ['LanguageTool', { java: '/usr/bin/java' }, 'LanguageTool', /not found; .*Run `node scripts\/set-up-languagetool/],
    ['Java for veraPDF', {}, 'veraPDF', /not found; .*no release is made\. Install Java 17/],
    ['veraPDF', { java: '/usr/bin/java' }, 'veraPDF', /not found; .*Run `node scripts\/set-up-verapdf/],
    ['git', {}, 'git', /not found; .*nothing can be released\. Install it from git-scm/],
  ])('bears that %s is missing, and says how to get it', async (_name, tools, about, expected) => {
    const { code, line } = await told({ ...WHOLE, tools });
    expect(code).toBe(EXIT.clean);
    expect(line(about)).toMatch(expected);
  });

  it('names a cure as it is typed on this system', async () => {
    const { line } = await told({ browser: BROWSER, windows: true });
    expect(line('Vale')).toContain('`node node_modules\\imprimatur\\scripts\\set-up-vale.mjs`');
  });

  it.each([
    ['holds nothing yet', { browsers: [], bytes: 0 }, /^\[✓\] Cache: .*\(no browser unpacked yet; 0 MB/],
    ['cannot be written', { isWritable: false }, /^\[!\] Cache: .* cannot be written; .*LOCALAPPDATA on Windows/],
    ['is on Windows', { folder: 'C:\\Users\\a\\AppData\\Local\\imprimatur' }, /^\[✓\] Cache: C:\\Users/],
  ])('says of a cache that it %s', async (_name, kept, expected) => {
    expect((await told({ ...WHOLE, kept })).line('Cache')).toMatch(expected);
  });

  it('tells it to a script: what is found, its version, and the cure of what is not', async () => {
    const { lines } = await told({ ...WHOLE, tools: {} }, { json: true });
    const { tools } = JSON.parse(lines.join('\n')) as { tools: Record<string, unknown>[] };
    expect(tools.map(({ name, found }) => `${String(name)} ${String(found)}`)).toEqual([
      ...['node true', 'browser true', 'vale true', 'languagetool false', 'verapdf false', 'git false'],
      ...['typefaces true', 'cache true', 'folder true'],
    ]);
    expect(tools[2]).toMatchObject({ version: '3.22.0', state: 'good' });
    expect(tools[5]).toMatchObject({ cure: 'Install it from git-scm.com.', state: 'want' });
  });

  it('cannot do without typefaces', async () => {
    const { code, line } = await told({ ...WHOLE, faces: false });
    expect(code).toBe(EXIT.tool);
    expect(line('Typefaces')).toMatch(/^\[✗\] Typefaces: missing/);
  });

  it.each([
    ['no folder', undefined],
    ['a broken configuration', 'publicatons: [a]\n'],
    ['a configuration that is no YAML', 'a: [\n'],
  ])('bears %s, and says where to go', async (_name, config) => {
    const { vale = '', says = '', browser = BROWSER } = WHOLE;
    const { code, line } = await told({ vale, says, browser, ...(config === undefined ? {} : { config }) });
    expect(code).toBe(EXIT.clean);
    expect(line('Folder')).toMatch(/^\[!\] Folder: .*imprimatur init/);
  });

  it('does not hide a fault of its own', async () => {
    class Broken extends Machinery {
      override browser(): Promise<SharedBrowser> {
        return Promise.reject(new TypeError('not a fault of the machine'));
      }
    }
    await expect(doctor(new Broken(WHOLE), listening(), asked(WHOLE))).rejects.toBeInstanceOf(TypeError);
  });
});
