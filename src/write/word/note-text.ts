import { x } from 'xastscript';
import type { FootnoteDefinition } from 'mdast';
import type { Setting } from './setting.js';
import { run, type Xml } from './xml.js';

/** A note's paragraphs; its number stands before the first. */
export function noteParagraphs(setting: Setting, text: FootnoteDefinition | undefined): Xml[] {
  const paragraphs = setting.flow(text?.children ?? [], 'FootnoteText');
  const number = x('w:r', [x('w:rPr', [x('w:rStyle', { 'w:val': 'FootnoteReference' })]), x('w:footnoteRef')]);
  const [first] = paragraphs;
  if (first?.name !== 'w:p') return [x('w:p', [style(), number]), ...paragraphs];
  first.children.splice(1, 0, number, ...run(' '));
  return paragraphs;
}

function style(): Xml {
  return x('w:pPr', [x('w:pStyle', { 'w:val': 'FootnoteText' })]);
}
