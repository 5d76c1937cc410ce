import { x } from 'xastscript';
import type { Edition } from '../../model/edition.js';
import { Notes } from './notes.js';
import { packaged, type Part, type Relation } from './package.js';
import { customOf, fontTable, settingsOf } from './properties.js';
import { sectionOf } from './sheet.js';
import { SPACES } from './spaces.js';
import { styleSheet } from './style-sheet.js';
import { theme } from './theme.js';
import type { Xml } from './xml.js';

/** A short document of its own, such as a comment matrix: what stands in it, and what it says of itself. */
export interface Paper {
  readonly title: string;
  readonly body: readonly Xml[];
  readonly edition: Edition;
  readonly wide?: true;
  readonly properties: Readonly<Record<string, string>>;
}

const KINDS = ['styles', 'settings', 'fontTable', 'footnotes'] as const;

/** A paper as a Word file in the styles of publications; the same paper always gives the same bytes. */
export function paperOf({ title, body, edition, wide, properties }: Paper): Uint8Array {
  const own = (name: string, root: Xml, relations: readonly Relation[] = []): Part => ({
    path: `word/${name}.xml`,
    type: `officedocument.wordprocessingml.${name}${name === 'document' ? '.main' : ''}`,
    root,
    relations,
  });
  const section = sectionOf(wide === undefined ? {} : { wide });
  const document = x('w:document', SPACES, [x('w:body', [...body, section])]);
  const core = x(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [x('dc:title', title), x('dc:language', 'en')],
  );
  return packaged(
    [
      own('document', document, [
        ...KINDS.map((kind): Relation => ({ id: `r-${kind}`, kind, target: `${kind}.xml` })),
        { id: 'rTheme', kind: 'theme', target: 'theme/theme1.xml' },
      ]),
      own('styles', styleSheet('en-GB', edition)),
      own('settings', settingsOf({ purpose: 'screen' }, 'en-GB')),
      own('fontTable', fontTable()),
      { path: 'word/theme/theme1.xml', type: 'officedocument.theme', root: theme() },
      own('footnotes', x('w:footnotes', SPACES, new Notes().elements())),
      { path: 'docProps/core.xml', type: 'package.core-properties', root: core },
      {
        path: 'docProps/app.xml',
        type: 'officedocument.extended-properties',
        root: x('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
          x('Application', 'Imprimatur'),
        ]),
      },
      { path: 'docProps/custom.xml', type: 'officedocument.custom-properties', root: customOf(properties) },
    ],
    [],
  );
}
