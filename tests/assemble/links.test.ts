import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../src/model/edition.js';
import type { MemoryWorld } from '../../src/system/memory.js';
import { assembled, folderOf, only } from '../manuscript.js';
import { foundIn } from '../settled.js';

const TWO =
  '---\ntitle: Second\nid: sec-second\n---\n\n## Other part {#sec-other}\n\nWords.\n\n## A heading, no label\n\nWords.\n';
const WORK = {
  'bibliography/references.json':
    '[{"id":"crc-1989","type":"legislation","title":"A","issued":{"date-parts":[[1989]]},"URL":"https://example.org"}]',
};

const folder = (text: string, more: Readonly<Record<string, string>> = {}) =>
  folderOf(
    { 'one.md': `---\ntitle: One\nid: sec-one\n---\n\n## First {#sec-first}\n\n${text}\n`, '02-second.md': TWO },
    more,
  );

/** Where the links of the first chapter lead, and the rules that it breaks. */
async function linked(text: string) {
  const found = await assembled(folder(text));
  const urls: string[] = [];
  const [chapter] = only(found).chapters;
  if (chapter !== undefined)
    visit(chapter.tree, ['link', 'definition'], (node) => void urls.push('url' in node ? node.url : ''));
  return { urls, rules: found.findings.map(({ rule, line }) => `${rule}:${String(line)}`), findings: found.findings };
}

async function checked(world: MemoryWorld, editions: Edition[] = ['public', 'internal']) {
  const findings = await foundIn(world, ...editions);
  return findings.map(({ rule, line }) => `${rule}:${String(line)}`);
}

describe('a link to a chapter', () => {
  it.each([
    ['02-second.md', '#sec-second'],
    ['./02-second.md', '#sec-second'],
    ['../report/02-second.md', '#sec-second'],
    ['02-second.md#sec-other', '#sec-other'],
    ['02-second.md#other-part', '#sec-other'],
    ['02-second.md#a-heading-no-label', '#sec-second-a-heading-no-label'],
    ['#sec-other', '#sec-other'],
    ['#first', '#sec-first'],
    ['one.md', '#sec-one'],
  ])('leads to its place: %s', async (url, place) => {
    expect(await linked(`See [there](${url}).`)).toMatchObject({ urls: [place], rules: [] });
    expect(await linked(`See [there][x].\n\n[x]: ${url}`)).toMatchObject({ urls: [place], rules: [] });
    expect(await checked(folder(`See [there](${url}).`))).toEqual([]);
  });
});

describe('a link to nowhere', () => {
  it.each([
    'www.example.org',
    'example.org/page',
    'notes.html',
    '03-third.md',
    '../other/01.md',
    '/02-second.md',
    '//example.org/x',
    'C:\\drafts\\report.docx',
    'file:///C:/drafts/report.docx',
    'https://imprimatur.invalid/02-second.md',
    '?q=1',
    '',
  ])('is an error at its line: %s', async (url) => {
    expect((await linked(`Words.\n\nSee [there](<${url}>).`)).rules).toEqual([
      expect.stringMatching(/^(?:assemble|parse)\/link\S*:10$/),
    ]);
  });

  it('is one without words as well', async () => {
    expect((await linked('See [](https://example.org) there.')).rules).toEqual(['assemble/link-to-nowhere:8']);
  });

  it('names the rule by its kind', async () => {
    expect((await linked('See [there](03-third.md).')).rules).toEqual(['assemble/link-to-nowhere:8']);
  });

  it.each(['#sec-nowhere', '02-second.md#nowhere', '#fn1'])('is a dangling reference: %s', async (url) => {
    expect(await checked(folder(`See [there](${url}).`), ['public'])).toEqual(['refer/dangling-reference:8']);
  });

  it('says what is meant', async () => {
    const mends = async (url: string) => (await linked(`See [there](${url}).`)).findings.map(({ mend }) => mend);
    expect(await mends('www.example.org')).toEqual(['Write https://www.example.org']);
    expect(await mends('02-secnd.md')).toEqual(['Did you mean 02-second.md?']);
  });

  it('in the public edition is one to a withheld place', async () => {
    const hidden = ':::non-public{originator="A" basis="B"}\n### Hidden {#sec-hidden}\n\nWords.\n:::';
    const world = () => folder(`See [there](#sec-hidden).\n\n${hidden}`);
    expect(await checked(world(), ['public'])).toEqual(['refer/dangling-reference:8']);
    expect(await checked(world(), ['internal'])).toEqual([]);
  });
});

describe('a link that would run, or tell of a machine', () => {
  const RUNNING = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '<java\tscript:alert(1)>',
    'vbscript:x',
    'data:text/html;base64,AAAA',
    'file:///etc/hosts',
    'blob:https://example.org/x',
    'about:blank',
    'https://localhost/x',
    'http://LOCALHOST:4477/',
    'http://127.0.0.1/x',
    'http://2130706433/x',
    'http://[::1]/x',
    'http://[fd00::1]/x',
    'http://10.0.0.7/x',
    'http://192.168.1.20/x',
    'http://172.20.0.1/x',
    'http://169.254.169.254/x',
    'http://fileserver/drafts/x',
    'http://drive.local/x',
    'http://wiki.office.internal/x',
    'https://reader:word@example.org/x',
    'https://reader@example.org/x',
    'https://imprimatur.invalid./x',
    'ftp://example.org/a',
    'https:/etc/hosts',
    'tel:javascript',
    'C:/a.md',
    '//example.org/a',
    'notes.html',
    'https://imprimatur.invalid/notes.html',
  ];

  it.each([
    ['in its place', (url: string) => `See [there](${url}).`],
    ['in a definition', (url: string, id: string) => `See [there][${id}].\n\n[${id}]: ${url}`],
  ])('is refused at its line: %s', async (_name, textOf) => {
    const texts = RUNNING.map((url, index) => textOf(url, `a${String(index)}`));
    const { rules } = await linked(texts.join('\n\n'));
    const lines = new Set(rules.filter((rule) => rule.includes('link-to-nowhere')).map((rule) => rule.split(':')[1]));
    const height = (texts[0] ?? '').split('\n').length + 1;
    const passed = RUNNING.filter((_, index) => {
      const first = 8 + index * height;
      return !lines.has(String(first)) && !lines.has(String(first + height - 2));
    });
    expect(passed).toEqual([]);
  });
});

