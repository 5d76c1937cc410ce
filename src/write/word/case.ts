import type { List, ListItem, PhrasingContent } from 'mdast';
import { CASE_STATUSES, type CaseStatus } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { afterTable } from './grid.js';
import { inline } from './inline.js';
import { headingStyle, type Flow, type Setting } from './setting.js';
import { blockTitled } from './title.js';
import { originators } from './withheld.js';
import { paragraph, run, type Xml } from './xml.js';

/** A case study: number and title, the story, and who, since, result, status and lesson below it. */
export const caseStudy: Flow<Block> = (setting, node) => [
  paragraph('CaseLabel', setting.marks.place(node.label, run(setting.words.label.case(node.number ?? ''))), {
    keepNext: true,
  }),
  paragraph(headingStyle(setting), blockTitled(node), { keepNext: true }),
  ...setting.flow(node.children),
  ...factsOf(setting, node),
];

/** The facts of a case, a line each; its status in words. */
function factsOf(setting: Setting, { attributes }: Block): Xml[] {
  const words = setting.words.case;
  const { who, since, result, status, lesson } = attributes;
  const rows: [string, string | undefined][] = [
    [words.who, who],
    [words.since, since],
    [words.result, result],
    [words.status, status === undefined ? undefined : statusOf(status, setting)],
    [words.lesson, lesson],
  ];
  const said = rows.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
  if (said.length === 0) return [];
  return [...said.flatMap(({ term, value }) => fact(run(term, { bold: true }), run(value))), afterTable()];
}

/** A fact: what it is of, and behind it what it is. */
function fact(term: readonly Xml[], words: readonly Xml[]): Xml[] {
  return [paragraph('CaseFacts', [...term, ...run('\t'), ...words])];
}

function statusOf(status: string, { words }: Setting): string {
  return isStatus(status) ? words.case[status] : status;
}

function isStatus(status: string): status is CaseStatus {
  return CASE_STATUSES.some((one) => one === status);
}

/** A dated chain: a line for each date; what stands beside its lists stands as it is. */
export const chain: Flow<Block> = (setting, node) =>
  node.children.flatMap((child) => (child.type === 'list' ? datesOf(setting, child) : setting.flow([child])));

function datesOf(setting: Setting, { children }: List): Xml[] {
  const dates = children.flatMap((item) => {
    const { lead, rest } = leadOf(item);
    return [
      ...fact(inline(setting, lead, { bold: true }), inline(setting, rest)),
      ...originators(setting, item),
      ...setting.flow(item.children.slice(1), 'CaseFactsMore'),
    ];
  });
  return [...dates, afterTable()];
}

/** Splits the bold words with which an item opens from the rest of its first paragraph. */
function leadOf({ children }: ListItem): { lead: PhrasingContent[]; rest: PhrasingContent[] } {
  const [first] = children;
  const line = first?.type === 'paragraph' ? first.children : [];
  const [bold, next, ...more] = line;
  if (bold?.type !== 'strong') return { lead: [], rest: line };
  const after = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }] : next === undefined ? [] : [next];
  return { lead: bold.children, rest: [...after, ...more] };
}
