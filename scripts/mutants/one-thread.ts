import { EventEmitter } from 'node:events';
import { ThreadsPoolWorker, type PoolOptions, type PoolWorker, type WorkerRequest } from 'vitest/node';

/** So many test files in one thread: then another is started, for what they leave behind. */
const LONGEST = 100;

/**
 * Runs one test file after another in one thread: packages are loaded once, while everything of the repository is read anew for
 * each file. Without it most of the time would go into starting threads.
 */
export class OneThread implements PoolWorker {
  readonly name = 'one-thread';
  private static thread: ThreadsPoolWorker | undefined;
  private static runs = 0;
  /** The files that stand otherwise than the thread read them. */
  static readonly changed = new Set<string>();
  private readonly told = new EventEmitter();
  private readonly pass = new Map<string, (told: unknown) => void>();
  private started = false;

  constructor(private readonly options: PoolOptions) {}

  on(event: string, callback: (told: unknown) => void): void {
    this.told.on(event, callback);
  }

  off(event: string, callback: (told: unknown) => void): void {
    this.told.off(event, callback);
  }

  /** A thread that runs already is neither started nor stopped again; what it would answer is answered for it. */
  send(message: WorkerRequest): void {
    if (message.type === 'run') {
      message.context.invalidates = [...OneThread.changed];
      OneThread.changed.clear();
    }
    const kept = message.type === 'stop' || (message.type === 'start' && !this.started);
    if (!kept) OneThread.thread?.send(message);
    else setImmediate(() => this.told.emit('message', answerTo(message.type)));
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  async start(): Promise<void> {
    OneThread.runs += 1;
    if (OneThread.runs > LONGEST) await OneThread.end();
    if (OneThread.thread === undefined) {
      OneThread.thread = new ThreadsPoolWorker(this.options);
      await OneThread.thread.start();
      OneThread.thread.on('exit', () => (OneThread.thread = undefined));
      this.started = true;
    }
    for (const event of ['message', 'error', 'exit']) {
      const pass = (told: unknown): void => void this.told.emit(event, told);
      this.pass.set(event, pass);
      OneThread.thread.on(event, pass);
    }
  }

  stop(): Promise<void> {
    for (const [event, pass] of this.pass) OneThread.thread?.off(event, pass);
    return Promise.resolve();
  }

  private static async end(): Promise<void> {
    await OneThread.thread?.stop();
    OneThread.thread = undefined;
    OneThread.runs = 0;
  }
}

function answerTo(type: 'start' | 'stop'): object {
  return { __vitest_worker_response__: true, type: type === 'start' ? 'started' : 'stopped' };
}
