import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The plates of a sheet as Ghostscript parts them, a byte a pixel, 255 the most ink. */
export interface Plates {
  readonly cyan: Uint8Array;
  readonly magenta: Uint8Array;
  readonly yellow: Uint8Array;
  readonly black: Uint8Array;
}

/** Whether a program is there. */
export function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** Parts the sheets of a press file into plates within their bleed, black alone overprinting. */
export function platesOf(pdf: string, folder: string, sheets: number): Plates[] {
  const options = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', '-r50', '-dUseBleedBox'];
  const looks = ['-dOverprint=/enable', '-dTextAlphaBits=1', '-dGraphicsAlphaBits=1', '-sCompression=none'];
  const out = `-sOutputFile=${path.join(folder, 'p%d.tif')}`;
  const { status, stderr } = spawnSync('gs', [...options, ...looks, out, pdf], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Array.from({ length: sheets }, (_, index) => {
    const plate = (name: string): Uint8Array =>
      pixelsOf(readFileSync(path.join(folder, `p${String(index + 1)}(${name}).tif`)));
    return { cyan: plate('Cyan'), magenta: plate('Magenta'), yellow: plate('Yellow'), black: plate('Black') };
  });
}

/** The pixels of a grey TIFF of one byte each that is not packed (TIFF 6.0); the more the byte, the more the ink. */
function pixelsOf(bytes: Buffer): Uint8Array {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const directory = long(4);
  const fields = new Map<number, { type: number; count: number; at: number }>();
  for (let index = 0; index < short(directory); index += 1) {
    const at = directory + 2 + index * 12;
    fields.set(short(at), { type: short(at + 2), count: long(at + 4), at: at + 8 });
  }
  const numbers = (tag: number): number[] => {
    const { type = 3, count = 0, at = 0 } = fields.get(tag) ?? {};
    const [size, read] = type === 3 ? [2, short] : [4, long];
    const start = size * count > 4 ? long(at) : at;
    return Array.from({ length: count }, (_, index) => read(start + index * size));
  };
  const lengths = numbers(279);
  const strips = numbers(273).map((from, index) => bytes.subarray(from, from + (lengths[index] ?? 0)));
  const isWhiteZero = numbers(262)[0] === 0;
  return Uint8Array.from(Buffer.concat(strips), (byte) => (isWhiteZero ? byte : 255 - byte));
}
