import { describe, expect, it } from 'vitest';
import { identifierIn } from '../../../src/cite/add/identifier.js';
import { lookUp } from '../../../src/cite/add/look-up.js';
import { pageOf } from '../../../src/cite/add/page.js';
import type { Ask } from '../../../src/model/online.js';
import { MemoryWorld } from '../../../src/system/memory.js';

/** Answers from a table of addresses, and remembers what it was asked. */
function asking(answers: Readonly<Record<string, string>>): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = ({ url }) => {
    asked.push(url);
    const text = answers[url];
    return text === undefined ? Promise.reject(new Error(`no ${url}`)) : Promise.resolve({ url, text });
  };
  return { ask, asked };
}

const DOI = 'https://doi.org/10.1016/j.chiabu.2020.104405';
const work = { type: 'article-journal', title: ['On records'], 'container-title': ['Child Abuse'], DOI: 'x', id: 'x' };

describe('identifierIn', () => {
  it.each([
    ['10.1234/abc', 'DOI', '10.1234/abc'],
    ['https://dx.doi.org/10.1234%2Fabc', 'DOI', '10.1234/abc'],
    ['doi:10.1234/abc', 'DOI', '10.1234/abc'],
    ['978-92-1-130300-1', 'ISBN', '9789211303001'],
    ['ISBN 0-306-40615-2', 'ISBN', '0306406152'],
    ['http://example.org/a', 'URL', 'http://example.org/a'],
  ])('%s is a %s', (words, kind, value) => {
    expect(identifierIn(words)).toEqual({ kind, value });
  });

  it.each(['', 'words', '978-92-1-130300-0', 'file:///etc/hosts', '10.12'])('%s is none', (words) => {
    expect(identifierIn(words)).toBeUndefined();
  });
});

describe('lookUp', () => {
  it('asks for a DOI once, and after that what is kept', async () => {
    const { ask, asked } = asking({ [DOI]: JSON.stringify(work) });
    const world = new MemoryWorld();
    const identifier = { kind: 'DOI', value: '10.1016/j.chiabu.2020.104405' } as const;
    const first = await lookUp(world, ask, identifier);
    expect(first).toMatchObject({ title: 'On records', 'container-title': 'Child Abuse', DOI: identifier.value });
    expect(await lookUp(world, ask, identifier)).toMatchObject({ title: 'On records' });
    expect(asked).toEqual([DOI]);
  });

  it('reads a book of Open Library', async () => {
    const url = 'https://openlibrary.org/api/books?bibkeys=ISBN:0306406152&format=json&jscmd=data';
    const book = {
      title: 'Records',
      subtitle: 'A guide',
      authors: [{ name: 'Anna B. Roe' }],
      publishers: [{ name: 'Press' }],
      publish_date: 'May 2009',
    };
    const { ask } = asking({ [url]: JSON.stringify({ 'ISBN:0306406152': book }) });
    expect(await lookUp(new MemoryWorld(), ask, { kind: 'ISBN', value: '0306406152' })).toMatchObject({
      type: 'book',
      title: 'Records: A guide',
      author: [{ family: 'Roe', given: 'Anna B.' }],
      issued: 'May 2009',
    });
    const none = asking({ [url]: '{}' });
    await expect(lookUp(new MemoryWorld(), none.ask, { kind: 'ISBN', value: '0306406152' })).rejects.toThrow(
      'knows no book',
    );
  });

  it('follows the DOI that a page names, by https', async () => {
    const page = '<html><head><meta name="citation_doi" content="10.1016/j.chiabu.2020.104405"></head></html>';
    const { ask, asked } = asking({ 'https://example.org/a': page, [DOI]: JSON.stringify(work) });
    const found = await lookUp(new MemoryWorld(), ask, { kind: 'URL', value: 'http://example.org/a' });
    expect(found).toMatchObject({ title: 'On records' });
    expect(asked).toEqual(['https://example.org/a', DOI]);
  });

  it('says that an answer describes no work', async () => {
    const { ask } = asking({ [DOI]: '<html>', 'https://example.org/a': '<p>Nothing.</p>' });
    const world = new MemoryWorld();
    await expect(lookUp(world, ask, { kind: 'DOI', value: '10.1016/j.chiabu.2020.104405' })).rejects.toThrow('no work');
    await expect(lookUp(world, ask, { kind: 'URL', value: 'https://example.org/a' })).rejects.toThrow('no title');
    expect(world.kept.size).toBe(0);
  });
});

describe('pageOf', () => {
  it('reads what a page says of itself', () => {
    const html = `<html lang="en-GB"><head><title>Common challenges | Europol</title>
      <meta property="og:site_name" content="Europol"><meta property="article:published_time" content="2024-05-03T10:00:00Z">
      <link rel="canonical" href="/publications/common-challenges"></head><body><title>no</title></body></html>`;
    expect(pageOf(html, 'https://www.europol.europa.eu/x?utm_source=a')).toEqual({
      type: 'webpage',
      title: 'Common challenges',
      author: [{ literal: 'Europol' }],
      issued: '2024-05-03T10:00:00Z',
      language: 'en-GB',
      URL: 'https://www.europol.europa.eu/publications/common-challenges',
    });
  });

  it('reads an article as indexes of scholars do', () => {
    const metas = Object.entries({
      citation_title: 'On records',
      citation_author: 'Roe, Anna',
      citation_journal_title: 'Child Abuse',
      citation_volume: '3',
      citation_firstpage: '1',
      citation_lastpage: '9',
      citation_publication_date: '2020/05/01',
    }).map(([name, content]) => `<meta name="${name}" content="${content}">`);
    expect(pageOf(`<head>${metas.join('')}</head>`, 'https://example.org/a')).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Roe', given: 'Anna' }],
      'container-title': 'Child Abuse',
      page: '1-9',
    });
  });
});
