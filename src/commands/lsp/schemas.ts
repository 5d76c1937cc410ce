import type { KeySchema } from '../../editor/yaml-keys.js';
import type { Spot } from '../../model/editor.js';
import type { World } from '../../model/world.js';

const NAMES = [
  'imprimatur',
  'publication',
  'outline',
  'glossary',
  'requirements',
  'chapter',
  'figure-bars',
  'figure-calendar',
  'figure-channels',
  'figure-chart',
  'figure-decision',
  'figure-map',
  'figure-month-strips',
  'figure-spines',
] as const;

/** The schemas that the tool ships, by name. */
export type Schemas = ReadonlyMap<string, KeySchema>;

/** Reads them once. Throws MissingFile where one is not shipped. */
export async function schemasOf(world: World): Promise<Schemas> {
  const found = await Promise.all(
    NAMES.map(async (name) => {
      const bytes = await world.readOwn(`docs/schema/${name}.json`);
      return [name, JSON.parse(new TextDecoder().decode(bytes)) as KeySchema] as const;
    }),
  );
  return new Map(found);
}

/** The schema of a file, by its name or, of a figure, by its kind; undefined where it has none. */
export function schemaFor(schemas: Schemas, { path, text }: Spot): KeySchema | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (name.endsWith('.md')) return schemas.get('chapter');
  const known = { 'imprimatur.yaml': 'imprimatur', 'tor.yaml': 'requirements' }[name] ?? name.replace(/\.ya?ml$/, '');
  const kind = /^kind:\s*["']?([\w-]+)/m.exec(text)?.[1];
  return schemas.get(known) ?? schemas.get(`figure-${kind ?? ''}`);
}
