import { posix } from 'node:path';
import { isMap as isYamlMap, isSeq, parseDocument } from 'yaml';
import { escapedWords } from './marks.js';

/** The records of a bibliography without those that are withheld, and the keys that are cited in their place; undefined where none is. */
export function cutRecords(json: string): { text: string; instead: ReadonlyMap<string, string> } | undefined {
  const records = parsed(json);
  if (!Array.isArray(records)) return undefined;
  const withheld = records.filter(isWithheld);
  if (withheld.length === 0) return undefined;
  const pairs = withheld.flatMap(({ id, public: other }): [string, string][] =>
    typeof other === 'string' && typeof id === 'string' ? [[id, other]] : [],
  );
  return {
    text: JSON.stringify(
      records.filter((one) => !isWithheld(one)),
      null,
      2,
    ),
    instead: new Map(pairs),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isWithheld(record: unknown): record is Record<string, unknown> {
  return (
    typeof record === 'object' && record !== null && 'distribution' in record && record.distribution === 'internal'
  );
}

/** A text in which other keys are cited; undefined where none is. */
export function citeInstead(text: string, instead: ReadonlyMap<string, string>): string | undefined {
  let cited = text;
  for (const [key, other] of instead) {
    const literal = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    cited = cited.replace(new RegExp(`(?<![\\p{L}\\p{N}\\\\])@${literal}(?![\\p{L}\\p{N}_-])`, 'gu'), `@${other}`);
  }
  return cited === text ? undefined : cited;
}

/** The configuration of a publication without the chapters that are gone; undefined where it lists none of them. */
export function cutListing(yaml: string, config: string, gone: ReadonlySet<string>): string | undefined {
  const document = parseDocument(yaml);
  const parts = document.get('parts');
  if (!isYamlMap(parts)) return undefined;
  let cut = false;
  for (const pair of parts.items) {
    if (!isSeq(pair.value)) continue;
    const list = pair.value;
    const kept = list.items.filter((item) => !gone.has(posix.join(posix.dirname(config), fileOf(item))));
    cut ||= kept.length < list.items.length;
    list.items = kept;
  }
  return cut ? document.toString() : undefined;
}

function fileOf(item: unknown): string {
  if (isYamlMap(item)) return String(item.get('file') ?? '');
  return String((item as { value?: unknown } | null)?.value ?? '').normalize('NFC');
}

/** The source of what stands for a chapter that is withheld; undefined where nothing does. */
export function insteadOfChapter(instead: unknown): string | undefined {
  if (typeof instead !== 'object' || instead === null) return undefined;
  const { title, text } = instead as { title?: unknown; text?: unknown };
  if (typeof title !== 'string' || typeof text !== 'string') return undefined;
  const label = `sec-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  return `---\ntitle: ${JSON.stringify(title)}\nid: ${JSON.stringify(label)}\n---\n\n${escapedWords(text)}\n`;
}
