import { signAt } from './key.js';
import type { Line } from './line.js';
import { findSigns, type Sign } from './scan.js';

const LOCATOR = /^,\s*(?:(?:[a-z]+\.?\s*)?[\d§¶(ivxlc][^;@]*)(?=;|$)/i;

/** The signs of a `source` attribute: keys in the sentence, each with the locator that follows its comma. */
export function findSources(line: Line): Sign[] {
  return findSigns(line).map((sign) => withLocator(line, sign));
}

function withLocator(line: Line, sign: Sign): Sign {
  const [item] = sign.kind === 'citation' ? sign.items : [];
  if (sign.kind !== 'citation' || item === undefined || signAt(line, sign.start)?.end !== sign.end) return sign;
  const suffix = LOCATOR.exec(line.text.slice(sign.end))?.[0];
  if (suffix === undefined) return sign;
  return { ...sign, items: [{ ...item, suffix: suffix.trimEnd() }], end: sign.end + suffix.trimEnd().length };
}
