import { describe, expect, it } from 'vitest';
import { cited, type Entry } from './edition.js';

interface Row {
  readonly what: string;
  readonly entries: readonly Entry[];
  /** What is written, and what is printed. */
  readonly text?: readonly (readonly [written: string, printed: string])[];
  readonly list?: readonly string[];
}

const person = (family: string, given: string): Entry => ({ family, given });
const group = (literal: string): readonly Entry[] => [{ literal }];
const on = (...parts: number[]): Entry => ({ 'date-parts': [parts] });

/** Twenty-two authors, of whom the list names nineteen and the last. */
const MANY = 'ABCDEFGHIJKLMNOPQRSTUV'.split('').map((letter) => person(`${letter}ning`, `${letter}.`));

const grady: Entry = {
  id: 'grady',
  type: 'article-journal',
  title:
    'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
  author: [
    person('Grady', 'J. S.'),
    person('Her', 'M.'),
    person('Moreno', 'G.'),
    person('Perez', 'C.'),
    person('Yelinek', 'J.'),
  ],
  issued: on(2019),
  'container-title': 'Psychology of Popular Media Culture',
  volume: '8',
  issue: '3',
  page: '207-217',
  DOI: 'https://doi.org/10.1037/ppm0000185',
};
const salas: Entry = {
  id: 'salas',
  type: 'article-journal',
  title: 'Team science',
  author: [person('Salas', 'E.'), person("D'Agostino", 'A. R.')],
  issued: on(2020),
  'container-title': 'Journal',
};
const crc: Entry = {
  id: 'crc',
  type: 'treaty',
  title: 'United Nations Convention on the Rights of the Child',
  author: group('United Nations'),
  issued: on(1989, 11, 20),
  URL: 'https://www.ohchr.org/EN/ProfessionalInterest/Pages/CRC.aspx',
};
const brown: Entry = {
  id: 'brown',
  type: 'legal_case',
  title: 'Brown v. Board of Education',
  volume: '347',
  'container-title': 'U.S.',
  page: '483',
  issued: on(1954),
  URL: 'https://www.oyez.org/cases/1940-1955/347us483',
};
const essa: Entry = {
  id: 'essa',
  type: 'legislation',
  title: 'Every Student Succeeds Act',
  number: '114-95',
  volume: '129',
  'container-title': 'Stat.',
  page: '1802',
  issued: on(2015),
  URL: 'https://www.congress.gov/114/plaws/publ95/PLAW-114publ95.pdf',
};
const book = (id: string, authors: readonly Entry[], issued?: Entry, more: Entry = {}): Entry => ({
  id,
  type: 'book',
  title: `Work ${id}`,
  author: authors,
  publisher: 'Press',
  ...(issued === undefined ? {} : { issued }),
  ...more,
});

