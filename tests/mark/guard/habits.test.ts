import { describe, expect, it } from 'vitest';
import { holdsMarker } from '../../../src/mark/guard/marker.js';

const rows = (words: readonly string[]) => words.map((one) => [one]);

describe('a mark of another tool that names what is not public', () => {
  it.each(
    rows([
      '[/internal]',
      '(/ Confidential )',
      '{/restricted}',
      '</internal-only>',
      '«/internal»',
      '<internal>',
      '<restricted/>',
      '«secret»',
      '{internal}',
      '{ internal: words}',
      '{confidential|words}',
      '{.hidden, a}',
      '{#private}',
      '((internal: words))',
      '[[secret]]',
      '[redacted: words]',
      '[Confidential | words]',
      'a\n[INTERNAL] words',
      'a\n**[Internal only]** words',
      'a\n[private ] words',
      '@@internal@@ words',
      '§internal§',
      '% internal note %',
      '#secret#',
      'a\n--- internal ---\nb',
      'a\n*** END INTERNAL ***',
      'a\n—— begin confidential ——',
      '@internal words',
    ]),
  )('is seen: %j', (text) => {
    expect(holdsMarker(`x ${text} y`) || holdsMarker(text)).toBe(true);
  });

  it.each(
    rows([
      'an internal register',
      'the officer, [redacted], answered',
      'he said [confidential] words',
      'a\n[hidden] words',
      'a\n[redacted] words',
      'a set {an internal, an external}',
      'a < internals > b',
      'an internal/external matter',
      'to the desk@internal.example.org',
      'someone@internal',
      '@internals',
      'the | internal | column',
      '--- internal matters ---',
      'a private - secret matter',
      '{a distribution of words}',
      '((internals))',
      '[an internal: matter]',
      '% internal $',
    ]),
  )('is none: %j', (text) => {
    expect(holdsMarker(`x ${text} y`)).toBe(false);
  });
});
