import type { Point } from 'unist';
import type { DocumentFacts } from '../model/document.js';
import type { PublicationFacts } from '../model/publication.js';
import type { Read } from '../tree/yaml.js';
import type { Asked } from './config.js';
import type { PublicationConfig } from './schema.js';

/** What a publication says of itself; `places` are those of its chapters in its configuration, by path. */
export function factsOf(
  { name, config }: Asked,
  { value, placeOf }: Read<PublicationConfig>,
  places: Readonly<Record<string, Point>>,
): PublicationFacts {
  const { kind, language, form, status, version, date, imprint, editions, title } = value;
  return {
    ...{ name, title, kind, language, form, status, version, date, imprint, editions },
    fileName: value.file ?? name,
    shortTitle: value['short-title'] ?? title,
    budgetPlaces: places,
    ...given({
      subtitle: value.subtitle,
      document: documentOf(value.document, `${config.value.manuscript}/${name}`),
      region: value.region,
      deliverable: value.deliverable,
      author: value.author,
      addressees: config.value.addressees,
      coverFigure: value.cover === undefined ? undefined : `${config.value.manuscript}/${value.cover}`,
      coverPlace: value.cover === undefined ? undefined : placeOf(['cover']),
      binding: value.binding === undefined ? undefined : { kind: value.binding, place: placeOf(['binding']) },
      press: value.press === undefined ? undefined : { ...value.press, place: placeOf(['press', 'profile']) },
      web: value.web,
      pages: value.pages === undefined ? undefined : { ...value.pages, place: placeOf(['pages']) },
    }),
  };
}

function documentOf(document: PublicationConfig['document'], folder: string): DocumentFacts | undefined {
  if (document === undefined) return undefined;
  const { organ, symbol, distr, original, session, meeting, item, agenda, note } = document;
  const paragraphs = document.paragraphs === undefined ? undefined : `${folder}/${document.paragraphs}`;
  return { organ, symbol, ...given({ distr, original, session, meeting, item, agenda, note, paragraphs }) };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only what was given. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
