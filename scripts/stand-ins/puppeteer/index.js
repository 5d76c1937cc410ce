import puppeteer from 'puppeteer-core';
export * from 'puppeteer-core';

/** As puppeteer does, and puppeteer-core does not: the browser that the environment names serves where none is given. */
const launch = (options) => puppeteer.launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, ...options });

export default Object.assign(Object.create(puppeteer), { launch });
