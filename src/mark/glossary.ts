import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Chapter, Glossary, Publication } from '../model/publication.js';

/** The glossary of a public edition: without the terms that stand in withheld text and nowhere else. */
export function publicGlossary(publication: Publication, chapters: readonly Chapter[]): Glossary {
  const [all, open] = [wordsOf(publication.chapters), wordsOf(chapters)];
  const terms = publication.glossary.terms.filter(({ term }) => {
    const words = term.toLowerCase();
    return open.includes(words) || !all.includes(words);
  });
  return { ...publication.glossary, terms };
}

function wordsOf(chapters: readonly Chapter[]): string {
  const found: string[] = [];
  for (const { tree, title } of chapters) {
    found.push(title);
    visit(tree, (node: Node & { value?: unknown; title?: unknown; attributes?: unknown }) => {
      for (const words of [node.value, node.title, ...Object.values(node.attributes ?? {})]) {
        if (typeof words === 'string') found.push(words);
      }
    });
  }
  return found.join('\n').toLowerCase();
}
