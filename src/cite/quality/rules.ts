import { rule, type Rule } from '../../model/rule.js';

/** What a printed reference should be beside right: of the source itself, at its own address. */
export const QUALITY = {
  idleException: rule({
    id: 'cite/idle-exception',
    severity: 'warning',
    truth: 'An exception of a record excuses a fault that is there',
    why: 'The fault is mended, or the name of the rule is misspelt; the exception would hide a later fault.',
    mend: 'Remove the exception, or correct the name of its rule.',
  }),
  noName: rule({
    id: 'cite/no-name',
    severity: 'warning',
    truth: 'A name is that of a person or a body',
    why: '“Admin” would be printed as the name of an author, and “et al.” hides names that the list of references gives.',
    mend: 'Name every author; APA shortens the list by itself. A work without an author has no `author`.',
  }),
  tracking: rule({
    id: 'cite/tracking-address',
    severity: 'warning',
    truth: 'An address holds nothing that follows the reader',
    why: 'Such parameters tell the site where its readers come from, and make one page look like several.',
    mend: 'Remove the parameters named from `URL`.',
  }),
  addressDate: rule({
    id: 'cite/address-date',
    severity: 'warning',
    truth: 'The date of a work agrees with the date in its address',
    why: 'One of the two is most often a slip.',
    mend: 'Look at the page, and correct `issued` or `URL`.',
  }),
  copyHost: rule({
    id: 'cite/copy-host',
    severity: 'warning',
    truth: 'A reference leads to its publisher, not to a site that keeps copies',
    why: 'Such copies come and go, and are not the source.',
    mend: 'Replace `URL` by the address of the publisher, or give the DOI.',
  }),
  secondary: rule({
    id: 'cite/secondary-source',
    severity: 'info',
    truth: 'What is printed rests on the source itself',
    why: 'The record says `"url-is": "secondary"`: the address is that of somebody who tells of the source.',
    mend: 'Cite the source itself where it can be found, and remove `url-is`.',
  }),
  homePage: rule({
    id: 'cite/home-page',
    severity: 'info',
    truth: 'An address leads to the work, not to the first page of a website',
    why: 'The reader would have to search for it, and may not find it.',
    mend: 'Give the address of the work itself.',
  }),
  plainHttp: rule({
    id: 'cite/plain-http',
    severity: 'info',
    truth: 'An address begins with https://',
    why: 'Most sites have moved, and browsers warn of an address that is not protected.',
    mend: 'Try the address with https://, and write it so where it leads to the same page.',
  }),
  addressLanguage: rule({
    id: 'cite/address-language',
    severity: 'info',
    truth: 'An address leads to the page in the language of the record',
    why: 'The reader would find words in another language than the title promises.',
    mend: 'Give the address of the page in that language, or say the language of the page in `language`.',
  }),
  pressRelease: rule({
    id: 'cite/press-release',
    severity: 'info',
    truth: 'A press release is called one',
    why: 'APA describes it in brackets: [Press release].',
    mend: 'Add `"genre": "Press release"`.',
  }),
  newsType: rule({
    id: 'cite/news-type',
    severity: 'info',
    truth: 'News of a newspaper or agency is a newspaper article',
    why: 'APA prints the paper in italics as the source, not as the author, and the title plain.',
    mend: 'Write `"type": "article-newspaper"` with the paper as `container-title`, and the journalist, if any, as author.',
  }),
  monthOnly: rule({
    id: 'cite/month-only',
    severity: 'info',
    truth: 'A page, a release and a piece of news have their day',
    why: 'APA prints the full date of what appears on a day.',
    mend: 'Add the day to `issued`, if the page gives one.',
  }),
} satisfies Record<string, Rule>;
