// Makes the picture of the README that shows the terminal, docs/pages/check.svg: `npm run screens`. Nothing of an internal edition stands in it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../src/commands/run.js';
import type { Colours } from '../src/model/terminal.js';
import { RealWorld } from '../src/system/real.js';

const ORDER = { publications: ['guide'], editions: ['public'], purpose: 'screen', formats: ['pdf'] } as const;
const MANNER = { command: 'check', format: 'text', strict: false, notes: false, withoutVale: false } as const;

/** Words with their role, in signs of private use: the terminal's own colours are the reader's. */
const ROLES = { error: '\uE100', warning: '\uE101', info: '\uE102', dim: '\uE103', bold: '\uE104' } as const;
const END = '\uE105';
const LOOK: Readonly<Record<string, string>> = {
  [ROLES.error]: 'fill="#E6A868" font-weight="700"',
  [ROLES.warning]: 'fill="#E6A868" font-weight="700"',
  [ROLES.info]: 'fill="#93CBC2"',
  [ROLES.dim]: 'fill="#B5AD9F"',
  [ROLES.bold]: 'font-weight="700"',
};

function colours(): Colours {
  const as = (role: string) => (words: string) => `${role}${words}${END}`;
  return {
    error: as(ROLES.error),
    warning: as(ROLES.warning),
    info: as(ROLES.info),
    dim: as(ROLES.dim),
    bold: as(ROLES.bold),
  };
}

const [COLUMN, LINE, MARGIN] = [8.43, 19, 18];

/** What a terminal of a hundred columns shows, as a drawing. */
function drawn(lines: readonly string[]): string {
  const texts = lines.map((line, index) => {
    let at = 0;
    const parts = line.split(/([\uE100-\uE105])/).reduce<{ role: string; spans: string[] }>(
      ({ role, spans }, part) => {
        if (part === END) return { role: '', spans };
        if (LOOK[part] !== undefined) return { role: part, spans };
        const x = MARGIN + at * COLUMN;
        at += part.length;
        const words = part.replaceAll(' ', '\u00A0').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        return { role, spans: [...spans, `<tspan x="${x.toFixed(1)}" ${LOOK[role] ?? ''}>${words}</tspan>`] };
      },
      { role: '', spans: [] },
    );
    return `<text y="${String(MARGIN + LINE * (index + 1) - 5)}">${parts.spans.join('')}</text>`;
  });
  const [width, height] = [Math.ceil(2 * MARGIN + 100 * COLUMN), 2 * MARGIN + LINE * lines.length];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="What imprimatur check prints: the scoreboard of the guide">
<rect width="100%" height="100%" fill="#1C1A17"/>
<g fill="#F1EBDD" font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, Menlo, monospace" font-size="14">
${texts.join('\n')}
</g>
</svg>
`;
}

/** As a terminal of a hundred columns breaks a longer line. */
function folded(line: string): string[] {
  const at = line.replace(/[\uE100-\uE105]/g, '').length <= 100 ? -1 : line.lastIndexOf(' ', 100);
  return at < 0 ? [line] : [line.slice(0, at), ...folded(line.slice(at + 1))];
}

const world = new RealWorld(process.cwd(), () => undefined);
const said: string[] = [];
const terminal = {
  out: () => undefined,
  say: (words: string) => void said.push(words),
  colours: colours(),
  columns: 100,
};
await run(world, ORDER, { terminal, manner: MANNER });
const begin = said.findIndex((line) => line.includes('guide, public'));
const shown = ['$ imprimatur check guide --edition public', '', ...said.slice(begin).flatMap(folded)];
await writeFile(path.join('docs', 'pages', 'check.svg'), drawn(shown));

await world.close();
