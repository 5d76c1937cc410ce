import type { Search } from './check/print/check-leaks.js';
import type { TextReport } from './check/text/check.js';
import type { Finding } from './model/finding.js';
import type { Finished, FinishedFile, Withdrawn } from './model/finished.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { World } from './model/world.js';
import type { NeverWritten } from './prove.js';
import type { Printed } from './release/compose.js';
import type { Delivery } from './release/deliver.js';
import { hasErrors, stops, withdraws } from './report/findings.js';
import { settle, type Settlement } from './settle.js';
import { nearLeaks, reports, textsOf, told } from './told.js';

/** What a run found: every finding, the language figures of each publication, and what was delivered. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly language: readonly TextReport[];
  readonly delivery: Delivery;
  /** The files as they were read, by path: what mends them changes no other text. */
  readonly texts: ReadonlyMap<string, string>;
  /** As printed; nothing of a run that prints nothing. */
  readonly printed: readonly Printed[];
  /** The search of what is written beside the public editions; absent where nothing could be read. */
  readonly beside?: () => Promise<Search>;
}

/** What a test puts between two stages, to see what the next one makes of it. */
export interface Stages {
  readonly planted: (finished: readonly Finished[]) => Promise<readonly Finished[]>;
  /** The page of findings of a public edition. */
  readonly page?: (html: string) => string;
}

/** Editions that every door has seen and nobody has written yet. */
export interface Making {
  readonly settlement: Settlement;
  readonly printed: readonly Printed[];
  readonly finished: readonly Finished[];
  readonly beside: readonly FinishedFile[];
  /** What stood in the folder of public outputs and must not stay there. */
  readonly withdrawn: readonly Withdrawn[];
  /** The sources of the public editions as they would be had nobody written what is withheld; absent where none is made. */
  readonly never?: NeverWritten;
  readonly stamped: boolean;
  readonly leaked: boolean;
  /** What may be said of it in a log. */
  readonly findings: readonly Finding[];
}

/** What follows a settled text: a check, which needs none of it, does not wait until it is read. */
const printing = () => import('./printing.js');

/** The whole way from manuscript to editions. Throws BrokenConfiguration and ToolError; all else is a finding. */
export async function build(world: World, order: Order, stages?: Stages): Promise<Outcome> {
  const { finished, beside, withdrawn, leaked, stamped, ...made } = await make(world, order, stages);
  const { deliver } = await printing();
  const delivery = await deliver(world, { finished, beside, withdrawn, leaked, stamped });
  const { settlement, printed } = made;
  return { ...outcomeOf(world, settlement), findings: made.findings, delivery, printed };
}

/** Makes editions and opens every door for them; nothing is written. Throws as `build` does. */
export async function make(world: World, order: Order, stages?: Stages): Promise<Making> {
  const settlement = await settle(world, order, { draw: true, judge: true });
  const { findings, manuscript } = settlement;
  const near = nearLeaks(settlement, order);
  const { certify, compose, printAll } = await printing();
  const printed = stops(findings()) ? [] : await printAll(world, settlement, order);
  const stamped = hasErrors(findings());
  const composed = await timed(world, 'Finishing the files', () =>
    compose(world, printed, { stamped, formats: order.formats, output: manuscript.config.output }),
  );
  const finished = (await stages?.planted(composed)) ?? composed;
  const certified = await certify(world, order, { settlement, finished, stamped, near, printed });
  const leaked = withdraws(findings());
  return { settlement, printed, finished, ...certified, stamped, leaked, findings: told(settlement, order) };
}

/** Doors 1 and 2 alone: no browser, nothing printed. */
export async function check(world: World, order: Order): Promise<Outcome> {
  const settlement = await settle(world, order, { draw: false, judge: true });
  nearLeaks(settlement, order);
  const delivery = { files: [], leaked: false, stamped: false };
  return { ...outcomeOf(world, settlement), findings: told(settlement, order), delivery, printed: [] };
}

function outcomeOf(world: World, settlement: Settlement): Pick<Outcome, 'language' | 'texts' | 'beside'> {
  const beside = async (): Promise<Search> => (await import('./beside/search.js')).besideSearch(world, settlement);
  return { language: reports(settlement), texts: textsOf(settlement), beside };
}
