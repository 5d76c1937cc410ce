import { rule, type Rule } from '../model/rule.js';
import { QUALITY } from './quality/rules.js';

/** What must be true of citations and of the bibliography. */
export const RULES = {
  unknownSource: rule({
    id: 'cite/unknown-source',
    severity: 'error',
    gate: 'stop',
    truth: 'Every source that is cited stands in the bibliography',
    why: 'The reader could not find the source, and the page would show the key.',
    mend: 'Correct the key, add the source to the bibliography, or write \\@ for a plain at sign.',
  }),
  typedKey: rule({
    id: 'cite/typed-key',
    severity: 'error',
    truth: 'A key of the bibliography stands behind its sign @',
    why: 'Without the sign it is printed as it was typed, and the source is not in the list.',
    mend: 'Write [@key], or @key in the sentence; a key that is meant as a word stands between ticks: `key`.',
  }),
  typedCitation: rule({
    id: 'cite/typed-citation',
    severity: 'warning',
    truth: 'A source is cited by its key',
    why: 'Author and year that a hand typed put nothing into the list of references, and nobody finds the source.',
    mend: 'Write [@key], or @key in the sentence, with a record in the bibliography.',
  }),
  sideBySide: rule({
    id: 'cite/side-by-side',
    severity: 'warning',
    truth: 'Sources of one statement stand in one pair of parentheses',
    why: 'Two pairs side by side are printed as (A, 2019)(B, 2020).',
    mend: 'Write [@a; @b].',
  }),
  internalSource: rule({
    id: 'cite/internal-source',
    severity: 'error',
    gate: 'stop',
    truth: 'The public edition cites public sources only',
    why: 'The source is marked `distribution: internal`, so its reference is not printed in the public edition.',
    mend: 'Mark the passage non-public as well, or cite a public source.',
  }),
  unverified: rule({
    id: 'cite/unverified-source',
    severity: 'error',
    gate: 'stop',
    truth: 'The public edition cites no source of level C',
    why: 'Level C means that nobody has verified the source yet.',
    mend: 'Verify the source and raise its level, cite another, or mark the passage non-public.',
  }),
  syntax: rule({
    id: 'cite/bibliography-syntax',
    severity: 'error',
    gate: 'stop',
    truth: 'The bibliography is a JSON list of works',
    why: 'What cannot be read cannot be cited.',
    mend: 'Mend the file at the place named; most often it is a comma or a quotation mark.',
  }),
  entry: rule({
    id: 'cite/bibliography-entry',
    severity: 'error',
    gate: 'stop',
    truth: 'Every entry of the bibliography has a key, a known type and fields of the right form',
    why: 'An entry that cannot be read is left out, and whatever cites it is undefined.',
    mend: 'Mend the field named; `type` is one of the CSL types, such as report, webpage, article-journal, legislation, treaty.',
  }),
  libraryEntry: rule({
    id: 'cite/library-entry',
    severity: 'warning',
    truth: 'Every entry of a reference manager’s file can be read',
    why: 'An entry that cannot be read is left out, and whatever cites it is undefined.',
    mend: 'Correct the entry in the reference manager and export it again; `imprimatur cite import` names what it can read.',
  }),
  distribution: rule({
    id: 'cite/distribution',
    severity: 'error',
    gate: 'stop',
    truth: 'Whether a source is public is said in one field',
    why: 'In another field the word has no effect, and the source would stand in the public edition.',
    mend: 'Write "distribution": "internal" beside "id".',
  }),
  unknownField: rule({
    id: 'cite/unknown-field',
    severity: 'warning',

    truth: 'Every field of an entry is known',
    why: 'A misspelt field is passed over, and what it says is not printed.',
    mend: 'Correct the name of the field, or remove it.',
  }),
  mended: rule({
    id: 'cite/mended-field',
    severity: 'info',
    truth: 'A field holds the words that are printed',
    why: 'Libraries export signs of HTML and LaTeX, empty names and full stops; what is certain is put right as it is read.',
    mend: 'Write the field as it is printed, or leave it: the page is right.',
  }),
  mark: rule({
    id: 'cite/mark-in-field',
    severity: 'error',
    gate: 'stop',
    truth: 'A field holds words, and *emphasis* at most',
    why: 'A mark of another language would be printed in the list of references as it was typed.',
    mend: 'Write the words as they are printed; emphasis is *words* or <i>words</i>.',
  }),
  date: rule({
    id: 'cite/date',
    severity: 'warning',
    truth: 'A date is a day, a month or a season that there is',
    why: 'A month of 13 or a day of 31 in June is a slip or another program’s code; only the part that is certain is printed.',
    mend: 'Write the date as [year, month, day]; for a season write 21 to 24 (spring, summer, autumn, winter) as the month.',
  }),
  noList: rule({
    id: 'cite/no-list',
    severity: 'error',
    truth: 'A publication that cites sources draws the list of references',
    why: 'Every citation leads to an entry of the list; without it the reader cannot find the source.',
    mend: 'Draw `::bibliography` in a chapter that this edition prints.',
  }),
  duplicate: rule({
    id: 'cite/duplicate-source',
    severity: 'warning',

    truth: 'A work stands in the bibliography once',
    why: 'It would be listed twice, with letters behind the year (2020a, 2020b) that mean nothing.',
    mend: 'Keep one of the two entries and use its key everywhere.',
  }),
  missingField: rule({
    id: 'cite/missing-field',
    severity: 'warning',

    truth: 'An entry has the fields that its type needs',
    why: 'The reader needs them to find the work.',
    mend: 'Add the field.',
  }),
  doi: rule({
    id: 'cite/doi',
    severity: 'error',
    gate: 'stop',
    truth: 'A DOI has the form 10.1234/suffix',
    why: 'A DOI of another form leads nowhere.',
    mend: 'Copy the DOI from the publisher’s page.',
  }),
  address: rule({
    id: 'cite/address',
    severity: 'error',
    gate: 'stop',
    truth: 'An address begins with https:// or http:// and has no spaces',
    why: 'An address of another form leads nowhere.',
    mend: 'Copy the address from the browser.',
  }),
  future: rule({
    id: 'cite/future-year',
    severity: 'warning',

    truth: 'No work is from a future year',
    why: 'It is most often a slip in the date.',
    mend: 'Correct the year, or say `"status": "in press"` and leave the date out.',
  }),
  copyAddress: rule({
    id: 'cite/copy-address',
    severity: 'error',
    gate: 'stop',
    truth: 'A reference prints the address of its publisher',
    why: 'The address given is that of a copy (`"url-is": "copy"`), which may vanish and is not the source.',
    mend: 'Replace `URL` by the official address and remove `url-is`.',
  }),
  twoNames: rule({
    id: 'cite/two-names',
    severity: 'warning',

    truth: 'An institution has one name, and an abbreviation stands for one institution',
    why: 'Readers take two spellings for two institutions; a shared abbreviation is not printed at all.',
    mend: 'Use one spelling, or another abbreviation.',
  }),
  retrieval: rule({
    id: 'cite/retrieval-date',
    severity: 'warning',

    truth: 'A page that is meant to change says when it was read',
    why: 'What was read there may have changed since.',
    mend: 'Add `"accessed"` with the day on which it was read, or remove `"changes": true`.',
  }),
  unused: rule({
    id: 'cite/unused-source',
    severity: 'info',

    truth: 'Every entry of the bibliography is cited',
    why: 'Only cited works are printed in the list of references.',
    mend: 'Cite the work or remove the entry.',
  }),
  publisher: rule({
    id: 'cite/publisher-is-author',
    severity: 'info',

    truth: 'A publisher that is also the author is given once',
    why: 'APA leaves such a publisher out; it is not printed.',
    mend: 'Remove `publisher`, or leave it: nothing is printed twice.',
  }),
  titleCase: rule({
    id: 'cite/title-case',
    severity: 'info',

    truth: 'Titles of works are written in sentence case',
    why: 'APA prints titles of works in the list of references in sentence case; proper nouns keep their capitals.',
    mend: 'Write the title in sentence case, unless its capitals are those of names.',
  }),
  ...QUALITY,
} satisfies Record<string, Rule>;
