import { unzipSync } from 'fflate';
import { fromXml } from 'xast-util-from-xml';
import type { Element, Root } from 'xast';
import { UnreadableReturn } from '../returned.js';

/** In bytes, and in files: what is packed is not unpacked without end. */
const LARGEST = 100_000_000;
const MOST = 2000;

/** Said of what is none of the files that are read. */
export const NONE =
  'Unexpected bytes, expected a PDF, a Word file (.docx), a workbook (.xlsx), a table (.csv) or comments (.json)';

/** The parts of a Word file or a workbook that hold words and marks. */
const WANTED =
  /^(?:word\/(?:document|footnotes|comments|commentsExtended)|docProps\/custom|xl\/(?:sharedStrings|worksheets\/sheet\d+))\.xml$/;

/** The parts that hold words and marks, unpacked and read as XML. Throws UnreadableReturn. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Root> {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > LARGEST || count > MOST) throw new RangeError('too large');
        return WANTED.test(name);
      },
    });
    return new Map(Object.entries(files).map(([name, part]) => [name, treeOf(name, new TextDecoder().decode(part))]));
  } catch (cause) {
    if (cause instanceof UnreadableReturn) throw cause;
    throw new UnreadableReturn(NONE, cause);
  }
}

/** Definitions of entities are refused: a returned file is only text. */
function treeOf(name: string, xml: string): Root {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    throw new UnreadableReturn(`Unexpected definition of entities in ${name}, expected none`);
  try {
    return fromXml(xml);
  } catch (cause) {
    throw new UnreadableReturn(`Unexpected text in ${name}, expected XML`, cause);
  }
}

/** The elements of that name below a node, in their order. */
export function elementsIn(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(child.name === name ? [child] : []), ...elementsIn(child, name)];
  });
}

/** The words below a node; the ends of paragraphs are spaces. */
export function wordsIn(node: Root | Element): string {
  return elementsIn(node, 'w:p')
    .map((paragraph) => elementsIn(paragraph, 'w:t').map(textOf).join(''))
    .join('\n')
    .trim();
}

/** What stands in an element, its own text alone. */
export function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
