import type { Edition } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import { EXIT, type ExitCode, type Serve, type Terminal } from '../model/terminal.js';
import type { World } from '../model/world.js';
import { BrokenConfiguration } from '../model/manuscript.js';
import { proof } from '../pipeline.js';
import { findingsIn } from '../report/findings.js';
import { countsOf, linesOf } from '../report/text.js';
import { folderConfig, pathsOf } from './folder.js';
import { pageSaying, withPages } from './preview-page.js';

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
  const shown = { name, edition: asked.edition };
  const live = await asked.serve({ port: asked.port, paths: await pathsOf(world) }, () => made(world, terminal, shown));
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
    return withPages(html === '' ? pageSaying('') : html, findings);
  } catch (error) {
    if (error instanceof BrokenConfiguration) {
      const findings = findingsIn(error.files);
      tell(findings, terminal);
      return withPages(pageSaying(''), findings);
    }
    const words = error instanceof Error ? error.message : String(error);
    terminal.say(words);
    return withPages(pageSaying(words), []);
  }
}

function tell(findings: readonly Finding[], terminal: Terminal): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const finding of errors) for (const line of linesOf(finding, terminal.colours)) terminal.say(line);
  terminal.say(countsOf(findings));
}
