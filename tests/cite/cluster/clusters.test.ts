import { describe, it } from 'vitest';
import { group, holds, on, person } from '../rows.js';

const work = (id: string, author: readonly unknown[], year: number) => ({
  id,
  type: 'report',
  title: `Work ${id}`,
  author,
  issued: on(year),
});
const entries = [
  work('a', [person('Abel', 'C.')], 2019),
  work('b', [person('Bell', 'D.'), person('Cole', 'E.')], 2020),
  { ...work('u', group('United Nations Office on Drugs and Crime'), 2014), shortauthor: 'UNODC' },
];

describe('clusters', () => {
  it.each([
    ['[@a, @b]', '(Abel, 2019; Bell & Cole, 2020)'],
    ['[@b, @a]', '(Abel, 2019; Bell & Cole, 2020)'],
    ['[@a,]', '(Abel, 2019)'],
    ['[@a, p. 4,]', '(Abel, 2019, p. 4)'],
    ['[@a;]', '(Abel, 2019)'],
    ['[,@a]', '(Abel, 2019)'],
    ['[@a , @b ,]', '(Abel, 2019; Bell & Cole, 2020)'],
    ['[@a and @b]', '(Abel, 2019; Bell & Cole, 2020)'],
    ['[@a & @b, p. 3]', '(Abel, 2019; Bell & Cole, 2020, p. 3)'],
    ['[@a @b]', '(Abel, 2019; Bell & Cole, 2020)'],
    ['[@a, p. 3, @b]', '(Abel, 2019, p. 3; Bell & Cole, 2020)'],
    ['[@a, pp. 3-5, and @b, art. 6]', '(Abel, 2019, pp. 3–5; Bell & Cole, 2020, art. 6)'],
    ['[@a, Annex II, @b]', '(Abel, 2019, Annex II; Bell & Cole, 2020)'],
    ['[@a, see also @b]', '(Abel, 2019; see also Bell & Cole, 2020)'],
    ['[@b and see @a]', '(Bell & Cole, 2020; see Abel, 2019)'],
    ['(@a, @b)', '(Abel, 2019; Bell & Cole, 2020)'],
  ])('takes a comma between two works for a semicolon: %s', async (written, printed) => {
    await holds({ what: written, entries, text: [[written, printed]] });
  });

  it.each([
    ['[@b, as cited in @a]', '(Bell & Cole, 2020, as cited in Abel, 2019)'],
    [
      '[@b, as cited in @a, p. 4; @u]',
      '(Bell & Cole, 2020, as cited in Abel, 2019, p. 4; United Nations Office on Drugs and Crime [UNODC], 2014)',
    ],
    ['[@b; as quoted in @a]', '(Bell & Cole, 2020, as quoted in Abel, 2019)'],
    ['@b [as cited in @a, p. 4]', 'Bell and Cole (2020, as cited in Abel, 2019, p. 4)'],
    ['[Rabbitt, 1982, as cited in @a]', '(Rabbitt, 1982, as cited in Abel, 2019)'],
    ['[as cited in @a]', '(as cited in Abel, 2019)'],
  ])('keeps a work with the one through which it is known: %s', async (written, printed) => {
    await holds({ what: written, entries, text: [[written, printed]] });
  });

  it.each([
    ['(e.g., falsely balanced news coverage; @a)', '(e.g., falsely balanced news coverage; Abel, 2019)'],
    ['(see Table 2; @b, pp. 3-5)', '(see Table 2; Bell & Cole, 2020, pp. 3–5)'],
    ['(see Table 2; @a, art. 3; and others)', '(see Table 2; Abel, 2019, art. 3; and others)'],
    ['(as @b found)', '(as Bell & Cole, 2020, found)'],
    ['(see @a for more)', '(see Abel, 2019, for more)'],
    ['(as @a, who knew, says)', '(as Abel, 2019, who knew, says)'],
    ['(with @a [p. 3] inside)', '(with Abel, 2019, p. 3, inside)'],
    ['(see Table 2 [@a])', '(see Table 2 [Abel, 2019])'],
    ['(see Table 2; [@a, p. 2])', '(see Table 2; Abel, 2019, p. 2)'],
    ['([@a])', '(Abel, 2019)'],
    ['(as @u says, and @u)', '(as United Nations Office on Drugs and Crime [UNODC], 2014, says, and UNODC, 2014)'],
    ['(the report -@a)', '(the report 2019)'],
    ['(one) @b (two)', '(one) Bell and Cole (2020) (two)'],
    ['An open (sign as @a says.', 'An open (sign as Abel (2019) says.'],
    ['\\(not @a\\)', '(not Abel (2019))'],
  ])('sets no parentheses within parentheses: %s', async (written, printed) => {
    await holds({ what: written, entries, text: [[written, printed]] });
  });
});
