import { expect, it } from 'vitest';
import { outliner } from '../../../src/print/press/outlines.js';
import { MemoryWorld } from '../../../src/system/memory.js';

it('draws words as curves, one after another from where it stands, without a face', async () => {
  const face = await new MemoryWorld().readPackage(
    '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2',
  );
  const outline = outliner(face);
  const lines = outline('l.').trim().split('\n');
  expect(lines.every((line) => /^(?:[-\d.]+ )*(?:m|l|c|h|f)$/.test(line))).toBe(true);
  expect(lines.at(-1)).toBe('f');
  const starts = lines.filter((line) => line.endsWith(' m')).map((line) => Number.parseFloat(line));
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(starts).toHaveLength(2);
});
