/* Runs in the reader's browser, before Paged.js: sets the pages, shows the findings, and comes again when a file is saved. */
window.PagedConfig = { auto: false };
const place = 'imprimatur-place';

addEventListener('DOMContentLoaded', async () => {
  await document.fonts.ready;
  const bar = document.getElementById('imprimatur-findings').content;
  await window.PagedPolyfill.preview();
  document.body.append(bar);
  scrollTo(0, Number(sessionStorage.getItem(place) ?? 0));
});

new EventSource('changes').onmessage = () => {
  sessionStorage.setItem(place, String(scrollY));
  location.reload();
};
