import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Print } from '../../model/print.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from './rules.js';

/** A sheet that is folded once. */
const SHEET = 4;

/** Reports what keeps a press file from being printed as it is, and what would not look well on paper; nothing of any other. */
export function checkPress<E extends Edition>({ press, pages }: Print<E>, { configFile, facts }: EditionText<E>): void {
  if (press === undefined) return;
  for (const fault of press.faults)
    report(configFile, RULES.preflight, { reason: `Unexpected ${fault}, expected a press file of PDF/X-4` });
  for (const colour of press.strange)
    report(configFile, RULES.pressColour, {
      reason: `Unexpected colour ${colour}, expected one that the house has ink for`,
    });
  for (const { sheet, width, height, inch } of press.coarse) {
    const picture = `${String(inch)} pixels an inch of the picture of ${String(width)} × ${String(height)} pixels`;
    report(configFile, RULES.pressResolution, {
      reason: `Unexpected ${picture} on sheet ${String(sheet)}, expected 300 or more`,
    });
  }
  if (facts.binding === undefined || pages.length % SHEET === 0) return;
  const whole = Math.ceil(pages.length / SHEET) * SHEET;
  report(configFile, RULES.signature, {
    reason: `Unexpected ${String(pages.length)} pages of a ${facts.binding.kind} publication, expected ${whole === SHEET ? '' : `${String(whole - SHEET)} or `}${String(whole)}`,
    place: facts.binding.place,
  });
}
