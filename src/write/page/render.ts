import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Element, ElementContent, Root } from 'hast';
import type { Edition, Purpose } from '../../model/edition.js';
import { POLICY } from '../../model/policy.js';
import type { Page, ReviewOf } from '../../model/print.js';
import type { PublicationForm } from '../../model/document.js';
import type { Chapter, SettledText } from '../../model/publication.js';
import { dayOf } from '../day.js';
import { briefChapterOf, chapterOf, documentChapterOf, footed } from './chapter.js';
import { contents, imprint } from './contents.js';
import { band, cover } from './cover.js';
import { withExpansions } from './expansions.js';
import { documentImprint, masthead } from './masthead.js';
import { footWords } from './foot.js';
import { metaOf } from './meta.js';
import { placesIn, writePlaces } from './places.js';
import { register } from './register.js';
import { safe } from './safe.js';
import { openSetting, type Setting } from './setting.js';
import { aboutOf } from './statement.js';
import type { Stylesheet } from './styles.js';
import { visit } from '../../tree/visit.js';

export interface RenderOptions {
  readonly purpose: Purpose;
  readonly styles: Stylesheet;
  /** Said of a copy that is sent to reviewers. */
  readonly review?: ReviewOf | undefined;
}

/** Renders a settled text as one self-contained HTML page, which Paged.js sets. Throws where the text has no chapter. */
export function render<E extends Edition>(text: SettledText<E>, options: RenderOptions): Page<E> {
  const [first] = text.chapters;
  if (first === undefined) throw new RangeError(`No chapter in ${text.facts.name}`);
  const setting = openSetting(text, options.purpose);
  const body = bodyOf(setting);
  const places = placesIn(body);
  const root = withHyphens(documentOf(setting, options, body));
  const html = htmlOf(root);
  writePlaces(places);
  return {
    edition: text.edition,
    purpose: options.purpose,
    publication: text.facts.name,
    title: titleOf(setting),
    language: text.facts.language,
    author: text.facts.author ?? '',
    day: dayOf(text.facts.date),
    about: aboutOf(text.facts),
    revision: text.facts.revision?.words ?? '',
    html,
    configFile: text.configFile,
    ...(text.facts.press === undefined ? {} : { press: text.facts.press }),
    ...(options.review === undefined ? {} : { review: { ...options.review, html: htmlOf(root) } }),
  };
}

/** A publication as the desk shows it: each part begins on a new page, and is set by itself. */
export interface Parts {
  readonly language: string;
  readonly className: string;
  readonly styles: Readonly<Record<'fonts' | 'look' | 'flow', string>>;
  /** Elements of the page's body, in which every element says where its words stand in the manuscript. */
  readonly parts: readonly string[];
}

/** Renders a settled text as the same page that `render` makes, in its parts. */
export function renderParts(text: SettledText<Edition>, options: RenderOptions): Parts {
  const setting = openSetting(text, options.purpose);
  const body = bodyOf(setting);
  const places = placesIn(body);
  const { children } = withHyphens({ type: 'root', children: finished(setting, body) });
  writePlaces(places);
  return {
    language: text.facts.language,
    className: classesOf(setting, options).join(' '),
    styles: stylesOf(setting, options),
    parts: children.map((part) => htmlOf({ type: 'root', children: [part] })),
  };
}

function bodyOf(setting: Setting): Element[] {
  return BODIES[setting.text.facts.form](setting);
}

/** The head of a document, and below it its chapters; an imprint stands at its end. */
function unDocument(setting: Setting): Element[] {
  const { text } = setting;
  const chapters = text.chapters.map((chapter) => documentChapterOf(setting, chapter));
  const body = text.chapters.findLastIndex(({ part }) => part !== 'annex');
  chapters[body]?.children.push(...documentImprint(text));
  const head = masthead(setting);
  return [h('div', { className: ['document-body'] }, [head, ...chapters]), ...register(setting)];
}

/** A publication of each form. */
const BODIES: Readonly<Record<PublicationForm, (setting: Setting) => Element[]>> = {
  report,
  brief,
  'un-document': unDocument,
};

function finished(setting: Setting, body: ElementContent[]): ElementContent[] {
  return withExpansions(safe(body), setting.text.abbreviations);
}

function classesOf({ text: { facts, edition } }: Setting, { purpose }: RenderOptions): string[] {
  return [facts.form, `edition-${edition}`, `purpose-${purpose}`];
}

function stylesOf(setting: Setting, { styles, purpose }: RenderOptions): Parts['styles'] {
  return {
    fonts: styles.fonts,
    look: `${footWords(setting)}\n${styles.look[purpose]}`,
    flow: styles.flow[purpose],
  };
}

function htmlOf(root: Root): string {
  return unified().use(rehypeStringify, { upperDoctype: true }).stringify(root);
}

/** The title of the file: of an internal edition it says so first, wherever a program shows it. */
function titleOf({ text, words }: Setting): string {
  return text.edition === 'internal' ? `${words.edition.internalTab}: ${text.facts.title}` : text.facts.title;
}

function report(setting: Setting): Element[] {
  const { text } = setting;
  const own = text.chapters.some((chapter) =>
    chapter.tree.children.some((node) => node.type === 'draw' && node.kind === 'contents'),
  );
  const chapters = text.chapters.map((chapter) => chapterOf(setting, chapter));
  return [cover(text, text.cover), ...(own ? [] : [contentsPage(setting)]), ...chapters, ...register(setting)];
}

/** The page of contents that the tool makes where no chapter asks for one. */
function contentsPage(setting: Setting): Element {
  const { text } = setting;
  const title = h('header', { className: ['opener'] }, [
    h('h1', { className: ['chapter-title'] }, setting.words.contents.title),
  ]);
  return h(
    'section',
    {
      className: ['chapter', 'contents', 'part-front'],
      dataPart: 'front',
      dataTitle: setting.words.contents.title,
      id: 'contents',
    },
    [...footed([title, ...contents(text)], imprint(text))],
  );
}

function brief(setting: Setting): Element[] {
  const { text } = setting;
  const chapters = text.chapters.map((chapter: Chapter) => briefChapterOf(setting, chapter));
  const last = chapters.at(-1);
  if (last !== undefined) last.children = footed([...last.children], imprint(text));
  return [h('div', { className: ['brief-body'] }, [band(text, text.cover), ...chapters]), ...register(setting)];
}

function documentOf(setting: Setting, options: RenderOptions, body: ElementContent[]): Root {
  const { facts } = setting.text;
  const className = classesOf(setting, options);
  const { fonts, look, flow } = stylesOf(setting, options);
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('title', titleOf(setting)),
    ...metaOf(facts),
    h('style', { dataPagedjsIgnore: '' }, fonts),
    h('style', { dataPagedjsIgnore: '' }, look),
    h('style', flow),
  ];
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: facts.language, className }, [
        h('head', head),
        h('body', { className }, finished(setting, body)),
      ]),
    ],
  };
}

/** No shipped face has the hyphen's own sign, or one that does not break: they are set as a hyphen, the second between two signs that join words. */
function withHyphens(root: Root): Root {
  visit(root, 'text', (text) => {
    text.value = text.value.replaceAll('\u2011', '\u2060-\u2060').replaceAll('\u2010', '-');
  });
  return root;
}
