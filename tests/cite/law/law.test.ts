import { describe, it } from 'vitest';
import { group, holds, on, person, row, type Row } from '../rows.js';

const NUMBERS: readonly Row[] = [
  row(
    'a law of another country keeps its words and its number',
    {
      type: 'legislation',
      title: 'Undang-Undang Republik Indonesia tentang informasi dan transaksi elektronik',
      number: '11/2008',
      issued: on(2020),
    },
    {
      text: '(Undang-Undang Republik Indonesia tentang informasi dan transaksi elektronik, 2020)',
      list: 'Undang-Undang Republik Indonesia tentang informasi dan transaksi elektronik, No. 11/2008 (2020).',
    },
  ),
  row(
    'a number with its kind',
    {
      type: 'legislation',
      title: 'Cybercrime Prevention Act',
      genre: 'Republic Act',
      number: '10175',
      issued: on(2012),
    },
    { list: 'Cybercrime Prevention Act, Republic Act No. 10175 (2012).' },
  ),
  row(
    'a number with its own words',
    { type: 'legislation', title: 'Penal Code', number: 'Act 574', issued: on(1936) },
    { list: 'Penal Code, Act 574 (1936).' },
  ),
  row(
    'a number without quotation marks',
    { type: 'legislation', title: 'Law on electronic transactions', number: 51, issued: on(2005) },
    { list: 'Law on electronic transactions, No. 51 (2005).' },
  ),
  row(
    'a French law',
    {
      type: 'legislation',
      title: "Loi relative à l'informatique, aux fichiers et aux libertés",
      number: '78-17',
      issued: on(1978, 1, 6),
    },
    { list: 'Loi relative à l’informatique, aux fichiers et aux libertés, No. 78-17 (1978).' },
  ),
  row(
    'a law in a language',
    { type: 'legislation', title: 'Loi pour la confiance', number: '20-46', language: 'fr', issued: on(2020) },
    { list: 'Loi pour la confiance, No. 20-46 (2020).' },
  ),
  row(
    'a law of another jurisdiction',
    { type: 'legislation', title: 'Cyber Act', number: '20-46', jurisdiction: 'kh', issued: on(2020) },
    { list: 'Cyber Act, No. 20-46 (2020).' },
  ),
  row(
    'a public law of the United States',
    { type: 'legislation', title: 'Patient Protection and Affordable Care Act', number: '111-148', issued: on(2010) },
    { list: 'Patient Protection and Affordable Care Act, Pub. L. No. 111-148 (2010).' },
  ),
  row(
    'a treaty keeps its words',
    { type: 'treaty', title: 'Optional Protocol on the sale of children', issued: on(2000, 5, 25) },
    {
      text: '(Optional Protocol on the sale of children, 2000)',
      list: 'Optional Protocol on the sale of children, May 25, 2000.',
    },
  ),
];

const act = (title: string, year: number, more = {}) => ({ type: 'legislation', title, issued: on(year), ...more });
const OWN_YEAR: Row[] = [
  row('Victoria', act('Mental Health Act 2014 (Vic)', 2014, { URL: 'http://www.legislation.vic.gov.au/' }), {
    text: '(Mental Health Act 2014 (Vic))',
    list: 'Mental Health Act 2014 (Vic). http://www.legislation.vic.gov.au/',
  }),
  row('the United Kingdom', act('Sexual Offences Act 2003', 2003), {
    text: '(Sexual Offences Act 2003)',
    list: 'Sexual Offences Act 2003.',
  }),
  row('South Africa', act('Children’s Act, 2005', 2005, { number: '38 of 2005' }), {
    text: '(Children’s Act, 2005)',
    list: 'Children’s Act, 2005, No. 38 of 2005.',
  }),
  row('India', act('Protection of Children from Sexual Offences Act, 2012', 2012), {
    text: '(Protection of Children from Sexual Offences Act, 2012)',
  }),
  row('Singapore', act('Online Safety Act 2022', 2022, { genre: 'Act', number: '38' }), {
    list: 'Online Safety Act 2022, Act No. 38.',
  }),
  row(
    'a regulation',
    { type: 'regulation', title: 'Cybercrime Regulations 2021', issued: on(2021) },
    { text: '(Cybercrime Regulations 2021)', list: 'Cybercrime Regulations 2021.' },
  ),
  row('another year', act('Criminal Code Act 1995 (Cth)', 2021), { text: '(Criminal Code Act 1995 (Cth), 2021)' }),
  row('an Act of a year', act('Americans with Disabilities Act of 1990', 1990), {
    text: '(Americans with Disabilities Act of 1990, 1990)',
    list: 'Americans with Disabilities Act of 1990 (1990).',
  }),
];

