import { hashOf } from '../../model/hash.js';

/** What the page may do: run its one script, show what it holds, and nothing else. No address is ever reached. */
export function policyOf(script: string): string {
  const own = `'sha256-${base64(hashOf(script))}'`;
  return `default-src 'none'; script-src ${own}; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

function base64(digits: string): string {
  const bytes = digits.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}
