import { afterTable, gridOf } from './grid.js';
import { inside } from './inline.js';
import type { Setting } from './setting.js';
import { paragraph, run, type Xml } from './xml.js';

/** The register of all that is withheld, at the end of an internal edition; [] where nothing is. */
export function register(setting: Setting): Xml[] {
  const { text, words } = setting;
  const entries = text.register ?? [];
  if (entries.length === 0) return [];
  const own = words.register;
  const head = [own.number, own.originator, own.basis, own.until, own.words].map((name) => ({
    children: [paragraph('TableHead', run(name))],
  }));
  const rows = entries.map(({ number, anchor, facts, words: first }) => ({
    cells: [
      { children: [paragraph('TableRow', [inside(setting, anchor, run(number))])] },
      ...[facts.originator, facts.basis ?? '', words.longDay(facts.until ?? ''), first].map((value) => ({
        children: [paragraph('TableText', run(value))],
      })),
    ],
  }));
  return [
    paragraph(text.facts.form !== 'report' ? 'Heading2' : 'Heading1', run(own.title), { keepNext: true }),
    paragraph('BodyText', run(own.lead)),
    gridOf({ style: 'GuideTable', shares: [12, 20, 24, 14, 30], rows: [{ head: true, cells: head }, ...rows] }),
    afterTable(),
  ];
}
