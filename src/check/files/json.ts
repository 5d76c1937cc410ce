import { APART, type Place } from './place.js';

/** The names and values of an object, however deep; where it is none, its words. */
export function placesInJson(json: string): Place[] {
  try {
    return [{ where: 'values', text: valuesIn(JSON.parse(json)).join(APART), told: 'record' }];
  } catch {
    return linesOf(json);
  }
}

/** Objects one a line, as histories have them; where they are none, words. */
function linesOf(json: string): Place[] {
  try {
    const lines = json.split('\n').filter((line) => line.trim() !== '');
    const values = lines.flatMap((line) => valuesIn(JSON.parse(line)));
    return [{ where: 'values', text: values.join(APART), told: 'record' }];
  } catch {
    return [{ where: 'words', text: json }];
  }
}

/** The names and values of what JSON holds; numbers below 1,000 tell nothing. */
export function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return value >= 1000 ? [String(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...valuesIn(inner)]);
}
