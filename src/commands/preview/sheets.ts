import { hashOf } from '../../model/hash.js';
import type { Shown } from '../../live/show.js';

type Sheets = NonNullable<Shown['sheets']>;

/** What sheets are made of, each piece by the name of its content: a desk asks for those that it does not have. */
export interface Named {
  readonly language: string;
  readonly className: string;
  readonly styles: Readonly<Record<keyof Sheets['styles'], string>>;
  readonly parts: readonly string[];
}

const known = new WeakMap<Sheets, { readonly named: Named; readonly pieces: ReadonlyMap<string, string> }>();

/** The names of all pieces; undefined where nothing is shown. */
export function sheetsOf(sheets: Sheets | undefined): Named | undefined {
  return sheets === undefined ? undefined : namedIn(sheets).named;
}

/** The pieces that are asked for, by name; one that is none of these sheets is not sent. */
export function piecesOf(sheets: Sheets | undefined, names: readonly string[]): Readonly<Record<string, string>> {
  if (sheets === undefined) return {};
  const { pieces } = namedIn(sheets);
  return Object.fromEntries(names.flatMap((name) => (pieces.has(name) ? [[name, pieces.get(name) ?? '']] : [])));
}

function namedIn(sheets: Sheets) {
  const before = known.get(sheets);
  if (before !== undefined) return before;
  const pieces = new Map<string, string>();
  const name = (piece: string): string => {
    const own = hashOf(piece).slice(0, 24);
    pieces.set(own, piece);
    return own;
  };
  const { language, className, styles, parts } = sheets;
  const { fonts, look, flow } = styles;
  const named: Named = {
    language,
    className,
    styles: { fonts: name(fonts), look: name(look), flow: name(flow) },
    parts: parts.map(name),
  };
  known.set(sheets, { named, pieces });
  return { named, pieces };
}
