import type { Edition, Purpose } from './edition.js';
import type { Widths } from './face-widths.js';
import type { SettledText } from './publication.js';

/** What an edition can be written as. All but the page and its PDF are made in `write/writers.ts`. */
export const FORMS = ['pdf', 'html', 'docx', 'pptx', 'figures', 'epub', 'web'] as const;
export type Form = (typeof FORMS)[number];

/** The forms that every print brings along. */
export const PAGE_FORMS = ['pdf', 'html'] as const;
export type PageForm = (typeof PAGE_FORMS)[number];

/** One file of an edition in one form, as it will be delivered. */
export interface Written {
  readonly form: Form;
  /** What its path has behind the name of the publication: `.docx`, `-figures/fig-speed.svg`. */
  readonly after: string;
  readonly bytes: Uint8Array;
}

/** What a writer has beside the text: what the form is for, a PNG of each drawing by its SVG, and what else a file says of itself. */
export interface Means {
  readonly purpose: Purpose;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Each drawing with the faces of its words in it, by its SVG as it stands in a page; for forms whose drawings leave the page. */
  readonly alone?: ReadonlyMap<string, string>;
  readonly properties?: Readonly<Record<string, string>>;
  /** How wide the signs of the faces are, by which a Word file reckons its pages; about so where it is absent. */
  readonly widths?: Widths;
  /** Of a book: its style sheet, and the faces of its drawings by their names. */
  readonly book?: { readonly styles: string; readonly faces: ReadonlyMap<string, Uint8Array> };
  /** Of a web toolkit. */
  readonly site?: SiteMeans;
}

/** What a web toolkit is made with beside its text. */
export interface SiteMeans {
  /** Texts of the same edition that stand in it as well. */
  readonly others: readonly SettledText<Edition>[];
  /** The files that it offers to keep, and their sizes. */
  readonly downloads: readonly { readonly form: Form; readonly bytes: number }[];
  /** Styles, scripts and faces, by their paths. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** A file of a form that is a folder. */
export interface FolderFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes one form of an edition, one file or the files of a folder; the same text always gives the same bytes. */
export type Writer = (text: SettledText<Edition>, means: Means) => Made | Promise<Made>;
export type Made = Uint8Array | readonly FolderFile[];

/** How many dots an inch has in the pictures of drawings, for each form that shows them to programs which may not know SVG. */
export const PICTURE_DPI: Readonly<Partial<Record<Form, number>>> = { docx: 192, pptx: 192, figures: 300 };

/** The forms that are folders: `build/public/ocsea-guide-figures/`. */
export const FOLDER_FORMS: readonly Form[] = ['figures', 'web'];

/** The forms that a web toolkit offers to keep: copies of them stand in its folder `downloads`. */
export const DOWNLOADS: readonly Form[] = ['pdf', 'docx', 'epub'];

/** What the path of a form has behind the name of the publication: `.docx`, `-figures/`. */
export function afterName(form: Form): string {
  return FOLDER_FORMS.includes(form) ? `-${form}/` : `.${form}`;
}

/** Whether something can be written under that name. */
export function isForm(name: string): name is Form {
  return FORMS.some((form) => form === name);
}
