import { describe, expect, it } from 'vitest';
import { verify } from '../../src/commands/release/verify.js';
import { hashOf } from '../../src/model/hash.js';
import { certificateOf } from '../../src/release/certificate.js';
import { identify } from '../../src/release/passport.js';
import { EXIT } from '../../src/model/terminal.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { folderOf } from '../manuscript.js';
import { listening } from '../terminal.js';

const TEXT =
  'Open words stand here.\n\n:::non-public{originator="Officer"}\nZebrafinch was named by one source.\n:::\n';
const utf8 = (words: string) => new TextEncoder().encode(words);
const CLEAN = utf8('Open words stand here.');

function certificateFor(bytes: Uint8Array): string {
  const files = [{ path: 'build/public/report.txt', bytes }];
  const one = {
    publication: 'report',
    version: 'First draft',
    edition: 'public',
    pages: 1,
    start: 'build/public/report',
    page: '',
    files,
  } as const;
  const about = {
    standing: [],
    stamped: false,
    tool: '0.1.0',
    browser: { name: 'Chrome', version: '147' },
    compared: 'pages',
  } as const;
  return new TextDecoder().decode(certificateOf({ output: 'build', finished: [one], ...about }).bytes);
}

async function verified(
  bytes: Uint8Array,
  { world = folderOf({ 'one.md': TEXT }), beside = [certificateFor(CLEAN)] } = {},
) {
  const heard = listening();
  const file = { name: 'out/report.txt', bytes, beside };
  const code = await verify(world, heard, { files: [file], json: true });
  const { files } = JSON.parse(heard.outs.join('')) as { files: Record<string, unknown>[] };
  return { code, heard, ...files[0] };
}

describe('verify', () => {
  it('knows a file that is unchanged and clean', async () => {
    expect(await verified(CLEAN)).toMatchObject({
      ...{ code: EXIT.clean, file: 'out/report.txt', version: 'First draft', commit: null },
      ...{ sha256: hashOf(CLEAN), unchanged: true, leaks: 0, state: 'unchanged', searched: true },
    });
  });

  it('says of any file the state of the sources that stands in it, and knows a renamed one by it', () => {
    const bytes = utf8('A page. v0.3.0-draft.1+2.g1a2b3c4.dirty. More');
    const says = 'v0.3.0-draft.1+2.g1a2b3c4.dirty';
    expect(identify({ name: 'other.pdf', bytes }, [])).toMatchObject({ state: 'unknown', says });
    const passport = { name: 'a.pdf', sha256: '', revision: says };
    expect(identify({ name: 'other.pdf', bytes }, [passport])).toMatchObject({ state: 'changed', passport });
    expect(identify({ name: 'other.pdf', bytes: CLEAN }, [passport])).toEqual({
      state: 'unknown',
      sha256: hashOf(CLEAN),
    });
  });

  it('tells a file that was changed, and one that nobody knows', async () => {
    const other = utf8('Open words stand here');
    expect(await verified(other)).toMatchObject({ code: EXIT.errors, unchanged: false, state: 'changed', leaks: 0 });
    expect(await verified(other, { beside: [] })).toMatchObject({ code: EXIT.errors, state: 'unknown', version: null });
  });

  it('tells a leak, though the file is unchanged', async () => {
    const leaking = utf8('Zebrafinch was named by one source.');
    const found = await verified(leaking, { beside: [certificateFor(leaking)] });
    expect(found).toMatchObject({ code: EXIT.leak, unchanged: true, state: 'leak', leaks: 1 });
    expect(JSON.stringify(found)).not.toContain('named by');
  });

  it('reads the certificate of the folder as well', async () => {
    const world = folderOf({ 'one.md': TEXT }, { 'build/public/certificate.json': certificateFor(CLEAN) });
    expect(await verified(CLEAN, { world, beside: [] })).toMatchObject({ code: EXIT.clean, unchanged: true });
  });

  it('says that it searched nothing where there is no manuscript, and where it cannot be read', async () => {
    for (const world of [new MemoryWorld(), folderOf({}, { 'manuscript/report/publication.yaml': 'nothing' })]) {
      const { heard, ...found } = await verified(CLEAN, { world });
      expect(found).toMatchObject({ code: EXIT.clean, searched: false });
      expect(heard.says.join()).toMatch(/not at hand/);
    }
  });

  it('takes no other file for a certificate', async () => {
    for (const beside of ['no JSON', '{}', certificateFor(CLEAN).replace('"certificate": 1', '"certificate": 2')])
      expect(await verified(CLEAN, { beside: [beside] })).toMatchObject({ code: EXIT.errors, state: 'unknown' });
  });

  it('says all of it in a line', async () => {
    const heard = listening();
    const files = [{ name: 'a.txt', bytes: CLEAN, beside: [certificateFor(CLEAN)] }];
    await verify(folderOf({ 'one.md': TEXT }), heard, { files, json: false });
    expect(heard.outs).toEqual([
      `a.txt  ● Unchanged: byte for byte the file of its certificate; nothing withheld found (First draft; SHA-256 ${hashOf(CLEAN).slice(0, 8)} … ${hashOf(CLEAN).slice(-8)})`,
    ]);
  });
});