OWN_YEAR.push(
  row('a year in brackets', act('Computer-Related Crime Act B.E. 2550 (2007) [Thailand]', 2007), {
    text: '(Computer-Related Crime Act B.E. 2550 (2007) [Thailand])',
    list: 'Computer-Related Crime Act B.E. 2550 (2007) [Thailand].',
  }),
  row(
    'a section of an Act',
    act('Juveniles (Amendment) Act 1997: new section 62A (Fiji)', 1997, { number: '29 of 1997' }),
    {
      list: 'Juveniles (Amendment) Act 1997: new section 62A (Fiji), No. 29 of 1997.',
    },
  ),
  row('a number with its own year', act('Amendment Act 2025 (New Zealand)', 2025, { number: '2025 No 39' }), {
    list: 'Amendment Act 2025 (New Zealand), 2025 No 39.',
  }),
  row('a place in a code', act('FSM Code, Title 11', 2014, { number: '11 FSMC ch. 6' }), {
    list: 'FSM Code, Title 11, 11 FSMC ch. 6 (2014).',
  }),
  row(
    'a law with the mark of its parliament',
    act('Law on mutual legal assistance', 2025, { number: '103/2025/QH15' }),
    {
      list: 'Law on mutual legal assistance, No. 103/2025/QH15 (2025).',
    },
  ),
);

const ruling = (title: string, year: number, more: object) => ({
  type: 'legal_case',
  title,
  issued: on(year),
  ...more,
});
const DECISIONS: readonly Row[] = [
  row(
    'a volume of a series',
    ruling('Rosenberg v Percival', 2001, { volume: '205', page: '434', 'container-title': 'CLR' }),
    { text: '(*Rosenberg v Percival*, 2001)', list: 'Rosenberg v Percival (2001) 205 CLR 434.' },
  ),
  row(
    'a series that begins each year',
    ruling('R v Brown', 1994, { volume: '1', page: '212-283', 'container-title': 'AC' }),
    { list: 'R v Brown [1994] 1 AC 212.' },
  ),
  row('a series with full stops', ruling('R v Sharpe', 2001, { volume: 1, page: 45, 'container-title': 'S.C.R.' }), {
    list: 'R v Sharpe [2001] 1 SCR 45.',
  }),
  row(
    'a number of the court',
    ruling('Lee v Ashers Baking Company Ltd', 2018, {
      number: '49',
      'container-title': 'UKSC',
      URL: 'https://www.bailii.org/x',
    }),
    { list: 'Lee v Ashers Baking Company Ltd [2018] UKSC 49. https://www.bailii.org/x' },
  ),
  row(
    'another country as jurisdiction',
    ruling('State v. Example', 2011, { volume: '12', page: '5', 'container-title': 'FLR', jurisdiction: 'fj' }),
    { list: 'State v. Example [2011] 12 FLR 5.' },
  ),
  row(
    'the United States',
    ruling('Brown v. Board of Education', 1954, { volume: '347', page: '483', 'container-title': 'U.S.' }),
    { list: 'Brown v. Board of Education, 347 U.S. 483 (1954).' },
  ),
  row(
    'an application number',
    ruling('K.U. v. Finland', 2008, { number: '2872/02', authority: 'European Court of Human Rights' }),
    { list: 'K.U. v. Finland, No. 2872/02 (European Court of Human Rights 2008).' },
  ),
];

