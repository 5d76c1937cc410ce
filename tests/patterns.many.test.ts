import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A pattern of ours as it stands in the source. */
interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** More signs of one kind than these in a row are refused before anything reads a file (`src/read/endless.ts`). */
const RUN = 1000;
/** A pattern that tries every way to share these among its parts does not end. */
const PAIRS = 240;
/** Of these the parts of a pattern that share a sign would try more ways than a day has seconds. */
const ENOUGH = 60;
/** Milliseconds; what ends takes a thousandth of it. */
const HANGS = 20_000;

const ROOT = path.join(import.meta.dirname, '..', 'src');

const sources = (): string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.ts$/.test(name));

/** Every pattern that is written as one in our sources. */
function literals(): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const name of sources()) {
    const file = ts.createSourceFile(name, readFileSync(path.join(ROOT, name), 'utf8'), ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** The patterns that are put together when the sources are loaded: each is noted as it is made. */
async function composed(): Promise<Map<string, Pattern>> {
  const found = new Map<string, Pattern>();
  const Real = RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, given: [string | RegExp, string?], made) => {
      const one = Reflect.construct(target, given, made) as RegExp;
      if (typeof given[0] === 'string') found.set(String(one), { source: one.source, flags: one.flags });
      return one;
    },
  });
  try {
    for (const name of sources())
      if (!/^(?:cli|system|print|commands)\b/.test(name)) await import(path.join(ROOT, name));
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

const CLASSES: Readonly<Record<string, string>> = {
  s: ' \n',
  S: 'x',
  d: '0',
  D: 'x',
  w: 'a0',
  W: '-',
  p: 'aA',
  P: '-',
  n: '\n',
  t: '\t',
};

/** The signs that a pattern is made of: its own, and one of each class that it names. */
function signsOf({ source }: Pattern): string[] {
  const signs = new Set(['x']);
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') {
      at += 1;
      const next = source.charAt(at);
      const unicode = /^u\{?([0-9A-Fa-f]{4,6})\}?/.exec(source.slice(at));
      if (unicode !== null) {
        signs.add(String.fromCodePoint(Number.parseInt(unicode[1] ?? '78', 16)));
        at += unicode[0].length - 1;
      } else for (const one of CLASSES[next] ?? (/\w/.test(next) ? '' : next)) signs.add(one);
      if (/[pP]/.test(next)) at = Math.max(at, source.indexOf('}', at));
    } else if (!/[()|?*+{}[\]^$]/.test(sign)) signs.add(sign);
  }
  return [...signs].slice(0, 14);
}

/** Words with which a pattern may begin, so that a run stands where its parts share it. */
function beginning({ source }: Pattern): string {
  return (/^\^?((?:\\[^\w]|[\w:@#,;!"'`-])*)/.exec(source)?.[1] ?? '').replace(/\\(.)/g, '$1');
}

/** Words that a pattern names, by which it parts others: `and`. */
function wordsOf({ source }: Pattern): string[] {
  const plain = source.replace(/\\(?:[pP]\{[^}]*\}|u\{?[0-9A-Fa-f]+\}?|.)/g, ' ').replace(/\[[^\]]*\]|\(\?<\w+>/g, ' ');
  return [...new Set(plain.match(/[A-Za-z]{2,}/g) ?? [])].slice(0, 4);
}

function runsFor(pattern: Pattern): string[] {
  const signs = signsOf(pattern);
  const units = [...signs, ...wordsOf(pattern)];
  const single = signs.map((sign) => sign.repeat(RUN));
  const groups = units.flatMap((one) => units.flatMap((two) => [one + two, one + one + two]));
  const runs = [...single, ...groups.map((group) => group.repeat(Math.ceil(PAIRS / group.length)))];
  const begin = beginning(pattern);
  // What a pattern may not end with stands in it as well.
  const ended = signs.flatMap((sign) => signs.map((end) => `${begin}${sign.repeat(ENOUGH)}${end}`));
  return [
    ...ended,
    ...runs.flatMap((run) => (begin === '' ? [`${run}\u0001`] : [`${run}\u0001`, `${begin}${run}\u0001`])),
  ];
}

const TRY = 'for (const run of runs) { pattern.lastIndex = 0; pattern.test(run); }';

/** Whether a pattern comes to an end on each run. */
function ends(pattern: Pattern, timeout = HANGS): boolean {
  const context = vm.createContext({ pattern: new RegExp(pattern.source, pattern.flags), runs: runsFor(pattern) });
  try {
    vm.runInContext(TRY, context, { timeout });
    return true;
  } catch {
    return false;
  }
}

describe('every pattern of ours', () => {
  it('comes to an end on runs of its own signs', async () => {
    const all = new Map([...literals(), ...(await composed())]);
    expect(all.size).toBeGreaterThan(700);
    const hanging = [...all].filter(([, pattern]) => !ends(pattern)).map(([name]) => name);
    expect(hanging).toEqual([]);
  }, 600_000);

  it('would be named here if it did not', () => {
    expect(ends({ source: '^(?:a+)+$', flags: 'u' }, 1000)).toBe(false);
    expect(ends({ source: '^(?:\\d+\\w*(?:and|,))+$', flags: 'u' }, 1000)).toBe(false);
    expect(ends({ source: 'a\\w*(?:[-_]\\w+)*(?![\\w/])', flags: 'u' }, 1000)).toBe(false);
  });
});
