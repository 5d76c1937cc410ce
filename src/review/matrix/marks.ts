import type { MappedBlock, ReturnedMark, ReviewMap } from '../../model/review.js';
import { wordsOfBlock } from '../map.js';
import type { MatrixRow } from './table.js';

/** The rows of a matrix that are comments of their own, each with the block that its words or its page, paragraph or section tell. */
export function marksIn(rows: readonly MatrixRow[], map: ReviewMap): ReturnedMark[] {
  return rows.map(({ number, cells }): ReturnedMark => {
    const { reviewer = '', comment = '', quote = '' } = cells;
    return {
      kind: 'comment',
      reviewer,
      date: '',
      text: comment,
      quote,
      native: `row ${String(number)}`,
      ...spotIn(cells, map),
    };
  });
}

type Spot = Pick<ReturnedMark, 'mark' | 'from' | 'sure' | 'page'>;

function spotIn(cells: MatrixRow['cells'], map: ReviewMap): Spot {
  const told = referencesIn(cells);
  const page = told.page !== undefined && told.page <= (map.pages?.length ?? Infinity) ? { page: told.page } : {};
  const quoted = quotedIn(cells.quote ?? '', map);
  if (quoted !== undefined) return { ...page, ...quoted };
  const paragraph = map.blocks.filter(({ kind, number }) => kind === 'paragraph' && number === told.paragraph);
  if (paragraph[0] !== undefined && told.paragraph !== undefined) return { ...page, ...whole(paragraph[0], 'block') };
  const section = map.blocks.find(({ kind, number }) => kind === 'heading' && number === told.section);
  if (section !== undefined && told.section !== undefined) return { ...page, ...whole(section, 'near') };
  const first = map.pages?.[(told.page ?? 0) - 1]?.find(({ mark }) => mark !== undefined)?.mark;
  const block = map.blocks.find(({ mark }) => mark === first);
  return block === undefined || first === undefined ? page : { ...page, ...whole(block, 'near') };
}

function whole({ mark }: MappedBlock, sure: 'block' | 'near'): Spot {
  return { mark, from: 0, sure };
}

/** The one block that has the words; words that several have tell nothing. */
function quotedIn(quote: string, { blocks }: ReviewMap): Spot | undefined {
  const words =
    quote
      .split('\n')[0]
      ?.replace(/^[“"']|[”"'.…]+$/gu, '')
      .trim() ?? '';
  if (words.length < 8) return undefined;
  const holders = blocks.filter((block) => wordsOfBlock(block).includes(words));
  const [only] = holders;
  return only !== undefined && holders.length === 1
    ? { mark: only.mark, from: wordsOfBlock(only).indexOf(words) }
    : undefined;
}

interface References {
  readonly page?: number;
  readonly paragraph?: string;
  readonly section?: string;
}

/** "p. 12, para. 31", or each in its own column. */
function referencesIn({ place = '', page = '', paragraph = '', section = '' }: MatrixRow['cells']): References {
  const all = `${place} ${page === '' ? '' : `page ${page}`} ${paragraph === '' ? '' : `para ${paragraph}`} ${section === '' ? '' : `section ${section}`}`;
  const [, own] = /(?:\bpages?|\bpp?\.?)\s*(?:pages?|pp?\.?)?\s*(\d+)/i.exec(all) ?? [];
  const [, number] = /(?:\bpara(?:graph)?s?\.?|[§¶])\s*(?:para(?:graph)?s?\.?|[§¶])?\s*(\d+)/i.exec(all) ?? [];
  const [, part] =
    /(?:\bsections?|\bsec\.?|\bchapters?)\s*(?:sections?|sec\.?|chapters?)?\s*(\d+(?:\.\d+)*)/i.exec(all) ?? [];
  return {
    ...(own === undefined ? {} : { page: Number(own) }),
    ...(number === undefined ? {} : { paragraph: number }),
    ...(part === undefined ? {} : { section: part }),
  };
}
