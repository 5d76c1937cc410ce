import type { World } from '../model/world.js';

/** Does a piece of work and says what goes on, how long it took, and a figure of its result. */
export async function timed<T>(
  world: World,
  words: string,
  work: () => T | Promise<T>,
  figure: (done: T) => string = () => '',
): Promise<T> {
  const start = world.now().getTime();
  world.progress(`${words} …`);
  const done = await work();
  const seconds = ((world.now().getTime() - start) / 1000).toFixed(1);
  const result = figure(done);
  world.progress(`${words} … ${result === '' ? '' : `${result}, `}${seconds} s`);
  return done;
}
