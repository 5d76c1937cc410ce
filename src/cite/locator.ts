/** Words for a part of a work, as APA prints them (8.13): one and several. */
const LABELS: readonly (readonly [words: RegExp, one: string, several: string])[] = [
  [/^(?:p|pp|page|pages)$/i, 'p.', 'pp.'],
  [/^(?:para|paras|paragraph|paragraphs|¶)$/i, 'para.', 'paras.'],
  [/^(?:ch|chap|chaps|chapter|chapters)$/i, 'Chapter', 'Chapters'],
  [/^(?:fig|figs|figure|figures)$/i, 'Figure', 'Figures'],
  [/^(?:tab|tbl|table|tables)$/i, 'Table', 'Tables'],
];

const NUMBER = '(?:[A-Z]?\\d+|[ivxlc]+)';
const NUMBERS = new RegExp(`^${NUMBER}(?:\\s*(?:[-–—&,]|and)\\s*${NUMBER})*(?![\\w(.:])`);
const LABELLED = /^(\s*,\s*)([A-Za-z]+|¶)\.?\s*(?=[A-Z]?\d|[ivxlc]+\b)(.+)$/s;
const BARE = /^(\s*,\s*)(\d+(?:\s*[-–]\s*\d+)?)$/;

/**
 * A suffix as printed. Pages, paragraphs, chapters, figures and tables get APA's words and dashes; all else (slides,
 * times, `art. 6(2)`, `Introduction section`) stays as typed.
 */
export function locator(suffix: string): string {
  const bare = BARE.exec(suffix);
  if (bare !== null) return `, ${labelled(LABELS[0], bare[2] ?? '')}`;
  const [, , word = '', rest = ''] = LABELLED.exec(suffix) ?? [];
  const label = LABELS.find(([words]) => words.test(word));
  const numbers = NUMBERS.exec(rest)?.[0];
  if (label === undefined || numbers === undefined) return suffix.replace(/^\s*,\s*/, ', ');
  return `, ${labelled(label, numbers)}${rest.slice(numbers.length)}`;
}

function labelled(label: (typeof LABELS)[number] | undefined, numbers: string): string {
  const [, one = '', several = ''] = label ?? [];
  const dashed = numbers.replace(/(?<=[\divxlc])\s*[-–—]\s*(?=[A-Z]?[\divxlc])/g, '–');
  return `${/[–,&]|and/.test(dashed) ? several : one} ${dashed}`;
}
