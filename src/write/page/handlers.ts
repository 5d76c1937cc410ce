import type { Handler, Handlers } from 'mdast-util-to-hast';
import type { OwnNode } from '../../model/nodes.js';
import { block } from './block.js';
import { draw } from './draw.js';
import { figure } from './figure.js';
import { nonPublic, nonPublicText } from './non-public.js';
import { footnoteReference } from './notes.js';
import { heading, list, paragraph } from './prose.js';
import { citation, crossReference, statusMark } from './references.js';
import type { Setting } from './setting.js';
import { plainTable, tableBlock } from './table.js';

/** What becomes of each node of our trees on the page; nodes that are not named here go the way of Markdown. */
export function handlers(setting: Setting): Handlers & Readonly<Record<OwnNode['type'], Handler>> {
  return {
    block: block(setting),
    citation,
    crossReference: crossReference(setting),
    draw: draw(setting),
    figure: figure(setting),
    footnoteDefinition: () => undefined,
    footnoteReference,
    heading: heading(setting),
    html: () => undefined,
    list: list(setting),
    nonPublic: nonPublic(setting),
    nonPublicText: nonPublicText(setting),
    paragraph: paragraph(setting),
    placeLine: () => undefined,
    sourceLine: () => undefined,
    statusMark: statusMark(setting),
    table: plainTable,
    tableBlock: tableBlock(setting),
  };
}
