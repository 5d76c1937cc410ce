/**
 * The policy of content of every page that holds what an author wrote: styles and pictures of its own, and no script,
 * frame, form or request (CSP 3). What this tool runs in a page it sends through the browser's protocol, past the policy.
 */
export const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
