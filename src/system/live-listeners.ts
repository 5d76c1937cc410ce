import type { ServerResponse } from 'node:http';
import type { Answer } from '../model/live.js';
import { headersOf } from './live-gate.js';

/** Who looks at the desk, and which editors listen. */
export interface Listeners {
  readonly readers: Set<ServerResponse>;
  readonly editors: Set<ServerResponse>;
}

export function write(to: ReadonlySet<ServerResponse>, words: string): void {
  for (const one of to) one.write(`data: ${words}\n\n`);
}

/** Tells what an answer has to tell. */
export function told({ readers, editors }: Listeners, answer: Answer | undefined): Answer | undefined {
  if (answer?.tell !== undefined) write(readers, answer.tell);
  if (answer?.tellEditor !== undefined) write(editors, answer.tellEditor);
  return answer;
}

/** Answers with a stream of what is told; `counted` hears how many listen. */
export function listen(
  readers: Set<ServerResponse>,
  response: ServerResponse,
  counted: (count: number) => void = () => undefined,
): void {
  response.writeHead(200, { ...headersOf(''), 'content-type': 'text/event-stream' });
  // Said at once, so that the page knows that the line stands.
  response.write(': the desk\n\n');
  readers.add(response);
  counted(readers.size);
  response.on('close', () => {
    readers.delete(response);
    counted(readers.size);
  });
}
