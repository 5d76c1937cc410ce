const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs\w+|ref_src|cmpid|at_\w+|s_kwcid)$/i;

/** The parameters of an address that follow its readers. */
export function trackingIn(url: URL): string[] {
  return [...new Set(url.searchParams.keys())].filter((name) => TRACKING.test(name));
}

/** Whether an address is that of a website as a whole. */
export function isHomePage(url: URL): boolean {
  return (
    /^\/(?:(?:en|index\.\w+|home|default\.aspx)\/?)?$/i.test(url.pathname) &&
    url.search === '' &&
    !/^#[!/]/.test(url.hash)
  );
}

const LANGUAGES = 'en|fr|es|ar|ru|zh|de|nl|pt|it|ja|ko|vi|th|km|ms|ca|gl|sv|pl';
const IN_PATH = new RegExp(`^/(?:[\\w-]+/)?(${LANGUAGES})(?:[-_][a-z]{2,4})?(?=/)`, 'i');
const IN_QUERY = ['hl', 'lang', 'locale', 'language', 'l'];

/** The language that an address asks for: `/fr/…`, `/es-es/…`, `?hl=es`. */
export function languageIn(url: URL): string | undefined {
  const named = IN_QUERY.flatMap((name) => url.searchParams.get(name) ?? [])[0];
  const asked = new RegExp(`^(${LANGUAGES})(?:[-_]\\w+)?$`, 'i').exec(named ?? '')?.[1];
  return (asked ?? IN_PATH.exec(url.pathname)?.[1])?.toLowerCase();
}

/** The date in the path of an address, as blogs and papers write it: `/2021/02/11/`, `/2021-02-11/`, `/2021/02/`. */
export function dateIn(url: URL): number[] | undefined {
  const found =
    /\/((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=\/|-\D|$)/.exec(url.pathname) ??
    /\/((?:19|20)\d\d)(\/)(0[1-9]|1[0-2])(?=\/.)/.exec(url.pathname);
  if (found === null) return undefined;
  const [, year, , month, day] = found;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

/** An address in one form, in which two spellings of it are the same; undefined where it is none. */
export function oneAddress(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  for (const name of [...trackingIn(url), ...IN_QUERY]) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '').replace(/^docs\.un\.org$/, 'undocs.org');
  const path = url.pathname
    .replace(IN_PATH, (words) => words.replace(/\/[^/]+$/, ''))
    .replace(/\/(?:index|default)\.\w+$/i, '')
    .replace(/\/+$/, '');
  const hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  return decoded(`${host}${path}${url.search}${hash}`).toLowerCase();
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
