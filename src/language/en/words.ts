import { longDay } from './day.js';
import { WEB } from './web.js';

/** What is printed in English and is not the author's: the shape of every other language's words. */
export const WORDS = {
  longDay,
  contents: {
    title: 'Contents',
    figures: 'Figures',
    tables: 'Tables',
    cases: 'Cases',
    inThisChapter: 'In this chapter',
    annexEntry: (title: string) => `Annex: ${title}`,
    cover: 'Cover',
  },
  /** How a place is named where it is referred to. */
  place: {
    chapter: (number: string) => `chapter ${number}`,
    annex: (number: string) => `annex ${number}`,
    section: (number: string) => `section ${number}`,
    paragraph: (number: string) => `paragraph ${number}`,
    unnumbered: (title: string) => `“${title}”`,
    figure: (number: string) => `figure ${number}`,
    table: (number: string) => `table ${number}`,
    sop: (number: string) => `SOP ${number}`,
    case: (number: string) => `case ${number}`,
    finding: (number: string) => `finding ${number}`,
    recommendation: (number: string) => `R${number}`,
    unknown: (label: string) => `[unknown place: ${label}]`,
  },
  slide: { sources: 'Sources', sourcesMore: 'Sources, continued', about: 'About these slides' },
  /** The head of a document of a body. */
  document: {
    distribution: 'Distribution',
    original: 'Original language',
    notOfficial: 'Not an official document of the United Nations',
  },
  /** The labels of what is numbered, where it stands. */
  label: {
    annex: (number: string) => `Annex ${number}`,
    annexAlone: 'Annex',
    figure: (number: string) => `Figure ${number}`.trim(),
    table: (number: string) => `Table ${number}`.trim(),
    sop: (number: string) => `SOP ${number}`.trim(),
    case: (number: string) => `Case ${number}`.trim(),
    recommendation: (number: string) => `R${number}`,
  },
  figure: {
    howToRead: 'How to read it.',
    sources: 'Sources.',
    sourcesBefore: 'Sources: ',
    /** What a line of sources that names itself begins with. */
    namesItself: /^\s*Sources?[.:]/u,
    square: 'One square is one month.',
    squareBeside: '(one square is one month)',
    squareTitle: 'One square is one month',
    both: 'Both',
    neither: 'Neither seen',
    unknown: 'Not known',
    /** The heads of the tables of values that figures are drawn from. */
    data: {
      value: 'Value',
      shown: 'As shown',
      note: 'Note',
      times: 'Time',
      what: 'What is kept or answered',
      from: 'From month',
      to: 'To month',
      renewable: 'Months it may be renewed',
      state: 'State',
      question: 'Question',
      answer: 'Answer',
      then: 'What to do',
      yes: 'Yes',
    },
    /** The list of the figures that are delivered as files. */
    list: {
      figure: 'Figure',
      title: 'Title',
      description: 'Description',
      sources: 'Sources',
      files: 'Files',
    },
  },
  /** What is read aloud of a link. */
  reading: {
    note: (number: string) => `Note ${number}`,
    place: (words: string, folio: string) => `${words}, page ${folio}`.replace(/^, p/u, 'P'),
  },
  status: { party: 'Party', signed: 'Signed', open: 'Not a party', unknown: 'No evidence found' },
  block: { keyMessages: 'Key messages', whereToStart: 'Where to start', speakerNotes: 'Briefing notes' },
  sop: {
    purpose: 'Purpose',
    whenToUse: 'When to use',
    whoActs: 'Who acts',
    beforeYouStart: 'Before you start',
    steps: 'Steps',
    whoByWhen: 'Who, by when',
    record: 'Record',
    safeguards: 'Safeguards for the child',
    mistakes: 'Common mistakes',
    legalBasis: 'Legal basis',
    forms: 'Forms',
    timeLimits: 'Time limits',
  },
  case: {
    who: 'Who',
    since: 'Since',
    result: 'Result',
    status: 'Status',
    lesson: 'Lesson',
    charges: 'Charges only',
    operational: 'Operational result',
    conviction: 'Conviction',
  },
  recommendation: { restsOn: 'rests on ' },
  nonPublic: {
    tab: 'Not for the public edition',
    chapterTab: 'The whole chapter is not for the public edition',
    /** Heard where framed words begin and a framed passage ends, not seen. */
    begin: '[not public: ',
    close: ']',
    end: (number: string) => `[end of ${number}]`,
    originator: 'Originator',
    basis: 'Basis',
    until: 'Until',
    keyTitle: 'Key to this edition.',
    key:
      'A thin frame marks words, and a heavy frame a passage, that the originator has not released. ' +
      'N-numbers link each to its originator in the margin. The public edition is made without them.',
  },
  register: {
    title: 'Register of what is not public',
    lead:
      'Every text of this edition that its originator has not released, in the order of the pages. ' +
      'The public edition has neither these texts nor this register.',
    number: 'Number, page',
    originator: 'Originator',
    basis: 'Basis',
    until: 'Until',
    words: 'First words',
  },
  edition: {
    internalFoot: 'Internal edition: do not forward',
    reviewFoot: 'Review copy',
    /** At the end of the imprint of a public edition, whether anything is withheld from it or not. */
    verified: 'Public edition, verified before delivery: what is not released stands in no part of this file.',
    /** Behind it, where the file is of no release, which has papers of its own. */
    shown: 'How this was shown: certificate.json. To check a copy: imprimatur verify.',
    passport: (version: string, code: string) =>
      `Release ${version}, passport ${code}. How it was checked: manifest.json. To see whether a copy is unchanged, open index.html of the release, or: imprimatur verify.`,
    deliverable: (letter: string) => `Deliverable ${letter}`,
    draftTab: 'DRAFT',
    internalTab: 'INTERNAL',
    /** Stamped on pages with errors; set in a face without accents. */
    stamp: 'DRAFT WITH ERRORS',
  },
  lists: {
    abbreviation: 'Abbreviation',
    inFull: 'In full',
    term: 'Term',
    meaning: 'Meaning',
    avoid: (words: string) => ` Not: ${words}.`,
    requirement: 'Requirement',
    asked: 'What is asked',
    answered: 'Where it is answered',
    citedOnPage: 'Cited on page',
  },
  web: WEB,
};
