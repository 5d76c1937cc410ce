import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { BLOCKS, DISTRIBUTION, DRAWS, LABEL_PREFIXES, MARKS, WITHHELD } from '../model/blocks.js';
import type { FolderKnown, Spot } from '../model/editor.js';
import { fitOf } from './fuzzy.js';
import { formOf, sourceWords } from './hover.js';
import { linesOf, within } from './lines.js';
import { typedName } from './names.js';
import { pathsAt } from './paths.js';

/** What may stand at a place of a chapter. The editor chooses among them by what is typed. */
export function completeChapter(spot: Spot, known: FolderKnown): CompletionItem[] {
  const line = linesOf(spot.text)[spot.position.line] ?? '';
  const before = line.slice(0, spot.position.character);
  return (
    namesAt(spot, line, known) ??
    blocksAt(spot, before) ??
    pathsAt(spot, before, known) ??
    attributesAt(before, known) ??
    wordsAt(spot, before, known)
  );
}

/** Works and labels behind an at sign: by key, authors, year or words of the title. */
function namesAt({ path, position }: Spot, line: string, known: FolderKnown): CompletionItem[] | undefined {
  const typed = typedName(line, position);
  if (typed === undefined) return undefined;
  const range = within(position.line, typed.from, position.character);
  const isLabel = LABEL_PREFIXES.some((prefix) => typed.words.startsWith(prefix));
  const place = (name: string, words: string, group: string) => {
    const fit = fitOf(typed.words, name, words);
    const sortText = `${group}${String(fit)}${name}`;
    const textEdit = { range, newText: name };
    return fit === undefined ? undefined : { label: name, filterText: `${name} ${words}`, sortText, textEdit };
  };
  const works = known.sources.flatMap(({ key, authors, year, title }): CompletionItem[] => {
    const found = place(key, `${authors} ${year} ${title}`, isLabel ? '2' : '1');
    const documentation = { kind: 'markdown', value: sourceWords(key, known) } as const;
    const detail = `${authors} (${year})`;
    return found === undefined ? [] : [{ ...found, kind: CompletionItemKind.Reference, detail, documentation }];
  });
  const home = known.chapters.get(path)?.publication;
  const labels = known.labels.flatMap(({ label, publication, becomes, title, page }): CompletionItem[] => {
    const isOwn = home === undefined || publication === home;
    const found = place(
      isOwn ? label : `${publication}:${label}`,
      `${becomes} ${title}`,
      isLabel === isOwn ? '1' : '2',
    );
    const detail = [title === '' ? becomes : `${becomes}: ${title}`, page === '' ? '' : `page ${page}`]
      .filter((words) => words !== '')
      .join(', ');
    return found === undefined ? [] : [{ ...found, kind: CompletionItemKind.Constant, detail }];
  });
  return isLabel ? [...labels, ...works] : [...works, ...labels];
}

/** Names of blocks behind three colons, of drawn lists behind two, of marks behind one. */
function blocksAt({ position }: Spot, before: string): CompletionItem[] | undefined {
  const found = /(?:^\s*|[\s(])(:{1,})\s?([\p{L}-]*)$/u.exec(before);
  if (found === null) return undefined;
  const [, colons = '', typed = ''] = found;
  if (colons.length > 1 && !/^\s*:/.test(before)) return undefined;
  const range = within(position.line, position.character - typed.length, position.character);
  if (colons.length === 1) return typed === '' && before.trim() === ':' ? undefined : marks(range);
  if (colons.length === 2)
    return Object.entries(DRAWS).map(([name, { says }]) => item(name, { range, detail: says ?? '' }));
  const names = [...Object.keys(BLOCKS), 'figure', 'table', 'non-public'];
  return names.map((name) => {
    const newText = `${name}${openingOf(name)}\n$0\n${colons}`;
    const detail = formOf(name)?.says ?? '';
    return { ...item(name, { range, detail, newText }), insertTextFormat: InsertTextFormat.Snippet };
  });
}

function marks(range: ReturnType<typeof within>): CompletionItem[] {
  const withheld = 'non-public[$1]{originator="$2"}$0';
  return [
    {
      ...item('non-public', { range, detail: 'words that the public edition leaves out', newText: withheld }),
      insertTextFormat: InsertTextFormat.Snippet,
    },
    ...MARKS.map((mark) => item(mark, { range, detail: 'status in a table of treaties' })),
  ];
}

/** The braces of a block with its label and the attributes that it must have, each a place to fill. */
function openingOf(name: string): string {
  if (name === 'non-public') return '{originator="$1"}';
  const form = formOf(name);
  const label = form?.label === undefined ? [] : [`#${form.label}-$1`];
  const required = Object.entries(form?.attributes ?? {}).filter(([, attribute]) => attribute.required === true);
  const said = required.map(([attribute, { values }], index) => {
    const place = String(index + 2);
    return values === undefined ? `${attribute}="$${place}"` : `${attribute}="\${${place}|${values.join(',')}|}"`;
  });
  return label.length + said.length === 0 ? '' : `{${[...label, ...said].join(' ')}}`;
}

/** Attributes within the braces of a block, and the values that one takes. */
function attributesAt(before: string, known: FolderKnown): CompletionItem[] | undefined {
  const found =
    /^\s*(:{2,})\s*([\p{L}-]+)\{([^}]*)$/u.exec(before) ?? /(:)(non-public)\[[^\]]*\]\{([^}]*)$/u.exec(before);
  if (found === null) return undefined;
  const [, colons = '', name = '', inside = ''] = found;
  const own = name === 'non-public' ? WITHHELD : (formOf(name, colons.length)?.attributes ?? {});
  const attributes: NonNullable<ReturnType<typeof formOf>>['attributes'] = { ...own, ...DISTRIBUTION, ...WITHHELD };
  const value = /([\p{L}-]+)="([^"]*)$/u.exec(inside);
  if (value === null) {
    const given = new Set([...inside.matchAll(/([\p{L}-]+)=/gu)].map(([, attribute = '']) => attribute));
    return Object.entries(attributes)
      .filter(([attribute]) => !given.has(attribute))
      .map(([attribute, { required }]) => ({
        label: attribute,
        kind: CompletionItemKind.Property,
        detail: required === true ? 'required' : '',
        insertText: `${attribute}="$1"`,
        insertTextFormat: InsertTextFormat.Snippet,
      }));
  }
  const form = attributes[value[1] ?? ''];
  if (form?.values !== undefined) return form.values.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  if (form?.refers === true)
    return known.labels.map(({ label, becomes }) => ({ label, kind: CompletionItemKind.Constant, detail: becomes }));
  return [];
}

/** Abbreviations and terms of the glossary, once three letters are typed. */
function wordsAt({ position }: Spot, before: string, { abbreviations, terms }: FolderKnown): CompletionItem[] {
  const typed = /(?<![\p{L}@./#-])[\p{L}-]{3,}$/u.exec(before)?.[0] ?? '';
  if (typed === '') return [];
  const range = within(position.line, position.character - typed.length, position.character);
  const entries: [string, string][] = [
    ...abbreviations,
    ...terms.map(({ term, meaning }): [string, string] => [term, meaning]),
  ];
  return entries.map(([word, meaning]) => ({
    ...item(word, { range, detail: meaning }),
    kind: CompletionItemKind.Text,
  }));
}

interface Told {
  readonly range: ReturnType<typeof within>;
  readonly detail: string;
  readonly newText?: string;
}

function item(label: string, { range, detail, newText = label }: Told): CompletionItem {
  return { label, kind: CompletionItemKind.Keyword, detail, textEdit: { range, newText } };
}
