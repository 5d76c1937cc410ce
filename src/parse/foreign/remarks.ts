import type { ForeignMark } from './mark.js';

const TELL = 'Answer the remark and remove it; a comment that is never printed is <!-- … -->.';
const DECIDE = 'Make the change or drop it, so that the words stand as readers shall see them.';

/** Words that an editor struck out: a mark of its own, because the tree knows it. */
export const STRUCK_OUT: ForeignMark = {
  name: 'words struck out `~~…~~`',
  found: /~~(?:[^~\n]+~~)?/gu,
  write: DECIDE,
  remark: true,
};

/** Marks with which editors and reviewers speak to each other. */
export const REMARKS: readonly ForeignMark[] = [
  {
    name: 'a remark of CriticMarkup `{>>…<<}`',
    found: /\{>>(?:[\s\S]*?<<\})?|<<\}/gu,
    write: TELL,
    remark: true,
  },
  {
    name: 'a change of CriticMarkup `{--…--}`, `{++…++}`, `{~~…~~}`, `{==…==}`',
    found:
      /\{--(?:[\s\S]*?--\})?|\{\+\+(?:[\s\S]*?\+\+\})?|\{~~(?:[\s\S]*?~~\})?|\{==(?:[\s\S]*?==\})?|(?:--|\+\+|~~|==)\}/gu,
    write: DECIDE,
    remark: true,
  },
  STRUCK_OUT,
  { name: 'a remark between `%%`', found: /(?<![\d%\p{L}]|\d )%%(?!%)[^\n]*/gu, write: TELL, remark: true },
  { name: 'a remark `/* … */`', found: /(?<![\p{L}\p{N}*/])\/\*(?:[\s\S]*?\*\/)?/gu, write: TELL, remark: true },
  { name: 'a remark after `//`', found: /^\/\/[ \t]+\S[^\n]*/gmu, write: TELL, remark: true },
  {
    name: 'a remark of LaTeX, or a title of Pandoc, after `%`',
    found: /^%[ \t]+\S[^\n]*/gmu,
    write: TELL,
    remark: true,
  },
  {
    name: 'a remark in brackets',
    found:
      /\[(?:notes? to (?:the )?(?:editors?|self|authors?|reviewers?|translators?|typesetters?)|(?:editor|author|reviewer)(?:’s|'s)? (?:note|comment|query|remark)|comment|remark|author query|AQ|query|to ?do|fixme)\b[^[\]\n:]{0,40}:[^[\]\n]*\]/giu,
    write: TELL,
    remark: true,
  },
  { name: 'a remark of a template `{# … #}`', found: /\{#\s[^{}\n]*#\}/gu, write: TELL, remark: true },
  { name: 'a remark of Typst or Textile `###.`', found: /^###\.\s[^\n]*/gmu, write: TELL, remark: true },
  {
    name: 'a place that was never filled in `??`',
    found: /(?<=^|[\s(])\?{2,}(?=[\s).,;]|$)/gmu,
    write: TELL,
    remark: true,
  },
  { name: 'a gap `<<…>>`', found: /<<[^<>\n]+>>/gu, write: TELL, remark: true },
];
