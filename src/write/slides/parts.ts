import { x } from 'xastscript';
import type { Xml } from '../word/xml.js';

/** What the types of a deck's parts begin with. */
export const TYPE = 'officedocument.presentationml';

/** Which colour of the theme each name of a master is. */
export const COLOURS = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((one) => [`accent${String(one)}`, `accent${String(one)}`])),
};

/** Says that a sheet keeps the colours of its master. */
export function mapping(): Xml {
  return x('p:clrMapOvr', [x('a:masterClrMapping')]);
}
