import { rule, type Rule } from '../../model/rule.js';

/** What must be true of a printed edition. */
export const RULES = {
  pagePromise: rule({
    id: 'print/page-promise',
    letter: 'B',
    severity: 'error',

    truth: 'A publication has as many pages as its configuration promises',
    why: 'The length was agreed with the client; the terms of reference name it.',
    mend: 'Shorten or complete the text; the pages of each chapter stand in the report. Change the promise only with the client.',
  }),
  chapterBudget: rule({
    id: 'print/chapter-budget',
    letter: 'B',
    severity: 'warning',
    truth: 'A chapter stays within the pages planned for it',
    why: 'A chapter that grows takes its pages from another one.',
    mend: 'Shorten the chapter, or give it more pages and another chapter fewer.',
  }),
  textLost: rule({
    id: 'print/text-lost',
    severity: 'error',

    truth: 'Every word of the text is in the PDF once and in order',
    why: 'Readers cannot know that a note or a row is missing.',
    mend: 'Look at the page. Shorten what fits no page: a very long note, a row or box higher than the page.',
  }),
  noGlyph: rule({
    id: 'print/no-glyph',
    severity: 'error',

    truth: 'Every character has a glyph in the fonts of the page',
    why: 'A character without a glyph is a blank or a box on paper, and is lost in the text that readers copy or hear.',
    mend: 'Use a character that the fonts have, or give the style a font that has it.',
  }),
  inaccessible: rule({
    id: 'print/inaccessible',
    severity: 'warning',

    truth: 'The PDF conforms to PDF/UA-1, so that it can be read aloud',
    why: 'Readers who listen miss what is not tagged, described or named; agencies and archives refuse the file.',
    mend: 'Look at the block that is named: give a figure its alternative text, a table its head. Where the text is as it should be, it is a fault of the tool.',
  }),
  overflow: rule({
    id: 'print/overflow',
    severity: 'error',

    truth: 'Nothing runs out of its page, cell or drawing',
    why: 'What runs out is cut off or printed over other text.',
    mend: 'Shorten the text, give the column more width, or make the figure smaller.',
  }),
  emptyPage: rule({
    id: 'print/empty-page',
    letter: 'B',
    severity: 'error',

    truth: 'No page is empty',
    why: 'An empty page looks like a fault of the press, and counts as a page.',
    mend: 'Look at what ends the page before and what opens the page after it: both may ask for a new page.',
  }),
  strandedHeading: rule({
    id: 'print/stranded-heading',
    severity: 'warning',

    truth: 'A heading stands on the page of the text that follows it',
    why: 'A heading at the foot of a page announces nothing.',
    mend: 'Shorten or lengthen the text before it by a line or two.',
  }),
  contentsFolio: rule({
    id: 'print/contents-folio',
    severity: 'error',

    truth: 'The list of contents names the page on which each title stands',
    why: 'A wrong page number sends readers astray, and they trust the rest less.',
    mend: 'Build again; if it stays, report it with the publication: page counters in the style may disagree.',
  }),
  complaint: rule({
    id: 'print/complaint',
    severity: 'error',

    truth: 'The page is set without a complaint of the browser, and asks for nothing outside the build',
    why: 'A refused image is missing in print; a block that could not be laid out has been cut.',
    mend: 'Use files of the manuscript only; shorten the block that the complaint names.',
  }),
  pageFill: rule({
    id: 'print/page-fill',
    letter: 'B',
    severity: 'info',

    truth: 'A page within a chapter is at least six tenths full',
    why: 'White space in the middle of a chapter costs pages and looks like an end.',
    mend: 'Move a figure or table by a paragraph, or let a table run on over the page.',
  }),
  nearlyEmpty: rule({
    id: 'print/nearly-empty',
    letter: 'B',
    severity: 'warning',

    truth: 'No page holds only a line or two that belong to the page before',
    why: 'A lone line of sources or text costs a whole page, and readers take it for a fault.',
    mend: 'Shorten what stands before it by so many lines: a row, a source, a sentence; or give the table another width.',
  }),
  otherBrowser: rule({
    id: 'print/other-browser',
    severity: 'warning',

    truth: 'The browser is the one that the layout is pinned to',
    why: 'Another version breaks lines, and so pages, at other places.',
    mend: 'Install the optional packages (npm ci --include=optional) and unset IMPRIMATUR_BROWSER.',
  }),
  preflight: rule({
    id: 'print/preflight',
    severity: 'error',
    truth: 'A file for the press is PDF/X-4: ink, boxes, faces and output intent as a printing house asks for them',
    why: 'A printing house sends it back, or prints colours and edges that nobody has seen.',
    mend: 'Use colours of the house and no gradients or filters in drawings; where the text is as it should be, it is a fault of the tool.',
  }),
  pressColour: rule({
    id: 'print/press-colour',
    severity: 'warning',
    truth: 'Every drawing for the press uses the colours of the house',
    why: 'Another colour is turned into ink by the profile alone: up to four plates, which blur thin lines and small letters.',
    mend: 'Use one of the colours in docs/press.md.',
  }),
  pressResolution: rule({
    id: 'print/press-resolution',
    severity: 'warning',
    truth: 'A picture for the press has 300 pixels an inch where it stands',
    why: 'Paper shows its pixels, where a screen does not.',
    mend: 'Use a larger original, or a narrower width.',
  }),
  signature: rule({
    id: 'print/signature',
    severity: 'warning',
    truth: 'A brief that is stitched through its fold has a number of pages that four divides',
    why: 'Four pages are one folded sheet; the printing house would add blank ones at the end.',
    mend: 'Write more or less, or agree with the printing house what the blank pages hold; `binding:` in publication.yaml says how it is bound.',
  }),
  leftover: rule({
    id: 'print/unresolved-mark',
    severity: 'error',
    truth: 'No mark is printed as it was typed, and no link leads to where the page was set',
    why: 'Readers would see a remark, a label or a key, or be sent to a place that does not exist.',
    mend: 'Mend the mark at its line; one that is meant stands in code, or takes \\ before it.',
  }),
  leak: rule({
    id: 'check/leak',
    severity: 'error',
    gate: 'withdraw',
    truth:
      'Nothing withheld is in a public file: not on its pages, nor in its outline, metadata, attachments or attributes',
    why: 'Text that its originator has not released would be published, and cannot be called back.',
    mend: 'Look for the words outside their marked passage: in a title, a caption, an attribute, another chapter.',
  }),
  unreadable: rule({
    id: 'check/unreadable-file',
    severity: 'error',
    gate: 'withdraw',
    truth: 'Every file beside a public edition can be read, so that it can be searched',
    why: 'Nobody can say what a file holds that cannot be read: withheld text might be published with it.',
    mend: 'Remove the file from the folder of public outputs and build again.',
  }),
  uncut: rule({
    id: 'check/uncut-mark',
    severity: 'error',
    gate: 'withdraw',
    truth:
      'What is withheld can be cut out of its source line by line, so that the public edition can be made a second time without it',
    why: 'Only an edition that is made twice, with what is withheld and without, is proved to hold nothing of it.',
    mend: 'Write the mark as docs/authoring.md has it, alone on its lines or at the end of its line; or withhold the whole block.',
  }),
  unproved: rule({
    id: 'check/unproved-edition',
    severity: 'error',
    gate: 'withdraw',
    truth: 'A public edition is the same, byte by byte, as that of a manuscript that never held what is withheld',
    why: 'Any difference, be it a space, tells that something was taken out, or what.',
    mend: 'Look at the mark at this line: withhold the whole sentence or block, with no emphasis, link or list half in it.',
  }),
  near: rule({
    id: 'check/near-leak',
    severity: 'warning',
    truth: 'A name, number or date of a withheld text stands in public text only where somebody has judged it',
    why: 'Whoever reads both sentences together may guess what is withheld.',
    mend: 'Reword the public line; or say before it <!-- allow check/near-leak "words": why it may stand -->. The internal certificate lists both.',
  }),
} satisfies Record<string, Rule>;
