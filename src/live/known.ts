import { LETTER_NAMES, LETTERS } from '../model/letter.js';
import type { FolderKnown, KnownLabel, KnownSource } from '../model/editor.js';
import type { ReferenceRecord } from '../model/publication.js';
import { SIGNS, worstOf, type ChapterScore, type Measured } from '../model/score.js';
import { valueOf } from '../report/figures.js';
import type { Settlement } from '../settle.js';
import { datePartsOf, fieldsOf, valuesOf } from '../tree/fields.js';
import type { LastPages } from './last-build.js';

/** What an editor may be told of a folder that was read; `pages` are those of its last builds. */
export function knownOf(settlement: Settlement, pages: LastPages): FolderKnown {
  const { manuscript, publications, texts } = settlement;
  const { sources, config } = manuscript;
  const glossary = publications[0]?.glossary;
  return {
    texts: new Map([...sources.texts.values()].map(({ path, file }) => [path, String(file)])),
    others: [...sources.others],
    manuscript: config.manuscript,
    bibliography: config.bibliography,
    labels: labelsOf(texts, pages),
    sources: sourcesOf(publications, texts),
    abbreviations: glossary?.abbreviations ?? new Map(),
    terms: glossary?.terms ?? [],
    chapters: chaptersOf(settlement),
  };
}

/** Labels of each publication, each once; its internal edition has all of them. */
function labelsOf(texts: Settlement['texts'], pages: LastPages): KnownLabel[] {
  const found = new Map<string, KnownLabel>();
  for (const { facts, labels, contents, figures, tables, cases } of texts.toReversed()) {
    const publication = facts.name;
    const entries = [
      ...contents.flatMap((one) => [one, ...one.sections, ...one.under]),
      ...figures,
      ...tables,
      ...cases,
    ];
    const titles = new Map(entries.map(({ label, title }) => [label, title]));
    for (const [label, becomes] of labels) {
      const key = `${publication}:${label}`;
      if (label.includes(':') || found.has(key)) continue;
      const page = pages.get(publication)?.get(label) ?? '';
      found.set(key, { label, publication, becomes, title: titles.get(label) ?? '', page });
    }
  }
  return [...found.values()];
}

function sourcesOf(publications: Settlement['publications'], texts: Settlement['texts']): KnownSource[] {
  const bibliography = publications[0]?.bibliography;
  const printed = new Map(texts.flatMap(({ references }) => references.map(({ key, text }) => [key, text] as const)));
  return [...(bibliography?.records ?? [])].map(([key, record]) => ({
    key,
    authors: authorsOf(record),
    year: yearOf(record),
    title: record.title ?? '',
    reference: printed.get(key) ?? '',
    line: bibliography?.lines.get(key) ?? 1,
  }));
}

/** CSL-JSON is taken as it comes: what is wrong with a record is told elsewhere. */
function authorsOf(record: ReferenceRecord): string {
  const names = [record['author'], record['editor']].find((list) => Array.isArray(list)) ?? [];
  return valuesOf(names)
    .map(fieldsOf)
    .map(({ family, literal, short }) =>
      [family ?? literal, short].filter((name) => typeof name === 'string').join(' '),
    )
    .join(', ');
}

function yearOf(record: ReferenceRecord): string {
  return String(datePartsOf(record['issued'])[0]?.[0] ?? '');
}

/** Each chapter with its publication and, where its text is scored, its line of the scoreboard: the public edition's, else the internal one's. */
function chaptersOf({ manuscript, language }: Settlement): FolderKnown['chapters'] {
  const scores = [...language].sort((one, other) =>
    one.edition === other.edition ? 0 : one.edition === 'public' ? 1 : -1,
  );
  const standings = new Map(
    scores.flatMap(({ score }) =>
      (score?.chapters ?? []).map((chapter) => [chapter.path, standingOf(chapter)] as const),
    ),
  );
  return new Map(
    manuscript.publications.flatMap(({ facts, listed }) =>
      listed.map(
        ({ source: { path } }) => [path, { publication: facts.name, standing: standings.get(path) ?? '' }] as const,
      ),
    ),
  );
}

/** "**Frameworks**, 2511 words", and a line a letter. */
function standingOf({ title, words, measures }: ChapterScore): string {
  const lines = LETTERS.flatMap((letter) => {
    const own = measures.filter((one) => one.letter === letter && one.value !== undefined);
    const worst = worstOf(own);
    return worst === undefined
      ? []
      : [`${SIGNS[worst]} **${LETTER_NAMES[letter]}**: ${own.map(measureWords).join('; ')}`];
  });
  return [`**${title}**, ${String(words)} words`, ...lines].join('\n\n');
}

function measureWords(one: Measured): string {
  const sign = one.standing === undefined || one.standing === 'target' ? '' : ` ${SIGNS[one.standing]}`;
  return `${one.name} ${valueOf(one.value, one)}${sign}`;
}
