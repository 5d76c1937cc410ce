import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FigureData } from '../../../model/drawing.js';

/** Month strips as a list, for a window in which their drawing has no room: each time, what it is, and a square for each of its months. */
export function stripList({ rows }: FigureData): Element {
  const entries = rows.map(([value = '', words = '', from = 0, to = 0, more = 0]) => {
    const squares = [
      ...many(Number(from), 'before'),
      ...many(Number(to) - Number(from), Number(from) > 0 ? 'between' : 'kept'),
      ...many(Number(more), 'renewable'),
    ];
    const shown = squares.length === 0 ? [] : [h('span', { className: ['squares'], ariaHidden: 'true' }, squares)];
    return h('li', [h('b', String(value)), ' ', String(words), ...shown]);
  });
  return h('ul', { className: ['strip-list', 'again'] }, entries);
}

function many(count: number, name: string): Element[] {
  return Array.from({ length: count }, () => h('i', { className: [name] }));
}
