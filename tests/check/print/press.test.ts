import { expect, it } from 'vitest';
import type { PressReport } from '../../../src/model/print.js';
import { pages, said } from './printed.js';

const CLEAN: PressReport = { faults: [], coarse: [], strange: [] };
const BOUND = { facts: { binding: { kind: 'saddle-stitched', place: { line: 4, column: 1 } } } } as const;
const toldOf = (press: PressReport, count = 3, more: object = {}): string[] =>
  said(pages(count), { print: { press }, budget: undefined, ...more });

it('has nothing to say of a press file that passes, nor of a file that is read', () => {
  expect(toldOf(CLEAN)).toEqual([]);
  expect(said(pages(3), { budget: undefined, ...BOUND })).toEqual([]);
});

it('reports what the preflight found, each with its own rule', () => {
  const coarse = [{ sheet: 2, width: 400, height: 300, inch: 120 }];
  expect(toldOf({ faults: ['an action'], coarse, strange: ['#FF0000'] })).toEqual([
    'publication.yaml:1 print/preflight Unexpected an action, expected a press file of PDF/X-4',
    'publication.yaml:1 print/press-colour Unexpected colour #FF0000, expected one that the house has ink for',
    'publication.yaml:1 print/press-resolution Unexpected 120 pixels an inch of the picture of 400 × 300 pixels on sheet 2, expected 300 or more',
  ]);
});

it('reports a profile that cannot be used at the line that names it', () => {
  const press = { profile: 'press/a.icc', condition: 'FOGRA51', place: { line: 7, column: 12 } };
  expect(toldOf({ ...CLEAN, profile: 'absence of press/a.icc' }, 3, { facts: { press } })).toEqual([
    'publication.yaml:7 print/preflight Unexpected absence of press/a.icc, expected an ICC profile of a press with four inks',
  ]);
});

it('asks for pages by four where they are stitched through the fold', () => {
  expect(toldOf(CLEAN, 3, BOUND)).toEqual([
    'publication.yaml:4 print/signature Unexpected 3 pages of a saddle-stitched publication, expected 4',
  ]);
  const promise = { facts: { ...BOUND.facts, pages: { from: 2, to: 9, counts: ['body'] as const } } };
  expect(toldOf(CLEAN, 8, promise)).toEqual([]);
  expect(toldOf(CLEAN, 6, promise)).toEqual([
    'publication.yaml:4 print/signature Unexpected 6 pages of a saddle-stitched publication, expected 4 or 8',
  ]);
});
