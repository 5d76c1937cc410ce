import { x } from 'xastscript';
import type { Part } from '../word/package.js';
import { SPACES } from './xml.js';

const TYPE = 'officedocument.presentationml';

/** The part that names every slide of a deck, in their order. */
export function presentation(count: number): Part {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    path: 'ppt/presentation.xml',
    type: `${TYPE}.presentation.main`,
    root: x('p:presentation', { ...SPACES, saveSubsetFonts: '1' }, [
      x('p:sldMasterIdLst', [x('p:sldMasterId', { id: '2147483648', 'r:id': 'rMaster' })]),
      x('p:notesMasterIdLst', [x('p:notesMasterId', { 'r:id': 'rNotesMaster' })]),
      x(
        'p:sldIdLst',
        numbers.map((number) => x('p:sldId', { id: String(255 + number), 'r:id': `rSlide${String(number)}` })),
      ),
      x('p:sldSz', { cx: '12192000', cy: '6858000' }),
      x('p:notesSz', { cx: '6858000', cy: '9144000' }),
    ]),
    relations: [
      { id: 'rMaster', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rNotesMaster', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'rTheme', kind: 'theme', target: 'theme/theme1.xml' },
      ...['presProps', 'viewProps', 'tableStyles'].map((kind) => ({ id: `r-${kind}`, kind, target: `${kind}.xml` })),
      ...numbers.map((number) => ({
        ...{ id: `rSlide${String(number)}`, kind: 'slide' },
        target: `slides/slide${String(number)}.xml`,
      })),
    ],
  };
}
