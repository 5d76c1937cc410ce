import { describe, expect, it } from 'vitest';
import { withoutSymbols } from '../../src/tree/symbols.js';

describe('withoutSymbols', () => {
  it.each([
    'A/RES/73/195',
    'CRC/C/GC/25',
    'E/CN.15/2014/CRP.2',
    'S/PV.9876',
    'CTOC/COP/WG.3/2019/2',
    'A/HRC/RES/31/7',
    'A/C.3/74/L.11/Rev.1',
    'UNODC/CCPCJ/EG.8/2014/CRP.1',
    'ST/SGB/2003/13',
    'CRC/C/156',
    'ECLI:EU:C:2014:317',
    'COM(2022)',
    'ISO/IEC 27037:2012',
  ])('blanks %s and nothing else', (symbol) => {
    const blank = ' '.repeat(symbol.length);
    expect(withoutSymbols(`The paper (${symbol}) of the CSAM unit, and ${symbol}.`)).toBe(
      `The paper (${blank}) of the CSAM unit, and ${blank}.`,
    );
  });

  it('blanks the name of a series of treaties before its number', () => {
    expect(withoutSymbols('The treaty (CETS No. 201)')).toBe('The treaty (         201)');
  });

  it.each(['CSAM/CSEM', 'TCP/IP', 'MLA/extradition', 'NGOs/IGOs', '24/7 and MLA 2', 'Chapter IV/V', 'ISO 27037'])(
    'leaves %s',
    (text) => {
      expect(withoutSymbols(text)).toBe(text);
    },
  );
});
