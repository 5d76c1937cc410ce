import type { BlockContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { report } from '../model/finding.js';
import type { Block, Draw, NonPublic } from '../model/nodes.js';
import type { NonPublicFacts } from '../model/withheld.js';
import type { Chapter, Publication } from '../model/publication.js';
import { placed } from '../tree/placed.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** A copy of a recommendation, inside the markers of its original, and whom it addresses. */
interface Copy {
  readonly node: BlockContent;
  readonly addressee: string;
}

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
  const copies = only.flatMap((label): Copy[] => {
    const original = originals.get(label);
    if (original !== undefined) return [copyOf(original, draw, home === where.publication ? undefined : name)];
    const reason = `Unexpected recommendation \`${label}\`, expected one of: ${[...originals.keys()].join(', ')}`;
    report(where.chapter.file, RULES.draw, { reason, place: draw });
    return [];
  });
  draw.children = (draw.attributes['by'] === undefined ? copies : grouped(copies)).map(({ node }) => node);
}

/** Copies by whom they address, in the order of first mention: what is counted later follows the order of the page. */
function grouped(copies: readonly Copy[]): Copy[] {
  const names = [...new Set(copies.map(({ addressee }) => addressee))];
  return names.flatMap((name) => copies.filter(({ addressee }) => addressee === name));
}

function recommendationsOf(publication: Publication): Map<string, Original> {
  const found = new Map<string, Original>();
  for (const chapter of publication.chapters) {
    const internal = chapter.distribution === 'internal' || !publication.facts.editions.includes('public');
    const whole: NonPublicFacts[] = internal ? [{ originator: 'Chapter' }] : [];
    visitParents(chapter.tree, 'block', (block: Block, ancestors) => {
      if (block.kind !== 'recommendation' || block.label === undefined) return;
      const markers = ancestors.filter((node): node is NonPublic => node.type === 'nonPublic');
      found.set(block.label, { block, withheld: [...whole, ...markers] });
    });
  }
  return found;
}

/** The imperative sentence alone; why it is needed is printed where it is defined. */
function copyOf(original: Original, draw: Draw, from: string | undefined): Copy {
  const copy = structuredClone(original.block);
  const first = copy.children.find(({ type }) => type !== 'placeLine');
  const see = copy.children.filter((child) => child.type === 'placeLine' && child.attribute === 'see');
  copy.children = [...(first === undefined ? [] : [first]), ...see];
  copy.copyOf = from === undefined ? (copy.label ?? '') : `${from}:${copy.label ?? ''}`;
  delete copy.label;
  delete copy.places;
  visit(copy, (node) => {
    placed(node, draw);
    if (node.type !== 'crossReference' || from === undefined || node.publication !== undefined) return;
    node.publication = from;
    delete node.url;
  });
  return { node: withhold(copy, original, draw), addressee: copy.attributes['addressee'] ?? '' };
}

function withhold(block: Block, original: Original, draw: Draw): BlockContent {
  return original.withheld.reduceRight<BlockContent>((inside, { originator, basis, until }) => {
    const facts = { ...(basis === undefined ? {} : { basis }), ...(until === undefined ? {} : { until }) };
    return placed<NonPublic>({ type: 'nonPublic', originator, ...facts, children: [inside] }, draw);
  }, block);
}
