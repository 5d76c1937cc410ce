import { request, type IncomingMessage } from 'node:http';
import { addressOf } from './desk-place.js';

/** In milliseconds: between two looks for a desk; after the last key before a desk is told; before an answer counts as none. */
const [LOOK, PAUSE, PATIENCE] = [2_000, 150, 5_000];

/** A place that the desk asks the editor to show; lines and columns from 1. */
export interface AskedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An editor's line to the desk of its folder, whichever of the two was started first: it tells text and cursor, and hears where to go. */
export class DeskLink {
  private url: string | undefined;
  private stream: IncomingMessage | undefined;
  /** What is open in the editor, by path: a desk that starts later is told all of it. */
  private readonly texts = new Map<string, string>();
  private readonly waiting = new Map<string, unknown>();
  private timer: NodeJS.Timeout | undefined;
  private readonly looking: NodeJS.Timeout;

  constructor(
    private readonly root: string,
    private readonly show: (place: AskedPlace) => void,
  ) {
    this.looking = setInterval(() => void this.look(), LOOK);
    this.looking.unref();
    void this.look();
  }

  /** A text as it is in the editor; undefined where it is closed there. */
  text(file: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(file);
    else this.texts.set(file, text);
    this.soon(`text ${file}`, { file, text: text ?? null });
  }

  cursor(file: string, line: number): void {
    this.soon('cursor', { file, line });
  }

  close(): void {
    clearInterval(this.looking);
    clearTimeout(this.timer);
    this.stream?.destroy();
  }

  /** Only what is newest of each is told. */
  private soon(key: string, said: unknown): void {
    if (this.url === undefined) return;
    this.waiting.set(key, said);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const [about, words] of this.waiting) this.post(about.startsWith('text') ? 'text' : 'cursor', words);
      this.waiting.clear();
    }, PAUSE);
  }

  private post(path: string, said: unknown): void {
    if (this.url === undefined) return;
    const { origin } = new URL(this.url);
    const headers = { origin, 'content-type': 'application/json' };
    const asking = request(`${this.url}${path}`, { method: 'POST', headers, timeout: PATIENCE }, (answer) => {
      answer.resume();
    });
    asking.on('error', () => undefined);
    asking.end(JSON.stringify(said));
  }

  private async look(): Promise<void> {
    if (this.stream !== undefined) return;
    const url = await addressOf(this.root);
    if (url === undefined || this.stream !== undefined) return;
    const asking = request(`${url}editor`, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        return;
      }
      [this.url, this.stream] = [url, answer];
      for (const [file, text] of this.texts) this.text(file, text);
      this.hear(answer);
    });
    asking.on('error', () => undefined);
    asking.end();
  }

  private hear(stream: IncomingMessage): void {
    let read = '';
    stream.setEncoding('utf8');
    stream.on('data', (words: string) => {
      read += words;
      const lines = read.split('\n\n');
      read = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) this.show(JSON.parse(line.slice(6)) as AskedPlace);
    });
    stream.on('error', () => undefined);
    stream.on('close', () => {
      [this.url, this.stream] = [undefined, undefined];
    });
  }
}
