import { z } from 'zod';
import { laidOver } from '../../model/laid-over.js';
import type { World } from '../../model/world.js';

const given = z.object({ file: z.string(), text: z.string().nullable() });

/** What is open in an editor and not saved: the desk shows it over what is on the disk. */
export class Unsaved {
  private readonly texts = new Map<string, string>();

  constructor(private readonly world: World) {}

  /** The folder as its author sees it. */
  get seen(): World {
    return this.texts.size === 0 ? this.world : laidOver(this.world, this.texts);
  }

  /** What was saved is on the disk as it was in the editor. */
  saved(file: string): void {
    this.texts.delete(file);
  }

  /** Nobody listens any more: what was not saved is gone. True where there was any. */
  left(): boolean {
    const hadAny = this.texts.size > 0;
    this.texts.clear();
    return hadAny;
  }

  /** Takes a text as an editor has it; one that is closed there is read from the disk again. True where the folder looks otherwise now. */
  async take(said: unknown, isOurs: (file: string) => Promise<boolean>): Promise<boolean | undefined> {
    const { file, text } = given.safeParse(said).data ?? {};
    if (file === undefined || text === undefined || !(await isOurs(file))) return undefined;
    const before = this.texts.get(file);
    const onDisk = new TextDecoder().decode(await this.world.read(file).catch(() => new Uint8Array()));
    if (text === null || text === onDisk) this.texts.delete(file);
    else this.texts.set(file, text);
    return before !== this.texts.get(file);
  }
}
