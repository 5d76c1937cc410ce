import { toCsv } from '../../model/csv.js';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { FolderFile, Means } from '../../model/form.js';
import type { Drawing } from '../../model/drawing.js';
import type { Figure } from '../../model/nodes.js';
import type { SettledText } from '../../model/publication.js';
import { languageOf } from '../../language/language.js';
import { textOf } from '../../tree/text-of.js';
import { visit } from '../../tree/visit.js';
import { RULES } from '../rules.js';
import { FileNames } from './names.js';
import { withDpi } from './png.js';

/** Dots an inch, as `PICTURE_DPI` asks for. */
const DPI = 300;

const NONE = 'Unexpected `--to figures` of an edition without a drawn figure, expected one or more';

/** The list of all figures, in the same folder. */
const LIST = 'figures.csv';

/**
 * Each drawn figure of an edition as files named by its label: SVG with its faces inside and PNG of 300 dots an inch, or the author's
 * own picture; its values as CSV where it is drawn from values; and a list of them all.
 */
export function figuresOf(text: SettledText<Edition>, { pictures, alone }: Means): FolderFile[] {
  const { words } = languageOf(text.facts.language);
  const names = new FileNames();
  const figures = figuresIn(text).flatMap(({ node, drawing }) => {
    const name = names.take(node.label ?? 'figure');
    const files = filesOf(drawing, {
      svg: alone?.get(drawing.svg ?? '') ?? drawing.svg,
      png: pictures.get(drawing.svg ?? ''),
    });
    return [{ node, files: files.map(({ path, bytes }) => ({ path: `${name}${path}`, bytes })) }];
  });
  if (figures.length === 0) {
    report(text.configFile, RULES.nothingToWrite, { reason: NONE });
    return [];
  }
  const { figure, title, description, sources, files: named } = words.figure.list;
  const rows = figures.map(({ node, files }) => [
    capitalised(words.place.figure(node.number ?? '')),
    node.title,
    node.alt ?? '',
    sourcesOf(node),
    files.map(({ path }) => path).join(' '),
  ]);
  const mark = text.edition === 'internal' ? [words.edition.internalTab] : [];
  const list = toCsv([[figure, title, description, sources, named], ...rows].map((row) => [...row, ...mark]));
  return [...figures.flatMap(({ files }) => files), { path: LIST, bytes: bytesOf(list) }];
}

interface Drawn {
  readonly node: Figure;
  readonly drawing: Drawing;
}

function figuresIn({ chapters }: SettledText<Edition>): Drawn[] {
  const found: Drawn[] = [];
  for (const { tree } of chapters)
    visit(tree, 'figure', (node: Figure) => {
      if (node.drawing !== undefined) found.push({ node, drawing: node.drawing });
    });
  return found;
}

interface Shown {
  readonly svg: string | undefined;
  readonly png: Uint8Array | undefined;
}

/** The files of a figure by their endings. */
function filesOf({ data, image }: Drawing, { svg, png }: Shown): FolderFile[] {
  return [
    ...(svg === undefined ? [] : [{ path: '.svg', bytes: bytesOf(svg) }]),
    ...(png === undefined ? [] : [{ path: '.png', bytes: withDpi(png, DPI) }]),
    ...(image === undefined ? [] : imageIn(image)),
    ...(data === undefined ? [] : [{ path: '.csv', bytes: bytesOf(toCsv([data.head, ...data.rows])) }]),
  ];
}

function imageIn(address: string): FolderFile[] {
  const [, type, data] = /^data:image\/(png|jpeg);base64,(.*)$/su.exec(address) ?? [];
  if (type === undefined || data === undefined) return [];
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return [{ path: type === 'png' ? '.png' : '.jpg', bytes }];
}

function sourcesOf({ children }: Figure): string {
  return children
    .filter(({ type }) => type === 'sourceLine')
    .map((line) => textOf(line, () => undefined).trim())
    .join(' ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function bytesOf(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
