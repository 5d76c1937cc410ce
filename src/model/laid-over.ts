import type { World } from './world.js';

/** A World in which some files read as other texts; it writes nothing and says nothing. `texts` are by path. */
export function laidOver(world: World, texts: ReadonlyMap<string, string>): World {
  const bytes = new Map([...texts].map(([path, text]) => [path.normalize('NFC'), new TextEncoder().encode(text)]));
  const refused = () => Promise.reject(new Error('Nothing is written while an edition is proved'));
  const own: Partial<World> = {
    read: async (path, atMost) => bytes.get(path.normalize('NFC')) ?? world.read(path, atMost),
    progress: () => undefined,
    write: refused,
    change: refused,
    remove: refused,
  };
  return new Proxy(world, {
    get(target, name): unknown {
      if (Object.hasOwn(own, name)) return own[name as keyof World];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
