import type { BlockContent, DefinitionContent } from 'mdast';
import type { VFile } from 'vfile';
import { BLOCKS } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block, NonPublic } from '../model/nodes.js';
import type { NonPublicFacts } from '../model/withheld.js';
import { placed } from '../tree/placed.js';
import { factsFrom } from '../tree/withheld/facts.js';
import { attributesOf, type Directive } from './attributes.js';
import { RULES } from './rules.js';

/** The attributes that say of a text that it is withheld, and what is said of it. */
export const WITHHOLDING = ['distribution', 'originator', 'basis', 'until', 'public'];

/**
 * What is said of a block that is withheld as a whole; undefined where it is not. Said by halves it is reported, and the
 * block is withheld.
 */
export function factsOn(directive: Directive, file: VFile): NonPublicFacts | undefined {
  const given = attributesOf(directive);
  if (!WITHHOLDING.some((name) => Object.hasOwn(given, name))) return undefined;
  if (given['distribution'] === undefined) {
    const reason = `Unexpected ${directive.name} that names who has not released it, expected distribution="internal" as well`;
    report(file, RULES.required, { reason, place: directive });
  }
  return factsFrom(given);
}

/** A block as it stands, or in the passage that withholds it. */
export function withheldAs<N extends BlockContent>(node: N, facts: NonPublicFacts | undefined): N | NonPublic {
  if (facts === undefined) return node;
  const children: (BlockContent | DefinitionContent)[] = [node];
  return placed<NonPublic>({ type: 'nonPublic', ...facts, children }, node);
}

/** What a block says of itself, without what withholds it. */
export function ownAttributes(node: Directive): Record<string, string> {
  return Object.fromEntries(Object.entries(attributesOf(node)).filter(([name]) => !WITHHOLDING.includes(name)));
}

/** A block in the passage that withholds it; a part of another block carries its mark, because it must stand where it stands. */
export function withheldBlock(block: Block, node: Directive, file: VFile): Block | NonPublic {
  const facts = factsOn(node, file);
  const { within } = BLOCKS[block.kind];
  if (facts === undefined || within === undefined) return withheldAs(block, facts);
  block.data = { withheld: facts };
  if (facts.substitute !== undefined) {
    const reason = `Unexpected \`public\` on ${block.kind}, expected none: it is a part of a ${within}`;
    report(file, RULES.attribute, { reason, place: node });
  }
  return block;
}
