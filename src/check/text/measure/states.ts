import type { VFile } from 'vfile';
import type { Prose, StateNamed } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import type { StateTold } from '../../../model/score.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf, type ProseBlock } from '../reading/prose.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';
import { RULES } from '../rules.js';

interface Place extends StateNamed {
  readonly file: VFile;
  readonly run: Run;
  /** In the run. */
  readonly at: number;
}

/** How each State is told in the sentences of an edition, the one named most first. */
export function statesTold<E extends Edition>(text: EditionText<E>, prose: Prose): StateTold[] {
  return [...byState(text, prose)]
    .map(([state, places]) => ({
      state,
      named: places.length,
      deeds: verbsOf(places, 'deed'),
      lacks: verbsOf(places, 'lack'),
    }))
    .sort((a, b) => b.named - a.named || a.state.localeCompare(b.state, 'en'));
}

function verbsOf(places: readonly Place[], kind: StateNamed['kind']): string[] {
  return places.flatMap((one) => (one.kind === kind && one.verb !== undefined ? [one.verb] : []));
}

/** A text is read once: it is measured, and then judged. */
const known = new WeakMap<object, Map<string, Place[]>>();

function byState<E extends Edition>(text: EditionText<E>, prose: Prose): Map<string, Place[]> {
  const places = known.get(text) ?? placesIn(text, prose);
  known.set(text, places);
  return places;
}

function placesIn<E extends Edition>({ chapters }: EditionText<E>, prose: Prose): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { file, tree } of chapters) {
    for (const run of proseOf(tree).filter(isSentences).map(runOf)) {
      if (prose.statesNamedIn(run.text).length === 0) continue;
      for (const { text, start } of sentencesOf(run.text, prose)) {
        for (const one of prose.statesNamedIn(text)) {
          places.set(one.state, [...(places.get(one.state) ?? []), { ...one, file, run, at: start + one.index }]);
        }
      }
    }
  }
  return places;
}

/** What is withheld counts in no edition, so that no figure of one tells of it. */
function isSentences({ kind, quoted, within, withheld }: ProseBlock): boolean {
  const isText = kind === 'paragraph' || kind === 'item';
  return isText && !quoted && !withheld && !within.some((around) => around === 'draw' || isForm(around));
}

/** By how many what is told to be lacking goes over what is told to be done, of the State of which it does most. */
export function lacksOver(states: readonly StateTold[]): number {
  return Math.max(0, ...states.map(overOf));
}

/** So many more lacks than deeds are told of any State without a word. */
const EVEN = 2;

/** The State that is told least evenly, in a few words. */
export function unevenIn(states: readonly StateTold[]): string | undefined {
  const [worst] = [...states].sort((a, b) => overOf(b) - overOf(a));
  return worst === undefined || overOf(worst) <= EVEN ? undefined : wordsOf(worst);
}

function overOf({ deeds, lacks }: StateTold): number {
  return lacks.length - deeds.length;
}

function wordsOf({ state, deeds, lacks }: StateTold): string {
  const count = (of: readonly string[], word: string): string =>
    `${String(of.length)} ${word}${of.length === 1 ? '' : 's'}`;
  return `${state}: ${count(lacks, 'lack')}, ${count(deeds, 'deed')}`;
}

/** Reports the last lack of each State that is told by what it lacks. */
export function checkStates<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  const told = new Map(statesTold(text, prose).map((one) => [one.state, one]));
  for (const [state, places] of byState(text, prose)) {
    const one = told.get(state);
    const last = places.findLast(({ kind }) => kind === 'lack');
    if (one === undefined || last === undefined || overOf(one) <= EVEN) continue;
    const verbs = one.lacks.map((verb) => `“${verb}”`).join(', ');
    const reason = `Unexpected balance of ${wordsOf(one)} (${verbs}), expected at most ${String(EVEN)} lacks more than deeds`;
    reportOnce(last.file, RULES.unevenState, { reason, place: last.run.place(last.at), actual: state });
  }
}
