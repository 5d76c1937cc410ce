import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Flow } from './flow.js';

/** The author's place of the characters of a flow from the first to the last. */
export function placeIn(
  file: VFile,
  { offsets }: Flow,
  [first, final]: readonly [number, number],
): Position | undefined {
  const [start, last] = [offsets[first], offsets[final]];
  if (start === undefined || last === undefined) return undefined;
  const places = location(file);
  const [from, to] = [places.toPoint(start), places.toPoint(last + 1)];
  return from && to ? { start: from, end: to } : undefined;
}
