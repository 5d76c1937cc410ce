import { afterAll, describe, expect, it } from 'vitest';
import { collisions } from '../../src/figure/kit/checks.js';
import type { Baked } from '../../src/figure/kit/baked.js';
import { stripComments } from '../../src/figure/mermaid/lines.js';
import type { SharedBrowser } from '../../src/model/world.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { RealWorld } from '../../src/system/real.js';
import { all, play, texts } from './stage.js';

const machine = new RealWorld('.', () => undefined);
afterAll(() => machine.close());

/** Files in memory, and the browser of this machine. */
class BrowserWorld extends MemoryWorld {
  override browser(): Promise<SharedBrowser> {
    return machine.browser();
  }
}

const DIAGRAM = `%% a comment
flowchart LR
  accTitle: From a report to a child
  accDescr: A report is checked; if it holds, police act.
  report["Report<br/>comes in"] --> check["Check"] -- "if it holds" --> act["Police act"]
`;

describe('diagrams', () => {
  it('are drawn by Mermaid in the faces of the look, as words and shapes with attributes only', async () => {
    const world = new BrowserWorld();
    const played = await play({ mermaid: DIAGRAM }, {}, world);
    expect(played.findings).toEqual([]);
    expect(texts(played.svg)).toEqual(
      expect.arrayContaining(['Report', 'comes in', 'Check', 'if it holds', 'Police act']),
    );
    expect(played.svg).not.toMatch(/<style|class=|foreignObject|<script|opacity|rx=/);
    expect(played.svg).toContain('font-family="\'Alegreya Sans\'"');
    expect(all(played.svg, 'rect').some((box) => box.properties['stroke'] === '#1B4B47')).toBe(true);
    expect(played.node.alt).toBe('From a report to a child. A report is checked; if it holds, police act.');
    expect(played.node.drawing?.widthMm).toBeLessThanOrEqual(120);
  });

  it('come out the same twice, and the second time from what was kept', async () => {
    const first = await play({ mermaid: DIAGRAM }, {}, new BrowserWorld());
    const kept = new BrowserWorld();
    for (const [name, bytes] of first.world.kept) kept.kept.set(name, bytes);
    const again = await play({ mermaid: DIAGRAM }, {}, new BrowserWorld());
    expect(again.svg).toBe(first.svg);
    const [key = ''] = kept.kept.keys();
    const marked = new TextDecoder().decode(kept.kept.get(key)).replace('Police act', 'Police know');
    await kept.keep(key, marked);
    expect((await play({ mermaid: DIAGRAM }, {}, kept)).svg).toContain('Police know');
    const [words] = [...first.world.kept.values()].map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Baked);
    expect(collisions(words?.words ?? [])).toEqual([]);
  });

  it('report a fault at the author’s line, in a chapter and in a file', async () => {
    const broken = DIAGRAM.replace('--> check["Check"]', '--> check["Check"');
    const inChapter = await play({ mermaid: broken }, {}, new BrowserWorld());
    expect(inChapter.findings).toMatchObject([
      { rule: 'figure/diagram-syntax', file: 'manuscript/guide/01.md', line: 7 },
    ]);
    const world = new BrowserWorld({ 'manuscript/figures/a.mmd': broken });
    const inFile = await play({ src: 'figures/a.mmd' }, {}, world);
    expect(inFile.findings).toMatchObject([
      { rule: 'figure/diagram-syntax', file: 'manuscript/figures/a.mmd', line: 5 },
    ]);
  });

  it('need accTitle and accDescr', async () => {
    const played = await play({ mermaid: 'flowchart LR\n  a --> b\n' });
    expect(played.findings).toMatchObject([{ rule: 'figure/missing-alternative', line: 3 }]);
    expect(played.findings[0]?.message).toContain('accTitle and accDescr');
  });

  it('are refused where their words would be smaller than 7 points', async () => {
    const steps = Array.from({ length: 12 }, (_, index) => `s${String(index)}["Step number ${String(index)}"]`);
    const long = `flowchart LR\n  accTitle: a\n  accDescr: b\n  ${steps.join(' --> ')}\n`;
    const played = await play({ mermaid: long }, {}, new BrowserWorld());
    expect(played.findings.map(({ rule }) => rule)).toEqual(['figure/small-text']);
  });
});

describe('SVG files', () => {
  it('are embedded with their styles and ids made their own', async () => {
    const svg = `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><style>.a{fill:#123456}</style>
      <defs><clipPath id="c"><rect width="50" height="50"/></clipPath></defs>
      <rect class="a" width="80" height="40" clip-path="url(#c)"/><text x="5" y="20" font-size="8">Words</text></svg>`;
    const world = new BrowserWorld({ 'manuscript/figures/a.svg': svg });
    const played = await play({ src: 'figures/a.svg', alt: 'A box' }, {}, world);
    expect(played.findings).toEqual([]);
    expect(played.svg).toContain('fill="#123456"');
    expect(played.svg).toContain('id="fig-a-c"');
    expect(played.svg).toContain('url(#fig-a-c)');
    expect(played.svg).not.toContain('<style');
    expect(played.node.drawing).toMatchObject({ widthMm: 120, heightMm: 60 });
  });
});

describe('a kept drawing', () => {
  it.each([
    '{}',
    'no JSON',
    '{"content":"<script/>","viewBox":"0 0 9 9","width":9,"height":9,"smallest":99,"words":[],"x":1}',
  ])('of another shape is drawn again: %s', async (words) => {
    const first = await play({ mermaid: DIAGRAM }, {}, new BrowserWorld());
    const world = new BrowserWorld();
    for (const name of first.world.kept.keys()) await world.keep(name, words);
    expect((await play({ mermaid: DIAGRAM }, {}, world)).svg).toBe(first.svg);
  });

  it('is never taken from the manuscript’s folder, and none is left there', async () => {
    const first = await play({ mermaid: DIAGRAM }, {}, new BrowserWorld());
    expect([...first.world.files.keys()]).toEqual([]);
    const [name = ''] = first.world.kept.keys();
    const world = new BrowserWorld({ [name]: '{}', [`.imprimatur/cache/${name}.json`]: '{}' });
    expect((await play({ mermaid: DIAGRAM }, {}, world)).svg).toBe(first.svg);
  });
});

describe('lines of a diagram', () => {
  it('are counted as Mermaid counts them', () => {
    expect(stripComments('\n%% x\nflowchart LR\n  %% y\n  a --> b')).toEqual({
      text: 'flowchart LR\n  a --> b',
      lines: [3, 5],
    });
  });
});

describe('an SVG of an author', () => {
  it('is embedded without what it does not show', async () => {
    const hidden = `<!-- secret --><metadata>secret</metadata><g style="display:none"><text y="20">secret</text></g>
<text y="30" style="visibility:hidden">secret</text><g aria-label="secret" data-a="secret" title="secret"><rect width="9" height="9"/></g>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">${hidden}<text x="20" y="50" font-size="20">Shown</text></svg>`;
    const played = await play(
      { src: 'figures/a.svg', alt: 'x' },
      {},
      new BrowserWorld({ 'manuscript/figures/a.svg': svg }),
    );
    expect(played.findings).toEqual([]);
    expect(texts(played.svg)).toEqual(['Shown']);
    expect(played.svg).not.toContain('secret');
  });
});
