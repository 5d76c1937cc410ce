import type { Site } from '../site-facts.js';

interface Entry {
  readonly section: string;
  readonly words: string;
  readonly address: string;
}

/** The entries of the head of each page: only those that lead somewhere. */
export function entriesOf({ home, downloads, words: { web } }: Site): Entry[] {
  const { sheets } = home;
  const has = (kind: string): boolean => sheets.some((sheet) => sheet.kind === kind);
  const contents = sheets.find(({ kind }) => kind === 'contents')?.name;
  const glossary = sheets.find(({ root }) => isGlossary(root))?.name;
  const list = (section: string, words: string): Entry[] =>
    contents === undefined ? [] : [{ section, words, address: `${contents}.html#${section}` }];
  return [
    ...(has('brief')
      ? sheets.slice(0, 1).map(({ name, title }) => ({ section: 'chapters', words: title, address: `${name}.html` }))
      : []),
    ...(has('chapter') ? list('chapters', web.chapters) : []),
    ...(has('procedure') ? list('procedures', web.procedures) : []),
    ...(sheets.some(({ name }) => name === 'recommendations')
      ? [{ section: 'recommendations', words: web.recommendations, address: 'recommendations.html' }]
      : []),
    ...(glossary === undefined ? [] : [{ section: 'glossary', words: web.glossary, address: `${glossary}.html` }]),
    ...(has('annex') ? list('annexes', web.annexes) : []),
    ...(downloads.length === 0 ? [] : [{ section: 'downloads', words: web.downloads, address: 'downloads.html' }]),
  ];
}

/** Whether the glossary is drawn in a sheet. */
export function isGlossary({ properties: { className } }: { properties: { className?: unknown } }): boolean {
  return Array.isArray(className) && className.includes('holds-glossary');
}
