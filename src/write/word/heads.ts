import { x } from 'xastscript';
import { LENGTHS, shortened } from '../../model/lengths.js';
import { FIELD_CODES } from '../../model/word-fields.js';
import type { Setting } from './setting.js';
import { SPACES } from './spaces.js';
import { field, paragraph, run, type Xml } from './xml.js';

/** The heads of a document, one for each chapter, and its foot. */
export class Heads {
  readonly foot = 'rFoot';
  readonly heads: Xml[] = [];
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** The relation of the head of a chapter: its number and short title, and what kind of copy this is. */
  add(number: string, title: string): string {
    const before = number === '' ? [] : run(`${number}\u2002`, { bold: true });
    const tabs = tabsOf(this.setting).flatMap((words) => [...run('\t'), ...run(` ${words} `, { style: 'Tab' })]);
    const line = paragraph('Header', [...before, ...run(shortened(title, LENGTHS.head)), ...tabs]);
    return headRelation(this.heads.push(x('w:hdr', SPACES, [line])));
  }

  /** The foot of every page: whose text it is, its status, and the page. */
  footElement(): Xml {
    const { text, words, purpose } = this.setting;
    const { facts, edition } = text;
    const first =
      edition === 'internal'
        ? words.edition.internalFoot
        : purpose === 'review'
          ? words.edition.reviewFoot
          : facts.shortTitle;
    const then = [facts.status, `${facts.version}, ${facts.date}`]
      .filter((one) => one !== '')
      .map((one) => ` · ${one}`);
    const line = [
      ...run(first, { bold: true }),
      ...run(shortened(then.join(''), LENGTHS.foot)),
      ...run('\t'),
      ...field(FIELD_CODES.page, run('1', { bold: true })),
    ];
    return x('w:ftr', SPACES, [paragraph('Footer', line)]);
  }
}

/** The id of the relation to the head of that number, from 1. */
export function headRelation(count: number): string {
  return `rHead${String(count)}`;
}

function tabsOf({ text, purpose, words }: Setting): string[] {
  const { draftTab, internalTab } = words.edition;
  return [...(purpose === 'review' ? [draftTab] : []), ...(text.edition === 'internal' ? [internalTab] : [])];
}
