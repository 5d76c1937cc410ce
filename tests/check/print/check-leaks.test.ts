import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkLeaks } from '../../../src/check/print/check-leaks.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Written } from '../../../src/model/form.js';
import type { Print } from '../../../src/model/print.js';
import { chapter, paragraph, settledText } from '../../write/page/sample.js';

const SECRET = 'The Ministry of Justice of the Republic signed the quiet accord with the northern agency in late May';
const OPENING = 'The Ministry of Justice of the Republic signed a treaty in public.';
const MIDDLE = 'quiet accord with the northern agency';

interface Planted {
  readonly pages?: string;
  readonly title?: string;
  readonly html?: string;
  readonly own?: string;
  readonly written?: readonly Written[];
  readonly withheld?: readonly string[];
}

async function found({ pages = '', title = '', html = '', own = OPENING, ...more }: Planted) {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  if (title !== '') pdf.setTitle(title);
  const text = settledText([chapter('one', [paragraph(own)])]);
  const print = { pdf: await pdf.save(), pdfWords: pages.split(' '), page: { html } };
  checkLeaks(print as unknown as Print<'public'>, text as never, { withheld: [SECRET], written: [], ...more });
  return findingsOf(text.configFile).map(({ rule, message }) => `${rule} ${message}`);
}

const told = (extent: string, place: string) =>
  `check/leak Unexpected ${extent} ${place} of the public PDF, expected none`;
const PAGES = 'on the pages';
const FILE = 'in the outline, metadata or attachments';

describe('checkLeaks', () => {
  it('says nothing where nothing withheld is there', async () => {
    expect(await found({ pages: OPENING, html: `<p>${OPENING}</p>` })).toEqual([]);
  });

  it('excuses a short run that the public text holds too', async () => {
    expect(await found({ pages: OPENING, title: OPENING })).toEqual([]);
  });

  it('sees a run on the pages behind one that the public text excuses', async () => {
    expect(await found({ pages: `${OPENING} And ${MIDDLE}.` })).toEqual([told('6 withheld words in a row', PAGES)]);
  });

  it('sees a run in the file behind one that the public text excuses', async () => {
    expect(await found({ pages: OPENING, title: MIDDLE })).toEqual([told('6 withheld words in a row', FILE)]);
  });

  it('tells the pages and the file apart, and tells both', async () => {
    const both = [told('6 withheld words in a row', PAGES), told('6 withheld words in a row', FILE)];
    expect(await found({ pages: `${OPENING} ${MIDDLE}`, title: MIDDLE })).toEqual(both);
  });

  it('tells two runs of one piece, and a piece that is there whole', async () => {
    const parts = `${MIDDLE} – of the Republic signed the quiet`;
    expect(await found({ pages: parts })).toEqual([
      told('6 withheld words in a row', PAGES),
      told('6 withheld words in a row', PAGES),
    ]);
    expect(await found({ pages: SECRET })).toEqual([told('a withheld passage of 18 words', PAGES)]);
  });

  it('takes twenty words in a row for no coincidence, though the public text holds them', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${String(at)}`).join(' ');
    const run = (count: number) => found({ pages: words(count), own: words(count), withheld: [`${words(count)} end`] });
    expect(await run(19)).toEqual([]);
    expect(await run(20)).toEqual([told('20 withheld words in a row', PAGES)]);
  });

  it('searches words and attributes of the page, not its styles', async () => {
    expect(await found({ html: `<p title="${MIDDLE}">x</p>` })).toEqual([told('6 withheld words in a row', PAGES)]);
    expect(await found({ html: `<p>quiet <b>accord</b> with the northern agency</p>` })).toHaveLength(1);
    expect(await found({ html: `<style>/* ${MIDDLE} */</style>` })).toEqual([]);
  });

  it('reads every other form as well, by its own bytes', async () => {
    const html = { form: 'html', bytes: new TextEncoder().encode(`<p title="${MIDDLE}">x</p>`) } as const;
    expect(await found({ pages: OPENING, written: [html] })).toEqual([
      'check/leak Unexpected 6 withheld words in a row in the public html file, expected none',
    ]);
    const pdf = await PDFDocument.create();
    pdf.setTitle(MIDDLE);
    expect(await found({ written: [{ form: 'pdf', bytes: await pdf.save() }] })).toEqual([
      'check/leak Unexpected 6 withheld words in a row in the public pdf file, expected none',
    ]);
  });

  it('never names the withheld words', async () => {
    const [finding = ''] = await found({ pages: SECRET });
    expect(SECRET.split(' ').filter((word) => word.length > 4 && finding.includes(word))).toEqual([]);
  });
});
