import { written } from './recolour.js';

/** What a press needs around a page, in points from the lower left corner of its sheet. */
export interface Trim {
  readonly width: number;
  readonly height: number;
}

const MM = 72 / 25.4;

/** Artwork beyond the trim, and all of the sheet beyond it. */
export const BLEED = 3 * MM;
export const ROOM = 14 * MM;

/** Room for marks beyond the bleed that a press asks for. */
export const LEAST_ROOM = 9 * MM;

/** The colour space, in the resources of each page, of what is printed on every plate. */
export const ALL_PLATES = 'AllPlates';

const [NEAR, FAR] = [4 * MM, 9 * MM];
const HAIRLINE = 0.25;
const TARGET = { from: 7 * MM, radius: 1.6 * MM, arm: 2.6 * MM } as const;
const BAR = { left: 12 * MM, below: 10 * MM, width: 5 * MM, height: 4 * MM } as const;
const FIELDS = ['1 0 0 0', '0 1 0 0', '0 0 1 0', '0 0 0 1', '0 0 0 0.5'];

/** How far a point of control of a quarter of a circle is from its ends. */
const ROUND = 0.5523;

type Spot = readonly [number, number];

/**
 * Crop marks from 4 to 9 mm beyond the trim and a target in the middle of each side, on all plates; a bar of the four inks below. Nothing
 * stands within the bleed. `slug` is drawn below, from the middle on.
 */
export function marksAround(trim: Trim, slug: string): string {
  const [left, right] = [ROOM, ROOM + trim.width];
  const [bottom, top] = [ROOM, ROOM + trim.height];
  const [across, up] = [(left + right) / 2, (bottom + top) / 2];
  const corners = [bottom, top].flatMap((y) => [
    line([left - NEAR, y], [left - FAR, y]),
    line([right + NEAR, y], [right + FAR, y]),
  ]);
  const ends = [left, right].flatMap((x) => [
    line([x, bottom - NEAR], [x, bottom - FAR]),
    line([x, top + NEAR], [x, top + FAR]),
  ]);
  const targets: Spot[] = [
    [across, bottom - TARGET.from],
    [across, top + TARGET.from],
    [left - TARGET.from, up],
    [right + TARGET.from, up],
  ];
  return [
    `q /Over00 gs /${ALL_PLATES} CS 1 SCN ${String(HAIRLINE)} w`,
    ...[...corners, ...ends, ...targets.map(target)],
    'Q',
    'q /Over00 gs',
    ...FIELDS.map((ink, index) => {
      const box = [left + BAR.left + index * BAR.width, bottom - BAR.below, BAR.width, BAR.height];
      return `${ink} k ${written(box)} re f`;
    }),
    'Q',
    `q /Over00 gs 0 0 0 1 k 1 0 0 1 ${written([across + 6 * MM, bottom - 9.5 * MM])} cm\n${slug}Q`,
    '',
  ].join('\n');
}

function line(from: Spot, to: Spot): string {
  return `${written(from)} m ${written(to)} l S`;
}

function target([x, y]: Spot): string {
  const { arm, radius } = TARGET;
  const at = (across: number, up: number): string => written([x + across * radius, y + up * radius]);
  const quarters = [
    [1, ROUND, ROUND, 1, 0, 1],
    [-ROUND, 1, -1, ROUND, -1, 0],
    [-1, -ROUND, -ROUND, -1, 0, -1],
    [ROUND, -1, 1, -ROUND, 1, 0],
  ].map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => `${at(a, b)} ${at(c, d)} ${at(e, f)} c`);
  return [line([x - arm, y], [x + arm, y]), line([x, y - arm], [x, y + arm]), `${at(1, 0)} m`, ...quarters, 'S'].join(
    ' ',
  );
}
