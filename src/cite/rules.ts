import type { Rule, Severity } from '../model/rule.js';

function rule(id: string, severity: Severity, words: readonly [truth: string, why: string, mend: string]): Rule {
  const [truth, why, mend] = words;
  return { id: `cite/${id}`, severity, truth, why, mend };
}

export const RULES = {
  unknownSource: rule('unknown-source', 'error', [
    'Every source that is cited stands in the bibliography',
    'The reader could not find the source, and the page would show the key.',
    'Correct the key, add the source to the bibliography, or write \\@ for a plain at sign.',
  ]),
  internalSource: rule('internal-source', 'error', [
    'The public edition cites public sources only',
    'The source is marked `distribution: internal`, so its reference is not printed in the public edition.',
    'Mark the passage non-public as well, or cite a public source.',
  ]),
  unverified: rule('unverified-source', 'error', [
    'The public edition cites no source of level C',
    'Level C means that nobody has verified the source yet.',
    'Verify the source and raise its level, cite another, or mark the passage non-public.',
  ]),
  syntax: rule('bibliography-syntax', 'error', [
    'The bibliography is a JSON list of works',
    'What cannot be read cannot be cited.',
    'Mend the file at the place named; most often it is a comma or a quotation mark.',
  ]),
  entry: rule('bibliography-entry', 'error', [
    'Every entry of the bibliography has a key, a known type and fields of the right form',
    'An entry that cannot be read is left out, and whatever cites it is undefined.',
    'Mend the field named; `type` is one of the CSL types, such as report, webpage, article-journal, legislation, treaty.',
  ]),
  distribution: rule('distribution', 'error', [
    'Whether a source is public is said in one field',
    'In another field the word has no effect, and the source would stand in the public edition.',
    'Write "distribution": "internal" beside "id".',
  ]),
  unknownField: rule('unknown-field', 'warning', [
    'Every field of an entry is known',
    'A misspelt field is passed over, and what it says is not printed.',
    'Correct the name of the field, or remove it.',
  ]),
  duplicate: rule('duplicate-source', 'warning', [
    'A work stands in the bibliography once',
    'It would be listed twice, with letters behind the year (2020a, 2020b) that mean nothing.',
    'Keep one of the two entries and use its key everywhere.',
  ]),
  missingField: rule('missing-field', 'warning', [
    'An entry has the fields that its type needs',
    'The reader needs them to find the work.',
    'Add the field.',
  ]),
  doi: rule('doi', 'error', [
    'A DOI has the form 10.1234/suffix',
    'A DOI of another form leads nowhere.',
    'Copy the DOI from the publisher’s page.',
  ]),
  address: rule('address', 'error', [
    'An address begins with https:// or http:// and has no spaces',
    'An address of another form leads nowhere.',
    'Copy the address from the browser.',
  ]),
  future: rule('future-year', 'warning', [
    'No work is from a future year',
    'It is most often a slip in the date.',
    'Correct the year, or say `"status": "in press"` and leave the date out.',
  ]),
  copyAddress: rule('copy-address', 'error', [
    'A reference prints the address of its publisher',
    'The address given is that of a copy (`"url-is": "copy"`), which may vanish and is not the source.',
    'Replace `URL` by the official address and remove `url-is`.',
  ]),
  twoNames: rule('two-names', 'warning', [
    'An institution has one name, and an abbreviation stands for one institution',
    'Readers take two spellings for two institutions; a shared abbreviation is not printed at all.',
    'Use one spelling, or another abbreviation.',
  ]),
  retrieval: rule('retrieval-date', 'warning', [
    'A page that is meant to change says when it was read',
    'What was read there may have changed since.',
    'Add `"accessed"` with the day on which it was read, or remove `"changes": true`.',
  ]),
  unused: rule('unused-source', 'info', [
    'Every entry of the bibliography is cited',
    'Only cited works are printed in the list of references.',
    'Cite the work or remove the entry.',
  ]),
  publisher: rule('publisher-is-author', 'info', [
    'A publisher that is also the author is given once',
    'APA leaves such a publisher out; it is not printed.',
    'Remove `publisher`, or leave it: nothing is printed twice.',
  ]),
  titleCase: rule('title-case', 'info', [
    'Titles of works are written in sentence case',
    'APA prints titles of works in the list of references in sentence case; proper nouns keep their capitals.',
    'Write the title in sentence case, unless its capitals are those of names.',
  ]),
} satisfies Record<string, Rule>;
