import type { Element } from 'hast';
import { h } from 'hastscript';
import { elementsIn, hasClass, replaceIn, wordsOf } from '../../parts/elements.js';
import { Names } from '../../parts/names.js';
import type { Sheet } from '../../parts/sheets.js';

/** Gives each procedure a sheet of its own, behind that of its chapter, in which a link stands for it. */
export function apart(sheets: readonly Sheet[]): Sheet[] {
  const names = new Names(sheets.map(({ name }) => name));
  return sheets.flatMap((sheet) => {
    const own: Sheet[] = [];
    replaceIn(sheet.root, (element) => {
      if (!hasClass(element, 'sop') || typeof element.properties.id !== 'string') return undefined;
      const procedure = procedureOf(element, { sheet, name: names.take(element.properties.id) });
      own.push(procedure);
      return [linkOf(procedure)];
    });
    return [sheet, ...own];
  });
}

function procedureOf(section: Element, { sheet, name }: { sheet: Sheet; name: string }): Sheet {
  const id = String(section.properties.id);
  const title = section.children.find((child): child is Element => hasClass(child, 'sop-title'));
  const [tag] = title === undefined ? [] : elementsIn(title, (element) => hasClass(element, 'tag'));
  const number = tag === undefined ? '' : wordsOf(tag).trim();
  const words = title === undefined ? '' : wordsOf(title).trim();
  const { chapter } = sheet;
  return {
    ...{ name, kind: 'procedure', id, number, title: words.slice(number.length).trim(), root: section },
    ...(chapter === undefined ? {} : { chapter }),
  };
}

function linkOf({ id, number, title }: Sheet): Element {
  return h('p', { className: ['sop-link', 'again'] }, [
    h('a', { href: `#${id}` }, [h('span', { className: ['tag'] }, number), ' ', h('span', title)]),
  ]);
}

/** Makes the circles of a procedure's steps check boxes. */
export function ticked(root: Element, said: (number: string) => string): void {
  for (const circle of elementsIn(root, (element) => hasClass(element, 'circle'))) {
    const number = wordsOf(circle).trim();
    const box = h('input', { type: 'checkbox', className: ['tick'], ariaLabel: said(number), value: number });
    circle.tagName = 'label';
    circle.children = [box, h('span', number)];
  }
}
