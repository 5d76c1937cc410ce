import { describe, expect, it } from 'vitest';
import { left, OUT } from '../left.js';

describe('a line from which words are taken out', () => {
  it.each([
    [`States (${OUT}) agreed.`, 'States agreed.'],
    [`States agreed (${OUT}).`, 'States agreed.'],
    [`States agreed, ${OUT}, and went on.`, 'States agreed, and went on.'],
    [`States agreed ${OUT}, and went on.`, 'States agreed, and went on.'],
    [`States “${OUT}” agreed.`, 'States agreed.'],
    [`States ‘${OUT}’ agreed.`, 'States agreed.'],
    [`States "${OUT}" agreed.`, 'States agreed.'],
    [`States – ${OUT} – agreed.`, 'States agreed.'],
    [`States –${OUT}– agreed.`, 'States agreed.'],
    [`States ( ${OUT} ) agreed.`, 'States agreed.'],
    [`States «${OUT}» agreed.`, 'States agreed.'],
    [`States ‹${OUT}› agreed.`, 'States agreed.'],
    [`States „${OUT}“ agreed.`, 'States agreed.'],
    [`States ‚${OUT}‘ agreed.`, 'States agreed.'],
    [`States '${OUT}' agreed.`, 'States agreed.'],
    [`States [${OUT}] agreed.`, 'States agreed.'],
    [`States—${OUT}—agreed.`, 'States agreed.'],
    [`States agreed – ${OUT}.`, 'States agreed.'],
    [`States – ${OUT} agreed.`, 'States – agreed.'],
    [`States agreed; ${OUT}.`, 'States agreed.'],
    [`States agreed: ${OUT}.`, 'States agreed.'],
    [`States agreed ${OUT}.`, 'States agreed.'],
    [`[States,](https://example.org)(${OUT}), and more.`, 'States, and more.'],
    [`States agreed. ${OUT}. They went on.`, 'States agreed. They went on.'],
    [`States **${OUT}** agreed.`, 'States agreed.'],
    [`States (**${OUT}**) agreed.`, 'States agreed.'],
    [`States ([${OUT}](https://example.org)) agreed.`, 'States agreed.'],
    [`**States (${OUT})** agreed.`, 'States agreed.'],
    [`States (Asia, ${OUT}) agreed.`, 'States (Asia) agreed.'],
    [`States (${OUT}, Asia) agreed.`, 'States (Asia) agreed.'],
    [`States ${OUT} ${OUT} agreed.`, 'States agreed.'],
    [`States (${OUT}, ${OUT}) agreed.`, 'States agreed.'],
    [`${OUT}, States agreed.`, 'States agreed.'],
    [`${OUT} States agreed.`, 'States agreed.'],
  ])('%s', async (text, expected) => {
    const { words, traces } = await left(text);
    expect(words).toEqual([expected]);
    expect(traces).toEqual([]);
  });

  it.each([`(${OUT}).`, `**${OUT}**.`, `${OUT}`, `“${OUT}”, “${OUT}”.`])(
    'goes whole where nothing is left: %s',
    async (text) => {
      expect((await left(text)).words).toEqual([]);
    },
  );

  it('keeps the author’s own brackets, dashes and marks elsewhere', async () => {
    const text = `A () b – c – d,, “” ${OUT} e. F (g), h; i.`;
    expect((await left(text)).words).toEqual(['A () b – c – d,, “” e. F (g), h; i.']);
    expect((await left(`Both (a) States ${OUT} and (see) others met.`)).traces).toEqual([]);
  });

  it.each([
    [`${OUT} agreed to it.`, 'agreed to it.'],
    [`It was told by ${OUT}.`, 'It was told by.'],
    [`They met in Bangkok and ${OUT}.`, 'They met in Bangkok and.'],
    [`It was agreed (see ${OUT}) in May.`, 'It was agreed (see) in May.'],
    [`It was agreed [cf. a note and ${OUT}].`, 'It was agreed [cf. a note and].'],
  ])('is told where it reads as half a sentence: %s', async (text, shown) => {
    const { traces } = await left(text);
    expect(traces.map(({ line, message }) => [line, message])).toEqual([
      [7, `Unexpected trace of withheld text: the public edition reads “${shown}”, expected a whole sentence`],
    ]);
  });

  it('is told where it announces a list that is withheld', async () => {
    const list = ':::';
    const { traces } = await left(`They agreed on:\n\n${list}non-public{originator="A"}\n- one\n- two\n${list}`);
    expect(traces.map(({ line }) => line)).toEqual([7]);
    const open = await left('They agreed on:\n\n- one\n- two');
    expect(open.traces).toEqual([]);
  });

  it.each([
    [
      'a table, whole',
      'They agreed on:\n\n:::table{#tbl-a title="T" source="x" distribution="internal" originator="A"}\n| a |\n|---|\n| b |\n:::',
      7,
    ],
    [
      'a list of which every item is',
      'They agreed on:\n\n- one {distribution="internal" originator="A"}\n- two {distribution="internal" originator="A"}',
      7,
    ],
    ['a list in an item', '- They agreed on:\n  - one {distribution="internal" originator="A"}\n- more', 7],
    ['a quotation in a quotation', '> They said:\n>\n> > :non-public[one]{originator="A"}', 7],
    ['words in a block', ':::side-note\n**They** said:\n\n- :non-public[one]{originator="A"}\n:::\n\nMore.', 8],
  ])('is told where it announces %s', async (_name, text, line) => {
    expect((await left(text)).traces.map((one) => one.line)).toEqual([line]);
  });

  it('is not told where some of what it announces is left', async () => {
    for (const text of [
      'They agreed on:\n\n- one\n- two {distribution="internal" originator="A"}',
      '- They agreed on:\n  - one {distribution="internal" originator="A"}\n  - two\n- more',
      'They agreed on:\n\n:::non-public{originator="A"}\nOne.\n:::\n\n- two',
    ])
      expect((await left(text)).traces).toEqual([]);
  });
});
