import type { VFile } from 'vfile';
import type { BlockForm } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { CrossReference, PlaceLine } from '../model/nodes.js';
import { placed } from '../tree/placed.js';
import { parsePlaces } from './at-signs/at-signs.js';
import { attributePlaces } from './attribute-places.js';
import { attributesOf, type Directive } from './attributes.js';
import { RULES } from './rules.js';

const BETWEEN = /^[\s,;]*(?:and)?[\s,;]*$/;

/** A line of references for each attribute that names places; words that name none would be lost, and are reported. */
export function placeLines(directive: Directive, form: BlockForm, file: VFile): PlaceLine[] {
  const given = attributesOf(directive);
  const places = attributePlaces(directive, file);
  return Object.entries(form.attributes ?? {}).flatMap(([attribute, { refers }]): PlaceLine[] => {
    const value = given[attribute] ?? '';
    if (refers !== true || value.trim() === '') return [];
    const position = places[attribute] ?? directive.position;
    const read = parsePlaces(value, file, position);
    const children = read.filter((node): node is CrossReference => node.type === 'crossReference');
    if (read.some((node) => node.type !== 'crossReference' && !(node.type === 'text' && BETWEEN.test(node.value)))) {
      const reason = `Unexpected ${attribute}="${value}", expected labels such as @sop-referral`;
      report(file, RULES.value, { reason, place: position, actual: value });
    }
    return [placed<PlaceLine>({ type: 'placeLine', attribute, children }, { position })];
  });
}
