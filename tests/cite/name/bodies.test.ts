import { describe, expect, it } from 'vitest';
import { isAuthor, sameBody } from '../../../src/cite/name/bodies.js';

describe('sameBody', () => {
  it.each([
    ['United Nations Office on Drugs and Crime', 'UNODC'],
    ['United Nations Office on Drugs and Crime', 'UN Office on Drugs and Crime'],
    ['United Nations Office on Drugs and Crime', 'United Nations Office on Drugs and Crime (UNODC)'],
    ['United Nations Children’s Fund', "UN Children's Fund"],
    ['United Nations Children’s Fund', 'UNICEF'],
    ['World Bank', 'The World Bank'],
    ['U.S. Department of Justice', 'US Department of Justice'],
    ['INTERPOL', 'Interpol'],
    ['Europol', 'European Union Agency for Law Enforcement Cooperation (Europol)'],
    ['International Labour Organization', 'International Labour Organisation'],
    ['World Health Organization', 'WHO'],
    ['Snap Inc.', 'Snap'],
    ['UN Women', 'UN Women.'],
    ['National Center for Missing & Exploited Children', 'National Center for Missing and Exploited Children'],
  ])('%s is %s', (one, other) => {
    expect([sameBody(one, other), sameBody(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['United Nations Office on Drugs and Crime', 'United Nations'],
    ['Council of Europe', 'Council of Europe Publishing'],
    ['Council of Europe', 'Council of the European Union'],
    ['UNICEF', 'UNICEF Thailand'],
    ['World Health Organization', 'World Heritage Organization'],
    ['', ''],
  ])('%s is not %s', (one, other) => {
    expect(sameBody(one, other)).toBe(false);
  });
});

describe('isAuthor', () => {
  const record = { id: 'k', type: 'report', author: [{ literal: 'INTERPOL' }, { literal: 'ECPAT International' }] };

  it.each([
    ['INTERPOL and ECPAT International', true],
    ['ECPAT International & Interpol', true],
    ['INTERPOL', true],
    ['INTERPOL and UNICEF', false],
    ['', false],
  ])('knows %s', (words, wanted) => {
    expect(isAuthor(record, words)).toBe(wanted);
  });
});
