import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { othersOf } from '../../../src/write/web/others.js';
import { chapter, paragraph, settledText } from '../page/sample.js';

it('takes the publications that a toolkit names, and reports one that this build does not make (write/not-in-toolkit)', () => {
  const text = settledText([chapter('sec-one', [paragraph('Words.')])]);
  const configFile = new VFile({ path: 'publication.yaml' });
  const home = { ...text, configFile, facts: { ...text.facts, web: { with: ['brief', 'annex'], changes: [] } } };
  const brief = { ...text, facts: { ...text.facts, name: 'brief' } };
  expect(othersOf(home, [home, brief])).toEqual([brief]);
  expect(configFile.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    [expect.stringContaining('not-in-toolkit'), expect.stringContaining('Unexpected `annex` in the toolkit')],
  ]);
});
