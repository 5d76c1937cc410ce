import type { Prose } from '../../language/prose.js';
import { keptByText, keptOf } from '../../tree/kept.js';

/** What is known of a language, with its answers about sentences kept: editions and readings of a folder ask the same again. */
export const keptProse: (prose: Prose) => Prose = keptOf((prose: Prose) => {
  const claim = keptByText((text) => ({ found: prose.claimIn(text) }));
  return {
    ...prose,
    claimIn: (sentence: string) => claim(sentence).found,
    isPassive: keptByText((sentence) => prose.isPassive(sentence)),
    statesNamedIn: keptByText((sentence) => prose.statesNamedIn(sentence)),
  };
});
