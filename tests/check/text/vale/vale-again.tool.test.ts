import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkWords } from '../../../../src/check/text/vale/vale.js';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import { findingsOf } from '../../../../src/model/finding.js';
import type { Chapter } from '../../../../src/model/publication.js';
import type { ToolCall, ToolResult } from '../../../../src/model/world.js';
import { chapter } from '../../../../src/parse/chapter.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { RealWorld } from '../../../../src/system/real.js';
import { sourceOf, sourcesOf } from '../../../sources.js';

const root = mkdtempSync(path.join(tmpdir(), 'vale-again-'));
const machine = new RealWorld(root, () => undefined);
const vale = await machine.findTool('vale');
const note = vale === undefined ? ' (skipped: no Vale here; run scripts/set-up-vale.mjs)' : '';

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Keeps in memory, and runs the Vale of this machine; tells what it was given to read. */
class ValeWorld extends MemoryWorld {
  texts: string[] = [];
  override async findTool(): Promise<string | undefined> {
    return vale;
  }
  override run(call: ToolCall): Promise<ToolResult> {
    for (const [name, text] of call.files ?? []) if (name.endsWith('.txt')) this.texts.push(String(text).trim());
    return machine.run(call);
  }
}

function chapterOf(words: string, index: number): Chapter {
  const source = sourceOf(`${String(index)}.md`, `---\ntitle: A title\n---\n\n${words}\n`);
  return chapter({ source, part: 'body', numbered: false });
}

/** The findings of each chapter, as Vale and what is kept give them. */
async function foundBy(
  world: ValeWorld,
  texts: readonly string[],
  more: Record<string, string> = {},
): Promise<string[][]> {
  world.texts = [];
  const chapters = texts.map(chapterOf);
  await checkWords(world, readingsOf({ chapters }, sourcesOf(), []), sourcesOf(more));
  return chapters.map(({ file }) =>
    findingsOf(file).map(({ rule, line, column, message }) => `${rule} ${String(line)}:${String(column)} ${message}`),
  );
}

const TEXTS = ['Call in order to preserve data.', 'Utilize the form.', 'Send the request.'];

describe.skipIf(vale === undefined)(`chapters that Vale has read${note}`, () => {
  test('are not read again, and their findings are the same', async () => {
    const world = new ValeWorld();
    const cold = await foundBy(world, TEXTS);
    expect(cold.map((lines) => lines.length)).toEqual([1, 1, 0]);
    expect(world.texts).toHaveLength(3);
    expect(await foundBy(world, TEXTS)).toEqual(cold);
    expect(world.texts).toEqual([]);
  });

  test('are read again where their own words change, and no other is', async () => {
    const world = new ValeWorld();
    const [first, , third] = await foundBy(world, TEXTS);
    const changed = ['Call in order to preserve data.', 'Use the form in order to ask.', 'Send the request.'];
    const warm = await foundBy(world, changed);
    expect(world.texts).toEqual([expect.stringContaining('Use the form in order to ask.')]);
    expect(warm).toEqual([first, expect.arrayContaining([expect.stringContaining('language/plain-words')]), third]);
    expect(warm).toEqual(await foundBy(new ValeWorld(), changed));
  });

  test('are all read again where a rule changes', async () => {
    const world = new ValeWorld();
    await foundBy(world, TEXTS);
    const yaml = `extends: existence\nmessage: "Unexpected '%s', expected another word"\nlevel: error\ntokens: [request]\n`;
    const own = { 'styles/vale/Imprimatur/PlainWords.yml': yaml };
    expect(await foundBy(world, TEXTS, own)).toEqual([[], [], [expect.stringContaining('language/plain-words')]]);
    expect(world.texts).toHaveLength(3);
  });
});
