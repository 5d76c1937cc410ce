export const valuesOf = (xml: string, what: RegExp): string[] =>
  [...xml.matchAll(what)].map(([, value]) => value ?? '');

/** What the parts of a Word file name and do not have, or have twice: styles, places, lists, relations, files and notes. */
export function strayIn(parts: Readonly<Record<string, string>>): string[] {
  const part = (name: string) => parts[name] ?? '';
  const body = `${part('word/document.xml')}${part('word/footnotes.xml')}${part('word/header1.xml')}`;
  const styles = valuesOf(part('word/styles.xml'), /w:styleId="([^"]+)"/g);
  const places = valuesOf(body, /<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g);
  const relations = valuesOf(part('word/_rels/document.xml.rels'), / Id="([^"]+)"/g);
  const targets = valuesOf(part('word/_rels/document.xml.rels'), /Target="([^"]+)"(?! TargetMode)/g);
  const lists = valuesOf(part('word/numbering.xml'), /<w:num w:numId="(\d+)"/g);
  const notes = valuesOf(part('word/footnotes.xml'), /<w:footnote w:id="(\d+)"/g);
  const called = valuesOf(part('word/document.xml'), /<w:footnoteReference w:id="(\d+)"/g);
  const without = (kind: string, used: readonly string[], there: readonly string[]) =>
    used.filter((id) => !there.includes(id)).map((id) => `${kind} ${id}`);
  return [
    ...without('style', valuesOf(body, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g), styles),
    ...without('style', valuesOf(part('word/styles.xml'), /<w:(?:basedOn|next) w:val="([^"]+)"/g), styles),
    ...without('place', valuesOf(body, /w:anchor="([^"]+)"/g), places),
    ...without('list', valuesOf(body, /<w:numId w:val="(\d+)"/g), lists),
    ...without('relation', valuesOf(body, / r:(?:id|embed)="([^"]+)"/g), relations),
    ...without(
      'file',
      targets.map((target) => `word/${target}`),
      Object.keys(parts),
    ),
    ...without('note', called, notes),
    ...without('call of note', notes, called),
    ...places.filter((name, index) => places.indexOf(name) !== index).map((name) => `twice ${name}`),
    ...places.filter((name) => name.length > 40).map((name) => `too long ${name}`),
  ];
}
