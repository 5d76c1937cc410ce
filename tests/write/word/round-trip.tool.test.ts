import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { office, pdfBy } from '../../../scripts/office/office.js';
import { BESIDE, roundTrip } from '../../../scripts/office/round-trip.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { wordWidths } from '../../../src/write/word/measure/faces.js';
import { wordOf } from '../../../src/write/word/word.js';
import { settledIn } from './read.js';

const program = office();
const there = program === undefined ? ' (not tried: LibreOffice is not on this computer)' : '';

describe.skipIf(program === undefined)(`a Word file on the pages of LibreOffice${there}`, () => {
  it('shows every word once, and each list of contents names the page, one at most the page beside it', async () => {
    const text = (await settledIn('print/torture')).find(({ edition }) => edition === 'public');
    if (text === undefined || program === undefined) throw new Error('no public edition');
    const widths = await wordWidths(new MemoryWorld({}));
    const docx = wordOf(text, { purpose: 'screen', pictureOf: () => undefined, day: '2026-11-24', widths });
    const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
    try {
      const file = path.join(folder, 'torture.docx');
      writeFileSync(file, docx);
      const { words, lost, more, misplaced } = await roundTrip(docx, pdfBy(program, file));
      expect(words).toBeGreaterThan(500);
      expect({ lost, more }).toEqual({ lost: [], more: [] });
      // Pages are reckoned, not asked for: what is set close to the foot of a page may go over.
      expect(misplaced.filter((entry) => !entry.endsWith(BESIDE))).toEqual([]);
      expect(misplaced.length).toBeLessThan(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
