import { describe, expect, it } from 'vitest';
import { inksOf } from '../../../src/print/press/inks.js';
import { readProfile } from '../../../src/print/press/profile.js';
import { greyed, recoloured } from '../../../src/print/press/recolour.js';
import { latin1 } from '../../../src/tree/latin1.js';
import { PROFILE } from './pdf.js';

const inks = inksOf(readProfile(PROFILE));
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const inked = (text: string): string => latin1(recoloured(bytes(text), inks));

describe('colours of a stream', () => {
  it('become ink, black alone over what is below it, all else in its place', () => {
    expect(inked('.1176 .1098 .098 rg 0 0 9 9 re f')).toBe('/Over10 gs 0 0 0 1 k 0 0 9 9 re f');
    expect(inked('.1059 .2941 .2784 RG 1 1 1 rg')).toBe('/Over00 gs 0.75 0 0.4 0.75 K 0 0 0 0 k');
    expect(inked('0 0 0 RG 0 0 0 rg')).toBe('/Over01 gs 0 0 0 1 K /Over11 gs 0 0 0 1 k');
    expect(inked('0 g .25 G')).toBe('/Over10 gs 0 0 0 1 k 0 0 0 0.75 K');
  });

  it('never leave white to overprint', () => {
    expect(inked('0 0 0 rg f 1 1 1 rg f')).toBe('/Over10 gs 0 0 0 1 k f /Over00 gs 0 0 0 0 k f');
  });

  it('say again what overprints where an older state comes back', () => {
    expect(inked('1 1 1 rg q 0 0 0 rg Q 0 0 0 rg')).toBe(
      '/Over00 gs 0 0 0 0 k q /Over10 gs 0 0 0 1 k Q /Over10 gs 0 0 0 1 k',
    );
  });

  it('are left alone in strings, dictionaries and what is ink already', () => {
    const words = '(1 0 0 rg) Tj <31> Tj /Span <</ActualText (0 0 0 RG)>> BDC /P0 scn';
    expect(inked(words)).toBe(words);
    expect(inked('0 0 0 .5 k')).toBe('/Over00 gs 0 0 0 0.5 k');
  });

  it('become light in a mask', () => {
    expect(latin1(greyed(bytes('1 1 1 rg 0 0 0 RG (1 1 1 rg) Tj')))).toBe('1 g 0 G (1 1 1 rg) Tj');
  });
});
