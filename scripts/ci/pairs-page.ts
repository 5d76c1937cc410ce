import { altOf } from './summary.js';
import type { Changed, ChangedPage } from './changed-pages.js';

const LOOK = `:root{--ink:#1e1c19;--hue:#1b4b47;--hair:#c9c1b3;--sand:#f5f0e6}
body{font:15px/21px system-ui,sans-serif;margin:0 auto;padding:36px 27px 54px;max-width:1104px;color:var(--ink);background:#fff}
h1{font:400 40.5px/45px Georgia,serif;margin:0 0 18px;color:var(--hue)}h2{font:600 27px/33px Georgia,serif;margin:54px 0 9px;color:var(--hue)}
h3{font:600 18px/24px Georgia,serif;margin:36px 0 9px}nav a{margin-right:9px}a{color:var(--hue)}a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.pair{display:flex;gap:18px;flex-wrap:wrap}figure{margin:0;flex:1 1 300px;max-width:540px}figcaption{font-size:14px;line-height:18px;margin-bottom:6px}
img{width:100%;box-sizing:border-box;border:1px solid var(--hair)}
.words{font:18px/27px Georgia,serif;margin:18px 0 0;padding:9px 0 0 18px;border-left:3px solid var(--hue);max-width:44em;overflow-wrap:anywhere}
ins{text-decoration:underline;text-decoration-thickness:2px;background:var(--sand)}del{color:#5c564d}
@media(prefers-color-scheme:dark){:root{--ink:#f1ebdd;--hue:#93cbc2;--hair:#3f3b34;--sand:#26231f}body{background:#1c1a17}del{color:#b5ad9f}}`;

/** A page with the pictures of changed pages side by side, and below each pair the words that changed. */
export function pairsPage(changed: readonly Changed[]): string {
  const parts = changed.filter(({ pages }) => pages.length > 0);
  const body = parts.flatMap(({ name, pages, total }) => [
    `<h2 id="${name}">${name}: ${String(pages.length)} of ${String(total)} pages changed</h2>`,
    `<nav aria-label="Changed pages of ${name}">${pages.map(({ page }) => `<a href="#${name}-${String(page)}">${String(page)}</a>`).join(' ')}</nav>`,
    ...pages.map((one) => pairOf(name, one)),
  ]);
  const said =
    parts.length === 0
      ? '<p>No page looks other than before.</p>'
      : '<p>Bars at the edge of a page stand beside new words.</p>';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Changed pages, public edition</title><style>${LOOK}</style></head>
<body><main><h1>Changed pages, public edition</h1>${said}
${body.join('\n')}
</main></body></html>
`;
}

function pairOf(name: string, one: ChangedPage): string {
  const { page, when, stretches, fresh, gone } = one;
  const figures = when.map((time) => {
    const file = `${name}-${String(page)}-${time}.png`;
    return `<figure><figcaption>${time === 'before' ? 'Before' : 'After'}</figcaption><img src="${file}" alt="${altOf(name, one, time)}" loading="lazy"></figure>`;
  });
  const words = stretches.map(({ what, words: text }) => {
    const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return what === 'same' ? safe : what === 'new' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
  });
  const said = fresh + gone === 0 ? '' : `<p class="words">${words.join(' ')}</p>`;
  return `<section aria-labelledby="${name}-${String(page)}"><h3 id="${name}-${String(page)}">Page ${String(page)}</h3><div class="pair">${figures.join('')}</div>${said}</section>`;
}
