import { CHART_CODES, DECK_NAMES } from '../../model/deck-names.js';
import { FIELD_CODES } from '../../model/word-fields.js';
import { placesInHtml } from './html.js';
import type { Attached } from './pdf.js';
import { APART, joined, type Place } from './place.js';
import { wordsOfBytes } from './text.js';
import { resolvedXml } from './xml.js';
import { filesInZip } from './zip.js';

/** Attributes that hold words: names of places, addresses, what is read out of a picture. All others say how a page is laid. */
const TOLD = new Set(['descr', 'title', 'name', 'w:name', 'w:anchor', 'w:author', 'Target']);

/** The words of a Word file, part for part: text, codes of fields, names of places, addresses, descriptions; and the pictures in it. */
export function placesInWord(bytes: Uint8Array): { places: Place[]; attached: Attached[] } {
  const files = filesInZip(bytes);
  const isPart = ({ name }: Attached): boolean => /\.(?:xml|rels)$/.test(name);
  const drawings = files.filter(({ name }) => name.endsWith('.svg'));
  return {
    places: [
      { where: 'names of files', text: files.map(({ name }) => name).join(APART) },
      ...files.filter(isPart).flatMap(placesInPart),
      ...drawings.flatMap(({ name, bytes: inner }) =>
        placesInHtml(inner).map((place) => ({ ...place, where: `${place.where} of ${name}` })),
      ),
    ],
    attached: files.filter((file) => !isPart(file) && !drawings.includes(file)),
  };
}

const OWN_CODES: ReadonlySet<string> = new Set(Object.values(FIELD_CODES));

/** A part without the codes of fields that are the tool's own; every other one is read as words. */
function withoutCodes(xml: string): string {
  return xml
    .replace(CHART_CODES, '')
    .replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/gu, (all, code: string) =>
      isOwn(resolvedXml(code).trim()) ? '' : all,
    );
}

/** A field that repeats the number of a note or the page of a place names that place, which is read where it stands. */
function isOwn(code: string): boolean {
  return OWN_CODES.has(code) || /^(?:NOTEREF \S+ \\f|PAGEREF \S+) \\h$/u.test(code);
}

/** Elements whose value is read out: titles of fields and tables. */
const TITLED = /<w:(?:alias|tag|tblCaption|tblDescription)\s[^>]*?w:val\s*=\s*"([^"]*)"/gu;

/** What is shown by a program before a word of the text stands there. */
const TEMPLATES = /^ppt\/(?:slideLayouts|slideMasters|notesMasters)\//;

function placesInPart({ name, bytes }: Attached): Place[] {
  const xml = wordsOfBytes(bytes);
  const isDeck = /^(?:ppt|xl)\//.test(name);
  const isOfTool = TEMPLATES.test(name);
  const paragraphs = withoutCodes(xml)
    .split(/<\/(?:[wa]:p|is|row|c:pt)>/)
    .map((part) => part.split(/<[^>]*>/).map(resolvedXml))
    .filter((words) => !isOfTool || !DECK_NAMES.has(words.join('')));
  const told = [...xml.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, key = '', one, other]) =>
    TOLD.has(key) && !(isDeck && DECK_NAMES.has(one ?? '')) ? [resolvedXml(one ?? other ?? '')] : [],
  );
  const titles = [...xml.matchAll(TITLED)].map(([, title = '']) => resolvedXml(title));
  return [
    { where: `words of ${name}`, text: paragraphs.map(joined).join(APART) },
    { where: `names and addresses of ${name}`, text: [...told, ...titles].join(APART) },
    { where: `bytes of ${name}`, text: xml, loose: true },
  ];
}
