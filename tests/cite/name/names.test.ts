import { describe, it } from 'vitest';
import { group, holds, on, person, row } from '../rows.js';

const post = {
  type: 'post',
  title: 'Today',
  genre: 'Tweet',
  'container-title': 'Twitter',
  issued: on(2018, 2, 26),
  URL: 'https://twitter.com/x',
};
const tail = '(2018, February 26). *Today* [Tweet]. Twitter. https://twitter.com/x';

describe('authors of both kinds', () => {
  const report = { type: 'report', title: 'T', issued: on(2020) };
  it.each([
    row(
      'a person and a group',
      { ...report, author: [person('Fry', 'D.'), ...group('World Bank')] },
      {
        text: '(Fry & World Bank, 2020)',
        list: 'Fry, D., & World Bank. (2020). *T*.',
      },
    ),
    row(
      'two groups',
      { ...report, author: [...group('INTERPOL'), ...group('World Bank')] },
      {
        list: 'INTERPOL & World Bank. (2020). *T*.',
      },
    ),
  ])('$what', holds);
});

describe('what stands in brackets behind a name', () => {
  it.each([
    row(
      'a handle of a group',
      { ...post, author: group('Badlands National Park [@BadlandsNPS]') },
      { text: '(Badlands National Park, 2018)', list: `Badlands National Park [@BadlandsNPS]. ${tail}` },
    ),
    row(
      'a handle of a person',
      { ...post, author: [person('Gates', 'B. [@BillGates]')] },
      { text: '(Gates, 2018)', list: `Gates, B. [@BillGates]. ${tail}` },
    ),
    row(
      'a user name without a sign',
      { ...post, author: group('National Aeronautics and Space Administration [nasa]') },
      {
        text: '(National Aeronautics and Space Administration, 2018)',
        list: `National Aeronautics and Space Administration [nasa]. ${tail}`,
      },
    ),
    row(
      'capitals on a platform',
      { ...post, author: group('World Health Organization [WHO]') },
      { text: '(World Health Organization, 2018)', list: `World Health Organization [WHO]. ${tail}` },
    ),
    row(
      'an abbreviation in a report',
      {
        type: 'report',
        title: 'Suicide',
        author: group('National Institute of Mental Health [NIMH]'),
        issued: on(2020),
      },
      {
        text: '(National Institute of Mental Health [NIMH], 2020)',
        list: 'National Institute of Mental Health. (2020). *Suicide*.',
      },
    ),
    row(
      'two authors with handles',
      { ...post, author: [...group('One Body [@one]'), ...group('Two Body [@two]')] },
      { text: '(One Body & Two Body, 2018)', list: `One Body [@one] & Two Body [@two]. ${tail}` },
    ),
    row(
      'a short name in round brackets',
      {
        type: 'report',
        title: 'Annual report',
        author: group('Internet Watch Foundation (IWF)'),
        publisher: 'IWF',
        issued: on(2021),
      },
      { text: '(Internet Watch Foundation [IWF], 2021)', list: 'Internet Watch Foundation. (2021). *Annual report*.' },
    ),
    row(
      'a country in round brackets',
      { type: 'report', title: 'Annual report', author: group('Home Office (UK)'), issued: on(2021) },
      { text: '(Home Office (UK), 2021)', list: 'Home Office (UK). (2021). *Annual report*.' },
    ),
  ])('$what', holds);
});