describe('links that are right', () => {
  it.each([
    'https://example.org/a#b',
    'http://example.org',
    'mailto:office@example.org',
    'tel:+43-1-26060',
    'https://example.org/02-second.md',
  ])('stay: %s', async (url) => {
    expect(await linked(`See [there](${url}) and <${url}>.`)).toMatchObject({ urls: [url, url], rules: [] });
  });
});

describe('the links of citations', () => {
  it('are none of the author’s', async () => {
    const text = 'Words [@crc-1989] here.\n\n::bibliography';
    expect(await checked(folder(text, WORK), ['public'])).not.toContainEqual(expect.stringMatching(/^refer/));
  });
});

describe('notes', () => {
  it.each([
    [
      'called in one chapter and defined in another',
      { 'one.md': 'Words.[^a]', 'two.md': 'Words.[^a]\n\n[^a]: Note.' },
      ['unknown-note one.md:5'],
    ],
    ['called and not defined', { 'one.md': 'Words.[^a]' }, ['unknown-note one.md:5']],
    ['called by a name with a space', { 'one.md': 'Words.[^see there]' }, ['unknown-note one.md:5']],
    ['called in a heading', { 'one.md': '## A[^a]\n\nWords.' }, ['unknown-note one.md:5']],
    ['called in a cell', { 'one.md': '| A |\n|---|\n| x[^a] |' }, ['unknown-note one.md:7']],
    ['called in emphasis', { 'one.md': '*Words[^a]*' }, ['unknown-note one.md:5']],
    ['called in another note', { 'one.md': 'Words.[^a]\n\n[^a]: A note.[^b]' }, ['unknown-note one.md:7']],
    ['defined and not called', { 'one.md': 'Words.\n\n[^a]: Note.' }, ['uncalled-note one.md:7']],
    ['defined and called by itself alone', { 'one.md': 'Words.\n\n[^a]: Note.[^a]' }, ['uncalled-note one.md:7']],
    [
      'defined twice, in two chapters, and called in one',
      { 'one.md': 'Words.[^a]\n\n[^a]: Note.', 'two.md': 'Words.\n\n[^a]: Note.' },
      ['uncalled-note two.md:7'],
    ],
  ])('%s', async (_name, chapters, expected) => {
    const { findings, stopped } = await assembled(folderOf(chapters));
    expect(
      findings.map(
        ({ rule, file, line }) =>
          `${rule.replace('assemble/', '')} ${file.replace('manuscript/report/', '')}:${String(line)}`,
      ),
    ).toEqual(expected);
    expect(stopped).toBe(true);
  });

  it('of another chapter are named', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': 'Words.[^a]', 'two.md': 'Words.[^a]\n\n[^a]: Note.' }));
    expect(findings[0]?.message).toContain('which stands in manuscript/report/two.md');
  });

  it('are as they were where they are right', async () => {
    const text = 'Words.[^a] More.[^a]^[Inline.]\n\n[^a]: A note.[^b]\n\n[^b]: Another.\n\nEscaped \\[^x] and `[^y]`.';
    expect((await assembled(folderOf({ 'one.md': text }))).findings).toEqual([]);
  });
});

describe('an at sign with a known name', () => {
  it.each([
    'See @sec-first--@sec-second here.',
    'See sub-@sec-second here.',
    'See sub@sec-second here.',
    'See x/@sec-second here.',
    'See a.@sec-second here.',
    'See @sec-first-@sec-second here.',
    'See %@sec-second here.',
  ])('that is not taken is refused: %s', async (text) => {
    expect((await linked(text)).rules).toContainEqual(expect.stringMatching(/^assemble\/untaken-reference:8/));
  });

  it.each(['See sub-@crc-1989 here.', 'See x/@crc-1989 here.', 'See a@crc-1989, here.'])(
    'of a source as well: %s',
    async (text) => {
      const rules = await checked(folder(`${text}\n\n::bibliography`, WORK), ['public']);
      expect(rules).toContain('assemble/untaken-reference:8');
    },
  );

  it.each([
    'Write to office@crc-1989.org or a.b@sec-second.example.org.',
    'See \\@sec-second and `x@sec-second`.',
    'See <https://example.org/@sec-second> and https://example.org/@sec-second there.',
    'See x@sec-secondary here.',
  ])('stays where it is meant: %s', async (text) => {
    expect((await linked(text)).rules).toEqual([]);
  });

  it.each([
    ['See @sec-first/@sec-second here.', 2],
    ['See @sec-first/@sec-second/@sec-other here.', 3],
    ['See @sec-first–@sec-second here.', 2],
    ['See (@sec-first/@sec-second).', 2],
  ])('is taken beside another: %s', async (text, count) => {
    const found = await assembled(folder(text));
    const labels: string[] = [];
    const [chapter] = only(found).chapters;
    if (chapter !== undefined) visit(chapter.tree, 'crossReference', ({ label }) => void labels.push(label));
    expect(labels).toHaveLength(count);
    expect(found.findings).toEqual([]);
  });
});
