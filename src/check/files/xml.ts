import { APART, joined, type Place } from './place.js';

/** Words between tags, values within them, and all of it as it is. */
export function placesInXml(xml: string): Place[] {
  const words = xml.split(/<[^>]*>/).map(resolvedXml);
  const values = [...xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) =>
    resolvedXml(one ?? other ?? ''),
  );
  return [
    { where: 'words', text: joined(words), flows: true },
    { where: 'attributes', text: values.join(APART) },
    { where: 'bytes', text: xml, loose: true },
  ];
}

const SIGNS_OF_XML: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words of XML with their signs as they are read. */
export function resolvedXml(words: string): string {
  return words.replace(/&(?:#(x[0-9a-f]{1,6}|\d{1,7})|(\w+));/gi, (all, number?: string, name?: string) => {
    if (number === undefined) return SIGNS_OF_XML[name ?? ''] ?? all;
    const code = Number(/^x/i.test(number) ? `0${number}` : number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
