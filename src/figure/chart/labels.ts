import { overlap, type Box, type Point } from '../kit/canvas.js';

/** What labels must keep clear of: boxes of words and markers, and the lines of the series. */
export interface Obstacles {
  readonly boxes: Box[];
  readonly lines: readonly (readonly [Point, Point])[];
  /** Heights of the gridlines, which strike a label through only lightly. */
  readonly grid: readonly number[];
  /** The width of the drawing, which no label may leave. */
  readonly width: number;
}

/** Finds a place for a label of the given size beside a marker: the first that is clear, else the least crowded. */
export function placeLabel(at: Point, size: { width: number; height: number }, around: Obstacles): Box {
  const costed = candidates(at, size).map((box, rank) => ({ box, cost: costOf(box, around) + rank * 0.01 }));
  return costed.reduce((best, one) => (one.cost < best.cost ? one : best)).box;
}

function candidates(at: Point, { width, height }: { width: number; height: number }): Box[] {
  const near = 4.5;
  const centre = at.x - width / 2;
  const places: [number, number][] = [
    [centre, at.y - near - height + 1.5],
    [at.x - width - near + 1, at.y - near - height + 3],
    [at.x + near - 1, at.y - near - height + 3],
    [centre, at.y + near - 1.5],
    [at.x + near + 1, at.y + near - 3],
    [at.x - width - near - 1, at.y + near - 3],
    [at.x - width - near - 2, at.y - height / 2],
    [at.x + near + 2, at.y - height / 2],
    [centre, at.y - near - height - 8],
    [centre, at.y + near + 8],
  ];
  return places.map(([x, y]) => ({ x, y, width, height }));
}

function costOf(box: Box, around: Obstacles): number {
  const onBoxes = around.boxes.filter((other) => overlap(box, other)).length;
  const inner = { x: box.x + 0.5, y: box.y + 2, width: box.width - 1, height: box.height - 4 };
  const onLines = around.lines.filter(([from, to]) => crosses(from, to, inner)).length;
  const outside = box.x < 0 || box.x + box.width > around.width;
  const onGrid = around.grid.some((y) => y > inner.y && y < inner.y + inner.height);
  return onBoxes * 10 + onLines * 3 + (onGrid ? 1 : 0) + (outside ? 20 : 0);
}

/** Whether a line runs through a box (Liang and Barsky's clipping). */
function crosses(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges: [number, number][] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  let [enter, leave] = [0, 1];
  for (const [slope, distance] of edges) {
    if (slope === 0 && distance < 0) return false;
    if (slope < 0) enter = Math.max(enter, distance / slope);
    if (slope > 0) leave = Math.min(leave, distance / slope);
  }
  return enter <= leave;
}

/** Moves labels that stand in one column apart, keeping their order and staying as near as can be. */
export function spread(tops: readonly number[], heights: readonly number[], room: readonly [number, number]): number[] {
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const placed = [...tops];
  let floor = room[0];
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, floor);
    floor = (placed[index] ?? 0) + (heights[index] ?? 0);
  }
  let ceiling = room[1];
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling - (heights[index] ?? 0));
    ceiling = placed[index] ?? 0;
  }
  return placed;
}
