import type { Shown } from '../../live/show.js';
import type { Finding } from '../../model/finding.js';
import type { Order } from '../../model/order.js';
import type { World } from '../../model/world.js';
import { linesAround } from './lines.js';
import { sheetsOf } from './sheets.js';

/** What was made of an edition, and how long it took. */
export interface Made {
  readonly shown?: Shown;
  /** What stands in the way of pages. */
  readonly broken: readonly Finding[];
  /** Said where the tool itself failed. */
  readonly failed?: string;
  readonly seconds: number;
}

/** With the public edition alone no line of a file is shown but of the configuration: any other may hold what is withheld. */
export async function aboutPages(
  world: World,
  { shown, broken, failed, seconds }: Made,
  { editions }: Order,
): Promise<unknown> {
  const first = broken.find(({ severity }) => severity === 'error');
  const mayShow = first !== undefined && (editions.includes('internal') || first.file === 'imprimatur.yaml');
  const bytes = mayShow ? await world.read(first.file).catch(() => undefined) : undefined;
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n');
  return {
    seconds,
    ...(failed === undefined ? {} : { failed }),
    ...(first === undefined ? {} : { broken: first, others: broken.length - 1, lines: linesAround(lines, first.line) }),
    sheets: sheetsOf(shown?.sheets),
    chapters: shown?.chapters ?? [],
    promise: shown?.promise,
    register: shown?.register ?? [],
    labels: [...(shown?.labels ?? [])],
    files: [...(shown?.texts.keys() ?? [])],
  };
}
