// The browser is chosen by src/system/browser.ts; nothing is downloaded at install time.
module.exports = { skipDownload: true };
