import type { ForeignMark } from './mark.js';

const COMMANDS =
  'newpage|pagebreak|clearpage|cleardoublepage|newline|linebreak|[vh]space|[vh]fill|noindent|bigskip|medskip|smallskip|par|' +
  'ref|pageref|autoref|[cC]ref|eqref|label|cite\\w*|nocite|textcite|parencite|footnote\\w*|text(?:bf|it|tt|sc|rm|sf|superscript|subscript)|' +
  'emph|underline|sout|(?:sub)*section|chapter|part|begin|end|item|index|input|include|includegraphics|caption|' +
  'tableofcontents|listof\\w+|centering|hline|toprule|midrule|bottomrule|todo|marginpar|url|href|ldots|dots|LaTeX|TeX|' +
  'maketitle|appendix|bibliography|printbibliography|usepackage|documentclass|newcommand|small|large|bfseries|itshape';

const PAGES =
  'Remove it: pages break by themselves; emphasis is *words*, a place is @sec-…, a source is [@key], a note is [^1].';
const NO_CLASS =
  'Remove the braces: words take no class or label. A heading takes {#sec-…}; what is not public is :non-public[words]{originator="…"}.';
const CALLOUT = 'Use a block of this tool: :::side-note, :::key-messages, :::finding{…}.';

/** A block of code whose language stands in braces. */
export const DIRECTIVE: ForeignMark = {
  name: 'a directive of MyST or a program to run',
  found: /^`{3,}\{[^{}\n]*\}/gmu,
  write: CALLOUT,
};

/** Marks of Pandoc, LaTeX, wikis, MyST, AsciiDoc, templates and of dialects of Markdown. */
export const LANGUAGES: readonly ForeignMark[] = [
  {
    name: 'attributes in braces',
    found:
      /(?:\[[^[\]\n]*\]|\uFFFC)?\{\s*(?:[#.][\p{L}\p{N}_-]|:[\s#.\p{L}]|-\s*\}|=\p{L}|[\p{L}\p{N}_-]+=["'\p{L}\p{N}])[^{}\n]*\}?/gu,
    write: NO_CLASS,
  },
  { name: 'words with attributes', found: /\[[^[\]\n]*\]\{[^{}\n]*\}/gu, write: NO_CLASS },
  {
    name: 'a command of LaTeX',
    found: new RegExp(
      `(?<![\\p{L}\\p{N}:\\\\])\\\\(?:(?:${COMMANDS})(?![\\p{L}])|\\p{L}+(?=[{[]))(?:\\*?(?:\\{[^{}\\n]*\\}|\\[[^[\\]\\n]*\\])*)`,
      'gu',
    ),
    write: PAGES,
  },
  { name: 'a command of LaTeX', found: /^\\\p{L}+[ \t]*$/gmu, write: PAGES },
  {
    name: 'mathematics between `$`',
    found: /\$\$[^$]*(?:\$\$)?|(?<![\p{L}\p{N}\\$])\$(?=[^\s$])[^$\n]*[\\^_=][^$\n]*(?<=[^\s$])\$(?!\d)/gu,
    write: 'Write it in words and characters: m², 10⁶, x = 2.',
  },
  {
    name: 'a link of a wiki `[[…]]`',
    found: /!?\[\[[^[\]\n]+\]\]/gu,
    write: 'Refer to a place with @sec-…, to a source with [@key], to the web with [words](https://…).',
  },
  {
    name: 'a template `{{…}}`, `{%…%}`, `${…}`',
    found: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|<%[^\n]*?%>|(?<!\p{L})\$\{[^{}\n]*\}/gu,
    write: 'Write the words themselves: nothing is filled in here.',
  },
  {
    name: 'a role of MyST or reStructuredText',
    found: /\{[a-z][\w:.+-]*\}\uFFFC|:[a-z][\w+.-]*:\uFFFC/gu,
    write: 'Refer to a place with @sec-…, to a source with [@key]; emphasis is *words*.',
    holds: 'inlineCode',
  },
  { name: 'a directive of reStructuredText', found: /^\.\. [\w-]+::[^\n]*/gmu, write: CALLOUT },
  {
    name: 'a tag in square brackets',
    found: /\[\/[\p{L}][\p{L} _-]{0,19}\]/gu,
    write: `Use the marks of this tool: *words*, **words**, [words](https://…). ${NO_CLASS}`,
  },
  {
    name: 'a condition or role of AsciiDoc',
    found: /^(?:ifn?def|ifeval|endif|include|tag|end)::[^\s[\]]*\[[^[\]\n]*\]|^\[[.#%][^[\]\n]+\][ \t]*$/gmu,
    write: `Nothing is left out by a condition. ${NO_CLASS}`,
  },
  {
    name: 'a callout',
    found: /^\[!\p{L}[\p{L}\p{N}_. -]{0,40}\][+-]?|^(?:!!!|\?\?\?\+?|===) ["\p{Ll}][^\n]*/gmu,
    write: CALLOUT,
  },
  {
    name: 'a list of contents of another tool',
    found: /^\[(?:toc|_toc_)\][ \t]*$/gimu,
    write: 'Write ::contents, alone on a line.',
  },
  {
    name: 'a heading of another language',
    found: /^={2,6} \S[^\n]*|^h[1-6]\. \S[^\n]*|^#{2,6}[^\s#][^\n]*/gmu,
    write: 'Write ## and a space before a heading, ### below it.',
  },
  {
    name: 'a command of Org',
    found: /^#\+[A-Za-z_]+[^\n]*/gmu,
    write: 'Remove it; front matter stands between --- lines.',
  },
  {
    name: 'a definition list',
    found: /^:[ \t]+\S[^\n]*/gmu,
    write: 'Write a list: - **Term.** What it means. Terms of the whole publication stand in glossary.yaml.',
  },
  {
    name: 'an explained abbreviation',
    found: /^\*\[[^[\]\n]+\]:[^\n]*/gmu,
    write: 'Put it into glossary.yaml; what a page says of it stands in the text.',
  },
  {
    name: 'a numbered example',
    found: /^\(@[\p{L}\p{N}_-]*\)(?=[ \t])/gmu,
    write: 'Write 1. and a space; an example that is referred to is a :::table or :::figure.',
  },
  {
    name: 'the name of a small picture',
    found: /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9]*(?:_[a-z0-9]+)*:(?![\p{L}\p{N}:\uFFFC])/gu,
    write: 'Say it in words.',
  },
  {
    name: 'words that are hidden until they are clicked',
    found: /(?<!\|)\|\|[^\s|](?:[^|\n]*[^\s|])?\|\|(?!\|)|>![^!\n]*!<|^![^!\n]*!<[ \t]*$/gmu,
    write: 'Print the words or remove them; what is not public is :non-public[words]{originator="…"}.',
  },
  {
    name: 'highlighted or inserted words',
    found:
      /(?<![=\p{L}\p{N}])==[^\s=](?:[^=\n]*[^\s=])?==(?!=)|(?<![+\p{L}\p{N}])\+\+[^\s+](?:[^+\n]*[^\s+])?\+\+(?![+\p{L}])/gu,
    write: 'Write *words*, or nothing: a publication is not highlighted.',
  },
  {
    name: 'a raised or lowered sign',
    found: /(?<!~)~[^\s~/]{1,30}~(?!~)|\^[^\s^[]{1,30}\^/gu,
    write: 'Use the character itself: ², ³, ₂, º; write 19th on the line.',
  },
  {
    name: 'quotation marks or emphasis of another language',
    found: /``[^`'\n]+''|'{3}[^'\n]+'{3}|(?<!['\p{L}\p{N}])''[^'\n]+''(?!')/gu,
    write: 'Quotation marks are “ and ”; emphasis is *words*, strong words are **words**.',
  },
];
