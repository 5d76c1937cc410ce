import { Unreachable, type Answer, type Ask } from '../model/online.js';

const TIMEOUT_MS = 20_000;
const PAUSE_MS = 1_000;
/** Larger pages hold no description of a work. */
const LARGEST = 4_000_000;

type Fetch = typeof fetch;

/** Asks sites by HTTPS, one question after another with a pause between them, and says who asks. */
export function asker(version: string, fetching: Fetch = fetch, pauseMs = PAUSE_MS): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(() => one(question));
    last = answer.then(wait, wait);
    return answer;
  };

  function wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  async function one({ url, accept }: Parameters<Ask>[0]): Promise<Answer> {
    const { host, protocol } = new URL(url);
    if (protocol !== 'https:') throw new Unreachable(host, 'is asked by https:// only');
    const headers = { accept, 'user-agent': `imprimatur/${version} (cite add; one question a second)` };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const reply = await fetching(url, { headers, signal, redirect: 'follow' }).catch((cause: unknown) => {
      throw new Unreachable(host, `cannot be reached: ${reasonOf(cause)}`);
    });
    if (!reply.ok) throw new Unreachable(host, `answers ${String(reply.status)}: there is nothing at ${url}`);
    const end = reply.url === '' ? url : reply.url;
    if (!end.startsWith('https:')) throw new Unreachable(host, `leads to ${end}, which is not https://`);
    return { url: end, text: (await reply.text()).slice(0, LARGEST) };
  }
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}
