import type { Hover } from 'vscode-languageserver';
import { BLOCKS, DRAWS, FIGURE, isBlockKind, isDrawKind, TABLE, type BlockForm } from '../model/blocks.js';
import type { FolderKnown, KnownLabel, Spot } from '../model/editor.js';
import { frontMatterLines, linesOf, within } from './lines.js';
import { labelOf, nameAt } from './names.js';

/** What is said of the name, abbreviation, term or block at a place. */
export function hoverAt(spot: Spot, known: FolderKnown): Hover | undefined {
  const named = nameAt(spot, known);
  if (named?.kind === 'source') return said(sourceWords(named.name, known), named.range);
  if (named?.kind === 'label') {
    const found = labelOf(named, spot, known);
    return said(found === undefined ? '' : labelWords(found), named.range);
  }
  return chapterAt(spot, known) ?? blockAt(spot) ?? termAt(spot, known);
}

/** "**section 2.1**, page 8: Law"; the page is that of the last build. */
function labelWords({ becomes, page, title }: KnownLabel): string {
  return `**${becomes}**${page === '' ? '' : `, page ${page}`}${title === '' ? '' : `: ${title}`}`;
}

/** On the front matter of a chapter: how it stands on the scoreboard. */
function chapterAt({ path, text, position: { line } }: Spot, { chapters }: FolderKnown): Hover | undefined {
  const end = frontMatterLines(linesOf(text));
  return line < end ? said(chapters.get(path)?.standing ?? '', within(line, 0, 0)) : undefined;
}

function said(value: string, range: NonNullable<Hover['range']>): Hover | undefined {
  return value === '' ? undefined : { contents: { kind: 'markdown', value }, range };
}

/** The entry as it is printed; of a work that is not cited yet, what its record says. */
export function sourceWords(key: string, { sources }: Pick<FolderKnown, 'sources'>): string {
  const found = sources.find((one) => one.key === key);
  if (found === undefined) return '';
  const { authors, year, title, reference } = found;
  return reference === '' ? `${authors} (${year}). *${title}*. Not cited yet.` : reference;
}

function blockAt({ text, position }: Spot): Hover | undefined {
  const line = linesOf(text)[position.line] ?? '';
  const [all, colons = '', name = ''] = /^\s*(:{2,})\s*([\p{L}-]+)/u.exec(line) ?? [];
  if (all === undefined || position.character > all.length) return undefined;
  const form = formOf(name, colons.length);
  if (form === undefined) return undefined;
  const range = within(position.line, all.length - name.length, all.length);
  return said(
    [`**${name}**${form.says === undefined ? '' : `: ${form.says}`}`, ...attributesOf(form)].join('\n\n'),
    range,
  );
}

/** What may be said of a block of three colons, or of a list of two. */
export function formOf(name: string, colons = 3): BlockForm | undefined {
  if (colons === 2) return isDrawKind(name) ? DRAWS[name] : undefined;
  if (name === 'figure') return FIGURE;
  if (name === 'table') return TABLE;
  return isBlockKind(name) ? BLOCKS[name] : undefined;
}

function attributesOf({ attributes = {} }: BlockForm): string[] {
  const names = Object.entries(attributes).map(([name, { required, values }]) => {
    const chosen = values === undefined ? '' : ` (${values.join(', ')})`;
    return `\`${name}\`${chosen}${required === true ? ', required' : ''}`;
  });
  return names.length === 0 ? [] : [`Attributes: ${names.join('; ')}`];
}

function termAt({ text, position }: Spot, { abbreviations, terms }: FolderKnown): Hover | undefined {
  const line = linesOf(text)[position.line] ?? '';
  const entries: [string, string][] = [
    ...[...abbreviations].map(([short, long]): [string, string] => [short, long]),
    ...terms.map(({ term, meaning }): [string, string] => [term, meaning]),
  ];
  for (const [word, meaning] of entries.sort(([one], [other]) => other.length - one.length)) {
    const at = placeOf(line, word, position.character);
    if (at !== undefined) return said(`**${word}**: ${meaning}`, within(position.line, at, at + word.length));
  }
  return undefined;
}

/** Where a word stands in a line around a character, as a word of its own; terms in any case. */
function placeOf(line: string, word: string, character: number): number | undefined {
  const isShort = word === word.toUpperCase();
  const [held, wanted] = isShort ? [line, word] : [line.toLowerCase(), word.toLowerCase()];
  for (let at = held.indexOf(wanted); at >= 0; at = held.indexOf(wanted, at + 1)) {
    const isWord = !/[\p{L}\p{N}]/u.test(held[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(held[at + wanted.length] ?? '');
    if (isWord && character >= at && character <= at + wanted.length) return at;
  }
  return undefined;
}
