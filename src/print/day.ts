const UNDATED = Date.UTC(2000, 0, 1);

/**
 * The day that a page says it was made (`<meta name="dcterms.date" content="2026-11-24">`), or one that never changes, so
 * that the same page always gives the same bytes.
 */
export function dayOf(html: string): Date {
  const meta = /<meta\s[^>]*name="dcterms\.date"[^>]*>/i.exec(html)?.[0] ?? '';
  const said = /content="(\d{4}-\d{2}-\d{2})"/.exec(meta)?.[1];
  const day = said === undefined ? Number.NaN : Date.parse(`${said}T00:00:00Z`);
  return new Date(Number.isNaN(day) ? UNDATED : day);
}
