import type { ReferenceRecord } from '../../model/publication.js';
import { keptOf } from '../../tree/kept.js';
import { doiOf } from '../work/doi.js';
import { isHomePage, oneAddress } from './address.js';

interface Sign {
  readonly sign: string;
  /** What it is of the record, for a reader. */
  readonly what: string;
}

const PARTS = ['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'paper-conference', 'article-journal'];

/** What two records share only where they are of one work. */
export const signsOf: (record: ReferenceRecord) => readonly Sign[] = keptOf((record) => {
  const { ISBN: isbn, number, type, URL: url } = record;
  const doi = doiOf(record) ?? doiIn(url);
  const book = typeof isbn === 'string' && !PARTS.includes(type) ? /[\d-]{9,}[\dXx]/.exec(isbn)?.[0] : undefined;
  const symbol = /^(?:(?:U\.?N\.?\s+)?Doc(?:ument)?\.?\s+)?([A-Z]+(?:\/[\w.()-]+){2,})$/i
    .exec(String(number ?? ''))?.[1]
    ?.toUpperCase();
  const arxiv = arxivIn([doi, url, number]);
  return [
    ...sign('DOI', doi?.toLowerCase()),
    ...sign('preprint', arxiv),
    ...sign('ISBN', book?.replaceAll('-', '').slice(-10, -1)),
    ...sign('symbol', symbol),
    ...sign('address', typeof url === 'string' ? addressOf(url) : undefined),
  ];
});

function sign(what: string, value: string | undefined): Sign[] {
  return value === undefined || value === '' ? [] : [{ sign: `${what} ${value}`, what }];
}

/** The first page of a website is the address of many works. */
function addressOf(url: string): string | undefined {
  return URL.canParse(url) && isHomePage(new URL(url)) ? undefined : oneAddress(url);
}

/** A DOI within the address of a publisher: `/doi/full/10.1080/abc`. */
function doiIn(url: unknown): string | undefined {
  return typeof url === 'string' ? /\/doi\/(?:\w+\/)?(10\.\d{4,9}\/[^?#\s]+)/.exec(url)?.[1] : undefined;
}

function arxivIn(places: readonly unknown[]): string | undefined {
  const found = places.flatMap((words) =>
    typeof words === 'string' ? (/arxiv[.:/](?:org\/\w+\/)?(\d{4}\.\d{4,5})/i.exec(words)?.[1] ?? []) : [],
  );
  return found[0];
}
