import type { Definition, Heading, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { report } from '../model/finding.js';
import type { Chapter, Publication } from '../model/publication.js';
import { labelsIn } from '../tree/labels.js';
import { nearest } from '../tree/nearest.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** What a link may lead to. */
interface Known {
  readonly chapters: readonly Chapter[];
  readonly others: readonly Publication[];
  readonly labels: ReadonlySet<string>;
}

/** Names and numbers that are of one machine or one office (RFC 6761, RFC 6762, RFC 8375, RFC 1918, RFC 3927, RFC 4193). */
const NEAR =
  /^(?:[^.:[\]]+|(?:.*\.)?(?:localhost|local|internal|intranet|lan|home\.arpa|invalid|test)|0\..*|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[(?:::1?|f[cde].*|::ffff:.*)\])\.?$/i;

/** Whether every reader can follow an address that has a scheme; one with a user's name or password is for nobody. */
function isPublic(url: string): boolean {
  if (/^(?:mailto:[^@\s]+@|tel:\+?[\d().-]+$)/i.test(url)) return true;
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  return username === '' && password === '' && !NEAR.test(hostname);
}

/**
 * Turns links to a chapter's file, or to a heading of it, into links to that place, and reports links that lead nowhere.
 * Whether a place is in an edition is known later.
 */
export function resolveLinks(chapters: readonly Chapter[], others: readonly Publication[]): void {
  const labels = new Set(chapters.flatMap(({ id, tree }) => [id, ...labelsIn(tree)]));
  for (const chapter of chapters) {
    visit(chapter.tree, ['link', 'definition'], (node) => {
      if (node.type === 'link' || node.type === 'definition') resolve(node, chapter, { chapters, others, labels });
    });
  }
}

function resolve(node: Link | Definition, chapter: Chapter, known: Known): void {
  const { url } = node;
  if (node.type === 'link' && node.children.length === 0) tell(node, chapter, 'Write the words that are linked.');
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    if (!isPublic(url)) tell(node, chapter, undefined);
    return;
  }
  const [path = '', place = ''] = decoded(url).split(/#(.*)/s);
  const home = path === '' && url.startsWith('#') ? chapter : chapterAt(path, chapter, known.chapters);
  if (home === undefined) tell(node, chapter, adviceFor(path, chapter, known));
  else if (place === '') node.url = `#${home.id}`;
  else node.url = `#${placeIn(home, place, known)}`;
}

/** The label of a place: the author's own, or that of the heading whose words make the address, as on the web. */
function placeIn(home: Chapter, place: string, { labels }: Known): string {
  if (labels.has(place)) return place;
  let found: Heading | undefined;
  visit(home.tree, 'heading', (heading) => {
    if (found === undefined && slugOf(toString(heading)) === place.toLowerCase()) found = heading;
  });
  if (found === undefined) return place;
  const label = found.data?.label ?? `${home.id}-${place.toLowerCase()}`;
  found.data = { ...found.data, label };
  return label;
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function chapterAt(path: string, from: Chapter, chapters: readonly Chapter[]): Chapter | undefined {
  if (/^[/\\]/.test(path)) return undefined;
  const wanted = absolute(path, from);
  return chapters.find((chapter) => chapter.path.normalize('NFC') === wanted);
}

/** A path as the folder writes it, from one that begins at the chapter. */
function absolute(path: string, from: Chapter): string {
  const steps = from.path.split('/').slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').normalize('NFC');
}

function adviceFor(path: string, from: Chapter, { chapters, others }: Known): string | undefined {
  for (const { facts, chapters: elsewhere } of others) {
    const home = chapterAt(path, from, elsewhere);
    if (home !== undefined) return `Refer to another publication with @${facts.name}:${home.id}.`;
  }
  if (/^(?:\/\/)?(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(path) && !/\.(?:md|html?|pdf)$/i.test(path)) {
    return `Write https://${path.replace(/^\/\//, '')}`;
  }
  const guess = nearest(
    absolute(path, from),
    chapters.map((chapter) => chapter.path),
  );
  const last = guess?.split('/').at(-1);
  return last === undefined ? undefined : `Did you mean ${last}?`;
}

function tell(node: Link | Definition, { file }: Chapter, mend: string | undefined): void {
  const reason = `Unexpected link to \`${node.url}\`, expected https://…, mailto:, tel:, a chapter of this publication or #label`;
  report(file, RULES.link, { reason, place: node, actual: node.url, ...(mend === undefined ? {} : { mend }) });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
