import type { ForeignMark } from './mark.js';

const SOURCE = 'Cite it: [@key], or @key in the sentence; the record stands in the bibliography.';
const DASH = 'Type – between numbers, – or — between words.';

/** Words in brackets for what is still to come. */
const TO_COME =
  'to be (?:confirmed|determined|added|completed|updated|checked|inserted|verified|decided|announced)[^[\\]\\n]{0,40}|' +
  '[Tt][Bb][ACDacd]|TK|YEAR|DATE|NAME|NUMBER|COUNTRY|TITLE|FIGURE|PAGE|SOURCE|CITATION|REF(?:ERENCE)?|X{2,}';

/** What word processors and reference managers leave in words that are copied from them, wherever it stands. */
export const LEFT_BY_TOOLS: readonly ForeignMark[] = [
  {
    name: 'a field of a word processor',
    found:
      /\bError!\s+(?:Reference source|Bookmark|No bookmark|Hyperlink|Unknown|No text of|Main document)[^.\n]*\.?|\{\s*(?:REF|PAGEREF|NOTEREF|SEQ|TOC|HYPERLINK|CITATION|BIBLIOGRAPHY|ADDIN|PAGE|STYLEREF|INCLUDEPICTURE|MERGEFIELD|XE|FORMTEXT)\b[^{}\n]*\}/gu,
    write: 'Refer to a place with @sec-…, to a source with [@key]; a caption has its number by itself.',
  },
  {
    name: 'a remark of a word processor',
    found: /\[Commented\b[^\n]*?\](?:[^[\]\n]*\])?|\[[A-Z]{2,4}\d{1,3}\]/gu,
    write: 'Answer the remark and remove it; a comment that is never printed is <!-- … -->.',
    remark: true,
  },
  {
    name: 'a citation of a reference manager',
    found: /\{[^{}\n@]*\b(?:1[5-9]|20)\d\d\b[^{}\n]*\}/gu,
    write: SOURCE,
  },
  {
    name: 'a place that was never filled',
    found: new RegExp(`\\[(?:${TO_COME})\\]|\\b(?:19|20)(?:XX|xx)\\b`, 'gu'),
    write: 'Write what belongs there.',
    remark: true,
  },
  {
    name: 'a space of LaTeX `~`',
    found: /(?<=[\p{L}.])~(?=[\p{L}\p{N}\uFFFC@[])/gu,
    write: 'Type a no-break space, or a space.',
  },
];

/** Within a citation, numbers in brackets and hyphens have a meaning of their own. To look back takes time: what begins here is looked at first. */
const NOT_CITED = '(?<!\\[[^\\]\\n]*@[^\\]\\n]*)(?<!@[\\p{L}\\p{N}_:.-]+[ \\u00A0]\\[?[^\\]\\n]{0,40})';

/** The same, of running text alone. */
export const LEFT_IN_TEXT: readonly ForeignMark[] = [
  {
    name: 'a number in brackets for a source or note',
    found: new RegExp(
      `(?=\\[\\d)${NOT_CITED}(?<!\\b(?:at|and|to|paras?\\.?|paragraphs?)[ \\u00A0]|[–-])` +
        '\\[\\d{1,3}(?:[ \\u00A0]?[,;–-][ \\u00A0]?\\d{1,3})*\\](?![(\\[:–-])',
      'gu',
    ),
    write: `${SOURCE} A note is [^1].`,
  },
  {
    name: 'a raised number for a note',
    found:
      /(?<=\p{L}{2}|\p{L}[.,;:”’)])\^\d{1,3}(?![\d^])|(?<=\p{L}{4}|\p{L}[.,;:”’)])[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?![\p{L}\p{N}])/gu,
    write: 'A note is [^1], and below it [^1]: words.',
  },
  {
    name: 'a year behind a citation',
    found: /(?<=@[\p{L}\p{N}_][\p{L}\p{N}_:.-]*|\[-?@[^[\]\n]*\])[ \u00A0]\((?:19|20)\d\d[a-z]?\)/gu,
    write: 'Remove it: @key prints the year, and -@key the year alone.',
  },
  {
    name: 'a quotation mark for an apostrophe',
    found: /(?<=\p{L})‘(?=(?:s|t|re|ll|ve|d|m)\b)|‘(?=\d0s\b)|(?<=\p{L})[´′＇](?=\p{L})/gu,
    write: 'The apostrophe is ’.',
  },
  {
    name: 'a code of a character',
    found: /\\u[\dA-Fa-f]{4}|(?<=\p{L})%[2-7][\dA-F](?=\p{L})/gu,
    write: 'Type the character itself.',
  },
  {
    name: 'a backslash at the end of a line',
    found: /(?<=[\p{L}\p{N}.,;:])\\[ \t]*$/gmu,
    write: 'Remove it; a new paragraph begins behind an empty line.',
  },
  {
    name: 'hyphens for a dash',
    found: new RegExp(`(?= ?--)${NOT_CITED}(?<=[\\p{L}\\p{N}.,;:)”’])(?:-{2,3}| -{2,3} )(?=[\\p{L}\\p{N}(“‘])`, 'gu'),
    write: DASH,
  },
  {
    name: 'a list that is not read as one',
    found: /^(\(?)[aAiI1]([.)])[ \t]+\S[^\n]*\n\1(?:[bB2]|ii|II)\2[ \t]+\S[^\n]*/gmu,
    write: 'Write 1. or - and a space before each item.',
  },
  {
    name: 'a reference of bookdown',
    found: /(?<=@)ref\(\p{L}[\p{L}\p{N}:_-]*\)/gu,
    write: 'Refer to a place with @sec-…, @fig-… or @tbl-….',
  },
  {
    name: 'the name of a paragraph in a note-taking program',
    found: /(?<=\S[ \t])\^[\p{L}\p{N}-]+[ \t]*$/gmu,
    write: 'Remove it; refer to a heading with {#sec-…} and @sec-….',
  },
];
