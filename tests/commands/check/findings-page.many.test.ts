import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import { EDITIONS, type Edition } from '../../../src/model/edition.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { PLACES } from '../../leak/places.js';
import { folderOf, laidInto } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const MATTER = { open: 'Open words', more: 'more of them', hidden: 'zebrafinch quetzal', id: 1 };
const WORLD = new MemoryWorld();
const MANNER = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: true } as const;

/** What `check` leaves in the folder of findings, by name. */
async function left(text: string, editions: readonly Edition[] = EDITIONS): Promise<Map<string, string>> {
  const world = laidInto(WORLD, folderOf({ 'one.md': text }));
  const order = { publications: [], editions, purpose: 'screen', formats: ['pdf'] } as const;
  await run(world, order, { terminal: listening(), manner: MANNER });
  const paths = await world.list('build/findings');
  const texts = await Promise.all(paths.map(async (path) => new TextDecoder().decode(await world.read(path))));
  return new Map(paths.map((path, index) => [path.replace('build/findings/', ''), texts[index] ?? '']));
}

/** What only an internal reader may see. */
const CLOSED = /zebrafinch|quetzal|Liaison officer|In confidence/i;

describe('the report of a public edition', () => {
  it('is apart from the internal one, which says so in its title and tells everything', async () => {
    const hidden = 'About 70 per cent of zebrafinch requests came back late.';
    const text = `Open words stand here.\n\n:::non-public{originator="Liaison officer" basis="In confidence"}\n${hidden}\n:::\n`;
    const files = await left(text);
    expect(files.get('report.html')).toContain('public edition');
    expect(files.get('report.html')).not.toMatch(CLOSED);
    expect(files.get('report-internal.html')).toMatch(/<title>INTERNAL: /);
    expect(files.get('report-internal.html')).toContain('zebrafinch');
  });

  it('is all that a run for the public edition leaves', async () => {
    const files = await left('Open words stand here.', ['public']);
    expect([...files.keys()].sort()).toEqual(['history.jsonl', 'report.html']);
  });

  it('leaves out an exception that stands in a withheld passage, or whose reason quotes one', async () => {
    const marked = ':::non-public{originator="A" basis="B"}\nThe zebrafinch case is told here.\n:::';
    const claim = 'About 70 per cent of requests came back.';
    const text = `${marked}\n\n<!-- allow text/uncited-statistic: as in the zebrafinch case -->\n\n${claim}\n`;
    const files = await left(text);
    expect(files.get('report.html')).not.toMatch(CLOSED);
    expect(files.get('report-internal.html')).toContain('as in the zebrafinch case');
  });

  it.each(Object.entries(PLACES))('tells nothing that is withheld: %s', async (_name, place) => {
    const files = await left(place(MATTER).marked);
    expect(files.get('report.html') ?? '').not.toMatch(CLOSED);
    expect(files.get('history.jsonl') ?? '').not.toMatch(CLOSED);
  });
});

describe('a report', () => {
  it('shows a finding in its sentence, with its reason, and asks for nothing from elsewhere', async () => {
    const html =
      (await left('In one year, about 70 per cent of requests <came> back & more.')).get('report.html') ?? '';
    expect(html).toContain('<mark class="warning">70 per cent</mark>');
    expect(html).toContain('A figure without a source will be challenged');
    expect(html).not.toMatch(/<link|src=|url\(|https?:\/\//);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const own = createHash('sha256').update(script).digest('base64');
    expect(html.split('<script').length).toBe(2);
    expect(html.replaceAll('&#x27;', "'")).toContain(`script-src 'sha256-${own}'`);
  });

  it('says so where there is no history yet, and no exception', async () => {
    const html = (await left('Open words stand here.')).get('report.html') ?? '';
    expect(html).toContain('The first check with figures is this one.');
    expect(html).toContain('No exceptions.');
  });
});
