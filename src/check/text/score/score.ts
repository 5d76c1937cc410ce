import type { VFile } from 'vfile';
import type { Edition } from '../../../model/edition.js';
import { findingsOf } from '../../../model/finding.js';
import { LETTERS } from '../../../model/letter.js';
import type { Bibliography, Chapter, EditionText } from '../../../model/publication.js';
import {
  standingOf,
  worstOf,
  type LetterScore,
  type Measured,
  type Score,
  type StateTold,
} from '../../../model/score.js';
import type { Figures, LanguageFigures } from '../measure/figures.js';
import { hasPlaces, isPlaced } from '../checks/sources.js';
import { lacksOver, unevenIn } from '../measure/states.js';
import { FED_BY, measuresOf, type MeasureKey } from './bands.js';
import { visit } from '../../../tree/visit.js';

/** What a text or a chapter of it gives to measure. */
interface Scope {
  readonly figures: Figures;
  /** How many findings of some rules stand in it. */
  readonly hits: (rules: readonly string[]) => number;
  readonly chapters: readonly Chapter[];
  readonly bibliography: Bibliography;
  /** Absent of a chapter: an acronym belongs to the whole. */
  readonly acronyms?: number;
  /** Absent of a chapter: what one tells of a State another may balance. */
  readonly states?: readonly StateTold[];
}

/** An edition by the four letters. To be called after every check and every exception. */
export function scoreOf<E extends Edition>(text: EditionText<E>, figures: LanguageFigures): Score {
  const measures = measuresOf(text.facts.form);
  const { facts, edition, chapters, bibliography, configFile } = text;
  const files = [...chapters.map(({ file }) => file), configFile];
  const whole: Scope = {
    ...{ figures: figures.total, hits: hitsIn(files), chapters, bibliography, acronyms: figures.acronyms.length },
    states: figures.states,
  };
  const measured = measures.map((measure) => withValue(measure, whole));
  const found = files.flatMap(findingsOf);
  return {
    publication: facts.name,
    edition,
    title: facts.title,
    version: facts.version,
    words: figures.total.words,
    letters: LETTERS.map((letter): LetterScore => {
      const own = measured.filter((one) => one.letter === letter);
      const standing = worstOf(own);
      const findings = found.filter((one) => one.letter === letter).length;
      return { letter, findings, measures: own, ...(standing === undefined ? {} : { standing }) };
    }),
    states: figures.states,
    chapters: chapters.flatMap((chapter, index) => {
      const own = figures.chapters[index];
      if (own === undefined || own.words === 0) return [];
      const scope = { figures: own, hits: hitsIn([chapter.file]), chapters: [chapter], bibliography };
      const values = measures.map((measure) => withValue(measure, scope));
      return [{ path: chapter.path, title: chapter.title, words: own.words, measures: values }];
    }),
  };
}

function hitsIn(files: readonly VFile[]): Scope['hits'] {
  const counts = new Map<string, number>();
  for (const { source, ruleId } of files.flatMap(({ messages }) => messages)) {
    const id = `${source ?? ''}/${ruleId ?? ''}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (rules) => rules.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}

type Given = ReturnType<typeof measuresOf>[number];

function withValue(measure: Given, scope: Scope): Measured {
  const value = VALUES[measure.key](scope, FED_BY[measure.key]);
  if (value === undefined || !Number.isFinite(value)) return measure;
  const shown = rounded(value, measure);
  const standing = standingOf(shown, measure);
  const note = measure.key === 'states' && standing !== 'target' ? unevenIn(scope.states ?? []) : undefined;
  return { ...measure, value: shown, standing, ...(note === undefined ? {} : { note }) };
}

/** As it is printed, so that what is seen and what is judged are one. */
function rounded(value: number, { share, digits }: Given): number {
  const factor = 10 ** (share ? digits + 2 : digits);
  return Math.round(value * factor) / factor;
}

type Value = (scope: Scope, rules: readonly string[]) => number | undefined;

const perThousand: Value = ({ figures, hits }, rules) =>
  figures.words === 0 ? undefined : (1000 * hits(rules)) / figures.words;

const counted: Value = ({ hits }, rules) => hits(rules);

/** A text without a sentence has no such figure. */
const figure =
  (of: (figures: Figures) => number): Value =>
  ({ figures }) =>
    figures.sentences === 0 ? undefined : of(figures);

const VALUES: Readonly<Record<MeasureKey, Value>> = {
  claims: perThousand,
  generality: perThousand,
  places: shareOfPlaces,
  house: perThousand,
  levels: shareOfLevels,
  'mean-sentence': figure(({ flowing }) => flowing.meanSentence),
  'long-sentences': figure(({ flowing }) => flowing.longShare),
  'short-sentences': figure(({ flowing }) => flowing.shortShare),
  wordy: perThousand,
  paragraph: figure(({ flowing }) => flowing.meanParagraph),
  flesch: figure(({ flesch }) => flesch),
  'long-words': figure(({ longWords, words }) => (100 * longWords) / words),
  passive: figure(({ passiveShare }) => passiveShare),
  'abstract-nouns': figure(({ abstractNouns, words }) => (100 * abstractNouns) / words),
  acronyms: ({ acronyms, figures }) => (acronyms === undefined ? undefined : (1000 * acronyms) / figures.words),
  unexplained: counted,
  loaded: perThousand,
  children: perThousand,
  blame: counted,
  states: ({ states }) => (states === undefined || states.length === 0 ? undefined : lacksOver(states)),
};

function shareOfPlaces({ chapters, bibliography }: Scope): number | undefined {
  const items = itemsIn(chapters).filter(({ key }) => hasPlaces(bibliography.records.get(key)));
  return items.length === 0 ? undefined : items.filter(({ suffix }) => isPlaced(suffix)).length / items.length;
}

function shareOfLevels({ chapters, bibliography }: Scope): number | undefined {
  const keys = [...new Set(itemsIn(chapters).map(({ key }) => key))];
  const levels = keys.flatMap((key) => bibliography.records.get(key)?.level ?? []);
  return levels.length === 0 ? undefined : levels.filter((level) => level !== 'C').length / levels.length;
}

function itemsIn(chapters: readonly Chapter[]): { readonly key: string; readonly suffix: string }[] {
  const items: { readonly key: string; readonly suffix: string }[] = [];
  for (const { tree } of chapters) visit(tree, 'citation', (node) => void items.push(...node.items));
  return items;
}
