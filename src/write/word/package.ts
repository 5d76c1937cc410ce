import { zipSync, type Zippable } from 'fflate';
import { x } from 'xastscript';
import { partOf, type Xml } from './xml.js';

/** What a part of the file is, and what it is related to. */
export interface Part {
  /** Below the root of the package: `word/document.xml`. */
  readonly path: string;
  /** What follows `application/vnd.openxmlformats-`; the whole name where it holds a slash. */
  readonly type: string;
  readonly root: Xml;
  readonly relations?: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  /** The last part of the relation's name: `styles`. */
  readonly kind: string;
  /** From the folder of the part that is related; an address where `outside`. */
  readonly target: string;
  readonly outside?: true;
}

/** A file that is no XML: a picture. */
export interface Binary {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The first moment that a ZIP can tell, by any clock: the same parts give the same bytes wherever they are packed. */
const MOMENT = new Date(1980, 0, 1);

/** What a Word file holds. */
const DOCUMENT: readonly Relation[] = [
  { id: 'rDocument', kind: 'officeDocument', target: 'word/document.xml' },
  { id: 'rCore', kind: CORE, target: 'docProps/core.xml' },
  { id: 'rApp', kind: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rCustom', kind: 'custom-properties', target: 'docProps/custom.xml' },
];

/** The whole file. Parts are packed in the order in which Word wants to find them. */
export function packaged(
  parts: readonly Part[],
  binaries: readonly Binary[],
  root: readonly Relation[] = DOCUMENT,
): Uint8Array {
  const texts: [string, string][] = [
    ['[Content_Types].xml', partOf(typesOf(parts))],
    ['_rels/.rels', partOf(relationsOf(root))],
    ...parts.flatMap(({ path, root: tree, relations = [] }): [string, string][] => [
      [path, partOf(tree)],
      ...(relations.length === 0 ? [] : [[besides(path), partOf(relationsOf(relations))] as [string, string]]),
    ]),
  ];
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, text] of texts) files[path] = [encoder.encode(text), { level: 9, mtime: MOMENT }];
  for (const { path, bytes } of binaries) files[path] = [bytes, { level: 6, mtime: MOMENT }];
  return zipSync(files);
}

function besides(path: string): string {
  const steps = path.split('/');
  return [...steps.slice(0, -1), '_rels', `${steps.at(-1) ?? ''}.rels`].join('/');
}

function typesOf(parts: readonly Part[]): Xml {
  const plain: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['svg', 'image/svg+xml'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ];
  return x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    ...plain.map(([ending, type]) => x('Default', { Extension: ending, ContentType: type })),
    ...parts.map(({ path, type }) =>
      x('Override', { PartName: `/${path}`, ContentType: `application/vnd.openxmlformats-${type}+xml` }),
    ),
  ]);
}

function relationsOf(relations: readonly Relation[]): Xml {
  return x(
    'Relationships',
    { xmlns: RELATIONS },
    relations.map(({ id, kind, target, outside }) =>
      x('Relationship', {
        Id: id,
        Type: kind.startsWith('http') ? kind : `${OFFICE}${kind}`,
        Target: target,
        ...(outside === undefined ? {} : { TargetMode: 'External' }),
      }),
    ),
  );
}
