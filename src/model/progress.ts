import type { World } from './world.js';

/** Does a piece of work and says what goes on, and how long it took. */
export async function timed<T>(world: World, words: string, work: () => T | Promise<T>): Promise<T> {
  const start = world.clock();
  world.progress(`${words} …`);
  const done = await work();
  const seconds = (world.clock() - start).toFixed(1);
  world.progress(`${words} … ${seconds} s`);
  return done;
}
