/* Runs in the frame of the pages, before Paged.js: sets the pages, and says when they stand. */
window.PagedConfig = { auto: false };

addEventListener('DOMContentLoaded', async () => {
  await document.fonts.ready;
  try {
    await window.PagedPolyfill.preview();
    document.documentElement.lang ||= 'en';
    document.querySelectorAll('.pagedjs_page').forEach((page, index) => {
      page.setAttribute('role', 'region');
      page.setAttribute('aria-label', `Page ${index + 1}`);
    });
    window.deskSet = true;
    dispatchEvent(new Event('desk-set'));
  } catch (error) {
    dispatchEvent(new CustomEvent('desk-failed', { detail: String(error) }));
  }
});
