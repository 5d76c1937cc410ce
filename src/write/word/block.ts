import type { BlockKind, PlainKind } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { caseStudy, chain } from './case.js';
import { boxOf } from './grid.js';
import { finding, recommendation } from './recommendation.js';
import { headingStyle, type Flow, type Setting } from './setting.js';
import { sop, step } from './sop.js';
import { blockTitled } from './title.js';
import { paragraph, run, type Xml } from './xml.js';

/** A block that carries meaning, by its kind. */
export const block: Flow<Block> = (setting, node, style) =>
  (BLOCK_FLOWS[node.kind] as Flow<Block>)(setting, node, style);

/** A handler for each kind; one that sets children alone does not compile for a block that says more in its attributes. */
type BlockFlows = { readonly [Kind in BlockKind]: Flow<Block & { kind: Kind }> };

const plain: Flow<Block & { kind: PlainKind }> = (setting, node, style) =>
  placed(setting, node, setting.flow(node.children, style));

const aside: Flow<Block & { kind: PlainKind }> = (setting, node) => setting.flow(node.children, 'SideNote');

/** What becomes of each block in Word. The parts of a procedure and a case are set as they stand where they stand alone. */
const BLOCK_FLOWS: BlockFlows = {
  lead: (setting, node) => setting.flow(node.children, 'Lead'),
  'key-messages': (setting, node) => [
    paragraph('BlockLabel', run(setting.words.block.keyMessages), { keepNext: true }),
    ...setting.flow(node.children, 'KeyMessage'),
  ],
  'side-note': aside,
  'margin-figure': (setting, node) => [
    paragraph('MarginValue', run(node.attributes['value'] ?? ''), { keepNext: true }),
    ...setting.flow(node.children, 'SideNote'),
  ],
  finding,
  recommendation,
  sop,
  purpose: plain,
  'when-to-use': plain,
  'who-acts': plain,
  'before-you-start': plain,
  step,
  record: plain,
  safeguards: plain,
  mistakes: plain,
  'legal-basis': plain,
  forms: plain,
  'time-limits': plain,
  'case-study': caseStudy,
  chain,
  template: (setting, node) => [
    paragraph(headingStyle(setting), setting.marks.place(node.label, blockTitled(node)), {
      keepNext: true,
    }),
    ...formOf(setting, node),
  ],
  'where-to-start': (setting, node) => [
    boxOf('SafeguardBox', [
      paragraph('BlockLabel', run(setting.words.block.whereToStart), { keepNext: true }),
      ...setting.flow(node.children, 'TableText'),
    ]),
    paragraph('AfterTable', []),
  ],
  slide: (setting, node) => [
    paragraph(headingStyle(setting), setting.marks.place(node.label, blockTitled(node)), { keepNext: true }),
    ...setting.flow(node.children, 'BodyText'),
  ],
  notes: (setting, node) => [
    paragraph('BlockLabel', run(setting.words.block.speakerNotes), { keepNext: true }),
    ...setting.flow(node.children, 'SideNote'),
  ],
  columns: plain,
};

/** What stands in a form: the empty cells of its tables can be filled in. */
function formOf(setting: Setting, { children }: Block): Xml[] {
  const was = setting.form;
  setting.form = true;
  const set = setting.flow(children, 'BodyText');
  setting.form = was;
  return set;
}

/** The bookmark of a block that has a label and no title: around the first of its paragraphs. */
function placed({ marks }: Setting, { label }: Block, set: Xml[]): Xml[] {
  const [first] = set;
  if (label === undefined || first?.name !== 'w:p') return set;
  const [form, ...children] = first.children;
  const inner = children.filter((child): child is Xml => child.type === 'element');
  first.children = [...(form === undefined ? [] : [form]), ...marks.place(label, inner)];
  return set;
}
