import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { veraPdf } from '../../scripts/set-up-verapdf.mjs';
import { release } from '../../src/commands/release/release.js';
import { verify, verifyCodes } from '../../src/commands/release/verify.js';
import { EXIT } from '../../src/model/terminal.js';
import { hashOf } from '../../src/model/hash.js';
import { manifestSchema } from '../../src/release/manifest.js';
import { RealWorld } from '../../src/system/real.js';
import { filesToVerify } from '../../src/system/verified-files.js';
import { killedBefore } from '../print/killed.js';
import { listening } from '../terminal.js';

const root = mkdtempSync(path.join(tmpdir(), 'release-'));
const world = new RealWorld(root, () => undefined);
const FOLDER = path.join(root, 'build', 'release');
const HELD =
  'Two units met:non-public[ with Zebrafinch on 4 May]{originator="Officer" basis="In confidence"} and agreed.';

function git(...args: string[]): void {
  const own = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  spawnSync('git', [...own, ...args], { cwd: root });
}

function lay(files: Readonly<Record<string, string>>): void {
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
}

async function released(more: { dryRun?: boolean; deliverable?: string } = {}) {
  const heard = listening();
  const code = await release(world, heard, { dryRun: false, json: true, ...more });
  return { code, said: [...heard.says, ...heard.outs].join('\n') };
}

const names = (): string[] => {
  try {
    return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .sort();
  } catch {
    return [];
  }
};

beforeAll(() => {
  lay({
    'imprimatur.yaml': 'publications: [report]\n',
    'manuscript/report/publication.yaml':
      'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\ndeliverable: E\nform: brief\nparts:\n  body: [one.md]\n',
    'manuscript/report/one.md': `---\ntitle: Cooperation\n---\n\n${HELD}\n`,
    'bibliography/references.json': '[]\n',
    'CHANGELOG.md': '# Changes\n\n## 0.3.0\n\n- Two units are named.\n',
    '.gitignore': 'build/\n',
  });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'One');
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

/** A release is refused without it. */
const complete = it.skipIf(veraPdf() === undefined);

complete(
  'comes of a clean commit with a version tag, once, and everything of it is known again',
  async () => {
    expect((await released()).said).toContain('no version tag names this commit');
    expect(names()).toEqual([]);
    git('tag', 'v0.3.0');
    expect((await released({ dryRun: true })).code).toBe(EXIT.clean);
    expect(names()).toEqual([]);
    expect((await released({ deliverable: 'A' })).code).toBe(EXIT.usage);

    expect(await released()).toMatchObject({ code: EXIT.clean });
    const made = names();
    expect(made.filter((name) => name.includes('v0.3.0'))).toEqual(
      [
        'v0.3.0-INTERNAL/SHA256SUMS',
        'v0.3.0-INTERNAL/index.html',
        'v0.3.0-INTERNAL/manifest.json',
        'v0.3.0-INTERNAL/report-v0.3.0-INTERNAL.pdf',
        'v0.3.0/CHANGES.md',
        'v0.3.0/SHA256SUMS',
        'v0.3.0/index.html',
        'v0.3.0/manifest.json',
        'v0.3.0/report-v0.3.0-public.pdf',
        'v0.3.0',
        'v0.3.0-INTERNAL',
      ].sort(),
    );
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(path.join(FOLDER, 'v0.3.0', 'manifest.json'), 'utf8')),
    );
    expect(manifest.doors.every(({ passed }) => passed)).toBe(true);
    const cut = readFileSync(path.join(root, 'manuscript/report/one.md'), 'utf8').replace(
      /:non-public\[.*?\]\{.*?\}/,
      '',
    );
    expect(manifest.inputs).toContainEqual({ file: 'manuscript/report/one.md', sha256: hashOf(cut) });

    const pdf = path.join(FOLDER, 'v0.3.0', 'report-v0.3.0-public.pdf');
    const heard = listening();
    expect(await verify(world, heard, { files: await filesToVerify([pdf]), json: true })).toBe(EXIT.clean);
    expect(heard.outs.join('')).toContain(`"commit": "${manifest.commit}"`);
    expect(await verifyCodes(world, listening(), { codes: [manifest.passport], json: false })).toBe(EXIT.clean);
    expect(await verifyCodes(world, listening(), { codes: ['0000-0000-0000'], json: false })).toBe(EXIT.errors);

    lay({ 'build/release/v0.3.0/SHA256SUMS.sig': 'signed by whoever released it' });
    const again = await released();
    expect(again).toMatchObject({ code: EXIT.clean });
    expect(again.said).toContain('released before with the same bytes');
  },
  600_000,
);

complete(
  'that is killed leaves nothing of it, or all of it after the next run',
  async () => {
    lay({ 'manuscript/report/one.md': '---\ntitle: Cooperation\n---\n\nFour units met and agreed.\n' });
    git('commit', '-qam', 'Three');
    git('tag', 'v0.4.0');
    const of = (version: string): string[] =>
      names().filter((name) => name.startsWith(version) && name.includes(path.sep));
    expect(await killedBefore(root, 1, 'release')).toMatch(/^before build\/release\/v0\.4\.0\//);
    expect(of('v0.4.0').filter((name) => !name.endsWith('.part'))).toEqual([]);
    await (
      await world.hold('build')
    )();
    const completed = of('v0.4.0');
    expect(completed.filter((name) => name.endsWith('SHA256SUMS'))).toHaveLength(2);
    const sums = readFileSync(path.join(FOLDER, 'v0.4.0', 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n');
    for (const line of sums) {
      const [digest = '', name = ''] = line.split('  ');
      expect(hashOf(readFileSync(path.join(FOLDER, 'v0.4.0', name)))).toBe(digest);
    }
  },
  600_000,
);

it('is refused while a comment on it waits for an answer', async () => {
  const kind =
    'kind: comment\ntext: Is this so?\nquote: units\nfile: manuscript/report/one.md\nline: 5\ncolumn: 1\nplace: words\n';
  const rest = 'edition: public\nwithheld: false\nsource: { sha256: "", name: a.docx, native: "1" }\nresponse: ""\n';
  const comment = `id: R-001\nround: R\npublication: report\nreviewer: A\ndate: ""\n${kind}${rest}`;
  lay({ 'review/comments/R-001.yaml': `${comment}status: open\n` });
  const { code, said } = await released({ dryRun: true });
  expect([code, /Comments[^]*?"passed": false/.test(said)]).toEqual([EXIT.errors, true]);
  lay({ 'review/comments/R-001.yaml': `${comment}status: noted\n` });
  expect(await released({ dryRun: true })).toMatchObject({ code: EXIT.clean });
}, 600_000);

complete(
  'is refused where sources are not as they were committed, and where the same version has other bytes',
  async () => {
    lay({ 'manuscript/report/one.md': '---\ntitle: Cooperation\n---\n\nThree units met and agreed.\n' });
    expect((await released()).said).toContain('sources are not as they were committed');
    git('commit', '-qam', 'Two');
    git('tag', '--force', 'v0.3.0');
    const before = readFileSync(path.join(FOLDER, 'v0.3.0', 'SHA256SUMS'), 'utf8');
    const refused = await released();
    expect(refused.code).toBe(EXIT.errors);
    expect(refused.said).toContain('report-v0.3.0-public.pdf was released with other bytes');
    expect(readFileSync(path.join(FOLDER, 'v0.3.0', 'SHA256SUMS'), 'utf8')).toBe(before);
  },
  600_000,
);
