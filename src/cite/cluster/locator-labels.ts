/** A word for a part of a work. */
export interface Label {
  readonly names: RegExp;
  /** APA's own words for one and several, whatever was typed. */
  readonly printed?: readonly [one: string, several: string];
  /** Whether its numbers may have two parts, as in "Figure 2-1". */
  readonly numbered?: true;
  /** The word as typed, for several. */
  readonly plural?: (typed: string) => string;
}

/** "art. " and "art" become "arts. " and "arts"; what ends in "s" is for several already. */
function withS(typed: string): string {
  const [, word = '', rest = ''] = /^(.*?)(\.?\s*)$/.exec(typed) ?? [];
  return word.endsWith('s') ? typed : `${word}s${rest}`;
}

function doubled(typed: string): string {
  return typed.replace(/^(\p{L}|§|¶)(?=[.\s]*$)/u, '$1$1');
}

/** Pages come first: a number alone is one. */
export const LABELS: readonly Label[] = [
  { names: /^(?:p|pp|pg|pgs|page|pages)$/i, printed: ['p.', 'pp.'] },
  { names: /^(?:para|paras|paragraph|paragraphs|¶+)$/i, printed: ['para.', 'paras.'] },
  { names: /^(?:ch|chap|chaps|chapter|chapters)$/i, printed: ['Chapter', 'Chapters'] },
  { names: /^(?:fig|figs|figure|figures)$/i, printed: ['Figure', 'Figures'], numbered: true },
  { names: /^(?:tab|tbl|table|tables)$/i, printed: ['Table', 'Tables'], numbered: true },
  { names: /^(?:s|r|c|§|n)$/i, plural: doubled },
  { names: /^(?:ss|rr|cc|§§|nn)$/i },
  {
    names: /^(?:annex|annexes|box|boxes|appendix|appendices|apps?)$/i,
    plural: (typed) => typed.replace(/(?<=x)(?=\s*$)/i, 'es').replace(/ixes(?=\s*$)/i, 'ices'),
  },
  {
    names:
      /^(?:art|article|sec|sect|section|subsec|subsection|cl|clause|reg|regulation|rule|recital|principle|recommendation|guideline|provision|schedule|sch|sched|part|pt|title|tit|bk|book|vol|volume|no|number|line|slide|verse|v|note|footnote|fn|col|column|fol|folio|step|item|target|goal|sub-?para|question|point|standard|criterion|chart|map|illustration|plate|video|episode|module|unit|division|act|scene|stanza|track|min|minute)s?$/i,
    plural: withS,
  },
];
