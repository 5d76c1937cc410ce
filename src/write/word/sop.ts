import type { BlockKind } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { afterTable, gridOf, type Row } from './grid.js';
import { listed } from './list.js';
import type { Flow, Setting } from './setting.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import type { TableStyle } from './styles.js';
import { blockTitled } from './title.js';
import { paragraph, run, type Xml } from './xml.js';

/** A standard operating procedure, on a page of its own: what it is for, its steps, what protects the child, what it rests on. */
export const sop: Flow<Block> = (setting, node) => {
  const words = setting.words.sop;
  const part = (kind: BlockKind, label: string): Xml[] => partOf(setting, node, { kind, label, style: 'TableText' });
  const tag = setting.marks.place(
    node.label,
    run(`\u00A0${setting.words.label.sop(node.number ?? '')}\u00A0`, { style: 'Tag' }),
  );
  const title = paragraph('SOPTitle', [...tag, ...run(' '), ...blockTitled(node)], {
    keepNext: true,
    ...(setting.boxed ? {} : { pageBreak: true }),
  });
  const steps = node.children.filter((child): child is Block => child.type === 'block' && child.kind === 'step');
  return [
    title,
    ...strip(setting, node, [
      ['purpose', words.purpose],
      ['when-to-use', words.whenToUse],
      ['who-acts', words.whoActs],
    ]),
    ...part('before-you-start', words.beforeYouStart),
    ...(steps.length === 0 ? [] : [stepsOf(setting, steps)]),
    afterTable(),
    ...part('record', words.record),
    ...care(setting, node),
    ...strip(setting, node, [
      ['legal-basis', words.legalBasis],
      ['forms', words.forms],
      ['time-limits', words.timeLimits],
    ]),
  ];
};

interface Part {
  readonly kind: BlockKind;
  readonly label: string;
  readonly style: ParagraphStyle;
}

/** A part of a procedure under its label; [] where the procedure has none. */
function partOf(setting: Setting, node: Block, { kind, label, style }: Part): Xml[] {
  const set = inPart(setting, node, { kind, style });
  return set.length === 0 ? [] : [paragraph('BlockLabel', run(label), { keepNext: true }), ...set];
}

function inPart(setting: Setting, node: Block, { kind, style }: Omit<Part, 'label'>): Xml[] {
  const found = node.children.filter((child): child is Block => child.type === 'block' && child.kind === kind);
  return found.flatMap((child) => setting.flow(child.children, style));
}

type Side = readonly [kind: BlockKind, label: string];

/** Parts side by side under their labels, those that there are. */
function strip(setting: Setting, node: Block, sides: readonly Side[]): Xml[] {
  return beside(setting, node, { sides, table: 'RuledTable', style: 'TableText' });
}

/** What protects the child, and what goes wrong, side by side in a box. */
function care(setting: Setting, node: Block): Xml[] {
  const { safeguards, mistakes } = setting.words.sop;
  const sides: readonly Side[] = [
    ['safeguards', safeguards],
    ['mistakes', mistakes],
  ];
  return beside(setting, node, { sides, table: 'SafeguardBox', style: 'Safeguard' });
}

interface Beside {
  readonly sides: readonly Side[];
  readonly table: TableStyle;
  readonly style: ParagraphStyle;
}

/** A table whose heads are the labels: who hears it is told of each column what it is. */
function beside(setting: Setting, node: Block, { sides, table, style }: Beside): Xml[] {
  const there = sides
    .map(([kind, label]) => ({ label, children: inPart(setting, node, { kind, style }) }))
    .filter(({ children }) => children.length > 0);
  if (there.length === 0) return [afterTable()];
  const head = there.map(({ label }) => ({ children: [paragraph('ColumnHead', run(label), { keepNext: true })] }));
  const rows: Row[] = [{ head: true, cells: head }, { cells: there.map(({ children }) => ({ children })) }];
  return [gridOf({ style: table, shares: there.map(() => 100 / there.length), rows }), afterTable()];
}

/** A step that stands outside a procedure is set as the first of its own. */
export const step: Flow<Block> = (setting, node) => [stepsOf(setting, [node]), afterTable()];

function stepsOf(setting: Setting, steps: readonly Block[]): Xml {
  const { steps: head, whoByWhen } = setting.words.sop;
  const heads = ['', head, whoByWhen].map((words) => ({ children: [paragraph('TableHead', run(words))] }));
  const rows = steps.map((one) => stepOf(setting, one));
  return gridOf({ style: 'GuideTable', shares: [6, 69, 25], rows: [{ head: true, cells: heads }, ...rows] });
}

function stepOf(setting: Setting, node: Block): Row {
  const { who = '', when = '' } = node.attributes;
  const text = node.children.flatMap((child) => {
    if (child.type !== 'list') return setting.flow([child], 'Step');
    const given = { level: 0, style: 'TableText', kind: 'lowerLetter', id: setting.lists.open('lowerLetter') } as const;
    return listed(setting, child.children, given);
  });
  return {
    cells: [
      { children: [paragraph('StepNumber', setting.marks.place(node.label, run(node.number ?? '')))] },
      { children: text },
      { children: [paragraph('TableRow', run(who)), ...(when === '' ? [] : [paragraph('TableText', run(when))])] },
    ],
  };
}
