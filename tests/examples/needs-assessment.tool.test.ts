import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printAll } from '../../src/printing.js';
import { settle } from '../../src/settle.js';
import { RealWorld } from '../../src/system/real.js';

const world = new RealWorld(
  path.resolve(import.meta.dirname, '..', '..', 'examples', 'needs-assessment'),
  () => undefined,
);
afterAll(() => world.close());

it('the example of a document is printed with each of its paragraphs, and nothing is found on its pages', async () => {
  const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
  const settlement = await settle(world, order, { draw: true, judge: false });
  const [printed] = await printAll(world, settlement, order);
  expect(settlement.findings().map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  expect(printed?.print.pages.length).toBe(12);
  const words = printed?.print.texts.map(({ pdf }) => pdf).join(' ') ?? '';
  expect(words).toMatch(/41\.\s+UNODC stands ready/u);
}, 120_000);
