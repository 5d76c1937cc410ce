import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, folded } from '../name/names.js';
import type { Fault } from './fault.js';
import { dateIn } from './address.js';
import { QUALITY } from './rules.js';
import { datePartsOf } from '../../tree/fields.js';

/** What speaks against the type of a record: its host, its address, and a date without its day. */
export function kindFaults(record: ReferenceRecord): Fault[] {
  return [...pressRelease(record), ...news(record), ...monthOnly(record)];
}

const RELEASE = /\/(?:press|media|news)[-_]?releases?\b|\/press-?room\/|\/communiques?\b|\/press\/[^/]*release/i;
const CALLED = /release|statement|communiqué|communique|speech|transcript|remarks|report|brief/i;

function pressRelease({ id, type, genre, URL: url }: ReferenceRecord): Fault[] {
  if (!['webpage', 'report'].includes(type) || typeof url !== 'string' || !RELEASE.test(url)) return [];
  if (typeof genre === 'string' && CALLED.test(genre)) return [];
  return [
    {
      rule: QUALITY.pressRelease,
      reason: `Unexpected ${type} \`${id}\` at the address of a press release without \`genre\``,
    },
  ];
}

const PAPER =
  /\b(?:news(?:paper|wire|room)?|times|post|herald|tribune|gazette|daily|press agency|news agency|courier|bulletin|guardian|independent|star|sun|mail|inquirer|bernama|afp|cna|euronews|rappler)\b/i;
/** News sites that the manual itself takes for pages of a website, with the site as author (10.16). */
const SITE = /\b(?:bbc|bloomberg|cnn|huffpost|msnbc|reuters|salon|vox)\b/i;
const PATH = /\/(?:news|world|national|nation|asia|business|crime|article|story|stories)\//i;

/** A page whose one author is the paper at whose address it stands. */
function news(record: ReferenceRecord): Fault[] {
  const { id, type, URL: given } = record;
  if (type !== 'webpage' || typeof given !== 'string' || !URL.canParse(given)) return [];
  const url = new URL(given);
  const [author, ...others] = authorsOf(record);
  if (author?.literal === undefined || others.length > 0 || !isHost(author.literal, url.hostname)) return [];
  const looks = PAPER.test(author.literal) && (PATH.test(url.pathname) || dateIn(url) !== undefined);
  if (!looks || SITE.test(author.literal) || /\.(?:gov|int|mil|edu)(?:\.\w+)?$/.test(url.hostname)) return [];
  return [
    { rule: QUALITY.newsType, reason: `Unexpected webpage \`${id}\` with the paper “${author.literal}” as author` },
  ];
}

function isHost(name: string, host: string): boolean {
  const bare = folded(name).replace(/^the /, '').replace(/ /g, '');
  const label = host.replace(/^www\./, '').replace(/[^a-z\d]/gi, '');
  return (
    bare.length >= 3 && (label.startsWith(bare) || bare.startsWith(host.replace(/^www\./, '').split('.')[0] ?? '-'))
  );
}

function monthOnly({ id, type, genre, issued }: ReferenceRecord): Fault[] {
  const parts = datePartsOf(issued);
  const dated =
    ['webpage', 'article-newspaper', 'post', 'post-weblog'].includes(type) ||
    (typeof genre === 'string' && /press release/i.test(genre));
  if (!dated || parts.length !== 1 || parts[0]?.length !== 2 || Number(parts[0][1]) > 12) return [];
  return [{ rule: QUALITY.monthOnly, reason: `Unexpected month without its day in \`issued\` of \`${id}\`` }];
}
