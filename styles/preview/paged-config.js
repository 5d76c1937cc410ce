/* Paged.js waits until it is asked. */
window.PagedConfig = { auto: false };
