import { paragraph, type Xml } from './xml.js';

/** Paragraphs and tables as a section: its end stands in its last paragraph, unless a page on its side has ended it already. */
export function ended(children: readonly Xml[], section: Xml): Xml[] {
  if (endOf(children.at(-1)) !== undefined) return [...children];
  const form = formOf(children.at(-1));
  if (form === undefined) return [...children, paragraph('SectionEnd', [], { section })];
  form.children.push(section);
  return [...children];
}

/** The body of a document from its sections; the last one ends in the body, not in a paragraph. */
export function joined(sections: readonly Xml[]): Xml[] {
  const body = sections.filter((node, index) => !isBlankPage(sections, index) && !isPushed(node, sections[index + 1]));
  const last = body.at(-1);
  const end = endOf(last);
  if (last === undefined || end === undefined) return body;
  formOf(last)?.children.pop();
  const isEmpty = last.children.length === 1 && styleOf(last) === 'SectionEnd' && body.at(-2)?.name === 'w:p';
  return [...(isEmpty ? body.slice(0, -1) : body), end];
}

/** A section with nothing in it, between two pages on their side: it would be a blank page. */
function isBlankPage(nodes: readonly Xml[], index: number): boolean {
  const [before, node] = [nodes[index - 1], nodes[index]];
  return isSectionEnd(node) && endOf(node) !== undefined && before !== undefined && endOf(before) !== undefined;
}

/** The space behind a table, before what begins a page of its own: it would be a blank page where the table ends at the foot of one. */
function isPushed(node: Xml, next: Xml | undefined): boolean {
  return styleOf(node) === 'AfterTable' && endOf(node) === undefined && held(formOf(next), 'w:pageBreakBefore');
}

function isSectionEnd(node: Xml | undefined): boolean {
  return styleOf(node) === 'SectionEnd';
}

function formOf(node: Xml | undefined): Xml | undefined {
  const form = node?.name === 'w:p' ? node.children[0] : undefined;
  return form?.type === 'element' && form.name === 'w:pPr' ? form : undefined;
}

/** The end of a section that stands in a paragraph. */
function endOf(node: Xml | undefined): Xml | undefined {
  const last = formOf(node)?.children.at(-1);
  return last?.type === 'element' && last.name === 'w:sectPr' ? last : undefined;
}

function styleOf(node: Xml | undefined): string | undefined {
  const [style] = formOf(node)?.children ?? [];
  const value = style?.type === 'element' && style.name === 'w:pStyle' ? style.attributes['w:val'] : undefined;
  return value ?? undefined;
}

function held(form: Xml | undefined, name: string): boolean {
  return form?.children.some((child) => child.type === 'element' && child.name === name) ?? false;
}
