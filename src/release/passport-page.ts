import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Element, ElementContent } from 'hast';
import { hashOf } from '../model/hash.js';
import type { Manifest } from './manifest.js';
import { LOOK } from './passport-look.js';

/** Compares a file that the reader chooses with the sums in the page: on this computer, and with nothing sent anywhere. */
const SCRIPT = `
const { revision, files: sums } = JSON.parse(document.getElementById('sums').textContent);
const said = document.getElementById('said');
const answer = (mark, word, words) => { said.hidden = false; said.querySelector('b').textContent = mark + ' ' + word; said.querySelector('span').textContent = words; };
async function look(file) {
  const all = await file.arrayBuffer();
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  const sum = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const same = sums.find((one) => one.sha256 === sum);
  if (same) answer('\\u25CF', 'Unchanged', same.file + ' is the file of this release, byte for byte.');
  else if (sums.some((one) => one.file === file.name) || new TextDecoder('latin1').decode(all).includes(revision)) answer('\\u25D0', 'Changed', 'It names this release, but its bytes differ: annotated or saved again.');
  else answer('\\u25CB', 'Unknown', 'No file of this release has these bytes.');
}
const input = document.getElementById('file');
const drop = document.getElementById('drop');
input.addEventListener('change', () => { if (input.files[0]) look(input.files[0]); });
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', (event) => { event.preventDefault(); if (event.dataTransfer.files[0]) look(event.dataTransfer.files[0]); });
`;

/** The passport of a release: one page for its readers, which works from the disk. */
export function passportPage(manifest: Manifest, changes: boolean): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${base64(hashOf(SCRIPT))}'; base-uri 'none'; form-action 'none'`;
  const internal = manifest.edition === 'internal';
  const title = `${internal ? 'INTERNAL: ' : ''}Release ${manifest.version}`;
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', LOOK),
    ]),
    h('body', [
      h('header', h('div', { className: ['wide'] }, [headOf(manifest, internal), factsOf(manifest)])),
      h('main', { className: ['wide'] }, [
        h('div', [...filesOf(manifest, changes), ...doorsOf(manifest)]),
        besideOf(manifest),
      ]),
      h('script', { type: 'application/json', id: 'sums' }, sumsIn(manifest)),
      h('script', SCRIPT),
    ]),
  ]);
  return `<!doctype html>\n${unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [page] })}\n`;
}

function headOf({ version, publications, edition }: Manifest, internal: boolean): Element {
  const titles = publications.map(({ title }) => title).join('; ');
  return h('div', [
    h('p', { className: ['label'] }, ['Release passport', ...(internal ? [h('strong', ' INTERNAL')] : [])]),
    h('h1', version),
    h(
      'p',
      { className: ['lead'] },
      `${titles}. ${internal ? 'Internal' : 'Public'} edition${publications.length > 1 ? 's' : ''}.`,
    ),
    ...(edition === 'internal' ? [h('p', 'Do not forward.')] : []),
  ]);
}

function factsOf({ deliverable, commit, publications, revision }: Manifest): Element {
  const [first] = publications;
  const rows = [
    ['Deliverable', deliverable ?? first?.deliverable ?? ''],
    ['Date', first?.date ?? ''],
    ['Status', first?.status ?? ''],
    ['Made from', commit === '' ? revision : `commit ${commit.slice(0, 7)}`],
  ].filter(([, words]) => words !== '');
  return h(
    'dl',
    rows.flatMap(([name = '', words = '']) => [h('dt', name), h('dd', words)]),
  );
}

/** What a file is for, and which standards it keeps: no release is made of files that did not pass. */
const FOR: Readonly<Record<string, string>> = {
  screen: 'screen; PDF/UA-1 and PDF/A-2a, validated',
  press: 'printer; PDF/X-4, self-checked',
};

function filesOf({ files }: Manifest, changes: boolean): Element[] {
  const rows = files.map(({ file, purpose, pages, bytes, sha256 }) =>
    h('tr', [
      h('td', [h('a', { href: file }, file), h('br'), h('span', { className: ['quiet'] }, FOR[purpose] ?? purpose)]),
      h('td', { className: ['number'] }, String(pages)),
      h('td', { className: ['number'] }, `${(bytes / 1e6).toFixed(1)} MB`),
      h('td', h('code', `${sha256.slice(0, 8)} … ${sha256.slice(-8)}`)),
    ]),
  );
  const more = ['manifest.json', 'SHA256SUMS', ...(changes ? ['CHANGES.md'] : [])];
  return [
    h('h2', 'Files'),
    h('table', [
      h(
        'thead',
        h(
          'tr',
          ['File', 'Pages', 'Size', 'SHA-256, first and last'].map((words) => h('th', { scope: 'col' }, words)),
        ),
      ),
      h('tbody', rows),
    ]),
    h(
      'p',
      more.flatMap((file, index): ElementContent[] => [
        { type: 'text', value: index === 0 ? '' : ' · ' },
        h('a', { href: file }, file),
      ]),
    ),
  ];
}

function doorsOf({ doors, browser, fonts, tool }: Manifest): Element[] {
  const made = [
    `imprimatur ${tool.version}`,
    `${browser.name} ${browser.version}`,
    ...fonts.map(({ name, version }) => `${name} ${version}`),
  ];
  return [
    h('h2', 'Doors passed'),
    h(
      'ul',
      { className: ['doors'] },
      doors.map(({ door, passed, said }) => h('li', [passed ? '● ' : '○ ', h('b', door), `: ${said}`])),
    ),
    h(
      'p',
      { className: ['quiet'] },
      `Not checked by any machine: whether alternative texts are good, whether a printed proof is right. Made with ${made.join(', ')}.`,
    ),
  ];
}

function besideOf({ passport }: Manifest): Element {
  const others = [
    ['◐', 'Changed', 'It names this release, but its bytes differ: annotated or saved again.'],
    ['○', 'Unknown', 'No file of this release has these bytes.'],
  ];
  return h('aside', [
    h('h2', 'Passport'),
    h('p', { className: ['passport'] }, passport),
    h(
      'p',
      { className: ['quiet'] },
      'Printed in the imprint of each file. Type it behind imprimatur verify, or compare it here.',
    ),
    h('h2', 'Is my copy unchanged?'),
    h('div', { className: ['drop'], id: 'drop' }, [
      h('label', { for: 'file' }, 'Drop a file here, or choose one. It is read on this computer and sent nowhere.'),
      h('input', { type: 'file', id: 'file' }),
    ]),
    h('p', { className: ['said'], id: 'said', role: 'status', hidden: true }, [h('b'), h('br'), h('span')]),
    h('p', { className: ['label'] }, 'Other answers'),
    h(
      'ul',
      { className: ['doors'] },
      others.map(([mark = '', word = '', words = '']) => h('li', [`${mark} `, h('b', word), `. ${words}`])),
    ),
  ]);
}

/** No sign in it ends the element around it. */
function sumsIn({ files, revision }: Manifest): string {
  return JSON.stringify({ revision, files: files.map(({ file, sha256 }) => ({ file, sha256 })) }).replaceAll(
    '<',
    '\\u003c',
  );
}

function base64(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes.join(''));
}
