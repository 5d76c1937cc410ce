import type { RootContent } from 'mdast';
import { languageOf } from '../../language/language.js';
import { report } from '../../model/finding.js';
import type { Edition } from '../../model/edition.js';
import type { Chapter, SettledText } from '../../model/publication.js';
import { notesIn } from '../../tree/notes-in.js';
import { RULES } from '../rules.js';
import { slideOf, type Reading, type Slide } from './slide.js';
import { plainOf } from './text.js';
import { paragraphOf, runOf } from './xml.js';

/** So many entries of the list of sources stand on one slide. */
const SOURCES = 7;

/**
 * The slides of an edition: its blocks, a slide for each heading between them, and last its sources and imprint. Reports what stands between slides and
 * is on none. [] where it has no slide.
 */
export function slidesOf(text: SettledText<Edition>): Slide[] {
  const { words } = languageOf(text.facts.language);
  const language = text.facts.language === 'en' ? 'en-GB' : text.facts.language;
  const isDeck = text.chapters.some(({ tree }) => tree.children.some((node) => isSlide(node)));
  if (!isDeck) return [];
  const own = text.chapters.flatMap((chapter) => {
    const reading: Reading = { language, words, file: chapter.file, notes: notesIn(chapter.tree) };
    return slidesIn(chapter, reading);
  });
  return [...own, ...sourcesOf(text, language), ...imprintOf(text, language)];
}

function isSlide(node: RootContent): boolean {
  if (node.type === 'nonPublic') return node.children.some((child) => isSlide(child));
  return node.type === 'block' && node.kind === 'slide';
}

function slidesIn(chapter: Chapter, reading: Reading): Slide[] {
  return chapter.tree.children.flatMap((node) => fromNode(node, reading));
}

function fromNode(node: RootContent, reading: Reading): Slide[] {
  if (node.type === 'block' && node.kind === 'slide') return [slideOf(node, reading)];
  if (node.type === 'nonPublic') return node.children.flatMap((child) => fromNode(child, reading));
  if (node.type === 'heading') return [sectionOf(plainOf(node))];
  const isSilent = ['footnoteDefinition', 'definition', 'html'].includes(node.type);
  if (isSilent || (node.type === 'draw' && node.kind === 'bibliography')) return [];
  const reason = 'Unexpected words between slides that are on none of them, expected them in a `:::slide`';
  report(reading.file, RULES.notOnSlide, { reason, place: node });
  return [];
}

function sectionOf(title: string): Slide {
  return { layout: 'Section', title, text: [], source: '', notes: [] };
}

/** What the author says of the publication: a deck is shown and sent on alone. */
function imprintOf({ facts, edition }: SettledText<Edition>, language: string): Slide[] {
  const { words } = languageOf(facts.language);
  const said = facts.imprint.map(({ label, text }) => [
    ...runOf(`${label}. `, language, { bold: true }),
    ...runOf(text, language),
  ]);
  const verified = edition === 'public' ? [runOf(words.edition.verified, language)] : [];
  const text = [...said, ...verified].map((runs) => paragraphOf(runs, { plain: true }));
  if (text.length === 0) return [];
  return [{ layout: 'Message', title: words.slide.about, text, source: '', notes: [], small: true }];
}

function sourcesOf({ references, facts }: SettledText<Edition>, language: string): Slide[] {
  const { words } = languageOf(facts.language);
  const pages = Math.ceil(references.length / SOURCES);
  return Array.from({ length: pages }, (_, page): Slide => ({
    layout: 'Message',
    title: page === 0 ? words.slide.sources : words.slide.sourcesMore,
    text: references
      .slice(page * SOURCES, (page + 1) * SOURCES)
      .map(({ text }) => paragraphOf(runOf(text, language), { plain: true })),
    ...{ source: '', notes: [], small: true },
  }));
}
