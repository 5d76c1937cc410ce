import { describe, expect, it } from 'vitest';
import { doctor } from '../../src/commands/doctor.js';
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
    return { code: 0, stdout: this.machine.says, stderr: '' };
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
  tools: { java: '/usr/bin/java', languagetool: '/tools/languagetool-6.8' },
  config: 'publications: [guide, brief]\n',
};

async function told(machine: Machine, version = 'v20.20.2') {
  const heard = listening();
  const code = await doctor(new Machinery(machine), heard, version);
  return { code, lines: heard.outs };
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
      expect.stringMatching(/^\[✓\] Typefaces: /),
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
    const { code, lines } = await told(WHOLE, version);
    expect(lines[0]).toMatch(new RegExp(`^\\[${mark}\\] Node ${version.replaceAll('.', '\\.')}`));
    expect(code).toBe(expected);
  });

  it('cannot do without a browser, and says how to get one', async () => {
    const machine = { vale: '/usr/bin/vale', says: 'vale version 3.22.0', config: 'publications: [a]\n' };
    const { code, lines } = await told(machine);
    expect(code).toBe(EXIT.tool);
    expect(lines[1]).toBe('[✗] Browser: No browser. Install Chrome.');
  });

  it('bears another browser, with a word', async () => {
    const { code, lines } = await told({ ...WHOLE, browser: { found: 'installed', version: '150.0', pinned: false } });
    expect(code).toBe(EXIT.clean);
    expect(lines[1]).toMatch(/^\[!\] Browser Chrome 150\.0 \(installed\): not the version/);
  });

  it.each([
    ['is not there', {}],
    ['cannot be started', { vale: '/usr/bin/vale' }],
    ['says nothing', { vale: '/usr/bin/vale', says: '' }],
  ])('bears a Vale that %s, and says how to get it', async (_name, machine) => {
    const { code, lines } = await told({ browser: BROWSER, config: 'publications: [a]\n', ...machine });
    expect(code).toBe(EXIT.clean);
    expect(lines[2]).toMatch(/^\[!\] Vale: not found; .*set-up-vale/);
  });

  it.each([
    ['Java', {}, /^\[!\] Java: not found; `check --full` cannot read the grammar\. Install Java 17/],
    ['LanguageTool', { java: '/usr/bin/java' }, /^\[!\] LanguageTool: not found; .*set-up-languagetool/],
  ])('bears that %s is missing, and says how to get it', async (_name, tools, expected) => {
    const { code, lines } = await told({ ...WHOLE, tools });
    expect(code).toBe(EXIT.clean);
    expect(lines[3]).toMatch(expected);
  });

  it('cannot do without typefaces', async () => {
    const { code, lines } = await told({ ...WHOLE, faces: false });
    expect(code).toBe(EXIT.tool);
    expect(lines[4]).toMatch(/^\[✗\] Typefaces: missing/);
  });

  it.each([
    ['no folder', undefined],
    ['a broken configuration', 'publicatons: [a]\n'],
    ['a configuration that is no YAML', 'a: [\n'],
  ])('bears %s, and says where to go', async (_name, config) => {
    const { vale = '', says = '', browser = BROWSER } = WHOLE;
    const { code, lines } = await told({ vale, says, browser, ...(config === undefined ? {} : { config }) });
    expect(code).toBe(EXIT.clean);
    expect(lines[5]).toMatch(/^\[!\] Folder: .*imprimatur init/);
  });

  it('does not hide a fault of its own', async () => {
    class Broken extends Machinery {
      override browser(): Promise<SharedBrowser> {
        return Promise.reject(new TypeError('not a fault of the machine'));
      }
    }
    await expect(doctor(new Broken(WHOLE), listening(), 'v22.0.0')).rejects.toBeInstanceOf(TypeError);
  });
});
