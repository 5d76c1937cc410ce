import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { WordBox } from '../../model/print.js';
import { UnreadableReturn, type Returned } from '../returned.js';
import { marksOf } from './marks.js';
import { namesIn } from './names.js';
import type { Note } from './note.js';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** No annotation of a reader's: links, forms, and the windows that show what annotations say. */
const PASSED_OVER = new Set(['Link', 'Widget', 'Popup', 'TrapNet', 'PrinterMark', 'Watermark']);

const EMPTY =
  'Unexpected PDF without annotations, expected comments: either it came back as it was sent, or a program drew the comments into the pages, where they cannot be read. Ask the reviewer for the file saved with its comments';

/** Reads the annotations of a returned PDF; no script of it runs. Throws UnreadableReturn. */
export async function readPdf(bytes: Uint8Array): Promise<Returned> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const { info } = (await document.getMetadata()) as { info: Info };
    const about = aboutOf(info);
    const names = await namesIn(bytes);
    const notes: Note[] = [];
    let all = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      notes.push(...(await notesOn(page, number - 1)).map((note) => ({ ...note, name: names.get(note.id) ?? '' })));
      if (about.build === undefined) all += `${await wordsOn(page)} `;
    }
    return { ...about, all, marks: (map) => marksOf(notes, map), empty: EMPTY };
  } catch (cause) {
    throw new UnreadableReturn('Unexpected bytes, expected a PDF that can be read without a password', cause);
  } finally {
    await task.destroy();
  }
}

interface Info {
  readonly Keywords?: unknown;
  readonly Custom?: { readonly ReviewBuild?: unknown; readonly ReviewPublication?: unknown };
}

/** The build by the document's own keys, else by its keywords. */
function aboutOf({ Keywords, Custom }: Info): Pick<Returned, 'build' | 'publication'> {
  const keywords = new Map(
    [...(typeof Keywords === 'string' ? Keywords : '').matchAll(/review-(build|publication):(\S+)/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    ),
  );
  const own = (value: unknown, key: string): string | undefined =>
    typeof value === 'string' && value !== '' ? value : keywords.get(key);
  return { build: own(Custom?.ReviewBuild, 'build'), publication: own(Custom?.ReviewPublication, 'publication') };
}

async function wordsOn(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ');
}

interface Raw {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly titleObj?: { readonly str: string };
  readonly contentsObj?: { readonly str: string };
  readonly textContent?: readonly string[] | null;
  readonly creationDate?: string | null;
  readonly modificationDate?: string | null;
  readonly inReplyTo?: string;
  readonly replyType?: string;
  readonly state?: string;
  readonly file?: { readonly filename?: string };
}

async function notesOn(page: Page, index: number): Promise<Note[]> {
  const [left = 0, , , top = 0] = page.view;
  const annotations = (await page.getAnnotations({ intent: 'any' })) as Raw[];
  return annotations
    .filter(({ subtype }) => !PASSED_OVER.has(subtype))
    .map((raw) => {
      const quads = quadsOf(raw.quadPoints);
      const boxes = (quads.length > 0 ? quads : [raw.rect])
        .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]): WordBox => [x1 - left, top - y2, x2 - left, top - y1])
        .filter(([x1, y1, x2, y2]) => x2 - x1 > 0.1 && y2 - y1 > 0.1);
      return {
        id: raw.id,
        name: '',
        subtype: raw.subtype,
        author: raw.titleObj?.str ?? '',
        text: saidIn(raw),
        date: dateOf(raw.modificationDate) || dateOf(raw.creationDate),
        page: index,
        boxes,
        isOnLines: quads.length > 0,
        answers: raw.inReplyTo,
        isGroup: raw.replyType === 'Group',
        state: raw.state ?? '',
      };
    });
}

function saidIn({ contentsObj, textContent, file }: Raw): string {
  const said = (contentsObj?.str ?? '').trim();
  const words = said === '' ? (textContent ?? []).join('\n').trim() : said;
  return [words, file?.filename === undefined ? '' : `(attached: ${file.filename})`]
    .filter(Boolean)
    .join(' ')
    .replace(/\r\n?/g, '\n');
}

/** The lines of a marked text, each as its rectangle: left, bottom, right, top. Lines of no size are none. */
function quadsOf(points: ArrayLike<number> | null | undefined): number[][] {
  const all = Array.from(points ?? []);
  const quads: number[][] = [];
  for (let at = 0; at + 8 <= all.length; at += 8) {
    const own = all.slice(at, at + 8);
    const xs = own.filter((_, index) => index % 2 === 0);
    const ys = own.filter((_, index) => index % 2 === 1);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if ((box[2] ?? 0) > (box[0] ?? 0) && (box[3] ?? 0) > (box[1] ?? 0)) quads.push(box);
  }
  return quads;
}

/** `D:20261201100000+01'00'` as `2026-12-01T10:00:00+01:00`; '' where it is no date. */
function dateOf(words: string | null | undefined): string {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(words ?? '');
  if (found === null) return '';
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', sign, by = '00', half = '00'] =
    found;
  if (year < '1990' || month < '01' || month > '12' || day < '01' || day > '31') return '';
  const zone = sign === undefined ? 'Z' : `${sign}${by}:${half}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
