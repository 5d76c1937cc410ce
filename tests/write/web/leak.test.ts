import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { checkLeaks } from '../../../src/check/print/check-leaks.js';
import { chapter, paragraph, settledText } from '../page/sample.js';
import { siteFiles } from './read.js';

const SECRET = 'Hidden liaison officers met at the harbour in the winter';

it.each(['assets/found.js', 'assets/terms.js', 'one.html', 'assets/drawn.css'])(
  'a leak in %s of a site is found',
  async (planted) => {
    const files = siteFiles(settledText([chapter('sec-one', [paragraph('Words.')])]));
    const about = new VFile({ path: 'publication.yaml' });
    const encoder = new TextEncoder();
    const open = [...files].map(([path, words]) => {
      const bytes = encoder.encode(path === planted ? words.replace(/$/, ` ${SECRET}`) : words);
      return { path: `build/public/guide-web/${path}`, form: 'web' as const, bytes, about };
    });
    await checkLeaks(open, { withheld: [SECRET], own: [...files.values()].join(' ') });
    expect(about.messages.map(({ reason }) => reason)).toEqual([expect.stringContaining(`guide-web/${planted} (`)]);
  },
);
