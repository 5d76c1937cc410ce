// Ends builds of a small report at random moments, a third of them by their browser while it prints, and looks at what is left.
// Usage: npm run kills [-- --kills 100] [--seed 1] [--tally FILE]; what came of each is a line of FILE as soon as it is known, and a
// run with the same FILE goes on behind its last line.
import { parseArgs } from 'node:util';
import { Build } from './kills/build.js';
import { KillFolder } from './kills/folder.js';
import { kill, type Killed, type Victim } from './kills/kill.js';
import { randomFrom } from './random.js';
import { noteIn, notedIn } from './tally.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    tally: { type: 'string', default: '' },
  },
});

const VICTIMS: readonly Victim[] = ['build', 'browser', 'build', 'build', 'browser', 'asked'];

const random = randomFrom(Number(values.seed) + notedIn(values.tally).length);
const folder = new KillFolder();
try {
  process.exitCode = await main();
} finally {
  folder.remove();
}

async function main(): Promise<number> {
  await whole(['init', folder.root]);
  const seconds = Math.min(await whole(['build']), await whole(['build']));
  console.log(`A build left alone takes ${seconds.toFixed(1)} s.`);
  const killed = notedIn<Killed>(values.tally);
  // What had ended by itself already counts as looked at, not as ended.
  for (
    let hits = killed.filter(({ hit }) => hit).length, index = killed.length;
    hits < Number(values.kills);
    index += 1
  ) {
    const victim = VICTIMS[hits % VICTIMS.length] ?? 'build';
    const span = victim === 'browser' ? seconds / 5 : seconds * 1.05;
    const one = await kill(folder, { victim, after: random() * span * 1000, version: `Kill ${String(index + 1)}` });
    killed.push(one);
    noteIn(values.tally, { ...one, said: '' });
    if (one.hit) hits += 1;
    for (const wrong of one.wrong) console.log(`Kill ${String(index + 1)} (${victim}, at ${one.step}): ${wrong}`);
  }
  await whole(['build']);
  tell(killed);
  return killed.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

/** Runs a command that nobody ends; its seconds. */
async function whole(args: readonly string[]): Promise<number> {
  const run = new Build(folder.root, folder.temporary, args[0] === 'init' ? ['init', folder.root] : args);
  const { code, seconds } = await run.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${run.said}`);
  return seconds;
}

function tell(killed: readonly Killed[]): void {
  for (const victim of ['build', 'asked', 'browser'] as const) {
    const those = killed.filter((one) => one.victim === victim);
    const count = (is: (one: Killed) => boolean): string => String(those.filter(is).length);
    console.log(
      `${victim}: ${count(({ hit }) => hit)} of ${String(those.length)} ended while they ran; the new files stand after ${count(({ made }) => made)}, ` +
        `the old ones after ${count(({ made }) => !made)}; completed by the next run ${count(({ completed }) => completed)}; ` +
        `against a rule ${count(({ wrong }) => wrong.length > 0)}`,
    );
  }
  console.log('By the last step that was told:');
  for (const [step, count] of counted(killed.map(({ step }) => step))) console.log(`  ${String(count)} ${step}`);
}

function counted(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
