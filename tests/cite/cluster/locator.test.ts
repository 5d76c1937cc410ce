import { describe, expect, it } from 'vitest';
import { locator } from '../../../src/cite/cluster/locator.js';

describe('locator', () => {
  it.each([
    [', § 12', ', § 12'],
    [', arts. 3-5', ', arts. 3–5'],
    [', art. 3-5', ', arts. 3–5'],
    [', Article 16(1)-(3)', ', Article 16(1)–(3)'],
    [', secs. 3--5', ', secs. 3–5'],
    [', s. 3-5', ', ss. 3–5'],
    [', § 3-5', ', §§ 3–5'],
    [', §§ 3–5', ', §§ 3–5'],
    [', Annex II', ', Annex II'],
    [', Annexes II-IV', ', Annexes II–IV'],
    [', lines 3-5', ', lines 3–5'],
    [', slide 7-9', ', slides 7–9'],
    [', recitals 12-15', ', recitals 12–15'],
    [', rule 3 and 5', ', rules 3 and 5'],
    [', ss. 2-3 and sch. 1-2', ', ss. 2–3 and sch. 1–2'],
    [', pp. S12-S15', ', pp. S12–S15'],
    [', paras 3-4, 7-9', ', paras. 3–4, 7–9'],
    [', 1:09:19-1:10:20', ', 1:09:19–1:10:20'],
    [', art. 6(2)(a)', ', art. 6(2)(a)'],
    [', art. 6-A', ', art. 6-A'],
    [', A/RES/73-195', ', A/RES/73-195'],
    [', seen on 2020-05-18', ', seen on 2020-05-18'],
    [', 24/7', ', 24/7'],
    [', 3-5, 9', ', pp. 3–5, 9'],
    [', xii-xv', ', pp. xii–xv'],
    [', pp. 3f.', ', pp. 3f.'],
    [', 2019, 2020', ', 2019, 2020'],
    [', annex I-III', ', annexes I–III'],
    [', Appendix A1 and A2', ', Appendices A1 and A2'],
    [', box 2-3', ', boxes 2–3'],
  ])('prints a range of every part with a dash: %s', (typed, printed) => {
    expect(locator(typed)).toBe(printed);
  });

  it.each([
    [' art. 1', ', art. 1'],
    [' pp. 3-5', ', pp. 3–5'],
    [' 33-35', ', pp. 33–35'],
    [' 7', ', p. 7'],
    [' § 4', ', § 4'],
    [' para 14', ', para. 14'],
    [' chap. 3 and more', ', Chapter 3 and more'],
    [': 23', ', p. 23'],
    ['; p. 4', ', p. 4'],
    [' {p. 3}, more', ', p. 3, more'],
    ['{pp. 3-4}', ', pp. 3–4'],
    [' {}', ''],
  ])('takes a part without a comma, as Pandoc does: %s', (typed, printed) => {
    expect(locator(typed)).toBe(printed);
  });

  it.each([
    [' and more text', ' and more text'],
    [' annual report', ' annual report'],
    [' in 2016', ' in 2016'],
    ['', ''],
    [',', ''],
    [', p. 4,', ', p. 4'],
    [';', ''],
    [' ,', ''],
  ])('leaves other words, and drops a sign left over: %s', (typed, printed) => {
    expect(locator(typed)).toBe(printed);
  });
});
