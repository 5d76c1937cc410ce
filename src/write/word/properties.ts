import { x } from 'xastscript';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { languageOf } from '../../language/language.js';
import type { Part } from './package.js';
import { SPACES } from './spaces.js';
import { FACES } from './style-parts.js';
import type { Setting } from './setting.js';
import type { Xml } from './xml.js';

const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/';

interface Saying {
  readonly day: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the file says of itself: title, author, language, date, edition, status and version. */
export function propertiesOf(text: SettledText<Edition>, { day, properties }: Saying): Part[] {
  const { facts, edition } = text;
  const { internalTab } = languageOf(facts.language).words.edition;
  const title = edition === 'internal' ? `${internalTab}: ${facts.title}` : facts.title;
  const moment =
    day === ''
      ? []
      : ['created', 'modified'].map((name) =>
          x(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`),
        );
  const core = x(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      x('dc:title', title),
      ...(facts.author === undefined ? [] : [x('dc:creator', facts.author)]),
      x('dc:language', facts.language),
      ...moment,
      x('cp:contentStatus', facts.status),
    ],
  );
  const app = x('Properties', { xmlns: `${PROPERTIES}extended-properties` }, [x('Application', 'Imprimatur')]);
  return [
    { path: 'docProps/core.xml', type: 'package.core-properties', root: core },
    { path: 'docProps/app.xml', type: 'officedocument.extended-properties', root: app },
    {
      path: 'docProps/custom.xml',
      type: 'officedocument.custom-properties',
      root: customOf({ Edition: edition, Status: facts.status, Version: facts.version, ...properties }),
    },
  ];
}

/** What else a file says of itself, by name. */
export function customOf(values: Readonly<Record<string, string>>): Xml {
  const said = Object.entries(values).map(([name, value], index) =>
    x('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: String(index + 2), name }, [
      x('vt:lpwstr', value),
    ]),
  );
  return x('Properties', { xmlns: `${PROPERTIES}custom-properties`, 'xmlns:vt': VALUES }, said);
}

/** How Word opens the file: in a review copy it tracks changes; it is not laid out as by an older Word. */
export function settingsOf({ purpose }: Pick<Setting, 'purpose'>, language: string): Xml {
  return x('w:settings', SPACES, [
    x('w:zoom', { 'w:percent': '100' }),
    ...(purpose === 'review' ? [x('w:trackRevisions')] : []),
    x('w:defaultTabStop', { 'w:val': '567' }),
    x('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    x('w:footnotePr', [x('w:footnote', { 'w:id': '-1' }), x('w:footnote', { 'w:id': '0' })]),
    x('w:compat', [
      x('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ]),
    x('w:themeFontLang', { 'w:val': language }),
    x('w:decimalSymbol', { 'w:val': '.' }),
    x('w:listSeparator', { 'w:val': ',' }),
  ]);
}

const INSTEAD: readonly (readonly [face: string, instead: string, family: string, pitch: string])[] = [
  [FACES.serif, 'Cambria', 'roman', 'variable'],
  [FACES.sans, 'Calibri', 'swiss', 'variable'],
  [FACES.fixed, 'Courier New', 'modern', 'fixed'],
];

/** What a computer without our faces takes instead of each. */
export function fontTable(): Xml {
  return x(
    'w:fonts',
    SPACES,
    INSTEAD.map(([face, instead, family, pitch]) =>
      x('w:font', { 'w:name': face }, [
        x('w:altName', { 'w:val': instead }),
        x('w:family', { 'w:val': family }),
        x('w:pitch', { 'w:val': pitch }),
      ]),
    ),
  );
}
