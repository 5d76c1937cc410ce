import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Edition } from '../../model/edition.js';
import { hashOf } from '../../model/hash.js';
import type { SettledText } from '../../model/publication.js';
import { aboutOf } from '../page/statement.js';

/** A file of the book, as its list has it. */
export interface Item {
  readonly path: string;
  readonly type: string;
  /** `nav`, `svg`, `cover-image`. */
  readonly properties?: string;
  /** Read in its place in the order of reading. */
  readonly inSpine?: boolean;
}

/** Of a publication: `2026-11-24`, or '' where its date is no day. */
interface Packaging {
  readonly items: readonly Item[];
  readonly day: string;
  readonly title: string;
}

/** What the book is, what it holds, and in which order it is read. */
export function packageOf(text: SettledText<Edition>, { items, day, title }: Packaging): string {
  const { facts } = text;
  const meta = (property: string, words: string) => x('meta', { property }, words);
  const said = (name: string, words: string | undefined) =>
    words === undefined || words === '' ? [] : [x(name, words)];
  const ids = new Map(items.map(({ path }, index) => [path, `item-${String(index + 1)}`]));
  const root = x('package', { ...SPACES, version: '3.0', 'unique-identifier': 'id', 'xml:lang': facts.language }, [
    x('metadata', [
      x('dc:identifier', { id: 'id' }, identifierOf(text)),
      x('dc:title', title),
      x('dc:language', facts.language),
      ...said('dc:creator', facts.author),
      ...said('dc:description', aboutOf(facts)),
      ...said('dc:date', day),
      meta('dcterms:modified', `${day === '' ? '2000-01-01' : day}T00:00:00Z`),
      ...ACCESS.map(([property, words]) => meta(property, words)),
    ]),
    x(
      'manifest',
      items.map(({ path, type, properties }) =>
        x('item', {
          id: ids.get(path) ?? '',
          href: path,
          'media-type': type,
          ...(properties === undefined ? {} : { properties }),
        }),
      ),
    ),
    x(
      'spine',
      items.flatMap(({ path, inSpine }) => (inSpine === true ? [x('itemref', { idref: ids.get(path) ?? '' })] : [])),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}

const SPACES = { xmlns: 'http://www.idpf.org/2007/opf', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/** Only what the tool makes sure of: every drawing has words in its place, headings and lists are such, notes and places are linked. */
const ACCESS: readonly (readonly [string, string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'Every drawing has an alternative text; headings, lists, tables and notes are marked as such. Not tested with a screen reader.',
  ],
];

/** The same edition of the same version is the same book. */
function identifierOf({ facts, edition }: SettledText<Edition>): string {
  const hash = hashOf('epub', facts.name, facts.title, facts.version, facts.revision?.words ?? '', edition);
  const [one, two, three, four, five] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${one}-${two}-5${three}-8${four}-${five}`;
}
