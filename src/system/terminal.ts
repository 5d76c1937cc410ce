import type { Terminal } from '../model/terminal.js';
import { visible } from '../model/visible.js';

interface Paint {
  readonly isColorSupported: boolean;
  createColors(enabled: boolean): Record<'red' | 'yellow' | 'cyan' | 'dim' | 'bold', (words: string) => string>;
}

/** The terminal of a run: results on stdout, the rest on stderr, colour only where stderr is a terminal. */
export function terminalOf(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream, paint: Paint): Terminal {
  const colours = paint.createColors(stderr.isTTY && paint.isColorSupported);
  return {
    out: (words) => stdout.write(`${lines(stdout.isTTY ? words : words.replace(COLOURS, ''))}\n`),
    say: (words) => stderr.write(`${lines(words)}\n`),
    ...(stderr.isTTY ? { columns: stderr.columns } : {}),
    colours: { error: colours.red, warning: colours.yellow, info: colours.cyan, dim: colours.dim, bold: colours.bold },
  };
}

/** The colours that this tool itself gives, which are let through. */
const COLOUR = /(\u001B\[(?:0|1|2|22|31|33|36|39)m|\n)/;

/** Results that go into a file or another program have none. */
const COLOURS = /\u001B\[(?:0|1|2|22|31|33|36|39)m/g;

/** Whatever was said on the way, no other control reaches the terminal; findings were made visible already. */
function lines(words: string): string {
  return words
    .split(COLOUR)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('');
}

/** A reader who has seen enough (`| head`) ends no run: what is said to nobody is dropped. Any other fault of a stream throws. */
export function letGo(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
