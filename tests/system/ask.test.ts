import { expect, it } from 'vitest';
import { Unreachable } from '../../src/model/online.js';
import { asker } from '../../src/system/ask.js';

const reply = (text: string, about: { status?: number; url?: string } = {}): Response => {
  const response = new Response(text, { status: about.status ?? 200 });
  Object.defineProperty(response, 'url', { value: about.url ?? '' });
  return response;
};

it('asks one question after another, says who asks, and follows to https only', async () => {
  const asked: { url: string; agent: string | null; at: number }[] = [];
  const ask = asker(
    '1.2.3',
    (url, init) => {
      const headers = new Headers(init?.headers);
      asked.push({ url: String(url), agent: headers.get('user-agent'), at: performance.now() });
      return Promise.resolve(reply(`answer ${headers.get('accept') ?? ''}`, { url: 'https://example.org/end' }));
    },
    30,
  );
  const answers = await Promise.all(
    ['a', 'b'].map((name) => ask({ url: `https://example.org/${name}`, accept: 'x/y' })),
  );
  expect(answers[0]).toEqual({ url: 'https://example.org/end', text: 'answer x/y' });
  expect(asked.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
  expect(asked[0]?.agent).toContain('imprimatur/1.2.3');
  expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(25);
});

it.each([
  ['an address without protection', 'http://example.org/', () => reply(''), 'https:// only'],
  ['no answer', 'https://example.org/', () => Promise.reject(new Error('ENOTFOUND')), 'cannot be reached: ENOTFOUND'],
  ['nothing there', 'https://example.org/', () => reply('', { status: 404 }), 'answers 404'],
  ['a way out of https', 'https://example.org/', () => reply('', { url: 'http://example.org/' }), 'not https://'],
])('refuses %s', async (_, url, answer, words) => {
  const ask = asker('1', () => Promise.resolve(answer()), 0);
  await expect(ask({ url, accept: '*/*' })).rejects.toThrow(words);
  await expect(ask({ url, accept: '*/*' })).rejects.toBeInstanceOf(Unreachable);
});
