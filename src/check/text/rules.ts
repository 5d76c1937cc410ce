import { rule, type Rule } from '../../model/rule.js';

/** What must be true of the words of an edition. */
export const RULES = {
  meanSentence: rule({
    id: 'text/mean-sentence',
    severity: 'warning',

    truth: 'Sentences have 18 words on average, and no chapter more than 22',
    why: 'At 14 words readers understand nine sentences of ten, at 43 one of ten; ministers read once.',
    mend: 'Split the longest sentences first: at “and”, at a semicolon, at “which”.',
  }),
  longSentence: rule({
    id: 'text/long-sentence',
    severity: 'warning',

    truth: 'A sentence has at most 35 words',
    why: 'A reader holds about 25 words; of a longer sentence the beginning is lost before its end.',
    mend: 'Make two sentences, or a list.',
  }),
  endlessSentence: rule({
    id: 'text/endless-sentence',
    severity: 'error',

    truth: 'A sentence has at most 50 words',
    why: 'A sentence of more than 50 words is not understood at first reading.',
    mend: 'Make two or three sentences, or a list.',
  }),
  paragraph: rule({
    id: 'text/long-paragraph',
    severity: 'warning',

    truth: 'A paragraph has at most 120 words and six sentences',
    why: 'A paragraph holds one thought; a longer one is skipped.',
    mend: 'Begin a new paragraph where the thought changes.',
  }),
  endlessParagraph: rule({
    id: 'text/endless-paragraph',
    severity: 'error',

    truth: 'A paragraph has at most 200 words',
    why: 'A column without a break is not read.',
    mend: 'Make several paragraphs, one thought each.',
  }),
  flesch: rule({
    id: 'text/reading-ease',
    severity: 'warning',

    truth: 'Flesch reading ease is 45 or more in the guide, 50 or more in the summary and the brief',
    why: 'Senior readers have little time, and many read in their third language.',
    mend: 'Shorten sentences first, then take shorter words.',
  }),
  passive: rule({
    id: 'text/passive-share',
    severity: 'warning',

    truth: 'At most 15 per cent of the sentences are passive',
    why: 'A passive sentence hides who must act.',
    mend: 'Name who acts and make it the subject.',
  }),
  acronymCount: rule({
    id: 'text/acronym-count',
    severity: 'warning',

    truth: 'A guide has at most 25 acronyms, a brief five',
    why: 'Each acronym is a word that the reader must learn first.',
    mend: 'Write out those that are used least.',
  }),
  undefinedAcronym: rule({
    id: 'text/undefined-acronym',
    severity: 'error',

    truth: 'An acronym is explained at its first use in the publication',
    why: 'A reader who does not know it cannot go on, and a minister will not ask.',
    mend: 'Write the full name with the acronym in brackets behind it, or do without the acronym.',
  }),
  rareAcronym: rule({
    id: 'text/rare-acronym',
    severity: 'warning',

    truth: 'An acronym is used three times or more',
    why: 'An acronym that is used once or twice costs more to learn than it saves.',
    mend: 'Write the name out each time.',
  }),
  uncitedStatistic: rule({
    id: 'text/uncited-statistic',
    severity: 'warning',

    truth: 'Every figure and every date of an event has a source in its sentence or the next',
    why: 'A figure without a source will be challenged, and with it the recommendation that rests on it.',
    mend: 'Cite the source, refer to the place that cites it, or leave the figure out.',
  }),
  uncitedQuotation: rule({
    id: 'text/uncited-quotation',
    severity: 'warning',

    truth: 'Every quotation has a source',
    why: 'Words of another without a source cannot be checked.',
    mend: 'Cite the source with its page, paragraph or article.',
  }),
  longQuotation: rule({
    id: 'text/long-quotation',
    severity: 'warning',

    truth: 'A quotation of 40 words or more stands as a block',
    why: 'APA 7 sets it as a block, so that the reader sees whose words it is.',
    mend: 'Set it as a block quotation (>), without quotation marks.',
  }),
  noSource: rule({
    id: 'text/no-source',
    severity: 'error',

    truth: 'Every figure and table says where it comes from',
    why: 'A figure travels without its text; its source must travel with it.',
    mend: 'Add source="@key", or source="Prepared for this guide".',
  }),
  noAlternative: rule({
    id: 'text/no-alternative',
    severity: 'error',

    truth: 'Every figure has an alternative text',
    why: 'A reader who cannot see the figure hears this text instead.',
    mend: 'Add alt="…", alt: in its YAML file, or accTitle and accDescr in Mermaid: what it shows and what follows from it.',
  }),
  chargesAsConviction: rule({
    id: 'text/charges-as-conviction',
    severity: 'error',

    truth: 'Charges are not told as a conviction',
    why: 'Whoever is charged is presumed innocent; the guide could harm a trial.',
    mend: 'Say what is alleged and by whom, or give the judgement and set status="conviction".',
  }),
  guiltBeforeJudgement: rule({
    id: 'text/guilt-before-judgement',
    severity: 'warning',

    truth: 'A person who is charged is called a suspect or an accused',
    why: 'Whoever is charged is presumed innocent.',
    mend: 'Write “suspect”, “accused” or “person charged”.',
  }),
  allowReason: rule({
    id: 'text/allow-reason',
    severity: 'warning',

    truth: 'An exception says which rule of language it is from, and why',
    why: 'An exception without a reason cannot be judged by the editors, and does not hold.',
    mend: 'Write <!-- allow RULE "text": reason -->, with a reason of ten characters or more.',
  }),
  allowUnused: rule({
    id: 'text/allow-unused',
    severity: 'warning',

    truth: 'Every exception is from a finding that would be there without it',
    why: 'An exception that has nothing to except hides the next mistake.',
    mend: 'Remove the comment, or put it before the paragraph that it is for.',
  }),
  language: rule({
    id: 'text/unknown-language',
    severity: 'warning',
    truth: 'The language of a publication is one that the tool knows',
    why: 'What the tool prints itself (Contents, Figure, Table) is English then, and the plain language is not measured.',
    mend: 'Write language: en, or add the language in src/language.',
  }),
  wordRules: rule({
    id: 'text/word-rules',
    severity: 'error',
    truth: 'A `.vale.ini` of the folder names rules that are there, and sets nothing but those',
    why: 'A rule that is not read finds nothing, and all looks well; a setting can make Vale run what a manuscript brings.',
    mend: 'Mend the line, or remove it; `docs/authoring.md` says what a folder may set.',
  }),
} satisfies Record<string, Rule>;
