import type { Emphasis, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { OTHER, type Line } from '../at-signs/line.js';
import type { Found } from './find.js';
import type { ForeignMark } from './mark.js';

const REMOVE = 'Remove it, or write \\ before a sign that is meant.';
const TEMPLATE = 'Write the words themselves: nothing is filled in here.';

/** Signs that are half of a mark, or of a habit of other programs, and would be printed as typed. */
export const STRAY: readonly ForeignMark[] = [
  { name: 'a remark after `//`', found: /(?<=\S[ \t])\/\/[ \t]+\S[^\n]*/gmu, write: REMOVE, remark: true },
  { name: 'a remark after `%`', found: /(?<=\s)%\p{L}{3,}[^\n]*/gmu, write: REMOVE, remark: true },
  {
    name: 'a remark in brackets or after `;;`',
    found: /\[(?:notes?|n\.?b\.?|reminder|ask|check):[^[\]\n]*\]|^;{2,}[ \t]+\S[^\n]*/gmu,
    write: REMOVE,
    remark: true,
  },
  {
    name: 'a file to be put in',
    found: /^!(?:include|import|embed)\b[^\n]*/gmu,
    write: 'Write the words here, or list the chapter in publication.yaml.',
  },
  {
    name: 'a citation typed by hand',
    found:
      /\[\p{Lu}[\p{L}’-]+(?: et al\.|(?: (?:and|&) \p{Lu}[\p{L}’-]+))?,? (?:19|20)\d\d[a-z]?(?:, pp?\.[ \u00A0]?\d+)?\](?![(:[])/gu,
    write: 'Cite it: [@key], or @key in the sentence; the record stands in the bibliography.',
  },
  {
    name: 'the end of a comment, or an arrow',
    found: /-{2,}>|<-{2,}(?!>)|<!-(?!-)/gu,
    write: 'A comment that is never printed is <!-- … -->; an arrow is →.',
  },
  {
    name: 'a caption of Pandoc',
    found: /^Table:[ \t]+\S[^\n]*/gmu,
    write: 'Write :::table{#tbl-… title="…" source="…"} before the table.',
  },
  {
    name: 'emphasis without its other end',
    found: /(?<![\p{L}\p{N}*])\*(?=\p{L})|(?<=\s)\*(?=\d)|(?<![\p{L}\p{N}_/.-])_(?=\p{L})(?![\p{L}\p{N}]*_)/gu,
    write: 'Close it: *words*; before a sign that is meant write \\.',
  },
  { name: 'the name of a small picture', found: /:[+-]1:/gu, write: 'Say it in words.' },
  {
    name: 'a number for a note',
    found:
      /(?<![\p{L}\p{N}^[(])\^\d{1,3}(?!\d)|(?<=(?<!\p{L})(?!(?:arts?|paras?|secs?|figs?|nos?|vols?|chs?|regs?|recs?|schs?|vers?|version|vs|ca|cf|al|st|eds?|pp|ss|approx|est|tel|ext)[.])\p{Ll}{2,}[.,”’])\d{1,2}(?=\s+\p{Lu}|\s*$)|(?<=\s|\p{L}|[.,;”’])\*{1,3}\)|(?<=\p{L}[.,;”’]?)[†‡]/gmu,
    write: 'A note is [^1], and below it [^1]: words.',
  },
  {
    name: 'a link of a wiki',
    found: /\[\uFFFC[ \t]+[^[\]\n]+\]/gu,
    write: 'Write [words](https://…).',
    holds: 'link',
  },
  {
    name: 'a link of a wiki',
    found: /\[(?:https?:\/\/|www\.)[^\s[\]]+[ \t]+[^[\]\n]+\]/gu,
    write: 'Write [words](https://…).',
  },
  {
    name: 'an address that is not read as one',
    found: /<?(?<![\p{L}\p{N}])https?(?:\/\/|:\/(?!\/)|;\/\/|: \/\/)[^\s>]*>?/gu,
    write: 'Write <https://…>, or [words](https://…).',
  },
  { name: 'a link without its other end', found: /<\uFFFC/gu, write: 'Write <https://…>.', holds: 'link' },
  {
    name: 'a note without its words or its end',
    found: /\[\^(?:\]|[\p{L}\p{N}-]{1,20}(?=[\s.,;:]|$))/gmu,
    write: 'Write [^1], and below it [^1]: words.',
  },
  {
    name: 'a command of LaTeX',
    found: /(?<=^|[\s(“‘])\\\p{Ll}{2,}(?![\p{L}\\])|(?<=\s)\\{1,2}(?=\s)/gmu,
    write: 'Type the character itself: α, ×, ≤, …',
  },
  {
    name: 'a place of a template',
    found: /%\(\w+\)[sd]|(?<![\d\p{L}%])%[sd](?![\p{L}\d])|(?<![@$\p{L}\p{N}\\])\{\d\}|\$\(\w+\)/gu,
    write: TEMPLATE,
    remark: true,
  },
  {
    name: 'a place that was never filled',
    found:
      /(?<=\s)(?:#{2,}|\*{2,}|@{2,}|\${2,})(?=[\s.,;]|$)|(?<![\p{L}\p{N}.])[Xx]\.[Xx](?![\p{L}\p{N}])|\b(?:pages?|pp?\.) xx\b/gmu,
    write: 'Write what belongs there.',
    remark: true,
  },
  {
    name: 'a remark in parentheses',
    found:
      /\((?:sources?|ref(?:erence)?s?|citations?|cite|check|figure|year|date|name|page)\s?\?+\)|\((?:citation|source|ref(?:erence)?|figure|check|number|date|name)s? (?:is |are |still )?(?:needed|missing|required|to be \p{Ll}+|tbc|tbd)\)/giu,
    write: REMOVE,
    remark: true,
  },
  {
    name: 'a caption typed by hand',
    found: /^(?:Figure|Fig\.|Table|Chart|Graph|Map|Box) \d+(?:\.\d+)?[.:][ \t]+\S[^\n]*/gmu,
    write: 'Write :::figure{#fig-… title="…" source="…"} or :::table{#tbl-… …}: the number comes by itself.',
  },
  {
    name: 'words between bars',
    found: /(?<=^|\s)\|(?! )[^|\n]{1,40}(?<! )\|(?=[\s.,;]|$)/gmu,
    write: 'Write the words themselves: nothing is filled in here.',
  },
  {
    name: 'a command of LaTeX',
    found:
      /(?<=[\p{L}\p{N}.,;])\\(?:(?:newline|newpage|pagebreak|linebreak)(?!\p{L})|(?:\p{Ll}*cite\p{Ll}*|foot(?:note|cite)\p{Ll}*|\p{Ll}*ref|label)\{[^{}\n]*\})/gu,
    write: 'Remove it: a place is @sec-…, a source is [@key], a note is [^1].',
  },
  {
    name: 'a target of MyST',
    found: /^\([\w-]+\)=[ \t]*$/gmu,
    write: 'A heading takes its label: ## Heading {#sec-…}.',
  },
  {
    name: 'a macro of AsciiDoc',
    found:
      /(?<![\p{L}\p{N}:])(?:image|video|audio|icon|footnote|xref|link|kbd|btn|menu|pass|stem|anchor)::?[^\s[\]:]*\[[^[\]\n]*\]/gu,
    write: 'A figure is :::figure{…}, a note ^[words], a link [words](https://…), a place @sec-….',
  },
  {
    name: 'an empty pair of signs',
    found: /(?<![\p{L}\p{N}\])}])(?:\(\s*\)|\[\](?![([])|\{\s*\})|“\s*”|‘\s*’/gu,
    write: 'Write what belongs there, or remove the signs.',
    remark: true,
  },
  { name: 'a definition list', found: /(?<=\p{L})::(?=[ \t]\S)/gu, write: 'Write a list: - **Term.** What it means.' },
  { name: 'hyphens for a dash', found: /(?<=\s)-{4,}(?=\s|$)/gmu, write: 'Type – or — between words.' },
  {
    name: 'quotation marks of two kinds',
    found: /‘(?:[^‘’“”\n]|(?<=\p{L})’(?=\p{L})){1,200}”/gu,
    write: 'Close what ‘ opens with ’, and what “ opens with ”.',
  },
  {
    name: 'a word that the reference prints itself',
    found:
      /(?<!\p{L})(?:sections?|chapters?|annex(?:es)?|figures?|tables?|secs?\.|figs?\.|tabs?\.|chs?\.|§+)[ \u00A0]@(?:sec|fig|tbl)-[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/giu,
    write: 'Write the reference alone: @sec-… prints “section 1.2”, @fig-… “figure 1”.',
  },
];

const EMPHASIZED: ForeignMark = {
  name: 'emphasis of a citation in brackets',
  found: /(?!)/gu,
  write: 'Write [@key]: a citation has no emphasis of its own.',
};

/** `[*@key*]`: brackets around a citation that is emphasized would be printed as brackets. */
export function emphasizedKeys({ text, chars }: Line): Found[] {
  return [...text.matchAll(/\[[^[\]\n]*\]/g)].flatMap(({ index, 0: words }): Found[] => {
    const at = [...words].findIndex((sign, offset) => sign === OTHER && holdsKey(chars[index + offset]?.node));
    return at < 0 ? [] : [{ mark: EMPHASIZED, start: index, end: index + words.length, words }];
  });
}

function holdsKey(node: Nodes | undefined): boolean {
  return (
    (node?.type === 'emphasis' || node?.type === 'strong') && /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]/u.test(toString(node))
  );
}

/** "2*3*4": stars between numbers are no emphasis. */
export const TIMES: ForeignMark = {
  name: 'a star for a times sign',
  found: /(?!)/gu,
  write: 'Type ×, or \\* for a star.',
};

/** Whether emphasis stands between two figures. */
export function isTimes(node: Emphasis, index: number | undefined, parent: Parents | undefined): boolean {
  if (index === undefined || parent === undefined) return false;
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  return (
    before?.type === 'text' &&
    after?.type === 'text' &&
    /\d$/.test(before.value) &&
    /^\d/.test(after.value) &&
    /^\d/.test(toString(node))
  );
}
