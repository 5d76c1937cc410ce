import type { Terminal } from '../model/terminal.js';

interface Paint {
  readonly isColorSupported: boolean;
  createColors(enabled: boolean): Record<'red' | 'yellow' | 'cyan' | 'dim' | 'bold', (words: string) => string>;
}

/** The terminal of a run: results on stdout, the rest on stderr, colour only where stderr is a terminal. */
export function terminalOf(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream, paint: Paint): Terminal {
  const colours = paint.createColors(stderr.isTTY && paint.isColorSupported);
  return {
    out: (words) => stdout.write(`${words}\n`),
    say: (words) => stderr.write(`${words}\n`),
    colours: { error: colours.red, warning: colours.yellow, info: colours.cyan, dim: colours.dim, bold: colours.bold },
    interactive: stderr.isTTY,
  };
}

/** Shows progress: on a terminal one line that is written over, elsewhere a line for each step that is done. */
export function sayer(stderr: NodeJS.WriteStream, format: string): (words: string) => void {
  let open = false;
  return (words) => {
    const begins = words.endsWith('…');
    if (!stderr.isTTY) {
      if (!begins && format === 'text') stderr.write(`${words}\n`);
      return;
    }
    stderr.write(`${open ? '\r\u001B[2K' : ''}${words}${begins ? '' : '\n'}`);
    open = begins;
  };
}
