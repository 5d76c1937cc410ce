import { describe, expect, it } from 'vitest';
import { bareJpeg, barePng } from '../../src/figure/image/bare.js';

const SECRET = [...'the informant'].map((sign) => sign.charCodeAt(0));
const chunk = (name: string, data: readonly number[]) => [
  ...[0, 0, 0, data.length],
  ...[...name].map((sign) => sign.charCodeAt(0)),
  ...data,
  ...[1, 2, 3, 4],
];
const segment = (marker: number, data: readonly number[]) => [0xff, marker, 0, data.length + 2, ...data];

describe('an image', () => {
  it('is embedded without the metadata of a PNG', () => {
    const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    const shown = [...chunk('IHDR', [1]), ...chunk('IDAT', [2])];
    const bytes = [
      ...head,
      ...shown,
      ...chunk('tEXt', SECRET),
      ...chunk('eXIf', SECRET),
      ...chunk('IEND', []),
      ...SECRET,
    ];
    expect([...barePng(Uint8Array.from(bytes))]).toEqual([...head, ...shown, ...chunk('IEND', [])]);
  });

  it('is embedded without the metadata of a JPEG, turned as it was', () => {
    const scan = [...segment(0xda, [1]), 5, 0xff, 0, 0xff, 0xd0, 6];
    const tables = segment(0xc4, [0xff, 0xd9]);
    const hidden = [...segment(0xe1, SECRET), ...segment(0xed, SECRET), ...segment(0xfe, SECRET)];
    const bytes = [0xff, 0xd8, ...segment(0xe0, [1]), ...hidden, ...scan, ...tables, ...scan, 0xff, 0xd9, ...SECRET];
    const bare = [...segment(0xe0, [1]), ...scan, ...tables, ...scan, 0xff, 0xd9];
    expect([...bareJpeg(Uint8Array.from(bytes))]).toEqual([0xff, 0xd8, ...bare]);
    const turned = [...bareJpeg(Uint8Array.from(bytes), 6)];
    expect(turned.slice(-bare.length)).toEqual(bare);
    expect(turned.length - bare.length - 2).toBe(36);
  });
});
