import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/language/en/words.js';
import { hasLanguage, languageOf } from '../../src/language/language.js';
import { check } from '../../src/pipeline.js';
import { show } from '../../src/live/show.js';
import { folderOf } from '../manuscript.js';

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['html'] } as const;

describe('a language', () => {
  it('is found by its primary subtag', () => {
    expect(languageOf('en-GB')).toBe(languageOf('en'));
    expect(languageOf('EN').prose).toBeDefined();
    expect(hasLanguage('en-AU')).toBe(true);
    expect(hasLanguage('fr')).toBe(false);
  });

  it('that nobody has written down is told, is not scored, and has the tool’s own words in English', async () => {
    const world = folderOf({ 'one.md': `::contents\n\n${'Les États coopèrent sans délai. '.repeat(60)}` });
    const file = 'manuscript/report/publication.yaml';
    const text = new TextDecoder().decode(await world.read(file));
    await world.write(file, `${text}language: fr\n`);
    const { findings, language } = await check(world, ORDER);
    expect(findings.filter(({ rule }) => rule.startsWith('text/'))).toEqual([
      expect.objectContaining({ file, rule: 'text/unknown-language', severity: 'warning' }),
    ]);
    expect(language).toMatchObject([
      {
        scored: false,
        vale: { ran: false },
        uncitedStatistics: 0,
        summary: 'report (public): not scored, language `fr`',
      },
    ]);
    const { sheets } = await show(world, ORDER);
    expect(sheets?.language).toBe('fr');
  });
});

/** Every word that the tool prints of its own in English. */
function ownWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String((value as (one: string, other: string) => string)('', ''))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ownWords) : [];
}

const GOLDEN = path.resolve(import.meta.dirname, '..', 'golden');
const tokens = (text: string) => text.normalize('NFKC').match(/\p{L}{3,}/gu) ?? [];

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sources = entries.filter(({ name }) => /\.(md|yaml|json|mmd)$/.test(name));
  return sources.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

/** The citation style's own: its locale, and addresses. */
const OF_THE_STYLE = new Set(['November', 'https', 'org']);

function textsOf(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => {
    found.push(value);
  });
  return found;
}

describe('what is printed', () => {
  it.each(['procedure', 'tables', 'withheld'])('is the author’s or stands in the language: %s', (situation) => {
    const folder = path.join(GOLDEN, situation);
    const known = new Set([...filesOf(folder), ...ownWords(WORDS)].flatMap(tokens).map((word) => word.toLowerCase()));
    const html = readFileSync(path.join(folder, 'internal.html'), 'utf8');
    const printed = textsOf(html)
      .flatMap(tokens)
      .filter((word) => !OF_THE_STYLE.has(word));
    expect(printed.length).toBeGreaterThan(50);
    expect([...new Set(printed.filter((word) => !known.has(word.toLowerCase())))]).toEqual([]);
  });
});
