import type { Element, ElementContent } from 'hast';
import { elementsIn, hasClass, replaceIn } from './elements.js';

/** A note taken out of its sentence. */
export interface SheetNote {
  /** Its id: `fn3`. */
  readonly anchor: string;
  /** `3`; '' of the key to the marks. */
  readonly number: string;
  /** The id of its first call; '' where it has none. */
  readonly call: string;
  readonly children: readonly ElementContent[];
}

/** Takes the notes out of a sheet, where they stand in the sentences that call them, and gives their calls ids to come back to. */
export function takeNotes(root: Element): SheetNote[] {
  const notes: SheetNote[] = [];
  replaceIn(root, (element) => {
    if (!hasClass(element, 'fn')) return undefined;
    const { id, dataNum } = element.properties;
    const anchor = typeof id === 'string' ? id : '';
    notes.push({ anchor, number: typeof dataNum === 'string' ? dataNum : '', call: '', children: element.children });
    return [];
  });
  return notes.map((note) => {
    const [call] = elementsIn(
      root,
      (element) => hasClass(element, 'fncall') && element.properties['href'] === `#${note.anchor}`,
    );
    if (call === undefined) return note;
    call.properties['id'] ??= `${note.anchor}-call`;
    return { ...note, call: String(call.properties['id']) };
  });
}
