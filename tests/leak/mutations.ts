/** Signs that are typed for one another, or that another tool would want. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  ':': ['', ';', '\u2236', '\uFF1A', '\uA789', ': ', ' :', '::', '\u200B:', '.'],
  '-': ['', '_', ' ', '.', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\u00AD', '--'],
  '[': ['', '(', '{', '<', ' [', '[[', '\uFF3B'],
  ']': ['', ')', '}', '>', ' ]', ']]', '] '],
  '{': ['', '(', '[', '<', ' {', '{{', '{ ', '{:', '{.', '\uFF5B', '\n{', '\u2009{', '\u00A0{', '\\{'],
  '}': ['', ')', ']', '>', ' }', '}}', '\uFF5D', '}}}', '}\n'],
  '=': ['', ':', ' = ', '==', ': ', '\uFF1D'],
  '"': ['', '\u201C', '\u201D', "'", '\u00AB', '\uFF02', '""', '\\"'],
  '|': ['', '||', '\\|', '\uFF5C', ' | |'],
  '#': ['', '##', ' #', '\uFF03'],
  ' ': ['', '  ', '\u00A0', '\u2009', '\u202F', '\t', '\n', '\u200B', '\u3000'],
  '\n': ['', ' ', '\n\n', '\r\n', '\n\n\n', '\u2028', ' \n', '\\\n'],
  n: ['m', 'N', '\u0578', 'nn', ''],
  o: ['0', '\u043E', '\u03BF', '', 'O'],
  i: ['l', '\u0456', 'I', '', '1', '\u0131'],
  e: ['\u0435', 'E', '', '3'],
  p: ['\u0440', 'P', 'q', ''],
  c: ['\u0441', 'C', 'k', ''],
  a: ['\u0430', 'A', ''],
  r: ['R', 'rr', ''],
  t: ['T', 'tt', ''],
  l: ['I', '1', 'L', ''],
  u: ['v', 'U', '\u057D'],
  b: ['B', 'd', ''],
};

const INSERTED = [
  '',
  ' ',
  '\n',
  ':',
  '\\',
  '*',
  '_',
  '`',
  '{',
  '}',
  '[',
  ']',
  '\u200B',
  '\u00AD',
  '\u2009',
  '<!-- -->',
  '|',
  '>',
  '#',
];

/**
 * Ways in which a marked text is nearly right: one sign dropped, doubled, taken for another, or put between; a word in another
 * case; a line lost. What is withheld itself stays as it is.
 */
export function mutationsOf(text: string, hidden: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (isHidden(text, hidden, at)) continue;
    const sign = text.charAt(at);
    for (const other of ['', sign + sign, ...(SIGNS[sign] ?? [])])
      found.add(text.slice(0, at) + other + text.slice(at + 1));
    for (const more of INSERTED) found.add(text.slice(0, at) + more + text.slice(at));
    const next = text.charAt(at + 1);
    if (!isHidden(text, hidden, at + 1)) found.add(text.slice(0, at) + next + sign + text.slice(at + 2));
  }
  for (const [index] of text.split('\n').entries()) {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(index, 1);
    if (!line.includes(hidden)) found.add(lines.join('\n'));
  }
  found.delete(text);
  return [...found];
}

function isHidden(text: string, hidden: string, at: number): boolean {
  for (let from = Math.max(0, at - hidden.length + 1); from <= at; from += 1)
    if (text.startsWith(hidden, from)) return true;
  return false;
}
