import { describe, expect, it } from 'vitest';
import { isTitleCase } from '../../../src/cite/title/title-case.js';

const isFound = (title: string, more = {}): boolean => isTitleCase({ id: 'k', type: 'report', title, ...more });

describe('isTitleCase', () => {
  it.each([
    'Annual Activity Report: Budget and Staff 2023',
    'Annual Report',
    'Out of the Shadows',
    'Platform Accountability',
    'Global Threat Assessment',
    'Handbook on International Cooperation',
    'Child Safety Online: Global Challenges',
    'Operational Guidelines for the Ministry of Justice of Fiji',
    'Online Safety for Children in Viet Nam',
    'The Annual Threat Assessment of Organized Crime',
    'Trends in Cross-Border Requests',
    'What Courts Ask For: Lessons from Practice',
    'Evidence (second edition) for Practice',
    'ANNUAL REPORT ON CRIME',
  ])('finds %s', (title) => {
    expect(isFound(title)).toBe(true);
  });

  it.each([
    'Annual activity report: Budget and staff 2023',
    'Disrupting harm in Viet Nam: Evidence on online abuse',
    'Observation on the Worst Forms of Child Labour Convention, 1999: Lao People’s Democratic Republic',
    'ASEAN Forum on Child Online Protection',
    'Disrupting Harm in the Philippines',
    'Disrupting Harm in Indonesia: Evidence on online child sexual exploitation and abuse',
    'Child protection in Hong Kong and Viet Nam',
    'Trafficking in South East Asia',
    'Implementation of the Convention on the Rights of the Child',
    'The Budapest Convention on Cybercrime',
    'Guidelines of the Internet Watch Foundation',
    'The state of the world’s children',
    'Malaysian and Indonesian views',
    'Cybercrime',
    'Worst Forms of Child Labour Convention, 1999: Comments',
    'Money Laundering and Terrorism Financing Amendment Bill 2024: Explanatory memorandum',
    'Global Safety Initiative',
    'ASEAN',
  ])('does not find %s', (title) => {
    expect(isFound(title)).toBe(false);
  });

  it('knows the names of authors, and leaves laws and other languages alone', () => {
    expect(isFound('Report of Global Safety Watch', { author: [{ literal: 'Global Safety Watch' }] })).toBe(false);
    expect(isFound('Online Safety Act', { type: 'legislation' })).toBe(false);
    expect(isFound('Bericht Über Die Lage Der Kinder', { language: 'de' })).toBe(false);
  });
});
