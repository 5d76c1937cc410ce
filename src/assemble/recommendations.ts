import type { BlockContent, DefinitionContent } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { report } from '../model/finding.js';
import type { Block, Draw, NonPublicFacts } from '../model/nodes.js';
import type { Chapter, Publication } from '../model/publication.js';
import { RULES } from './rules.js';

interface Original {
  readonly block: Block;
  /** The markers around it: a copy of a withheld recommendation is withheld as well. */
  readonly withheld: readonly NonPublicFacts[];
}

/** Fills every `::recommendations` of a publication with copies of the recommendations it asks for. */
export function drawRecommendations(publication: Publication, others: readonly Publication[]): void {
  for (const chapter of publication.chapters) {
    visit(chapter.tree, 'draw', (draw) => {
      if (draw.kind === 'recommendations') fill(draw, { chapter, publication, others });
    });
  }
}

interface Where {
  readonly chapter: Chapter;
  readonly publication: Publication;
  readonly others: readonly Publication[];
}

function fill(draw: Draw, where: Where): void {
  const name = draw.attributes['from'];
  const home = name === undefined ? where.publication : where.others.find((other) => other.facts.name === name);
  if (home === undefined) {
    const reason = `Unexpected publication \`${name ?? ''}\`, expected one of imprimatur.yaml that stands before this one`;
    report(where.chapter.file, RULES.draw, { reason, place: draw });
    return;
  }
  const originals = recommendationsOf(home);
  const only = draw.attributes['only']?.split(/[\s,]+/).filter((label) => label !== '') ?? [...originals.keys()];
  draw.children = only.flatMap((label): (BlockContent | DefinitionContent)[] => {
    const original = originals.get(label);
    if (original !== undefined) return [copyOf(original, draw, home === where.publication ? undefined : name)];
    const reason = `Unexpected recommendation \`${label}\`, expected one of: ${[...originals.keys()].join(', ')}`;
    report(where.chapter.file, RULES.draw, { reason, place: draw });
    return [];
  });
}

function recommendationsOf(publication: Publication): Map<string, Original> {
  const found = new Map<string, Original>();
  for (const chapter of publication.chapters) {
    const internal = chapter.distribution === 'internal' || !publication.facts.editions.includes('public');
    const whole: NonPublicFacts[] = internal ? [{ originator: 'Chapter' }] : [];
    visitParents(chapter.tree, 'block', (block: Block, ancestors) => {
      if (block.kind !== 'recommendation' || block.label === undefined) return;
      const markers = ancestors.filter((node) => node.type === 'nonPublic') as (Node & NonPublicFacts)[];
      found.set(block.label, { block, withheld: [...whole, ...markers] });
    });
  }
  return found;
}

/** The imperative sentence alone; why it is needed is printed where it is defined. */
function copyOf(original: Original, draw: Draw, from: string | undefined): BlockContent {
  const copy = structuredClone(original.block);
  copy.children = copy.children.slice(0, 1);
  copy.attributes = { ...copy.attributes, of: copy.label ?? '', ...(from === undefined ? {} : foreign(copy, from)) };
  delete copy.label;
  visit(copy, (node: Node) => {
    node.position = draw.position;
    if (node.type === 'crossReference' && from !== undefined) Object.assign(node, { publication: from });
  });
  return original.withheld.reduceRight<BlockContent>(
    (inside, { originator, basis, until }) => ({
      type: 'nonPublic',
      originator,
      ...(basis === undefined ? {} : { basis }),
      ...(until === undefined ? {} : { until }),
      children: [inside],
      position: draw.position,
    }),
    copy,
  );
}

function foreign(copy: Block, from: string): Record<string, string> {
  const entries = Object.entries(copy.attributes).map(([name, value]) => [
    name,
    value.replace(/@(?=\w+-)/g, `@${from}:`),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
