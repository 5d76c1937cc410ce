import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { ToolError, type Resident, type ToolCall } from '../model/world.js';
import { steadyEnvironment } from './steady.js';

const MINUTE = 60_000;

type Call = Pick<ToolCall, 'command' | 'args' | 'timeoutMs'>;

/** The tools of one run that stay: each is started once, and reads until its input ends, so that it never outlives this process. */
export class Residents {
  private readonly running = new Map<string, Running>();

  /** Throws ToolError where it cannot be started. */
  async of(call: Call): Promise<Resident> {
    const key = JSON.stringify([call.command, call.args]);
    const there = this.running.get(key);
    const running = there?.ended === undefined ? (there ?? new Running(call)) : new Running(call);
    this.running.set(key, running);
    return {
      fresh: running !== there,
      say: (words) => {
        running.say(words);
      },
      hear: () => running.hear(call.timeoutMs ?? MINUTE),
    };
  }

  /** Ends them all and waits for it. */
  async close(): Promise<void> {
    const all = [...this.running.values()];
    this.running.clear();
    await Promise.all(all.map((one) => one.close()));
  }
}

/** A tool that is talked to: its pieces wait until somebody hears them. */
class Running {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly pieces: string[] = [];
  private readonly gone: Promise<void>;
  private errors = '';
  private wake: () => void = () => undefined;
  /** Why it no longer answers. */
  ended: ToolError | undefined;

  constructor({ command, args }: Call) {
    // In no folder of anybody's: it reads what it is told, nothing else.
    this.child = spawn(command, [...args], { cwd: tmpdir(), windowsHide: true, env: steadyEnvironment() });
    this.child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.pieces.push(piece);
      this.wake();
    });
    this.child.stderr
      .setEncoding('utf8')
      .on('data', (words: string) => (this.errors = (this.errors + words).slice(-2000)));
    this.child.stdin.on('error', () => undefined);
    this.gone = new Promise((resolve) => {
      this.child.on('error', (cause) => {
        this.end(new ToolError(command, `${command} could not be started`, cause), resolve);
      });
      this.child.on('close', (code, signal) => {
        const how = signal === null ? `with code ${String(code)}` : `by ${signal}`;
        this.end(
          new ToolError(command, `${command} ended ${how} in the middle: ${this.errors.trim().slice(-400)}`),
          resolve,
        );
      });
    });
  }

  private end(why: ToolError, resolve: () => void): void {
    this.ended ??= why;
    this.wake();
    resolve();
  }

  say(words: string): void {
    this.child.stdin.write(words);
  }

  async hear(timeoutMs: number): Promise<string> {
    const until = setTimeout(() => {
      this.ended ??= new ToolError(
        this.child.spawnfile,
        `${this.child.spawnfile} did not answer within ${String(timeoutMs / 1000)} seconds`,
      );
      this.child.kill('SIGKILL');
      this.wake();
    }, timeoutMs);
    try {
      while (this.pieces.length === 0) {
        if (this.ended !== undefined) throw this.ended;
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
      return this.pieces.splice(0).join('');
    } finally {
      clearTimeout(until);
    }
  }

  async close(): Promise<void> {
    this.child.stdin.end();
    this.child.kill();
    await this.gone;
  }
}
