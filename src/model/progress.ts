import type { World } from './world.js';

/** Does a piece of work and says what goes on, and how long it took. */
export async function timed<T>(world: World, words: string, work: () => T | Promise<T>): Promise<T> {
  const start = world.now().getTime();
  world.progress(`${words} …`);
  const done = await work();
  const seconds = ((world.now().getTime() - start) / 1000).toFixed(1);
  world.progress(`${words} … ${seconds} s`);
  return done;
}
