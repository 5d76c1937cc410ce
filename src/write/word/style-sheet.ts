import { x } from 'xastscript';
import type { Edition } from '../../model/edition.js';
import type { ParagraphLook, TableLook, WordForm } from './look.js';
import { STYLE_SPACES } from './spaces.js';
import { faces, lineAt, paragraphParts, shade, SIDES, size, tw, wordsLook } from './style-parts.js';
import { leastLine, styleLook } from './style-look.js';
import { PARAGRAPHS } from './paragraph-styles.js';
import { CHARACTERS, TABLES } from './styles.js';
import type { Xml } from './xml.js';

/** `styles.xml`: every style that a document may use, and what they rest on; the marks of an internal edition are in no public file. */
export function styleSheet(language: string, edition: Edition): Xml {
  const inEdition = ([id]: readonly [string, unknown]): boolean => edition === 'internal' || !id.startsWith('Withheld');
  return x('w:styles', STYLE_SPACES, [
    x('w:docDefaults', [
      x('w:rPrDefault', [
        x('w:rPr', [...faces('serif'), ...size(10.5), x('w:lang', { 'w:val': language }), ...LINING]),
      ]),
      x('w:pPrDefault', [x('w:pPr', [x('w:widowControl')])]),
    ]),
    x('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, [
      name('Default Paragraph Font'),
      x('w:uiPriority', { 'w:val': '1' }),
      x('w:semiHidden'),
    ]),
    plainTable(),
    x('w:style', { 'w:type': 'numbering', 'w:default': '1', 'w:styleId': 'NoList' }, [
      name('No List'),
      x('w:semiHidden'),
    ]),
    ...Object.entries(PARAGRAPHS)
      .filter(inEdition)
      .map(([id, look]) => paragraphStyle(id, look)),
    ...Object.entries(CHARACTERS)
      .filter(inEdition)
      .map(([id, look]) => characterStyle(id, look)),
    ...Object.entries(TABLES)
      .filter(inEdition)
      .map(([id, look]) => tableStyle(id, look)),
  ]);
}

/** Figures as tall as capitals, as in print: the sans has small ones by itself. */
const LINING = [x('w14:numForm', { 'w14:val': 'lining' })];

function name(words: string): Xml {
  return x('w:name', { 'w:val': words });
}

function paragraphStyle(id: string, look: ParagraphLook): Xml {
  const { basedOn, next } = look;
  const isDefault = id === 'Normal' ? { 'w:default': '1' } : {};
  return x('w:style', { 'w:type': 'paragraph', ...isDefault, 'w:styleId': id, ...custom(look.name) }, [
    name(look.name),
    ...(basedOn === undefined ? [] : [x('w:basedOn', { 'w:val': basedOn })]),
    ...(next === undefined ? [] : [x('w:next', { 'w:val': next })]),
    x('w:qFormat'),
    x('w:pPr', paragraphParts(look, leastLine(styleLook(id)))),
    ...wordsLook(look),
  ]);
}

/** Names of Word's own begin small or are known to it: only the others say that they are ours. */
const OWN =
  /^(?:Body Text Numbered|Brief|Cover|Contents|Lead|Block|Key|Side|Margin|Finding|Recommendation|SOP|Safeguard|Case|Figure|Header W|Footer W|Source|Table [TRHGN]|Cell|After|Section|Code|Rule|Addressee|Imprint|Withheld|Citation|Caption Title|Tag|Edition|Paragraph|Guide)/u;

function custom(words: string): { 'w:customStyle'?: string } {
  return OWN.test(words) ? { 'w:customStyle': '1' } : {};
}

function characterStyle(id: string, look: WordForm & { readonly name: string }): Xml {
  return x('w:style', { 'w:type': 'character', 'w:styleId': id, ...custom(look.name) }, [
    name(look.name),
    x('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    x('w:qFormat'),
    ...wordsLook(look, true),
  ]);
}

function plainTable(): Xml {
  return x('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
    name('Normal Table'),
    x('w:semiHidden'),
    x('w:tblPr', [x('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }), margins({ top: 0, left: 0, bottom: 0, right: 0 })]),
  ]);
}

function tableStyle(id: string, { name: words, outer, ends, between, columns, fill, head }: TableLook): Xml {
  const around = outer ?? ends;
  const borders = [
    ...lineAt('top', around),
    ...lineAt('left', outer),
    ...lineAt('bottom', around),
    ...lineAt('right', outer),
    ...lineAt('insideH', between),
    ...lineAt('insideV', columns),
  ];
  return x('w:style', { 'w:type': 'table', 'w:styleId': id, 'w:customStyle': '1' }, [
    name(words),
    x('w:basedOn', { 'w:val': 'TableNormal' }),
    x('w:qFormat'),
    x('w:tblPr', [
      ...(borders.length === 0 ? [] : [x('w:tblBorders', borders)]),
      margins(
        outer === undefined ? { top: 2, left: 0, bottom: 1, right: 7 } : { top: 2, left: 7, bottom: 2, right: 7 },
      ),
    ]),
    ...(fill === undefined ? [] : [x('w:tcPr', [shade(fill)])]),
    ...(head === undefined
      ? []
      : [x('w:tblStylePr', { 'w:type': 'firstRow' }, [x('w:tcPr', [x('w:tcBorders', lineAt('bottom', head))])])]),
  ]);
}

/** In points. */
function margins(sides: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): Xml {
  return x(
    'w:tblCellMar',
    SIDES.map((side) => x(`w:${side}`, { 'w:w': tw(sides[side]), 'w:type': 'dxa' })),
  );
}