const journal = { 'container-title': 'Official Journal of the European Union' };
const UNION: readonly Row[] = [
  row(
    'a regulation',
    {
      type: 'legislation',
      title:
        'Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on the protection of natural persons',
      'title-short': 'General Data Protection Regulation',
      ...journal,
      volume: 'L 119',
      page: '1-88',
      issued: on(2016, 4, 27),
      URL: 'http://data.europa.eu/eli/reg/2016/679/oj',
    },
    {
      text: '(General Data Protection Regulation, 2016)',
      list: 'Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on the protection of natural persons, 2016 O.J. (L 119) 1. http://data.europa.eu/eli/reg/2016/679/oj',
    },
  ),
  row(
    'a directive',
    {
      type: 'legislation',
      title: 'Directive 2011/93/EU',
      'container-title': 'OJ',
      volume: 'L335',
      page: '1',
      issued: on(2011),
    },
    { list: 'Directive 2011/93/EU, 2011 O.J. (L 335) 1.' },
  ),
  row(
    'a framework decision as regulation',
    {
      type: 'regulation',
      title: 'Council Framework Decision 2004/68/JHA',
      'container-title': 'O.J.',
      volume: 'L 13',
      page: '44–48',
      issued: on(2004),
    },
    { list: 'Council Framework Decision 2004/68/JHA, 2004 O.J. (L 13) 44.' },
  ),
  row(
    'an act of the new journal',
    {
      type: 'legislation',
      title: 'Regulation (EU) 2024/1689',
      ...journal,
      volume: 'L',
      number: '2024/1689',
      issued: on(2024),
    },
    { list: 'Regulation (EU) 2024/1689, 2024 O.J. (L, 2024/1689).' },
  ),
  row(
    'the series in the name of the journal',
    { type: 'legislation', title: 'Directive 2011/36/EU', 'container-title': 'OJ L 101', page: '1', issued: on(2011) },
    { list: 'Directive 2011/36/EU, 2011 O.J. (L 101) 1.' },
  ),
  row(
    'an act without its journal',
    { type: 'legislation', title: 'Directive 2011/93/EU', number: '2011/93/EU', issued: on(2011) },
    { list: 'Directive 2011/93/EU (2011).' },
  ),
];

describe('lawOf', () => {
  it.each(NUMBERS)('numbers and words of laws: $what', holds);
  it.each(OWN_YEAR)('an Act that carries its year: $what', holds);
  it.each(DECISIONS)('a decision: $what', holds);
  it.each(UNION)('law of the European Union: $what', holds);

  it.each([
    row(
      'a decision that its court numbers, without "v"-form of its own',
      { type: 'legal_case', title: 'R. v. Sharpe', 'container-title': 'SCC', number: '2', issued: on(2001) },
      { list: 'R. v. Sharpe [2001] SCC 2.' },
    ),
    row(
      'a decision whose court stands as publisher',
      { type: 'legal_case', title: 'Net v Minister', number: 'C-511/18', publisher: 'CJEU', issued: on(2020, 10, 6) },
      { list: 'Net v Minister, C-511/18 (CJEU October 6, 2020).' },
    ),
    row(
      'a bill with the number of its Congress',
      { type: 'bill', title: 'EARN IT Act of 2023', number: 'S. 1207', 'chapter-number': '118', issued: on(2023) },
      { list: 'EARN IT Act of 2023, S. 1207, 118th Cong. (2023).' },
    ),
    row(
      'a hearing with its witness',
      {
        type: 'hearing',
        title: 'Protecting children online: Hearing before the Committee on the Judiciary',
        number: '118th Cong.',
        author: [person('Roe', 'Anna')],
        issued: on(2023),
      },
      {
        list: '*Protecting children online: Hearing before the Committee on the Judiciary*, 118th Cong. (2023) (testimony of Anna Roe).',
      },
    ),
    row(
      'a hearing whose body stands apart',
      {
        type: 'hearing',
        title: 'Protecting children online',
        section: 'Committee on the Judiciary',
        number: '118th Cong.',
        issued: on(2023),
      },
      { list: '*Protecting children online: Hearing before the Committee on the Judiciary*, 118th Cong. (2023).' },
    ),
    row(
      'a treaty whose series is written out',
      {
        type: 'treaty',
        title: 'A Convention',
        volume: '2225',
        'container-title': 'United Nations, Treaty Series',
        page: '209',
        issued: on(2000, 11, 15),
      },
      { list: 'A Convention, November 15, 2000, 2225 U.N.T.S. 209.' },
    ),
  ])('what libraries write otherwise: $what', holds);

  it('cites an Act that carries its year in the sentence, and its parts', async () => {
    await holds({
      what: 'parts',
      entries: [{ id: 'k', ...act('Mental Health Act 2014 (Vic)', 2014) }],
      text: [
        ['@k', 'Mental Health Act 2014 (Vic)'],
        ['@k [s. 5]', 'Mental Health Act 2014 (Vic), s. 5'],
        ['[@k, ss. 5-7]', '(Mental Health Act 2014 (Vic), ss. 5–7)'],
      ],
    });
  });

  it('leaves a reference that is written out as it is', async () => {
    await holds({
      what: 'written out',
      entries: [
        {
          id: 'k',
          ...act('Some Act 2014', 2014),
          'literal-reference': 'Some Act 2014 (UK) c. 3.',
          author: group('UK'),
        },
      ],
      list: ['Some Act 2014 (UK) c. 3.'],
    });
  });
});
