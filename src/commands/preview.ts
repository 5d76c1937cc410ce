import type { Edition } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import { EXIT, type ExitCode, type Serve, type Terminal } from '../model/terminal.js';
import type { World } from '../model/world.js';
import { BrokenConfiguration } from '../model/manuscript.js';
import { proof } from '../pipeline.js';
import { findingsIn } from '../report/findings.js';
import { countsOf, linesOf } from '../report/text.js';
import { folderConfig } from './folder.js';

interface Asked {
  readonly publication: string | undefined;
  readonly edition: Edition;
  readonly port: number;
  readonly serve: Serve;
}

/** Shows the pages of one edition in a browser until it is ended, and makes them again on each save. */
export async function preview(world: World, terminal: Terminal, asked: Asked): Promise<ExitCode> {
  const config = await folderConfig(world);
  const name = asked.publication ?? config?.publications[0] ?? '';
  const live = await asked.serve(asked.port, () => made(world, terminal, { name, edition: asked.edition }));
  terminal.out(live.url);
  terminal.say(`Open ${live.url} to see ${name} (${asked.edition}); it is made again on each save. Ctrl+C ends it.`);
  await live.ended;
  return EXIT.clean;
}

async function made(world: World, terminal: Terminal, shown: { name: string; edition: Edition }): Promise<string> {
  try {
    const order = {
      publications: [shown.name],
      editions: [shown.edition],
      purpose: 'screen',
      formats: ['html'],
    } as const;
    const { html, findings } = await proof(world, order);
    tell(findings, terminal);
    return withPages(html === '' ? EMPTY : html, findings);
  } catch (error) {
    if (error instanceof BrokenConfiguration) {
      const findings = findingsIn(error.files);
      tell(findings, terminal);
      return withPages(EMPTY, findings);
    }
    const words = error instanceof Error ? error.message : String(error);
    terminal.say(words);
    return withPages(`<!doctype html><html lang="en"><head></head><body><p>${escape(words)}</p></body></html>`, []);
  }
}

function tell(findings: readonly Finding[], terminal: Terminal): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const finding of errors) for (const line of linesOf(finding, terminal.colours)) terminal.say(line);
  terminal.say(countsOf(findings));
}

/** Adds what sets the page in a browser: Paged.js, sheets on a desk, a line of findings, and a reload on change. */
function withPages(html: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const list = errors.map(
    (one) => `<li><code>${escape(`${one.file}:${String(one.line)}`)}</code> ${escape(one.message)}</li>`,
  );
  const bar = `<aside id="imprimatur-bar"><b>${countsOf(findings)}</b><ul>${list.join('')}</ul></aside>`;
  return html
    .replace('</head>', `${DESK}<script src="/paged.js"></script></head>`)
    .replace('</body>', `${RELOAD.replace('BAR', JSON.stringify(bar).replace(/</g, '\\u003C'))}</body>`);
}

function escape(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const EMPTY = '<!doctype html><html lang="en"><head></head><body></body></html>';

const DESK = `<style data-pagedjs-ignore>
@media screen { body { background: #d9d5cc; margin: 0 } .pagedjs_page { background: #fff; margin: 8mm auto; box-shadow: none; outline: 0.3mm solid #b8b2a5 } }
#imprimatur-bar { position: fixed; right: 4mm; bottom: 4mm; max-width: 110mm; max-height: 40vh; overflow: auto; padding: 3mm 4mm; background: #fff; border: 0.3mm solid #1e1c19; font: 9pt/1.35 'Alegreya Sans', sans-serif; z-index: 9 }
#imprimatur-bar ul { margin: 1mm 0 0; padding-left: 4mm }
@media print { #imprimatur-bar { display: none } }
</style><script>window.PagedConfig = { auto: false }</script>`;

const RELOAD = `<script>
const place = 'imprimatur-place';
addEventListener('DOMContentLoaded', async () => {
  await document.fonts.ready;
  await window.PagedPolyfill.preview();
  document.body.insertAdjacentHTML('beforeend', BAR);
  scrollTo(0, Number(sessionStorage.getItem(place) ?? 0));
});
new EventSource('/changes').onmessage = () => { sessionStorage.setItem(place, String(scrollY)); location.reload(); };
</script>`;
