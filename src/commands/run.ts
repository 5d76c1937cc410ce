import { BrokenConfiguration } from '../model/manuscript.js';
import type { Order } from '../model/order.js';
import { EXIT, type ExitCode } from '../model/terminal.js';
import type { World } from '../model/world.js';
import { build, check, type Outcome } from '../pipeline.js';
import { findingsIn, hasErrors } from '../report/findings.js';
import { mend } from './check/mend.js';
import { folderConfig } from './folder.js';
import type { At, Ended, Manner } from './run/manner.js';
import { grammarMissing, valeMissing } from './run/missing.js';
import { tell } from './run/tell.js';

/** Runs `build` or `check`, reports, and returns the exit code. */
export async function run(world: World, order: Order, at: At): Promise<ExitCode> {
  const first = at.manner.command === 'build' ? await alone(world, order, at) : await outcomeOf(world, order, at);
  const mended =
    at.manner.fix === undefined
      ? 0
      : await mend(world, at.terminal, {
          ...first,
          fix: at.manner.fix,
          again: (laid) => outcomeOf(laid, order, at),
        });
  const outcome = mended > 0 ? await outcomeOf(world, order, at) : first;
  const code = exitCodeOf(outcome, at.manner);
  return tell(world, outcome, { ...at, code, frames: order.editions.includes('internal') });
}

/** From the first file that is read to the last one that is written: of two builds the later one has the last word. */
async function alone(world: World, order: Order, at: At): ReturnType<typeof outcomeOf> {
  const config = await folderConfig(world);
  if (config === undefined) return outcomeOf(world, order, at);
  const release = await world.hold(config.output);
  try {
    return await outcomeOf(world, order, at);
  } finally {
    await release();
  }
}

const NOTHING: Outcome['delivery'] = { files: [], leaked: false, stamped: false };

async function outcomeOf(world: World, order: Order, at: At): Promise<Ended> {
  try {
    return at.manner.command === 'build' ? await build(world, order, at.stages) : await check(world, order);
  } catch (error) {
    if (!(error instanceof BrokenConfiguration)) throw error;
    const findings = findingsIn(error.files);
    return { findings, language: [], delivery: NOTHING, texts: new Map(), printed: [], unusable: true };
  }
}

function exitCodeOf(outcome: Ended, manner: Manner): ExitCode {
  if (outcome.delivery.leaked) return EXIT.leak;
  if (outcome.unusable === true) return EXIT.usage;
  if (hasErrors(outcome.findings)) return EXIT.errors;
  if (manner.strict && outcome.findings.some(({ severity }) => severity === 'warning')) return EXIT.errors;
  if (manner.command === 'check' && valeMissing(outcome) && !manner.withoutVale) return EXIT.tool;
  if (grammarMissing(outcome) !== undefined && manner.withoutGrammar !== true) return EXIT.tool;
  return EXIT.clean;
}
