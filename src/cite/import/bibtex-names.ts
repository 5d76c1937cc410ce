import { plainOf } from './latex.js';
import { inOrder, nameOf } from './names.js';

type Name = Readonly<Record<string, string>>;

/** Names parted by "and" outside braces; a name in braces of its own is a group; "and others" stays as "et al.", which no page prints. */
export function bibtexNames(value: string): Name[] {
  return partsOf(value).map((name) => (/^\{?others\}?$/i.test(name) ? { literal: 'et al.' } : bibtexName(name)));
}

function bibtexName(name: string): Name {
  if (/^\{.*\}$/s.test(name) && !/^\{[^{}]*\}.*\{[^{}]*\}$/s.test(name)) return { literal: plainOf(name) };
  const fields = extended(name);
  if (fields !== undefined) return fields;
  const plain = plainOf(name);
  return name.includes(',') ? nameOf(plain) : inOrder(plain);
}

const FIELDS: Readonly<Record<string, string>> = {
  family: 'family',
  given: 'given',
  suffix: 'suffix',
  prefix: 'non-dropping-particle',
};

/** BibLaTeX's `family=Berg, given=Anna, prefix=van der`. */
function extended(name: string): Name | undefined {
  const found = [...name.matchAll(/(?:^|,)\s*([a-z]+)(?:-i)?\s*=\s*("[^"]*"|\{[^{}]*\}|[^,]*)/g)];
  const parts = found.flatMap(([, field = '', words = '']) => {
    const own = FIELDS[field];
    return own === undefined ? [] : [[own, plainOf(words.replace(/^"|"$/g, ''))] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function partsOf(value: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const word of value.split(/(\s+)/)) {
    if (depth === 0 && word.toLowerCase() === 'and') parts.push('');
    else parts[parts.length - 1] += word;
    depth += (word.match(/\{/g)?.length ?? 0) - (word.match(/\}/g)?.length ?? 0);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
