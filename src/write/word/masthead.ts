import type { Setting } from './setting.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type Xml } from './xml.js';

/** The head of a document of a body, line by line: what it is and is not, symbol, body, session, item, distribution, date, language, title. */
export function masthead({ text, words }: Setting): Xml[] {
  const { facts } = text;
  const { organ = '', symbol = '', session, meeting, item, agenda, note, distr, original } = facts.document ?? {};
  const dated = [facts.version, facts.date].filter((one) => one !== '').join(', ');
  const called = note === undefined ? item : `${item ?? ''} *`;
  return [
    paragraph('DocumentKind', run(facts.kind)),
    paragraph('DocumentKind', run(facts.status, { bold: true })),
    paragraph('DocumentKind', run(words.document.notOfficial)),
    paragraph('DocumentSymbol', run(symbol)),
    paragraph('DocumentOrgan', run(organ)),
    ...lines('DocumentFact', [session, meeting, called]),
    ...(agenda === undefined ? [] : [paragraph('DocumentFact', run(agenda, { bold: true }))]),
    ...(note === undefined ? [] : [paragraph('DocumentFact', run(`* ${note}`))]),
    ...lines('DocumentFact', [labelled(words.document.distribution, distr), dated]),
    ...lines('DocumentFact', [labelled(words.document.original, original)]),
    paragraph('BriefTitle', run(facts.title)),
    ...lines('Subtitle', [facts.subtitle]),
  ];
}

function lines(style: ParagraphStyle, words: readonly (string | undefined)[]): Xml[] {
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [paragraph(style, run(one))]));
}

function labelled(label: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${label}: ${value}`;
}
