import type { Answer } from '../../model/live.js';
import type { World } from '../../model/world.js';

/** An answer that the desk's page reads. */
export function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

/** Writes a file; one that was changed since it was read is left as it is. */
export async function write(
  world: World,
  { file, before, after }: { readonly file: string; readonly before: string; readonly after: string },
): Promise<Answer> {
  const now = new TextDecoder().decode(await world.read(file));
  if (now !== before) return json({ done: false, why: `${file} was changed meanwhile.` });
  await world.write(file, after);
  return json({ done: true });
}
