import { renderMermaid } from '@mermaid-js/mermaid-cli';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readyPage } from '../../src/figure/kit/page.js';
import { renderDiagram, THEME } from '../../src/figure/mermaid/page.js';
import { RealWorld } from '../../src/system/real.js';

const machine = new RealWorld('.', () => undefined);
afterAll(() => machine.close());

const DIAGRAMS = {
  flowchart: `flowchart TB
  accTitle: Where a report goes
  accDescr: A report is checked, then police act.
  subgraph desk["National desk"]
    report["Report<br/>comes in"] --> check{"Holds?"}
  end
  check -- "yes" --> act["Police act"]
  check -. "no" .-> close(["Closed"])`,
  sequence: `sequenceDiagram
  participant a as Requesting State
  participant b as Central authority
  a->>b: Request
  Note over a,b: Within seven days
  b-->>a: Answer`,
};

/** What mermaid-cli itself draws, in a page of the shared browser. */
/** Mermaid-cli fetches its own files, which a page of ours refuses. */
async function pageWithFiles(browser: Browser): Promise<Page> {
  const page = await readyPage(machine, browser, { timers: true });
  page.removeAllListeners('request');
  await page.setRequestInterception(false);
  return page;
}

async function drawnByCli(browser: Browser, text: string, id: string): Promise<string> {
  const shared = { newPage: () => pageWithFiles(browser) };
  const { data } = await renderMermaid(shared as unknown as Browser, text, 'svg', {
    backgroundColor: 'transparent',
    mermaidConfig: THEME,
    svgId: id,
    viewport: { width: 1200, height: 900 },
  });
  return new TextDecoder().decode(data);
}

describe('a diagram', () => {
  it.each(Object.entries(DIAGRAMS))(
    'is drawn as mermaid-cli draws it, sign for sign: %s',
    async (name, text) => {
      const { browser } = await machine.browser();
      const id = `fig-${name}`;
      expect(await renderDiagram(machine, browser, { text, id })).toBe(await drawnByCli(browser, text, id));
    },
    60_000,
  );
});
