import { x } from 'xastscript';
import { languageOf } from '../../language/language.js';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import type { Edition } from '../../model/edition.js';
import type { FolderFile } from '../../model/form.js';
import type { SettledText } from '../../model/publication.js';
import { packaged, type Binary, type Part, type Relation } from '../word/package.js';
import { propertiesOf } from '../word/properties.js';
import { RULES } from '../rules.js';
import { LAYOUTS, type Layout } from '../../model/deck-names.js';
import { INDEX } from './layouts.js';
import { fixedParts } from './master.js';
import { mapping } from './parts.js';
import { placed } from './object.js';
import { presentation } from './presentation.js';
import type { Slide } from './slide.js';
import { slidesOf } from './slides.js';
import { paragraphOf, runOf, shapeOf, sheetOf, slideNumber, SPACES } from './xml.js';
import type { Xml } from '../word/xml.js';

/** What a deck is written with: the day of the publication, and pictures of its drawings. */
export interface DeckOptions {
  readonly day: string;
  readonly pictureOf: (drawing: Drawing) => Uint8Array | undefined;
}

const TYPE = 'officedocument.presentationml';
const NONE = 'Unexpected `--to pptx` of an edition without a slide, expected `:::slide` blocks';

/** An edition's slides as a PowerPoint file; nothing, and a finding, where it has none. The same text always gives the same bytes. */
export function deckOf(
  text: SettledText<Edition>,
  { day, pictureOf }: DeckOptions,
): Uint8Array | readonly FolderFile[] {
  const slides = slidesOf(text);
  if (slides.length === 0) {
    report(text.configFile, RULES.nothingToWrite, { reason: NONE });
    return [];
  }
  const language = text.facts.language === 'en' ? 'en-GB' : text.facts.language;
  const { words } = languageOf(text.facts.language);
  const mark = text.edition === 'internal' ? words.edition.internalTab : '';
  const parts: Part[] = [...fixedParts()];
  const files: Binary[] = [];
  for (const [index, slide] of [
    titleSlide(text, mark, language),
    ...slides.map((one) => shapesOf(one, { mark, language })),
  ].entries()) {
    const count = index + 1;
    const own = slides[index - 1];
    const object =
      own?.object === undefined ? undefined : placed(own.object, { count, layout: own.layout, language, pictureOf });
    if (own?.object !== undefined && object === undefined)
      report(text.configFile, RULES.notOnSlide, {
        reason: `Unexpected figure “${own.object.title}” without a picture, expected one`,
      });
    parts.push(
      ...partsOf(
        { ...slide, notes: own?.notes ?? [] },
        { count, language, object: object?.shape, relations: object?.relations ?? [] },
      ),
      ...(object?.parts ?? []),
    );
    files.push(...(object?.files ?? []));
  }
  const all = [presentation(slides.length + 1), ...parts, ...propertiesOf(text, { day, properties: {} })];
  return packaged(all, files, ROOT);
}

const ROOT: readonly Relation[] = [
  { id: 'rDeck', kind: 'officeDocument', target: 'ppt/presentation.xml' },
  {
    id: 'rCore',
    kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rApp', kind: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rCustom', kind: 'custom-properties', target: 'docProps/custom.xml' },
];

interface Shaped {
  readonly layout: Layout;
  readonly shapes: (count: number, object: Xml | undefined) => Xml[];
}

/** The first slide: kind, title, subtitle, status, version and date, and what edition it is. */
function titleSlide({ facts }: SettledText<Edition>, mark: string, language: string): Shaped {
  const lines = (...words: readonly string[]): Xml[] =>
    words.filter((one) => one !== '').map((one) => paragraphOf(runOf(one, language), { plain: true }));
  const dated = [facts.version, facts.date].filter((one) => one !== '').join(', ');
  const kind = [mark, facts.kind].filter((one) => one !== '').join(' · ');
  return {
    layout: 'Title',
    shapes: () => [
      shapeOf({ id: 2, name: 'Title', type: 'title', body: lines(facts.title) }),
      shapeOf({ id: 5, name: 'Kind', type: 'body', index: INDEX.kind, body: lines(kind) }),
      shapeOf({
        id: 3,
        name: 'Subtitle',
        type: 'body',
        index: INDEX.text,
        body: lines(facts.subtitle ?? '', facts.region ?? ''),
      }),
      shapeOf({ id: 6, name: 'Status', type: 'body', index: INDEX.foot, body: lines(facts.status, dated) }),
    ],
  };
}

function shapesOf(slide: Slide, { mark, language }: { readonly mark: string; readonly language: string }): Shaped {
  const { layout, title, text, source, small } = slide;
  const foot = [mark, source].filter((one) => one !== '').join(' · ');
  const style = small === undefined ? {} : { style: [x('a:lvl1pPr', [x('a:defRPr', { sz: '1350' })])] };
  return {
    layout,
    shapes: (count, object) => [
      shapeOf({ id: 2, name: 'Title', type: 'title', body: [paragraphOf(runOf(title, language))] }),
      ...(text.length === 0
        ? []
        : [shapeOf({ id: 3, name: 'Text', type: 'body', index: INDEX.text, body: text, ...style })]),
      ...(object === undefined ? [] : [object]),
      ...(foot === ''
        ? []
        : [
            shapeOf({
              id: 8,
              name: 'Source',
              type: 'body',
              index: INDEX.source,
              body: [paragraphOf(runOf(foot, language))],
            }),
          ]),
      shapeOf({
        id: 9,
        name: 'Number',
        type: 'sldNum',
        index: INDEX.number,
        body: [slideNumber(String(count), language)],
      }),
    ],
  };
}

interface Around {
  readonly count: number;
  readonly language: string;
  readonly object: Xml | undefined;
  readonly relations: readonly Relation[];
}

/** A slide, and the page of its notes where it has some. */
function partsOf(slide: Shaped & { readonly notes: readonly Xml[] }, { count, object, relations }: Around): Part[] {
  const number = String(count);
  const notes = slide.notes.length === 0 ? [] : [notesOf(slide.notes, number)];
  const layout = String(LAYOUTS.indexOf(slide.layout) + 1);
  return [
    {
      path: `ppt/slides/slide${number}.xml`,
      type: `${TYPE}.slide`,
      root: x('p:sld', SPACES, [sheetOf(slide.shapes(count, object)), mapping()]),
      relations: [
        { id: 'rLayout', kind: 'slideLayout', target: `../slideLayouts/slideLayout${layout}.xml` },
        ...notes.map(() => ({ id: 'rNotes', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` })),
        ...relations,
      ],
    },
    ...notes,
  ];
}

function notesOf(notes: readonly Xml[], number: string): Part {
  const picture = x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: '2', name: 'Slide' }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: '1', noRot: '1', noChangeAspect: '1' })]),
      x('p:nvPr', [x('p:ph', { type: 'sldImg' })]),
    ]),
    x('p:spPr'),
  ]);
  return {
    path: `ppt/notesSlides/notesSlide${number}.xml`,
    type: `${TYPE}.notesSlide`,
    root: x('p:notes', SPACES, [
      sheetOf([picture, shapeOf({ id: 3, name: 'Notes', type: 'body', index: 1, body: notes })]),
      mapping(),
    ]),
    relations: [
      { id: 'rMaster', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rSlide', kind: 'slide', target: `../slides/slide${number}.xml` },
    ],
  };
}
