import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The names by which this machine calls itself. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** What a request must know to be answered. */
export interface Gate {
  readonly port: number;
  readonly token: string;
}

/** What is asked for, behind the token; or the status that the request is refused with, and why. */
export type Passed = { readonly path: string } | { readonly status: number; readonly why: string };

/**
 * Lets through what the author's own browser asks: by a name of this machine (a name of another, made to lead here, is how a
 * web page would read an internal edition), from no other origin, and with the token.
 */
export function pass(request: IncomingMessage, { port, token }: Gate): Passed {
  const hosts = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${String(port)}`]));
  const { host = '', origin } = request.headers;
  const isOne = request.headersDistinct['host']?.length === 1;
  if (!isOne || !hosts.includes(host)) return { status: 403, why: 'This host is not served.' };
  if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`))
    return { status: 403, why: 'This origin is not served.' };
  const { method = '' } = request;
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, why: 'Only GET, HEAD and POST are served.' };
  // What changes something comes from the desk's own page, and from no form of another.
  const isOwn = origin !== undefined && request.headers['content-type'] === 'application/json';
  if (method === 'POST' && !isOwn) return { status: 403, why: 'Only the desk itself may ask for this.' };
  const [, given = '', path = ''] = /^\/([^/?]*)\/([^?]*)/.exec(request.url ?? '') ?? [];
  if (!isSame(given, token)) return { status: 403, why: 'Open the address that imprimatur preview printed.' };
  return { path };
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * What every answer carries. The page runs the preview's own scripts and nothing of an author's, asks nobody else, tells
 * nobody its address, and stands in no frame.
 */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** The headers of an answer: the desk stands in no frame, and what lies behind it in none but the desk's. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  if (path === '') return HEADERS;
  const policy = HEADERS['content-security-policy'].replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return { ...HEADERS, 'content-security-policy': policy, 'x-frame-options': 'SAMEORIGIN' };
}
