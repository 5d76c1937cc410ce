import { Buffer } from 'node:buffer';
import * as fontkit from 'fontkit';
import { written } from './recolour.js';

const SIZE = 6;

/** Words as outlines, from where they stand on: the sheet gets no further font. Throws RangeError where the bytes are no face. */
export function outliner(face: Uint8Array): (words: string) => string {
  const font = fontkit.create(Buffer.from(face));
  if (!('layout' in font)) throw new RangeError('Several faces in one file');
  const scale = SIZE / font.unitsPerEm;
  return (words) => {
    let start = 0;
    const drawn = font.layout(words).glyphs.flatMap((glyph) => {
      const lines = outlineOf(glyph.path.commands, (x, y) => [start + x * scale, y * scale]);
      start += glyph.advanceWidth * scale;
      return lines;
    });
    return [...drawn, 'f', ''].join('\n');
  };
}

type Place = (x: number, y: number) => readonly [number, number];

function outlineOf(commands: readonly fontkit.PathCommand[], place: Place): string[] {
  let [fromX, fromY] = [0, 0];
  return commands.flatMap(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const points = (...numbers: number[]): string => {
      const pairs = numbers.flatMap((x, at) => (at % 2 === 0 ? [...place(x, numbers[at + 1] ?? 0)] : []));
      return written(pairs);
    };
    const ends = { moveTo: [a, b], lineTo: [a, b], quadraticCurveTo: [c, d], bezierCurveTo: [e, f], closePath: [0, 0] };
    const [x, y] = [fromX, fromY];
    [fromX = 0, fromY = 0] = ends[command];
    switch (command) {
      case 'moveTo':
        return [`${points(a, b)} m`];
      case 'lineTo':
        return [`${points(a, b)} l`];
      case 'bezierCurveTo':
        return [`${points(a, b, c, d, e, f)} c`];
      case 'quadraticCurveTo':
        return [
          `${points(x + (2 * (a - x)) / 3, y + (2 * (b - y)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d)} c`,
        ];
      case 'closePath':
        return ['h'];
    }
  });
}
