import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/cite/cite.js';
import { findingsOf } from '../../../src/model/finding.js';
import { edition, style } from '../edition.js';

async function found(...sources: string[]): Promise<string[]> {
  const entries = [
    { id: 'a', type: 'report', title: 'A', author: [{ literal: 'Body' }] },
    { id: 'p', type: 'personal_communication', author: [{ family: 'Luna', given: 'A.' }] },
  ];
  const configFile = new VFile({ path: 'publication.yaml' });
  await cite({ ...edition(sources, entries), configFile }, style());
  return findingsOf(configFile).map(({ rule, severity, message }) => `${severity} ${rule} ${message}`);
}

describe('the list of references', () => {
  it('is missed where sources are cited and nothing draws it', async () => {
    expect(await found('[@a]', 'Text.')).toEqual([
      'error cite/no-list Unexpected 1 source that is cited in the public edition, where nothing draws `::bibliography`',
    ]);
  });

  it.each([
    ['it is drawn', ['[@a]', '::bibliography']],
    ['it is drawn in the same chapter, within a block', ['[@a]\n\n:::lead\n::bibliography\n:::']],
    ['nothing is cited', ['Text.']],
    ['nothing that is cited has an entry', ['[@p]']],
    ['no source is known', ['[@unknown]']],
  ])('is not missed where %s', async (_, sources) => {
    expect(await found(...sources)).toEqual([]);
  });
});
