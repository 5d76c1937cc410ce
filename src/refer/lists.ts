import type { DrawKind } from '../model/blocks.js';
import type { Edition } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { Draw } from '../model/nodes.js';
import type { ContentsEntry, EditionText, ListEntry, SettledText } from '../model/publication.js';
import type { Numbering, Place } from './number.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

type Lists = Pick<SettledText<Edition>, 'contents' | 'figures' | 'tables' | 'cases' | 'traceability'>;

/** The lists of an edition: contents, figures, tables, cases, and where each requirement is answered. */
export function listsOf(text: EditionText<Edition>, numbering: Numbering): Lists {
  const places = [...numbering.values()];
  return {
    contents: text.chapters.map((chapter): ContentsEntry => {
      const inside = places.filter((place) => place.chapter === chapter.id);
      const own = inside.find((place) => place.label === chapter.id);
      return {
        label: chapter.id,
        number: own?.number ?? '',
        title: chapter.title,
        titleLine: chapter.titleLine,
        part: chapter.part,
        under: inside.filter((place) => place.kind === 'sop').map(entryOf),
        sections: inside.filter((place) => place.kind === 'section' && place.depth === 2).map(entryOf),
      };
    }),
    figures: places.filter((place) => place.kind === 'figure').map(entryOf),
    tables: places.filter((place) => place.kind === 'table').map(entryOf),
    cases: places.filter((place) => place.kind === 'case').map(entryOf),
    traceability: traceabilityOf(text, numbering),
  };
}

function entryOf({ label, number, title, titleLine }: Place): ListEntry {
  return { label, number, title, titleLine };
}

function traceabilityOf(text: EditionText<Edition>, numbering: Numbering): Lists['traceability'] {
  const entries = text.outline?.entries ?? [];
  return text.requirements.map(({ id, text: words }) => {
    const labels = entries.flatMap((entry) => entry.answers[id] ?? []).filter((label) => numbering.has(label));
    return { id, text: words, labels: [...new Set(labels)] };
  });
}

/** What is in each list that an edition draws by itself; a list of recommendations carries its own. */
type Drawn = Pick<
  SettledText<Edition>,
  'chapters' | 'contents' | 'abbreviations' | 'glossary' | 'references' | 'traceability' | 'edition'
>;

/** Reports a list that would be drawn without an entry: what it was made of is not cited, not used, or not of this edition. */
export function checkEmptyLists(text: Drawn): void {
  const entries: Readonly<Record<DrawKind, (list: Draw) => readonly unknown[]>> = {
    contents: () => text.contents,
    abbreviations: () => text.abbreviations,
    glossary: () => text.glossary.terms,
    bibliography: () => text.references,
    traceability: () => text.traceability,
    recommendations: ({ children }) => children,
  };
  for (const { tree, file } of text.chapters) {
    visit(tree, 'draw', (node) => {
      if (entries[node.kind](node).length > 0) return;
      const reason = `Unexpected \`::${node.kind}\` that draws nothing in the ${text.edition} edition`;
      report(file, RULES.emptyList, { reason, place: node });
    });
  }
}
