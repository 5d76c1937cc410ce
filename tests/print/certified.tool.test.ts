import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../src/model/order.js';
import type { Finished, FinishedFile } from '../../src/model/finished.js';
import { build, type Outcome } from '../../src/pipeline.js';
import { certificateSchema } from '../../src/release/certificate.js';
import { RealWorld } from '../../src/system/real.js';

const root = mkdtempSync(path.join(tmpdir(), 'certified-'));
const world = new RealWorld(root, () => undefined);
const PUBLIC = path.join(root, 'build', 'public');
const F = '{originator="Liaison officer" basis="In confidence"}';
const OPEN = '---\ntitle: Cooperation\n---\n\nTwo units met in public, and agreed.\n\nThey meet again.\n';
const HELD = OPEN.replace('agreed.', `agreed:non-public[ with Zebrafinch on 4 May]${F}.`).replace(
  'They meet',
  `:::non-public${F}\nOne more State was reported to hold such records.\n:::\n\nThey meet`,
);

function lay(chapter: string): void {
  const files = {
    'imprimatur.yaml': 'publications: [report]\n',
    'manuscript/report/publication.yaml':
      'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nform: brief\nparts:\n  body: [one.md]\n',
    'manuscript/report/one.md': chapter,
    'bibliography/references.json': '[]',
  };
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
}

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['pdf', 'html'] } as const;

type Plant = (file: FinishedFile) => Promise<Uint8Array> | Uint8Array;

/** Builds, and changes files of one ending between the last stage and the search. */
function built(ending?: string, plant?: Plant, more: Partial<Order> = {}): Promise<Outcome> {
  const planted = async (finished: readonly Finished[]): Promise<Finished[]> => {
    const changed = finished.map(async (one) => ({
      ...one,
      files: await Promise.all(
        one.files.map(async (file) =>
          plant !== undefined && file.path.endsWith(ending ?? '') ? { ...file, bytes: await plant(file) } : file,
        ),
      ),
    }));
    return Promise.all(changed);
  };
  return build(world, { ...ORDER, ...more }, { planted });
}

const outputs = () => (existsSync(PUBLIC) ? readdirSync(PUBLIC).sort() : []);
const certificate = () => readFileSync(path.join(PUBLIC, 'certificate.json'), 'utf8');
const leaks = ({ findings }: Outcome) => findings.filter(({ gate }) => gate === 'withdraw');

beforeAll(() => {
  lay(HELD);
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a public edition', () => {
  it('comes with a certificate that is the same for a manuscript that never held what is withheld', async () => {
    expect(leaks(await built())).toEqual([]);
    expect(outputs()).toEqual(['certificate.json', 'report.html', 'report.json', 'report.pdf']);
    const held = Object.fromEntries(
      outputs().map((name) => [name, readFileSync(path.join(PUBLIC, name)).toString('base64')]),
    );
    expect(certificateSchema.parse(JSON.parse(certificate())).files.map(({ file }) => file)).toEqual([
      'report.html',
      'report.json',
      'report.pdf',
    ]);
    lay(OPEN);
    expect(leaks(await built())).toEqual([]);
    for (const name of outputs())
      expect(readFileSync(path.join(PUBLIC, name)).toString('base64'), name).toBe(held[name]);
    lay(HELD);
  }, 120_000);

  it('is made and printed a second time where every byte is to be proved', async () => {
    expect(leaks(await built(undefined, undefined, { proof: 'full' }))).toEqual([]);
    expect(certificateSchema.parse(JSON.parse(certificate())).proof.compared).toBe('bytes');
    const other = await built('pdf', ({ bytes }) => Uint8Array.from([...bytes, 10]), { proof: 'full' });
    expect(leaks(other).map(({ rule }) => rule)).toEqual(['check/unproved-edition']);
    expect(outputs()).toEqual([]);
  }, 120_000);

  it.each<readonly [string, Plant, string]>([
    [
      'pdf',
      async ({ bytes }) => {
        const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
        pdf.setKeywords(['Zebrafinch']);
        return pdf.save();
      },
      'metadata',
    ],
    [
      'json',
      ({ bytes }) =>
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace('First draft', 'with Zebrafinch')),
      'values',
    ],
    [
      'html',
      ({ bytes }) =>
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace('<body', '<body data-x="on 4 May"')),
      'attributes',
    ],
    [
      'docx',
      ({ bytes }) => {
        const parts = unzipSync(bytes);
        const part = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
        return zipSync({ ...parts, 'docProps/core.xml': strToU8(part.replace('A report', 'With Zebrafinch')) });
      },
      'words of docProps/core.xml',
    ],
  ])(
    'that holds withheld words in its %s is deleted with its certificate, and earlier ones too',
    async (ending, plant, where) => {
      const outcome = await built(ending, plant, { formats: ['pdf', 'html', 'docx'] });
      expect(leaks(outcome).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
        `check/leak Unexpected a withheld word, name or number in build/public/report.${ending} (${where}), expected none`,
      ]);
      expect(outcome.delivery.leaked).toBe(true);
      expect(outputs()).toEqual([]);
    },
    120_000,
  );

  it('is withdrawn where an older file beside it holds withheld words', async () => {
    mkdirSync(PUBLIC, { recursive: true });
    writeFileSync(path.join(PUBLIC, 'notes.txt'), 'Zebrafinch');
    const outcome = await built();
    expect(leaks(outcome).map(({ message }) => message)).toEqual([
      'Unexpected a withheld word, name or number in build/public/notes.txt (words), expected none',
    ]);
    expect(outputs()).toEqual([]);
    expect(outcome.delivery.withdrawn).toEqual(['build/internal/withdrawn/notes.txt']);
    expect(readFileSync(path.join(root, 'build/internal/withdrawn/notes.txt'), 'utf8')).toBe('Zebrafinch');
  }, 120_000);
});
