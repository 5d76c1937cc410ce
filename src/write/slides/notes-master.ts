import { x } from 'xastscript';
import type { Part } from '../word/package.js';
import { said } from './layouts.js';
import { COLOURS, TYPE } from './parts.js';
import { frameOf, shapeOf, sheetOf, SPACES } from './xml.js';

/** The page on which the notes of a slide stand under its picture. */
export function notesMaster(): Part {
  const picture = x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: '2', name: 'Slide' }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: '1', noRot: '1', noChangeAspect: '1' })]),
      x('p:nvPr', [x('p:ph', { type: 'sldImg', idx: '2' })]),
    ]),
    x('p:spPr', [
      frameOf({ left: 54, top: 60, width: 432, height: 243 }),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
  ]);
  const notes = shapeOf({
    ...{ id: 3, name: 'Notes', type: 'body', index: 3, body: said('Notes') },
    box: { left: 54, top: 324, width: 432, height: 342 },
  });
  return {
    path: 'ppt/notesMasters/notesMaster1.xml',
    type: `${TYPE}.notesMaster`,
    root: x('p:notesMaster', SPACES, [sheetOf([picture, notes]), x('p:clrMap', COLOURS)]),
    relations: [{ id: 'rTheme', kind: 'theme', target: '../theme/theme2.xml' }],
  };
}
