import type { ParagraphLook, WordForm } from '../look.js';
import { styleLook } from '../style-look.js';
import { CHARACTERS } from '../styles.js';
import { attribute, child, held } from './elements.js';
import type { Xml } from '../xml.js';

/** A paragraph's look with all that its style rests on and what it says itself. Lengths in points. */
export interface Resolved extends ParagraphLook {
  readonly pageBreak: boolean;
}

/** The indent of one level of a list, in points. */
const STEP = 17;

/** What a paragraph looks like. */
export function lookOf(paragraph: Xml): Resolved {
  const form = child(paragraph, 'w:pPr');
  const style = styleLook(attribute(child(form, 'w:pStyle'), 'w:val') ?? 'Normal');
  const list = child(form, 'w:numPr');
  const level = Number(attribute(child(list, 'w:ilvl'), 'w:val') ?? 0);
  return {
    ...style,
    ...(list === undefined ? {} : { left: STEP * (level + 1), hanging: STEP }),
    ...(held(form, 'w:keepNext') ? { keepNext: true } : {}),
    pageBreak: held(form, 'w:pageBreakBefore'),
  };
}

/** How the words of a run look in a paragraph. */
export function wordsLook(paragraph: ParagraphLook, run: Xml): WordForm {
  const form = child(run, 'w:rPr');
  const id = attribute(child(form, 'w:rStyle'), 'w:val') ?? '';
  const all: Readonly<Record<string, WordForm>> = CHARACTERS;
  return {
    ...paragraph,
    ...(Object.hasOwn(all, id) ? all[id] : {}),
    ...(held(form, 'w:b') ? { bold: true } : {}),
    ...(held(form, 'w:i') ? { italic: true } : {}),
  };
}
