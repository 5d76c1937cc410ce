import type { Element } from 'hast';
import { languageOf } from '../../language/language.js';
import type { Edition } from '../../model/edition.js';
import type { FolderFile, SiteMeans } from '../../model/form.js';
import type { SettledText } from '../../model/publication.js';
import { openSetting } from '../page/setting.js';
import { nameHeadings } from '../parts/headings.js';
import { linkSheets, placesOf } from '../parts/links.js';
import { Looks } from '../parts/looks.js';
import { sheetsOf, type Sheet } from '../parts/sheets.js';
import { listPages } from './text/contents.js';
import { documentsOf } from './text/documents.js';
import { homeOf } from './pages/home.js';
import { changesPage, downloadsPage, searchPage } from './pages/own-pages.js';
import { pageOf } from './pages/page.js';
import { Pictures } from '../parts/pictures.js';
import { apart, ticked } from './text/procedures.js';
import { recommendationSheet } from './text/recommendations.js';
import { documentOf } from './pages/shell.js';
import type { Part, Site, WebPage } from './site-facts.js';
import { movable, withData } from './text/tables.js';
import { linkTerms, termsIn, type Term } from './text/terms.js';

/** Names of pages that are the tool's own. */
const OWN = ['index', 'search', 'downloads', 'changes', 'recommendations'];

/** A settled text as a site: files by their paths. It works from disk, and reaches nothing; the same text gives the same bytes. */
export function siteOf(text: SettledText<Edition>, { others, downloads, assets }: SiteMeans): readonly FolderFile[] {
  const { words } = languageOf(text.facts.language);
  const home = partOf(text, OWN);
  const taken = [...OWN, ...home.sheets.map(({ name }) => name)];
  const site: Site = {
    home,
    others: others.map((one) => partOf(one, taken)),
    words,
    downloads: downloads.map(({ form, bytes }) => ({
      form: form.toUpperCase(),
      path: `downloads/${text.facts.fileName}.${form}`,
      bytes,
    })),
  };
  const parts = [home, ...site.others];
  const terms = termsIn(parts.flatMap(({ sheets }) => sheets));
  const found = documentsOf(
    parts.flatMap(({ sheets }) => sheets),
    terms,
  );
  const pages = [
    homeOf(site, terms),
    ...parts.flatMap((part) => part.sheets.map((sheet) => readyPage({ site, part, terms }, sheet))),
    searchPage(site),
    ...[downloadsPage(site), changesPage(site)].flatMap((page) => page ?? []),
  ];
  return filesOf(site, pages, { assets, terms, found });
}

/** A publication in its sheets, with links that lead from file to file. */
function partOf(text: SettledText<Edition>, taken: readonly string[]): Part {
  const { words } = languageOf(text.facts.language);
  const sheets = apart(sheetsOf(openSetting(text, 'screen'), taken));
  for (const { root } of sheets) nameHeadings(root);
  const title = words.web.recommendations;
  const isHome = !taken.some((name) => !OWN.includes(name));
  const recommendations = isHome ? recommendationSheet(text, sheets, { name: 'recommendations', title }) : undefined;
  const places = placesOf(sheets);
  const all = recommendations === undefined ? sheets : withBehindContents(sheets, recommendations);
  listPages(all, words);
  linkSheets(all, places, 'html');
  return { text, sheets: all, places };
}

function withBehindContents(sheets: readonly Sheet[], sheet: Sheet): Sheet[] {
  const at = sheets.findIndex(({ kind }) => kind === 'annex' || kind === 'register');
  return at < 0 ? [...sheets, sheet] : [...sheets.slice(0, at), sheet, ...sheets.slice(at)];
}

interface Making {
  readonly site: Site;
  readonly part: Part;
  readonly terms: readonly Term[];
}

function readyPage({ site, part, terms }: Making, sheet: Sheet): WebPage {
  const { root } = sheet;
  const { words } = languageOf(part.text.facts.language);
  const explains = !['contents', 'register'].includes(sheet.kind) && linkTerms(root, terms);
  if (sheet.kind === 'procedure') ticked(root, (number) => words.web.step(number));
  withData(root, part.text, words);
  movable(root, words);
  const page = pageOf(site, part, sheet);
  return explains ? { ...page, scripts: ['terms.js'] } : page;
}

interface Rest {
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly terms: readonly Term[];
  readonly found: ReturnType<typeof documentsOf>;
}

function filesOf(site: Site, pages: readonly WebPage[], { assets, terms, found }: Rest): readonly FolderFile[] {
  const looks = new Looks();
  const pictures = new Pictures();
  const files = new Map<string, string>();
  for (const page of pages) {
    const main: Element = { type: 'element', tagName: 'main', properties: {}, children: [...page.main] };
    looks.move(main);
    pictures.move(main);
    files.set(`${page.name}.html`, documentOf(site, { ...page, main: main.children }));
  }
  files.set('assets/drawn.css', looks.sheet());
  files.set('assets/terms.js', `self.toolkitTerms = ${JSON.stringify(terms)};\n`);
  files.set('assets/found.js', `self.toolkitFound = ${JSON.stringify(found)};\n`);
  const encoder = new TextEncoder();
  const written = [...files].map(([path, words]) => ({ path, bytes: encoder.encode(words) }));
  const others = [...pictures.files(), ...assets].map(([path, bytes]) => ({ path, bytes }));
  return [...written, ...others];
}
