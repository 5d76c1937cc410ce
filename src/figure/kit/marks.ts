import { HUE_LINE, type Canvas, type Point } from './canvas.js';
import { COLOURS, MM, STYLES } from './look.js';

/** The circle on a spine, in points. */
export const RADIUS = 2.9 * MM;

/** A filled circle with a number or a letter in white. */
export function drawNumber(canvas: Canvas, label: string, centre: Point): void {
  canvas.circle(centre, RADIUS, { fill: COLOURS.hue });
  const figure = canvas.set(label, STYLES.whiteStrong);
  canvas.text(figure, { x: centre.x, y: centre.y - STYLES.whiteStrong.leading / 2 + 0.2, anchor: 'middle' });
}

/** A level line that ends in a head, to the right or to the left. */
export function drawArrow(canvas: Canvas, arrow: { from: number; to: number; y: number }): void {
  const way = arrow.to < arrow.from ? -1 : 1;
  canvas.rule({ x: arrow.from, y: arrow.y }, { x: arrow.to - 4 * way, y: arrow.y }, HUE_LINE);
  const head = [
    { x: arrow.to - 6 * way, y: arrow.y - 3.1 },
    { x: arrow.to, y: arrow.y },
    { x: arrow.to - 6 * way, y: arrow.y + 3.1 },
  ];
  canvas.polygon(head, { fill: COLOURS.hue });
}
