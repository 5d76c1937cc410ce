import { describe, expect, it } from 'vitest';
import { BARS, BROKEN_SERIES, CALENDAR, CHANNELS, CHART, DECISION, MAP, SPINES, STRIPS } from './samples.js';
import { STATUS } from '../treaties.js';
import { playYaml } from './stage.js';

async function dataOf(yaml: string) {
  const { node } = await playYaml(yaml, {}, { 'manuscript/figures/treaty-status.yaml': STATUS });
  return node.drawing?.data;
}

describe('the values of a drawing', () => {
  it('are for lines a row for each place and a column for each series', async () => {
    const data = await dataOf(CHART);
    expect(data?.head).toEqual(['Date of the count', 'victims removed from harm', 'operations', 'arrests']);
    expect(data?.rows[1]).toEqual(['Mar 2020', 136, 41, 41]);
    expect(data?.chart).toEqual({ kind: 'lines', series: 3 });
  });

  it('stand in the order of their years', async () => {
    expect((await dataOf(BROKEN_SERIES))?.rows.map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });

  it('are for bars what is drawn, and what is said where that says more', async () => {
    const data = await dataOf(BARS);
    expect(data?.head).toEqual(['', 'Per cent of children', 'As shown', 'Note']);
    expect(data?.rows[2]).toEqual(['Indonesia', 2, '2, at least', '']);
    const plain = await dataOf('kind: bars\nalt: x\nbars: [{ label: a, value: 1014, display: "1,014" }]\n');
    expect(plain).toEqual({ head: ['', 'Value'], rows: [['a', 1014]], chart: { kind: 'bars', series: 1 } });
  });

  it('are for times their months, none where they are hours', async () => {
    expect((await dataOf(STRIPS))?.rows).toEqual([
      ['10 hours', 'One case', '', '', ''],
      ['90 days, renewable once', 'Data preserved in one State', 0, 3, 3],
      ['6 to 24 months', 'The answer to a formal request', 6, 24, ''],
    ]);
  });

  it('are for a map what each card shows, in the words of its key', async () => {
    const data = await dataOf(MAP);
    expect(data?.head).toEqual(['State', 'As shown']);
    expect(data?.rows.length).toBeGreaterThan(1);
    expect(data?.rows.every((row) => row.length === 2 && row[1] !== '')).toBe(true);
  });

  it('are for a decision chart its questions, answers and times, with labels as printed', async () => {
    const data = await dataOf(DECISION);
    expect(data?.head).toEqual(['Question', 'Answer', 'What to do', 'Time']);
    expect(JSON.stringify(data)).toMatch(/SOP 2/u);
    expect(data?.rows.every((row) => row.length === 4)).toBe(true);
  });

  it('are for channels who asks, what passes, who answers and when', async () => {
    const data = await dataOf(CHANNELS);
    expect(data?.head).toEqual(['Who asks', 'What passes', 'Who answers', 'Time']);
    expect(data?.rows[0]).toEqual([
      'Contact point. answers at any hour',
      'Keep the data. nothing is handed over',
      'SOP 2. Contact point abroad. Has the company keep the data',
      '60 days or more',
    ]);
  });

  it('are for two spines the steps that stand side by side', async () => {
    const data = await dataOf(SPINES);
    expect(data?.head).toEqual(['The case', '', 'The child']);
    expect(data?.rows[0]).toEqual([
      'Log it. A number, a time. Contact point. at once',
      'at once',
      'Ask about danger. See section 2.1.',
    ]);
    expect(data?.rows[3]).toEqual(['', '', 'Support']);
  });

  it('are for a calendar its rows and its events', async () => {
    const data = await dataOf(CALENDAR);
    expect(data?.rows).toHaveLength(5);
    expect(data?.rows[0]).toEqual(['90 days.', 'Data are kept', 0, 3, 3]);
    expect(data?.rows[4]).toEqual(['From month 6', '', 6, 6, '']);
  });
});
