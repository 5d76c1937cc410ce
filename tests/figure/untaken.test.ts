import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { holdsUntaken } from '../../src/figure/mermaid/untaken.js';
import { findingsOf } from '../../src/model/finding.js';

function found(text: string): string[] {
  const file = new VFile({ path: 'a.mmd', value: text });
  holdsUntaken({ text, file, above: 10 });
  return findingsOf(file).map(
    ({ line, message }) => `${String(line)} ${message.replace(/^Unexpected |,.*| in the d.*/g, '')}`,
  );
}

describe('a diagram', () => {
  it.each<readonly [string, string]>([
    ['flowchart LR\n  a --> b\n  click a "https://example.org"', '13 a link of a diagram'],
    ['flowchart LR\n  click a call f()', '12 a link of a diagram'],
    ['sequenceDiagram\n  link A: Words @ https://example.org', '12 a link of a diagram'],
    ['sequenceDiagram\n  links A: {"Words": "https://example.org"}', '12 a link of a diagram'],
    ['%%{init: {"theme": "forest"}}%%\nflowchart LR', '11 a setting of a diagram'],
    ['\n---\nconfig:\n  theme: forest\n---\nflowchart LR', '12 a setting of a diagram'],
    ['flowchart LR\n  a["<b>words</b>"]', '12 a tag'],
    ['flowchart LR\n  %% a remark\n  a["<img src=x>"]', '13 a tag'],
    ['flowchart LR\n  a["fa:fa-ban no"]', '12 the name of a small picture'],
    ['flowchart LR\n  a["$$x^2$$"]', '12 mathematics between `$$`'],
    ['flowchart LR\n  a@{ img: "https://example.org/x.png", label: "x" }', '12 a picture in a diagram'],
  ])('holds nothing that no page prints: %j', (text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it('is refused at its line', () => {
    const file = new VFile({ path: 'a.mmd', value: 'flowchart LR\n  a["<b>words</b>"]' });
    expect(holdsUntaken({ text: String(file), file, above: 0 })).toBe(true);
    expect(findingsOf(file)).toEqual([
      expect.objectContaining({ rule: 'figure/untaken-diagram', line: 2, gate: 'stop' }),
    ]);
  });

  it.each([
    'flowchart LR\n  a["One<br/>two<br>three"] <--> b["x < y > z"]',
    'classDiagram\n  A <|-- B\n  class C {\n    <<interface>>\n  }',
    'sequenceDiagram\n  A->>B: click the link, and pay $5',
    'flowchart LR\n  clicks --> b\n  a@{ shape: rect, label: "img" }',
    'flowchart LR\n  %% <b> {init} click a\n  a --- b',
    'stateDiagram-v2\n  [*] --> A\n  A --> [*]',
  ])('holds shapes, arrows and words: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
