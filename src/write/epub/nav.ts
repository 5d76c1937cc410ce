import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Setting } from '../page/setting.js';
import { elementsIn, hasClass, wordsOf } from '../parts/elements.js';
import type { BookPart } from './book.js';

/** The contents as reading systems show them: chapters with their sections and procedures, and the landmarks. */
export function navOf(parts: readonly BookPart[], { words }: Setting): Element[] {
  const toc = h('nav', { id: 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title'] }, [
    h('h1', { id: 'toc-title' }, words.contents.title),
    h('ol', parts.map(entryOf)),
  ]);
  toc.properties['epub:type'] = 'toc';
  const first = parts.find(({ kind }) => kind !== 'cover' && kind !== 'contents');
  const places: [string, BookPart | undefined][] = [
    ['cover', parts.find(({ kind }) => kind === 'cover')],
    ['toc', parts.find(({ kind }) => kind === 'contents')],
    ['bodymatter', first],
    ['glossary', parts.find(({ sheet }) => sheet !== undefined && hasClass(sheet.root, 'holds-glossary'))],
    ['bibliography', parts.find(({ sheet }) => sheet !== undefined && hasClass(sheet.root, 'holds-bibliography'))],
  ];
  const landmarks = h('nav', { id: 'landmarks', hidden: true, ariaLabel: words.web.main }, [
    h(
      'ol',
      places.flatMap(([type, part]) => {
        if (part === undefined) return [];
        const link = h('a', { href: `${part.name}.xhtml` }, part.title);
        link.properties['epub:type'] = type;
        return [h('li', [link])];
      }),
    ),
  ]);
  landmarks.properties['epub:type'] = 'landmarks';
  return [toc, landmarks];
}

function entryOf({ name, title, kind, sheet }: BookPart): Element {
  const under = sheet === undefined || kind === 'contents' ? [] : sectionsOf(sheet.root);
  return h('li', [
    h('a', { href: `${name}.xhtml` }, title),
    ...(under.length === 0
      ? []
      : [
          h(
            'ol',
            under.map(({ id, words }) => h('li', [h('a', { href: `${name}.xhtml#${id}` }, words)])),
          ),
        ]),
  ]);
}

function sectionsOf(root: Element): { id: string; words: string }[] {
  return elementsIn(root, ({ tagName }) => tagName === 'h2')
    .map((heading) => ({
      id: String(heading.properties['id'] ?? ''),
      words: wordsOf(heading).replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ id, words }) => id !== '' && words !== '');
}
