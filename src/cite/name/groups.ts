import type { PhrasingContent } from 'mdast';
import { mapText } from '../style/markup.js';

/** Short names of groups in one edition, and those that its text has introduced so far. */
export interface Groups {
  readonly shorts: ReadonlyMap<string, string>;
  readonly introduced: Set<string>;
}

interface Result {
  readonly nodes: PhrasingContent[];
  /** To be printed with the year: "Name (UNODC, 2013)". */
  readonly short?: string;
}

/**
 * Gives each group of an author its form (APA 8.21): at first its name and its abbreviation, "Name [UNODC]" in brackets
 * and "Name (UNODC, 2013)" in the sentence; after that the abbreviation alone.
 */
export function introduced(
  author: PhrasingContent[],
  names: readonly string[],
  about: { readonly groups: Groups; readonly narrative: boolean },
): Result {
  const { shorts, introduced: known } = about.groups;
  let nodes = author;
  let withYear: string | undefined;
  for (const name of names) {
    const short = shorts.get(name);
    if (short === undefined || !contains(nodes, name)) continue;
    const isFirst = !known.has(name);
    known.add(name);
    if (!isFirst) nodes = mapText(nodes, (value) => value.replace(name, () => short));
    else if (about.narrative && names.length === 1) withYear = short;
    else nodes = mapText(nodes, (value) => value.replace(name, () => `${name} [${short}]`));
  }
  return { nodes, ...(withYear === undefined ? {} : { short: withYear }) };
}

function contains(nodes: readonly PhrasingContent[], name: string): boolean {
  return nodes.some((node) => node.type === 'text' && node.value.includes(name));
}
