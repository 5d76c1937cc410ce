import type { Figure } from '../../model/nodes.js';
import { pictureOf } from './figure.js';
import { inside } from './inline.js';
import type { Setting } from './setting.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type Xml } from './xml.js';
import { visit } from '../../tree/visit.js';

/** The head of a document: what it is, its title, its drawing, and its status, version and date. */
export function cover(setting: Setting): Xml[] {
  const { facts, chapters } = setting.text;
  const isBrief = facts.form === 'brief';
  const purpose = isBrief
    ? chapters.map((chapter) => chapter.facts['purpose']).find((words) => words !== undefined)
    : undefined;
  const lines: [ParagraphStyle, string][] = [
    ['CoverKind', isBrief ? [facts.kind, facts.region ?? ''].filter((words) => words !== '').join(' · ') : facts.kind],
    [isBrief ? 'BriefTitle' : 'Title', facts.title],
    ['Subtitle', purpose ?? facts.subtitle ?? ''],
    ['CoverRegion', isBrief ? '' : (facts.region ?? '')],
  ];
  return [
    ...linesOf(lines),
    ...strips(setting),
    ...linesOf([
      ['CoverStatus', isBrief ? '' : facts.status],
      ['CoverFoot', isBrief ? '' : [facts.version, facts.date].filter((words) => words !== '').join(', ')],
    ]),
  ];
}

function linesOf(lines: readonly (readonly [style: ParagraphStyle, words: string])[]): Xml[] {
  return lines.filter(([, words]) => words !== '').map(([style, words]) => paragraph(style, run(words)));
}

/** The drawing of a cover, and where its sources are. */
function strips(setting: Setting): Xml[] {
  const { text, words } = setting;
  if (text.cover === undefined) return [];
  const same = figureOf(setting);
  const picture = pictureOf(setting, text.cover, { title: same?.title ?? words.figure.squareTitle, alt: same?.alt });
  const link = same?.number === undefined ? undefined : words.place.figure(same.number);
  const sources =
    link === undefined || same?.label === undefined
      ? []
      : [
          paragraph('Source', [
            ...run(words.figure.sourcesBefore),
            inside(setting, same.label, run(link)),
            ...run('.'),
          ]),
        ];
  return picture.length === 0 ? [] : [paragraph('Figure', picture), ...sources];
}

/** The figure in the text that is drawn from the same file as the cover. */
function figureOf({ text }: Setting): Figure | undefined {
  const found: Figure[] = [];
  for (const { tree } of text.chapters)
    visit(tree, 'figure', (node: Figure) => {
      if (node.src !== undefined && text.facts.coverFigure?.endsWith(node.src)) found.push(node);
    });
  return found[0];
}

/** The imprint: what the author says of the publication, and how a public edition was verified. */
export function imprint({ text, words }: Setting): Xml[] {
  const said = text.facts.imprint.map(({ label, text: value }) =>
    paragraph('Imprint', [...run(`${label} `, { bold: true }), ...run(value)]),
  );
  return text.edition === 'public'
    ? [...said, paragraph('Imprint', run(`${words.edition.verified} ${words.edition.shown}`))]
    : said;
}
