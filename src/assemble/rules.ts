import type { Rule } from '../model/rule.js';

const lost = 'What cannot be placed would be lost from the publication without a word.';

function error(id: string, truth: string, mend: string): Rule {
  return { id: `assemble/${id}`, severity: 'error', truth, why: lost, mend };
}

function errorBecause(why: string, rule: Rule): Rule {
  return { ...rule, why };
}

export const RULES = {
  missingFile: error('missing-file', 'Every file that is named exists', 'Correct the name, or add the file.'),
  twice: errorBecause(
    'It would be printed twice.',
    error('listed-twice', 'A chapter is listed once', 'Remove one of the two lines.'),
  ),
  outside: errorBecause(
    'A build must be repeatable from its folder alone.',
    error(
      'outside-manuscript',
      'Files stand inside the manuscript',
      'Move the file into the manuscript and name it from there.',
    ),
  ),
  notText: errorBecause(
    'Letters would be garbled.',
    error('not-utf-8', 'Chapters are UTF-8 text', 'Save the file as UTF-8.'),
  ),
  empty: error('empty-chapter', 'A chapter has text', 'Write the chapter, or take it off the list.'),
  frontMatter: error('front-matter', 'A chapter opens with its front matter', 'Begin with ---, title: …, ---.'),
  unknownBlock: error('unknown-block', 'Every block has a known name', 'Correct the name.'),
  tooLarge: errorBecause(
    'A larger one would take hours to read and to set.',
    error(
      'chapter-too-large',
      'A chapter has at most one megabyte of text',
      'Split the chapter, or remove what is no text.',
    ),
  ),
  unknownInline: errorBecause(
    'What its author meant to mark would be printed as plain words.',
    error('unknown-inline', 'Every inline mark has a known name', 'Correct the name, or write the colon otherwise.'),
  ),
  unclosed: errorBecause(
    'An unclosed block swallows the text after it.',
    error(
      'unclosed-block',
      'Every block is closed by its own line of colons',
      'Add the closing line, with as many colons as the opening one.',
    ),
  ),
  brokenFence: errorBecause(
    'The block would be printed as plain text.',
    error(
      'broken-fence',
      'A line of colons opens or closes a block',
      'Write the name directly after the colons, nothing but {attributes} after it, and an empty line before it.',
    ),
  ),
  attribute: error('unknown-attribute', 'A block’s attributes are known', 'Correct the name of the attribute.'),
  required: error('missing-attribute', 'A block says what it must say', 'Add the attribute.'),
  value: error('wrong-value', 'An attribute has one of its values', 'Use one of the values named.'),
  nesting: error('misplaced-block', 'A block stands where it belongs', 'Move it inside the block it belongs to.'),
  label: error(
    'wrong-label',
    'A label begins with the kind of what it names',
    'Write {#fig-…} on figures, {#tbl-…} on tables, {#sop-…}, {#case-…}, {#rec-…}, {#fin-…}, {#sec-…} on headings.',
  ),
  duplicate: errorBecause(
    'References would lead to the wrong place.',
    error('duplicate-label', 'A label is given once in a publication', 'Rename one of the two.'),
  ),
  heading: errorBecause(
    'Readers of the contents, and of the tagged PDF, need whole levels.',
    error(
      'heading-level',
      'Headings in a chapter are ## or ###',
      'The chapter’s title stands in its front matter; use ## for sections and ### below them.',
    ),
  ),
  html: errorBecause(
    'HTML can carry scripts and hidden text past every check.',
    error(
      'raw-html',
      'A manuscript holds no HTML',
      'Say it in Markdown or with a block; scripts are never taken over.',
    ),
  ),
  image: errorBecause(
    'A figure needs a number, a source and an alternative text.',
    error(
      'image-in-text',
      'An image stands alone, as a figure',
      'Use :::figure{src="…" title="…" source="…" alt="…"}.',
    ),
  ),
  tableShape: error('table-block', 'A table block holds one table', 'Put exactly one GitHub table into the block.'),
  sopOrder: {
    ...error('sop-order', 'Each procedure has the same parts in the same order', 'Put the parts in the order named.'),
    severity: 'warning',
    why: 'A reader who knows one page finds the way on every other.',
  },
  draw: error('nothing-to-draw', 'What is drawn exists', 'Correct the publication or the label.'),
  outline: {
    ...error('outline', 'The manuscript follows the agreed outline', 'Change the text, or agree a new outline.'),
    severity: 'warning',
    why: 'The outline was agreed with UNODC before drafting (T5).',
  },
} satisfies Record<string, Rule>;
