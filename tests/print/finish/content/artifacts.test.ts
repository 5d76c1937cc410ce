import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markArtifacts, type Look } from '../../../../src/print/finish/content/artifacts.js';
import { edited } from '../../../../src/print/finish/content/edits.js';
import { operationsIn, textAt } from '../../../../src/print/finish/content/operations.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const text = (made: Uint8Array): string => String.fromCharCode(...made);

const LOOK: Look = {
  zone: (height) => (height > 700 ? 'Header' : height < 100 ? 'Footer' : 'Layout'),
  isMarked: (name) => name === 'Marked',
  keeps: (id) => id === 7,
  isUnread: (id) => id === 8,
};

const marked = (content: string): string =>
  text(markArtifacts(bytes(content), LOOK).bytes)
    .replace(/\s+/g, ' ')
    .trim();
const LAYOUT = '/Artifact <</Type/Layout>>BDC';

describe('the operations of a content stream', () => {
  it('are told from strings, arrays, dictionaries, comments and images', () => {
    const stream =
      '(a \\) (Tj) ET) Tj [<00> (]) 3]TJ % Q q\n/P <</A <</B (>>)>> /C [1]>>BDC BI /W 1 ID \0EIx EI Q true .5-3 m';
    const found = [...operationsIn(bytes(stream))].map(({ name, operands }) => [name, operands.length]);
    expect(found).toEqual([
      ['Tj', 1],
      ['TJ', 1],
      ['BDC', 2],
      ['BI', 0],
      ['Q', 0],
      ['m', 2],
    ]);
  });

  it('end with the stream, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'()<>[]/%\\ \nqBTEMC0-.') }), (content) => {
        const stream = bytes(content);
        for (const { start, end, operands } of operationsIn(stream)) {
          expect(end).toBeLessThanOrEqual(stream.length);
          expect(start).toBeLessThan(end);
          for (const span of operands) expect(textAt(stream, span).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('what a page paints', () => {
  it('is an artifact where it is not tagged: a head, a foot or the look', () => {
    expect(marked('BT 1 0 0 1 50 800 Tm (head) Tj ET 0 0 9 9 re f BT 50 20 Td (4) Tj ET')).toBe(
      '/Artifact <</Type/Pagination/Subtype/Header>>BDC BT 1 0 0 1 50 800 Tm (head) Tj ET EMC ' +
        '/Artifact <</Type/Pagination/Subtype/Footer>>BDC 0 0 9 9 re f BT 50 20 Td (4) Tj ET EMC',
    );
  });

  it('knows its height through every transformation', () => {
    expect(marked('q .5 0 0 -.5 0 820 cm 0 10 9 9 re f Q')).toContain('Header');
    expect(marked('q 1 0 0 1 0 300 cm 0 10 9 9 re f Q')).toContain(LAYOUT);
  });

  it('stays as it is where it is tagged', () => {
    const tagged = '/P <</MCID 0>> BDC BT (a) Tj ET EMC';
    expect(marked(tagged)).toBe(tagged);
    expect(marked(`q 0 0 9 9 re W n ${tagged} Q`)).toBe(`q 0 0 9 9 re W n ${tagged} Q`);
  });

  it('is closed before what is tagged, and before the state it was opened in ends', () => {
    expect(marked('q 9 200 m 9 300 l S /P <</MCID 0>>BDC (a) Tj EMC Q')).toBe(
      `q ${LAYOUT} 9 200 m 9 300 l S EMC /P <</MCID 0>>BDC (a) Tj EMC Q`,
    );
    expect(marked('q 9 200 m 9 300 l S Q 1 w')).toBe(`q ${LAYOUT} 9 200 m 9 300 l S EMC Q 1 w`);
  });

  it('takes words for a sign along', () => {
    expect(marked('BT 9 200 Td /Span<</ActualText <FEFF2002>>> BDC (b) Tj EMC (c) Tj ET')).toBe(
      `${LAYOUT} BT 9 200 Td /Span<</ActualText <FEFF2002>>> BDC (b) Tj EMC (c) Tj ET EMC`,
    );
    expect(marked('/Span<</ActualText (x)>>BDC 9 200 9 9 re f EMC')).toBe(
      `/Span<</ActualText (x)>>BDC ${LAYOUT} 9 200 9 9 re f EMC EMC`,
    );
  });

  it('that only draws lines is an artifact, unless it belongs to a figure', () => {
    const made = markArtifacts(
      bytes('/P <</MCID 3>>BDC 9 200 9 9 re f EMC /Figure <</MCID 7>>BDC 9 200 9 9 re f EMC'),
      LOOK,
    );
    expect(text(made.bytes)).toBe(`${LAYOUT} 9 200 9 9 re f EMC /Figure <</MCID 7>>BDC 9 200 9 9 re f EMC`);
    expect([[...made.unread], [...made.shown]]).toEqual([[3], []]);
  });

  it('is an artifact where it is printed once more', () => {
    expect(marked('/Lbl <</MCID 8>>BDC BT (3) Tj ET EMC')).toBe(`${LAYOUT} BT (3) Tj ET EMC`);
  });

  it('wraps a drawing, but not one that is marked inside', () => {
    expect(marked('/Plain Do /Marked Do')).toBe(
      '/Artifact <</Type/Pagination/Subtype/Footer>>BDC /Plain Do EMC /Marked Do',
    );
  });

  it('is refused where tagged and untagged text are one, or marks are left open', () => {
    expect(() => marked('BT (a) Tj /P <</MCID 0>>BDC (b) Tj EMC ET')).toThrow(RangeError);
    expect(() => marked('/P <</MCID 0>>BDC (b) Tj')).toThrow(RangeError);
  });
});

it('makes edits in the order of their places', () => {
  const edits = [
    { from: 3, to: 3, text: 'C' },
    { from: 0, to: 1, text: 'xx' },
    { from: 3, to: 3, text: 'D' },
  ];
  expect(text(edited(bytes('abcd'), edits))).toBe('xxbcCDd');
});
