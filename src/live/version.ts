import { laidOver } from '../model/laid-over.js';
import { MissingFile, type World } from '../model/world.js';

/** A folder as it was in a version: its texts are those of that version and no others; what is no text is as it is now. */
export function asOf(world: World, texts: ReadonlyMap<string, string>): World {
  const then = laidOver(world, texts);
  const isText = (path: string): boolean => TEXT.test(path);
  const own: Partial<World> = {
    read: (path, atMost) =>
      isText(path) && !texts.has(path) ? Promise.reject(new MissingFile(path)) : then.read(path, atMost),
    exists: (path) => (isText(path) ? Promise.resolve(texts.has(path)) : world.exists(path)),
    list: async (folder) => {
      const others = (await world.list(folder)).filter((path) => !isText(path));
      return [...others, ...[...texts.keys()].filter((path) => path.startsWith(`${folder}/`))].sort();
    },
  };
  return new Proxy(then, {
    get: (target, name): unknown => (Object.hasOwn(own, name) ? own[name as keyof World] : Reflect.get(target, name)),
  });
}

const TEXT = /\.(?:md|ya?ml|mmd|svg|json|csv|ini)$/i;

/** Whether a file of the folder is a text that a publication is made from; `paths` are such files and folders of them. */
export function isTextOf(paths: readonly string[]): (path: string) => boolean {
  return (path) => TEXT.test(path) && paths.some((one) => path === one || path.startsWith(`${one}/`));
}
