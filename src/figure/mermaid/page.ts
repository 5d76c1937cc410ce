import type { Mermaid } from 'mermaid';
import type { Browser } from 'puppeteer-core';
import type { World } from '../../model/world.js';
import { COLOURS } from '../kit/look.js';
import { closePage, readyPage } from '../kit/page.js';

const LINE = '1.2533px';

/** Mermaid's settings for the look: square corners, straight lines of 0.94 pt, no fills, sans 9 pt. */
export const THEME = {
  theme: 'base',
  look: 'classic',
  securityLevel: 'strict',
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'imprimatur',
  fontFamily: "'Alegreya Sans'",
  themeVariables: {
    fontFamily: "'Alegreya Sans'",
    fontSize: '12px',
    background: COLOURS.white,
    primaryColor: COLOURS.white,
    primaryBorderColor: COLOURS.hue,
    primaryTextColor: COLOURS.ink,
    secondaryColor: COLOURS.white,
    secondaryBorderColor: COLOURS.hue,
    tertiaryColor: COLOURS.white,
    tertiaryBorderColor: COLOURS.rule,
    lineColor: COLOURS.hue,
    textColor: COLOURS.ink,
    edgeLabelBackground: COLOURS.white,
    clusterBkg: COLOURS.white,
    clusterBorder: COLOURS.rule,
    noteBkgColor: COLOURS.white,
    noteBorderColor: COLOURS.rule,
    actorBkg: COLOURS.white,
    actorBorder: COLOURS.hue,
    signalColor: COLOURS.hue,
  },
  themeCSS: [
    `.node rect, .node polygon, .node path, .node circle, rect.actor { fill: ${COLOURS.white}; stroke: ${COLOURS.hue}; stroke-width: ${LINE}; rx: 0; ry: 0; filter: none; }`,
    `.flowchart-link, .edgePaths path, .messageLine0, .messageLine1, .transition, .relation { stroke: ${COLOURS.hue}; stroke-width: ${LINE}; fill: none; }`,
    `.marker, .marker path, .arrowheadPath, .arrowMarkerPath { fill: ${COLOURS.hue}; stroke: ${COLOURS.hue}; stroke-width: 0; }`,
    `.edgeLabel rect, .labelBkg, .edgeLabel .background { opacity: 1; fill: ${COLOURS.white}; }`,
    `.cluster rect { fill: none; stroke: ${COLOURS.rule}; stroke-width: 0.75px; rx: 0; ry: 0; }`,
    `.edgeLabel text, .edgeLabel tspan, .cluster-label text, .cluster-label tspan { font-weight: 700; fill: ${COLOURS.ink}; }`,
    `.node text, .label text, text { font-size: 12px; }`,
  ].join('\n'),
  flowchart: {
    htmlLabels: false,
    curve: 'linear',
    padding: 7,
    nodeSpacing: 20,
    rankSpacing: 24,
    diagramPadding: 2,
    wrappingWidth: 118,
    useMaxWidth: false,
  },
  class: { htmlLabels: false },
  sequence: { useMaxWidth: false, mirrorActors: false, actorMargin: 30, messageMargin: 28 },
} as const;

/** Mermaid in one file: of its package here, packed with the tool where that is installed. */
export const MERMAID = 'mermaid/dist/mermaid.min.js';

/**
 * Draws a diagram in the shared browser by the steps of mermaid-cli, whose drawing is the same (tests hold the two together);
 * returns the SVG as Mermaid wrote it. Throws what Mermaid says of a text that it cannot read.
 */
export async function renderDiagram(
  world: World,
  browser: Browser,
  diagram: { text: string; id: string },
): Promise<string> {
  const mermaid = new TextDecoder().decode(await world.readPackage(MERMAID));
  const opening = readyPage(world, browser, { timers: true });
  try {
    const page = await opening;
    await page.setViewport({ width: 1200, height: 900 });
    // Sent past the policy of the page, under which no label can run anything.
    await page.evaluate(mermaid);
    return await page.evaluate(drawInPage, { ...diagram, theme: THEME });
  } finally {
    await closePage(opening);
  }
}

/** Runs in the page: sent as its source. */
async function drawInPage(diagram: { text: string; id: string; theme: typeof THEME }): Promise<string> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  const container = document.createElement('div');
  container.id = 'container';
  document.body.append(container);
  await Promise.all([...document.fonts].map((font) => font.load()));
  mermaid.initialize({ startOnLoad: false, ...diagram.theme });
  container.innerHTML = (await mermaid.render(diagram.id, diagram.text, container)).svg;
  const svg = container.querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew nothing');
  svg.style.backgroundColor = 'transparent';
  return new XMLSerializer().serializeToString(svg);
}
