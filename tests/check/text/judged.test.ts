import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { valeRules } from '../../../src/check/text/vale/vale.js';
import { RULES } from '../../../src/rules.js';
import { MemoryWorld } from '../../../src/system/memory.js';

type Counts = Readonly<Record<'true' | 'arguable' | 'false', number>>;
const judged = parse(readFileSync('styles/vale/judged.yaml', 'utf8')) as Record<string, Counts>;

/** So few findings say nothing of a share. */
const ENOUGH = 5;

test('what was judged are rules, and a rule is no louder than its share of true findings allows', async () => {
  const rules = new Map([...RULES, ...(await valeRules(new MemoryWorld()))].map((rule) => [rule.id, rule.severity]));
  for (const [id, counts] of Object.entries(judged)) {
    const severity = rules.get(id);
    expect([id, severity]).not.toEqual([id, undefined]);
    const all = counts.true + counts.arguable + counts.false;
    if (all < ENOUGH) continue;
    const share = counts.true / all;
    if (share < 0.8) expect([id, severity]).toEqual([id, 'info']);
    if (share < 0.9) expect([id, severity]).not.toEqual([id, 'error']);
  }
});
