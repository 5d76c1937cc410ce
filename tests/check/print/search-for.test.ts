import { describe, expect, it } from 'vitest';
import { searchFor } from '../../../src/check/print/check-leaks.js';
import type { Form } from '../../../src/model/form.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a search for withheld words finds in a file, each with its place; `own` is the public text. */
async function found(withheld: string, own: string, file: { text: string; form?: Form; path?: string }) {
  const search = searchFor({ withheld: [withheld], own });
  const { text, ...about } = file;
  const searched = await search({ ...about, bytes: bytesOf(text) });
  return searched?.leaks.map(({ words, where, whole, count }) => ({ words, where, whole, count }));
}

const NAMED = 'name of the file';
const page = '<p>Open words.</p>';

describe('the name of a file', () => {
  it.each([
    ['build/public/zebra_finch.html', 1],
    ['build/public/zebra.finch.html', 1],
    ['build/public/the-zebra+finch.html', 1],
    ['build/zebra_finch/open.html', 0],
  ])('is searched without its folder: %s', async (path, count) => {
    const leaks = await found('Zebra Finch', 'Open words.', { text: page, form: 'html', path });
    expect(leaks?.map(({ where }) => where)).toEqual(Array.from({ length: count }, () => NAMED));
    for (const { words } of leaks ?? []) expect(words).toContain('finch');
  });

  it('is read as words, whatever stands between them', async () => {
    const path = 'build/public/the_quiet-harbour_accord.of+seven.html';
    const leaks = await found('the quiet harbour accord of seven', 'Open words.', { text: page, form: 'html', path });
    expect(leaks).toEqual([{ words: 'the quiet harbour accord of seven', where: NAMED, whole: true, count: 6 }]);
  });

  it('is searched without its ending', async () => {
    expect(
      await found('quarry pdf', 'An open quarry, a pdf.', { text: page, form: 'html', path: 'quarry.pdf' }),
    ).toEqual([]);
  });

  it('is no place where there is none', async () => {
    const search = searchFor({ withheld: ['Zebra Finch'], own: '' });
    const file = { form: 'html', bytes: bytesOf(page) } as const;
    expect((await search(file))?.places).not.toContain(NAMED);
    expect((await search({ ...file, path: 'public/.html' }))?.places).not.toContain(NAMED);
    expect((await search({ ...file, path: 'public/a.html' }))?.places).toContain(NAMED);
  });
});

describe('words that the public text holds only across the end of a paragraph', () => {
  const RUN = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett';
  const [first, second] = ['alpha bravo charlie delta echo foxtrot', 'golf hotel india juliett'];
  const OWN = `Open. ¶ ${first} ¶ ${second} ¶ More.`;

  it('are none of withheld ones where a file has them so', async () => {
    expect(await found(RUN, OWN, { text: `<p>${first}</p><p>${second}</p>`, form: 'html' })).toEqual([]);
  });

  it('are told where a file has them in one paragraph, and not as the whole of a piece', async () => {
    const [leak, ...more] = (await found(RUN, OWN, { text: `<p>${RUN}</p>`, form: 'html' })) ?? [];
    expect(leak).toEqual({ words: RUN, where: 'words of the page', whole: false, count: 10 });
    expect(more).toEqual([]);
  });

  it('are none in a text of which nobody can say where a paragraph ends', async () => {
    expect(await found(RUN, OWN, { text: `Open. ${RUN} More.` })).toEqual([]);
  });

  it('are none among the bytes of a picture', async () => {
    const search = searchFor({ withheld: [RUN], own: OWN });
    const bytes = Uint8Array.from([0x89, ...bytesOf(`PNG\r\n\u001A\n ${RUN} `)]);
    expect((await search({ bytes }))?.leaks).toEqual([]);
  });
});
