import type { BlockKind } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { afterTable, gridOf, type Row } from './grid.js';
import { listed } from './list.js';
import type { Flow, Setting } from './setting.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { blockTitled } from './title.js';
import { paragraph, run, type Xml } from './xml.js';

/** A standard operating procedure, on a page of its own: what it is for, its steps, what protects the child, what it rests on. */
export const sop: Flow<Block> = (setting, node) => {
  const words = setting.words.sop;
  const part = (kind: BlockKind, label: string): Xml[] => partOf(setting, node, { kind, label, style: 'TableText' });
  const tag = setting.marks.place(node.label, run(setting.words.label.sop(node.number ?? ''), { style: 'Tag' }));
  const title = paragraph('SOPTitle', [...tag, ...run(' '), ...blockTitled(node)], {
    keepNext: true,
    ...(setting.boxed ? {} : { pageBreak: true }),
  });
  const steps = node.children.filter((child): child is Block => child.type === 'block' && child.kind === 'step');
  return [
    title,
    strip([part('purpose', words.purpose), part('when-to-use', words.whenToUse), part('who-acts', words.whoActs)]),
    afterTable(),
    ...part('before-you-start', words.beforeYouStart),
    ...(steps.length === 0 ? [] : [stepsOf(setting, steps)]),
    afterTable(),
    ...part('record', words.record),
    ...care(setting, node),
    strip([part('legal-basis', words.legalBasis), part('forms', words.forms), part('time-limits', words.timeLimits)]),
    afterTable(),
  ];
};

interface Part {
  readonly kind: BlockKind;
  readonly label: string;
  readonly style: ParagraphStyle;
}

/** A part of a procedure under its label; [] where the procedure has none. */
function partOf(setting: Setting, node: Block, { kind, label, style }: Part): Xml[] {
  const found = node.children.filter((child): child is Block => child.type === 'block' && child.kind === kind);
  const set = found.flatMap((child) => setting.flow(child.children, style));
  return set.length === 0 ? [] : [paragraph('BlockLabel', run(label), { keepNext: true }), ...set];
}

/** Parts side by side, those that there are. */
function strip(parts: readonly Xml[][]): Xml {
  const there = parts.filter((part) => part.length > 0);
  const cells = there.map((children) => ({ children }));
  return there.length === 0
    ? paragraph('AfterTable', [])
    : gridOf({ style: 'RuledTable', shares: cells.map(() => 100 / cells.length), rows: [{ cells }] });
}

/** What protects the child, and what goes wrong, side by side in a box. */
function care(setting: Setting, node: Block): Xml[] {
  const { safeguards, mistakes } = setting.words.sop;
  const cells = [
    { kind: 'safeguards' as const, label: safeguards },
    { kind: 'mistakes' as const, label: mistakes },
  ]
    .map(({ kind, label }) => ({ children: partOf(setting, node, { kind, label, style: 'Safeguard' }) }))
    .filter(({ children }) => children.length > 0);
  if (cells.length === 0) return [];
  return [
    gridOf({ style: 'SafeguardBox', shares: cells.map(() => 100 / cells.length), rows: [{ cells }] }),
    afterTable(),
  ];
}

/** A step that stands outside a procedure is set as the first of its own. */
export const step: Flow<Block> = (setting, node) => [stepsOf(setting, [node]), afterTable()];

function stepsOf(setting: Setting, steps: readonly Block[]): Xml {
  const { steps: head, whoByWhen } = setting.words.sop;
  const heads = ['', head, whoByWhen].map((words) => ({ children: [paragraph('TableHead', run(words))] }));
  const rows = steps.map((one) => stepOf(setting, one));
  return gridOf({ style: 'GuideTable', shares: [7, 63, 30], rows: [{ head: true, cells: heads }, ...rows] });
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
