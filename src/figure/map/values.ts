import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import type { Card } from './data.js';
import { entriesOf } from './map.js';
import type { TileMap } from './schema.js';

/** What each card shows, in the words of the key; in those of the standard key where the map's own has none for it. */
export function mapData({ words }: Job, map: TileMap, cards: readonly Card[]): FigureData {
  const entries = [...entriesOf(map, words), ...entriesOf({ ...map, key: [] }, words)];
  const shown = (mark: Card['mark']): string => entries.find((entry) => entry.mark === mark)?.text ?? mark;
  return { head: [words.data.state, words.data.shown], rows: cards.map(({ name, mark }) => [name, shown(mark)]) };
}
