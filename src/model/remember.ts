import { hashOf } from './hash.js';
import type { World } from './world.js';

/** A slow step whose results are kept for the user's next run. */
export interface Step<T> {
  /** Its name, so that two steps with the same inputs never meet. */
  readonly name: string;
  /** True where a page of the browser makes the result: another browser then makes it again. */
  readonly browser: boolean;
  /** Checks what was kept, whoever kept it, and gives it back; throws where it has another shape. */
  readonly read: (kept: unknown) => T;
}

/** What a result depends on: text, or bytes such as those of a font. */
export type Input = string | Uint8Array;

/**
 * What a step made of the same inputs before, or what `make` makes now. The key is a hash of the step, its inputs, this tool and,
 * where it draws, the browser: no version is raised by hand, and text that an edition leaves out never decides what another finds.
 * What is kept and cannot be read is made again; `undefined` is a failure and is not kept.
 */
export async function remember<T, M extends T | undefined>(
  world: World,
  { step, inputs }: { readonly step: Step<T>; readonly inputs: readonly Input[] },
  make: () => Promise<M>,
): Promise<T | M> {
  const key = keyOf([...(await printsOf(world, step)), ...inputs]);
  const known = readKept(step, await world.recall(key));
  if (known !== undefined) return known;
  const made = await make();
  if (made !== undefined) await world.keep(key, JSON.stringify(made));
  return made;
}

/** As `remember`, for many items at once: `make` is called once, with the places of the items that are not known, and answers in their order. */
export async function rememberEach<T>(
  world: World,
  { step, items }: { readonly step: Step<T>; readonly items: readonly (readonly Input[])[] },
  make: (missing: readonly number[]) => Promise<readonly (T | undefined)[]>,
): Promise<(T | undefined)[]> {
  const prints = await printsOf(world, step);
  const keys = items.map((inputs) => keyOf([...prints, ...inputs]));
  const results: (T | undefined)[] = [];
  for (const key of keys) results.push(readKept(step, await world.recall(key)));
  const missing = [...results.keys()].filter((index) => results[index] === undefined);
  if (missing.length === 0) return results;
  const made = await make(missing);
  for (const [at, index] of missing.entries()) {
    const [result, key] = [made[at], keys[index]];
    if (result === undefined || key === undefined) continue;
    results[index] = result;
    await world.keep(key, JSON.stringify(result));
  }
  return results;
}

/** Small answers of one kind, kept together: what is not among them is made, and `keep` lays it with the others for the next run. */
export interface Table<T> {
  of(name: string, make: () => T): T;
  keep(): Promise<void>;
}

/** A table of answers that depend on their names and these inputs alone; one with more than `most` answers is begun anew. */
export async function rememberTable<T>(
  world: World,
  {
    step,
    inputs,
    most,
  }: { readonly step: Step<Record<string, T>>; readonly inputs: readonly Input[]; readonly most: number },
): Promise<Table<T>> {
  const key = keyOf([...(await printsOf(world, step)), ...inputs]);
  const known = new Map(Object.entries(readKept(step, await world.recall(key)) ?? {}));
  let kept = known.size;
  return {
    of: (name, make) => {
      const answer = known.get(name) ?? make();
      known.set(name, answer);
      return answer;
    },
    keep: async () => {
      if (known.size === kept) return;
      kept = known.size;
      await world.keep(key, JSON.stringify(Object.fromEntries(known.size > most ? [] : known)));
    },
  };
}

async function printsOf(world: World, step: Step<unknown>): Promise<string[]> {
  const tool = await world.toolPrint();
  if (!step.browser) return [step.name, tool];
  const { facts } = await world.browser();
  return [step.name, tool, `${facts.name} ${facts.version}`];
}

/** Each input by its length and kind first, so that no two lists of inputs give the same bytes. */
function keyOf(inputs: readonly Input[]): string {
  const measured = inputs.flatMap((input) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    return [`${typeof input === 'string' ? 's' : 'b'}${String(bytes.length)}:`, bytes];
  });
  return hashOf(...measured);
}

function readKept<T>(step: Step<T>, bytes: Uint8Array | undefined): T | undefined {
  if (bytes === undefined) return undefined;
  try {
    return step.read(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