const ROWS: readonly Row[] = [
  {
    what: 'a journal article with a DOI given as an address; three and more authors',
    entries: [grady],
    text: [
      ['[@grady]', '(Grady et al., 2019)'],
      ['@grady', 'Grady et al. (2019)'],
    ],
    list: [
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185',
    ],
  },
  {
    what: 'an address of a resolver in place of a DOI',
    entries: [{ ...grady, DOI: undefined, URL: 'http://dx.doi.org/10.1037/ppm0000185', title: 'T' }],
    text: [['[@grady]', '(Grady et al., 2019)']],
    list: [
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). T. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185',
    ],
  },
  {
    what: 'two authors: & in brackets and in the list, "and" in the sentence',
    entries: [salas],
    text: [
      ['[@salas]', '(Salas & D’Agostino, 2020)'],
      ['@salas', 'Salas and D’Agostino (2020)'],
      ['@salas [p. 16]', 'Salas and D’Agostino (2020, p. 16)'],
      ['[-@salas]', '(2020)'],
    ],
    list: ['Salas, E., & D’Agostino, A. R. (2020). Team science. *Journal*.'],
  },
  {
    what: 'an "&" in the name of a group stays in the sentence',
    entries: [book('x', group('Research & Statistics Unit'), on(2020))],
    text: [['@x', 'Research & Statistics Unit (2020)']],
  },
  {
    what: 'twenty-two authors',
    entries: [{ ...salas, id: 'many', author: MANY }],
    text: [['[@many]', '(Aning et al., 2020)']],
    list: [
      `${MANY.slice(0, 19)
        .map((name) => `${String(name['family'])}, ${String(name['given'])}`)
        .join(', ')}, … Vning, V. (2020). Team science. *Journal*.`,
    ],
  },
  {
    what: 'a group with an abbreviation, first in brackets',
    entries: [
      {
        id: 'nimh',
        type: 'report',
        title: 'Suicide',
        author: group('National Institute of Mental Health'),
        shortauthor: 'NIMH',
        issued: on(2020),
        publisher: 'NIMH',
      },
    ],
    text: [
      ['[@nimh]', '(National Institute of Mental Health [NIMH], 2020)'],
      ['[@nimh, p. 3]', '(NIMH, 2020, p. 3)'],
      ['@nimh', 'NIMH (2020)'],
    ],
    list: ['National Institute of Mental Health. (2020). *Suicide*.'],
  },
  {
    what: 'a group with an abbreviation, first in the sentence',
    entries: [
      {
        id: 'apa',
        type: 'webpage',
        title: 'Stress',
        author: [{ literal: 'American Psychological Association', short: 'APA' }],
        issued: on(2017, 1, 3),
        URL: 'https://apa.org/x',
        'container-title': 'American Psychological Association',
      },
    ],
    text: [
      ['@apa [para. 2]', 'American Psychological Association (APA, 2017, para. 2)'],
      ['@apa', 'APA (2017)'],
      ['[@apa]', '(APA, 2017)'],
    ],
    list: ['American Psychological Association. (2017, January 3). *Stress*. https://apa.org/x'],
  },
  {
    what: 'two groups with one abbreviation keep their names',
    entries: [
      book('p1', [{ literal: 'American Psychological Association', short: 'APA' }], on(2020)),
      book('p2', [{ literal: 'American Psychiatric Association', short: 'APA' }], on(2020)),
    ],
    text: [
      ['[@p1]', '(American Psychological Association, 2020)'],
      ['[@p2]', '(American Psychiatric Association, 2020)'],
    ],
  },
  {
    what: 'two groups as authors',
    entries: [
      book(
        'g',
        [{ literal: 'ECPAT International' }, { literal: "United Nations Children's Fund", short: 'UNICEF' }],
        on(2018),
      ),
    ],
    text: [
      ['[@g]', '(ECPAT International & United Nations Children’s Fund [UNICEF], 2018)'],
      ['@g', 'ECPAT International and UNICEF (2018)'],
    ],
  },
  {
    what: 'no date, and several works of one author without a date',
    entries: [
      book('n1', group('Merriam-Webster')),
      book('n2', group('Merriam-Webster')),
      book('m', [person('Solo', 'H.')]),
    ],
    text: [
      ['[@m]', '(Solo, n.d.)'],
      ['[@n1; @n2]', '(Merriam-Webster, n.d.-a, n.d.-b)'],
    ],
  },
  {
    what: 'letters for works of one year, collapsed, with one in press',
    entries: [
      book('d2', [person('Koriat', 'A.')], on(2008), { title: 'Second work' }),
      book('d1', [person('Koriat', 'A.')], on(2008), { title: 'First work' }),
      book('d3', [person('Koriat', 'A.')], on(2016)),
      book('d4', [person('Koriat', 'A.')], undefined, { status: 'in press' }),
      book('z', [person('Zhou', 'Q.')], on(2019)),
    ],
    text: [['[@z; @d4; @d2; @d3; @d1]', '(Koriat, 2008a, 2008b, 2016, in press; Zhou, 2019)']],
    list: [
      'Koriat, A. (2008a). *First work*. Press.',
      'Koriat, A. (2008b). *Second work*. Press.',
      'Koriat, A. (2016). *Work d3*. Press.',
      'Koriat, A. (in press). *Work d4*. Press.',
      'Zhou, Q. (2019). *Work z*. Press.',
    ],
  },
  {
    what: 'authors of one family name',
    entries: [
      book('t1', [person('Taylor', 'T.')], on(2014)),
      book('t2', [person('Taylor', 'J. M.'), person('Neimeyer', 'G. J.')], on(2015)),
    ],
    text: [['[@t1; @t2]', '(J. M. Taylor & Neimeyer, 2015; T. Taylor, 2014)']],
  },
  {
    what: 'the order of works, and words between them',
    entries: [
      book('a', [person('Adams', 'A.')], on(2019)),
      book('s', [person('Shumway', 'B.'), person('Shulman', 'C.')], on(2015)),
      book('w', [person('Westinghouse', 'D.')], on(2017)),
    ],
    text: [
      ['[@w; @a]', '(Adams, 2019; Westinghouse, 2017)'],
      ['[@w; see also @s; @a]', '(Westinghouse, 2017; see also Adams, 2019; Shumway & Shulman, 2015)'],
      ['[see @w; @a]', '(see Adams, 2019; Westinghouse, 2017)'],
      ['[e.g., @a]', '(e.g., Adams, 2019)'],
      ['[@a and more text]', '(Adams, 2019 and more text)'],
      ['(@a)', '(Adams, 2019)'],
      ['@a [p. 4; @w, p. 5]', 'Adams (2019, p. 4; Westinghouse, 2017, p. 5)'],
      ['[@a, pp. 33-35 and *passim*]', '(Adams, 2019, pp. 33–35 and *passim*)'],
    ],
  },
  {
    what: 'parts of works',
    entries: [book('b', [person('Beck', 'A.')], on(2012))],
    text: [
      ['[@b, p. 4]', '(Beck, 2012, p. 4)'],
      ['[@b, 4]', '(Beck, 2012, p. 4)'],
      ['[@b, pp. 4-6]', '(Beck, 2012, pp. 4–6)'],
      ['[@b, page 4]', '(Beck, 2012, p. 4)'],
      ['[@b, para. 14]', '(Beck, 2012, para. 14)'],
      ['[@b, paras. 14-15]', '(Beck, 2012, paras. 14–15)'],
      ['[@b, chap. 3]', '(Beck, 2012, Chapter 3)'],
      ['[@b, table 1]', '(Beck, 2012, Table 1)'],
      ['[@b, fig. 2]', '(Beck, 2012, Figure 2)'],
      ['[@b, Slide 7]', '(Beck, 2012, Slide 7)'],
      ['[@b, 1:09:19]', '(Beck, 2012, 1:09:19)'],
      ['[@b, art. 6(2)]', '(Beck, 2012, art. 6(2))'],
      ['[@b, Introduction section, para. 3]', '(Beck, 2012, Introduction section, para. 3)'],
      ['[@b, (a) and (h)]', '(Beck, 2012, (a) and (h))'],
      ['[@b, Part III]', '(Beck, 2012, Part III)'],
      ['[@b, ss. 2–3]', '(Beck, 2012, ss. 2–3)'],
    ],
  },
  {
    what: 'a treaty',
    entries: [crc],
    text: [
      ['[@crc]', '(United Nations Convention on the Rights of the Child, 1989)'],
      ['@crc [art. 34]', 'United Nations Convention on the Rights of the Child (1989, art. 34)'],
      ['[-@crc]', '(1989)'],
    ],
    list: [
      'United Nations Convention on the Rights of the Child, November 20, 1989, https://www.ohchr.org/EN/ProfessionalInterest/Pages/CRC.aspx',
    ],
  },
  {
    what: 'a court decision',
    entries: [brown],
    text: [
      ['[@brown]', '(*Brown v. Board of Education*, 1954)'],
      ['@brown', '*Brown v. Board of Education* (1954)'],
    ],
    list: ['Brown v. Board of Education, 347 U.S. 483 (1954). https://www.oyez.org/cases/1940-1955/347us483'],
  },
  {
    what: 'a court decision with a docket number',
    entries: [
      {
        id: 'dock',
        type: 'legal_case',
        title: 'Doe v. Roe',
        number: '18-2424',
        authority: '4th Cir.',
        issued: on(2019),
        URL: 'https://x.org/1',
      },
    ],
    text: [['[@dock]', '(*Doe v. Roe*, 2019)']],
    list: ['Doe v. Roe, No. 18-2424 (4th Cir. 2019). https://x.org/1'],
  },
  {
    what: 'a federal act',
    entries: [essa],
    text: [
      ['[@essa]', '(Every Student Succeeds Act, 2015)'],
      ['@essa', 'Every Student Succeeds Act (2015)'],
    ],
    list: [
      'Every Student Succeeds Act, Pub. L. No. 114-95, 129 Stat. 1802 (2015). https://www.congress.gov/114/plaws/publ95/PLAW-114publ95.pdf',
    ],
  },
  {
    what: 'a law of another country',
    entries: [
      {
        id: 'ph',
        type: 'legislation',
        title: 'Anti-Online Sexual Abuse Act',
        number: 'Republic Act No. 11930',
        author: group('Republic of the Philippines'),
        issued: on(2022, 7, 30),
      },
    ],
    text: [['@ph', 'Anti-Online Sexual Abuse Act (2022)']],
    list: ['Anti-Online Sexual Abuse Act, Republic Act No. 11930 (2022).'],
  },
  {
    what: 'a statute in a code',
    entries: [
      {
        id: 'ada',
        type: 'legislation',
        title: 'Americans with Disabilities Act of 1990',
        volume: '42',
        'container-title': 'U.S.C.',
        section: '12101',
        issued: on(1990),
        URL: 'https://www.ada.gov/pubs/adastatute08.htm',
      },
    ],
    text: [['[@ada]', '(Americans with Disabilities Act of 1990, 1990)']],
    list: [
      'Americans with Disabilities Act of 1990, 42 U.S.C. § 12101 (1990). https://www.ada.gov/pubs/adastatute08.htm',
    ],
  },
  {
    what: 'an executive order, a charter, and other works that are written out',
    entries: [
      {
        id: 'eo',
        type: 'regulation',
        title: 'Exec. Order No. 13,676',
        issued: on(2014),
        'literal-reference': 'Exec. Order No. 13,676, 3 C.F.R. 294 (2014). https://www.govinfo.gov/x.pdf',
      },
      {
        id: 'charter',
        type: 'treaty',
        title: 'U.N. Charter',
        'literal-citation': 'U.N. Charter art. 1',
        'literal-reference': 'U.N. Charter art. 1, para. 3.',
      },
    ],
    text: [
      ['[@eo]', '(Exec. Order No. 13,676, 2014)'],
      ['[@charter, para. 3]', '(U.N. Charter art. 1, para. 3)'],
      ['@charter [para. 3]', 'U.N. Charter art. 1, para. 3'],
    ],
    list: [
      'Exec. Order No. 13,676, 3 C.F.R. 294 (2014). https://www.govinfo.gov/x.pdf',
      'U.N. Charter art. 1, para. 3.',
    ],
  },
  {
    what: 'a report of a group that publishes it, with a number',
    entries: [
      {
        id: 'nci',
        type: 'report',
        title: 'Taking time: Support for people with cancer',
        author: group('National Cancer Institute'),
        issued: on(2019),
        genre: 'NIH Publication',
        number: '18-2059',
        publisher: 'National Cancer Institute',
        URL: 'https://www.cancer.gov/x.pdf',
      },
    ],
    text: [['[@nci]', '(National Cancer Institute, 2019)']],
    list: [
      'National Cancer Institute. (2019). *Taking time: Support for people with cancer* (NIH Publication No. 18-2059). https://www.cancer.gov/x.pdf',
    ],
  },
  {
    what: 'a document of the United Nations with its symbol and its full date',
    entries: [
      {
        id: 'crp',
        type: 'report',
        title: 'Assessment of needs',
        author: group('United Nations Office on Drugs and Crime'),
        shortauthor: 'UNODC',
        issued: on(2014, 5, 7),
        number: 'E/CN.15/2014/CRP.2',
        publisher: 'United Nations',
      },
    ],
    text: [
      ['[@crp, para. 14]', '(United Nations Office on Drugs and Crime [UNODC], 2014, para. 14)'],
      ['[@crp]', '(UNODC, 2014)'],
    ],
    list: [
      'United Nations Office on Drugs and Crime. (2014, May 7). *Assessment of needs* (E/CN.15/2014/CRP.2). United Nations.',
    ],
  },
  {
    what: 'a press release',
    entries: [
      {
        id: 'pr',
        type: 'report',
        genre: 'Press release',
        title: 'FDA authorizes first interoperable insulin pump',
        author: group('U.S. Food and Drug Administration'),
        issued: on(2019, 2, 14),
        URL: 'https://www.fda.gov/x',
      },
    ],
    text: [['@pr', 'U.S. Food and Drug Administration (2019)']],
    list: [
      'U.S. Food and Drug Administration. (2019, February 14). *FDA authorizes first interoperable insulin pump* [Press release]. https://www.fda.gov/x',
    ],
  },
  {
    what: 'a page on a website of another body, and a page of the author itself',
    entries: [
      {
        id: 'w1',
        type: 'webpage',
        title: 'Fear of missing out',
        author: [person('Giovanetti', 'F.')],
        issued: on(2019, 11, 16),
        publisher: 'Scenario Journal',
        URL: 'https://s.org/a',
      },
      {
        id: 'w2',
        type: 'webpage',
        title: 'Top ten causes of death',
        author: group('World Health Organization'),
        issued: on(2018, 5, 24),
        publisher: 'World Health Organization',
        URL: 'https://who.int/b',
      },
    ],
    text: [['[@w1; @w2]', '(Giovanetti, 2019; World Health Organization, 2018)']],
    list: [
      'Giovanetti, F. (2019, November 16). *Fear of missing out*. Scenario Journal. https://s.org/a',
      'World Health Organization. (2018, May 24). *Top ten causes of death*. https://who.int/b',
    ],
  },
  {
    what: 'an undated page, with "Retrieved" only where it changes',
    entries: [
      {
        id: 'c1',
        type: 'webpage',
        title: 'U.S. and world population clock',
        author: group('U.S. Census Bureau'),
        changes: true,
        accessed: on(2020, 1, 9),
        URL: 'https://www.census.gov/popclock/',
        publisher: 'U.S. Department of Commerce',
      },
      {
        id: 'c2',
        type: 'webpage',
        title: 'About us',
        author: group('Zoo'),
        accessed: on(2020, 1, 9),
        URL: 'https://z.org',
      },
    ],
    text: [
      ['[@c1]', '(U.S. Census Bureau, n.d.)'],
      ['@c2', 'Zoo (n.d.)'],
    ],
    list: [
      'U.S. Census Bureau. (n.d.). *U.S. and world population clock*. U.S. Department of Commerce. Retrieved January 9, 2020, from https://www.census.gov/popclock/',
      'Zoo. (n.d.). *About us*. https://z.org',
    ],
  },
  {
    what: 'a newspaper article, and news of a website given as publisher',
    entries: [
      {
        id: 'np',
        type: 'article-newspaper',
        title: 'Harlem Renaissance party',
        author: [person('Schuessler', 'J.')],
        issued: on(2019, 8, 2),
        'container-title': 'The New York Times',
        URL: 'https://nyti.ms/x',
      },
      {
        id: 'nw',
        type: 'article-newspaper',
        title: 'Act takes effect',
        author: group('Bernama'),
        issued: on(2026, 1, 1),
        publisher: 'Bernama',
        URL: 'https://b.com/1',
      },
    ],
    text: [['[@np; @nw]', '(Bernama, 2026; Schuessler, 2019)']],
    list: [
      'Bernama. (2026, January 1). *Act takes effect*. https://b.com/1',
      'Schuessler, J. (2019, August 2). Harlem Renaissance party. *The New York Times*. https://nyti.ms/x',
    ],
  },
  {
    what: 'a data set',
    entries: [
      {
        id: 'ds',
        type: 'dataset',
        title: '2015 state survey',
        author: [person("D'Souza", 'A.'), person('Wiseheart', 'M.')],
        issued: on(2018),
        number: 'ICPSR 37124',
        version: 'V1',
        publisher: 'ICPSR',
        DOI: 'doi:10.3886/ICPSR37124.v1',
      },
    ],
    text: [['@ds', 'D’Souza and Wiseheart (2018)']],
    list: [
      'D’Souza, A., & Wiseheart, M. (2018). *2015 state survey* (ICPSR 37124; Version V1) [Data set]. ICPSR. https://doi.org/10.3886/ICPSR37124.v1',
    ],
  },
  {
    what: 'a translated title',
    entries: [
      book('piaget', [person('Piaget', 'J.'), person('Inhelder', 'B.')], on(1966), {
        title: 'La psychologie de l’enfant',
        'translated-title': 'The psychology of the child',
        publisher: 'Quadrige',
        language: 'fr',
      }),
    ],
    text: [['[@piaget]', '(Piaget & Inhelder, 1966)']],
    list: ['Piaget, J., & Inhelder, B. (1966). *La psychologie de l’enfant* [The psychology of the child]. Quadrige.'],
  },
  {
    what: 'a work issued again',
    entries: [
      book('freud', [person('Freud', 'S.')], on(1953), {
        title: 'The interpretation of dreams',
        'original-date': on(1900),
      }),
    ],
    text: [['[@freud]', '(Freud, 1900/1953)']],
  },
  {
    what: 'a chapter in an edited book',
    entries: [
      {
        id: 'ch',
        type: 'chapter',
        title: 'Ethics in theory',
        author: [person('Fisher', 'C. B.')],
        editor: [person('Weiss', 'L.'), person('Plante', 'T.')],
        issued: on(2020),
        'container-title': 'Moral thinking',
        page: '15-30',
        publisher: 'Praeger',
      },
    ],
    text: [['[@ch]', '(Fisher, 2020)']],
    list: [
      'Fisher, C. B. (2020). Ethics in theory. In L. Weiss & T. Plante (Eds.), *Moral thinking* (pp. 15–30). Praeger.',
    ],
  },
  {
    what: 'a work without an author',
    entries: [
      { id: 'anon', type: 'book', title: 'Interpersonal skills', issued: on(2019), publisher: 'Press' },
      {
        id: 'part',
        type: 'article-magazine',
        title: 'Understanding sensory memory',
        issued: on(2018),
        'container-title': 'Wired',
      },
    ],
    text: [
      ['[@anon]', '(*Interpersonal Skills*, 2019)'],
      ['[@part]', '(“Understanding Sensory Memory,” 2018)'],
      ['@part', '“Understanding Sensory Memory” (2018)'],
    ],
  },
  {
    what: 'personal communication, in the text alone',
    entries: [
      {
        id: 'pc',
        type: 'personal_communication',
        title: '',
        author: [person('Paradis', 'E.-M.')],
        issued: on(2019, 8, 8),
      },
      book('b', [person('Beck', 'A.')], on(2012)),
    ],
    text: [
      ['[@pc]', '(E.-M. Paradis, personal communication, August 8, 2019)'],
      ['@pc', 'E.-M. Paradis (personal communication, August 8, 2019)'],
      ['[@b]', '(Beck, 2012)'],
    ],
    list: ['Beck, A. (2012). *Work b*. Press.'],
  },
  {
    what: 'a preprint',
    entries: [
      {
        id: 'pp',
        type: 'article',
        title: 'Putting the count back',
        author: [person('Grimm', 'R.')],
        issued: on(2024, 12, 12),
        number: 'arXiv:2402.14625',
        publisher: 'arXiv',
        URL: 'https://arxiv.org/abs/2402.14625',
      },
    ],
    text: [['[@pp]', '(Grimm, 2024)']],
    list: ['Grimm, R. (2024). *Putting the count back* (arXiv:2402.14625). arXiv. https://arxiv.org/abs/2402.14625'],
  },
  {
    what: 'reports of one group and year: by date, the undated year first',
    entries: [
      { id: 'r2', type: 'report', title: 'Late', author: group('Europol'), issued: on(2020, 9, 1) },
      { id: 'r1', type: 'report', title: 'Zero', author: group('Europol'), issued: on(2020) },
      { id: 'r3', type: 'report', title: 'Early', author: group('Europol'), issued: on(2020, 2, 1) },
    ],
    text: [['[@r2; @r1; @r3]', '(Europol, 2020a, 2020b, 2020c)']],
    list: [
      'Europol. (2020a). *Zero*.',
      'Europol. (2020b, February 1). *Early*.',
      'Europol. (2020c, September 1). *Late*.',
    ],
  },
];

describe('the APA manual, 7th edition', () => {
  it.each(ROWS)('$what', async ({ entries, text = [], list }) => {
    const result = await cited(
      text.map(([written]) => written),
      entries,
    );
    expect(result.findings).toEqual([]);
    expect(result.words.split('\n')).toEqual(text.map(([, printed]) => printed));
    if (list !== undefined) expect(result.list).toEqual(list);
  });
});
