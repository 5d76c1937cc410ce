import { x } from 'xastscript';
import { LENGTHS, shortened } from '../../model/lengths.js';
import { FIELD_CODES } from '../../model/word-fields.js';
import type { Relation } from './package.js';
import type { Setting } from './setting.js';
import { sectionOf, type Section } from './sheet.js';
import { SPACES } from './spaces.js';
import { field, paragraph, run, type Xml } from './xml.js';

/** What stands at the head of the pages of a chapter. */
export interface HeadLine {
  readonly number: string;
  readonly title: string;
}

/** The heads of a document, one for each chapter, and its feet; pages on their side have their own, as wide as they are. */
export class Heads {
  private readonly heads: Xml[] = [];
  private readonly feet: Xml[] = [];
  private readonly made = new Map<string, string>();
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** The ends of the sections of a chapter, each with its head and foot. */
  sections(line: HeadLine): (form: Pick<Section, 'wide'>) => Xml {
    return (form) => sectionOf({ ...form, head: this.head(line, form), foot: this.foot(form) });
  }

  /** The parts of the file that hold them. */
  parts(): readonly { readonly relation: Relation; readonly name: string; readonly root: Xml }[] {
    const partsOf = (kind: 'header' | 'footer', roots: readonly Xml[]) =>
      roots.map((root, index) => {
        const name = `${kind}${String(index + 1)}`;
        return { relation: { id: relationOf(kind, index + 1), kind, target: `${name}.xml` }, name, root };
      });
    return [...partsOf('header', this.heads), ...partsOf('footer', this.feet)];
  }

  private head({ number, title }: HeadLine, { wide }: Pick<Section, 'wide'>): string {
    return this.once(`${wide === undefined ? '' : 'wide'}\t${number}\t${title}`, () => {
      const before = number === '' ? [] : run(`${number}\u2002`, { bold: true });
      const tabs = tabsOf(this.setting).flatMap((words) => [...run('\t'), ...run(` ${words} `, { style: 'Tab' })]);
      const words = [...before, ...run(shortened(title, LENGTHS.head)), ...tabs];
      const line = paragraph(wide === undefined ? 'Header' : 'HeaderWide', words);
      return relationOf('header', this.heads.push(x('w:hdr', SPACES, [line])));
    });
  }

  private foot({ wide }: Pick<Section, 'wide'>): string {
    return this.once(wide === undefined ? 'foot' : 'foot wide', () => {
      const line = paragraph(wide === undefined ? 'Footer' : 'FooterWide', footLine(this.setting));
      return relationOf('footer', this.feet.push(x('w:ftr', SPACES, [line])));
    });
  }

  private once(key: string, make: () => string): string {
    const known = this.made.get(key) ?? make();
    this.made.set(key, known);
    return known;
  }
}

/** The foot of every page: whose text it is, its status, and the page. */
function footLine({ text, words, purpose }: Setting): Xml[] {
  const { facts, edition } = text;
  const review = purpose === 'review' ? words.edition.reviewFoot : facts.shortTitle;
  const first = edition === 'internal' ? words.edition.internalFoot : review;
  const then = [facts.status, `${facts.version}, ${facts.date}`].filter((one) => one !== '').map((one) => ` · ${one}`);
  return [
    ...run(first, { bold: true }),
    ...run(shortened(then.join(''), LENGTHS.foot)),
    ...run('\t'),
    ...field(FIELD_CODES.page, run('1', { bold: true })),
  ];
}

function relationOf(kind: 'header' | 'footer', count: number): string {
  return `${kind === 'header' ? 'rHead' : 'rFoot'}${String(count)}`;
}

function tabsOf({ text, purpose, words }: Setting): string[] {
  const { draftTab, internalTab } = words.edition;
  return [...(purpose === 'review' ? [draftTab] : []), ...(text.edition === 'internal' ? [internalTab] : [])];
}
