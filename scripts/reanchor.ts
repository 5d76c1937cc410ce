import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MappedBlock, ReviewComment, ReviewMap } from '../src/model/review.js';
import { anchorsIn } from '../src/review/anchor/anchor.js';
import { randomFrom } from './random.js';

/*
 * How often a comment finds its text again: 1,000 comments on a text that was deleted, rewritten, lengthened and moved at random, and
 * comments on each version of the guide in this repository, carried to the newest. `npm run reanchor`.
 */

const COMMENTS = 1000;
const SEEDS = 10;

interface Score {
  right: number;
  reported: number;
  wrong: number;
  /** At a paragraph where going step by step had lost it: read by hand, with `--show`. */
  unjudged?: number;
}

/** A text with the number of the block that each of its blocks was; -1 of a new one. */
interface Text {
  readonly texts: readonly string[];
  readonly was: readonly number[];
}

const mapOf = (texts: readonly string[]): ReviewMap => ({
  round: 'C',
  build: 'b',
  publication: 'guide',
  edition: 'internal',
  blocks: texts.map((words, index): MappedBlock => ({
    mark: String(index),
    path: 'one.md',
    pieces: [{ words, line: index + 1, column: 1, exact: true }],
    withheld: false,
  })),
});

const commentOn = (texts: readonly string[], block: number, random: () => number): ReviewComment => {
  const words = [...(texts[block] ?? '').matchAll(/\S+/g)];
  const first = Math.floor(random() * words.length);
  const last = Math.min(words.length - 1, first + Math.floor(random() * 5));
  const [start, end] = [words[first], words[last]];
  const from = start?.index ?? 0;
  const quote = (texts[block] ?? '').slice(from, (end?.index ?? 0) + (end?.[0].length ?? 0));
  const told = { id: '', mark: String(block), from, quote, place: 'words', file: 'one.md', line: block + 1, column: 1 };
  return told as ReviewComment;
};

/** The paragraphs of Markdown that hold sentences or a heading, without what marks them. */
function blocksIn(markdown: string): string[] {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .split(/\n\s*\n/)
    .map((one) =>
      one
        .replace(/^[:#>|-]+.*?(?=\p{L})/u, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((one) => /\p{L}{3}/u.test(one) && !one.startsWith('<!--'));
}

function guideOf(read: (file: string) => string, files: readonly string[]): string[] {
  return files.filter((file) => file.endsWith('.md')).flatMap((file) => blocksIn(read(file)));
}

/** 12 % deleted, 25 % edited, 15 % edited heavily, 8 % put in that look like others, six moved. */
function rewritten(texts: readonly string[], random: () => number): Text {
  const vocabulary = texts.join(' ').split(' ');
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const edited = (text: string, share: number): string =>
    text
      .split(' ')
      .flatMap((word) => {
        if (random() >= share) return [word];
        const way = random();
        return way < 0.3 ? [] : way < 0.6 ? [word, any(vocabulary)] : [any(vocabulary)];
      })
      .join(' ');
  const lots = texts.map(() => random());
  const kept = texts.filter((_, index) => (lots[index] ?? 0) >= 0.12);
  const made = texts.flatMap((text, index): { text: string; was: number }[] => {
    const inserted = random() < 0.08 ? [{ text: edited(any(kept), 0.6), was: -1 }] : [];
    const lot = lots[index] ?? 0;
    if (lot < 0.12) return inserted;
    const share = lot < 0.37 ? 0.08 : lot < 0.52 ? 0.3 : 0;
    return [{ text: edited(text, share), was: index }, ...inserted];
  });
  for (let move = 0; move < 6; move += 1) {
    const [one] = made.splice(Math.floor(random() * made.length), 1);
    if (one !== undefined) made.splice(Math.floor(random() * made.length), 0, one);
  }
  return { texts: made.map(({ text }) => text), was: made.map(({ was }) => was) };
}

function synthetic(texts: readonly string[]): Score {
  const score: Score = { right: 0, reported: 0, wrong: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = randomFrom(seed);
    const now = rewritten(texts, random);
    const own = Array.from({ length: COMMENTS / SEEDS }, (_, index) => {
      const block = Math.floor(random() * texts.length);
      return { block, comment: { ...commentOn(texts, block, random), id: String(index) } };
    });
    const anchors = anchorsIn(
      own.map(({ comment }) => comment),
      { sent: mapOf(texts), now: mapOf(now.texts) },
    );
    for (const { block, comment } of own) {
      const anchor = anchors.get(comment.id);
      if (
        anchor === undefined ||
        anchor.kind === 'orphan' ||
        (anchor.kind === 'gone' && now.was[anchor.line - 1] === block)
      )
        score.reported += 1;
      else if (now.was[anchor.line - 1] === block) score.right += 1;
      else score.wrong += 1;
    }
  }
  return score;
}

const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8', maxBuffer: 1e8 });

/**
 * Each paragraph of each version has one comment. Where it truly went is told by going through every version between, in which little
 * changes at once; the same comment carried in one step must come to the same paragraph.
 */
function history(folder: string): Score & { versions: number } {
  const commits = git('log', '--reverse', '--format=%h', '--', folder).trim().split('\n');
  const versions = commits.map((commit) => {
    const files = git('ls-tree', '-r', '--name-only', commit, folder).trim().split('\n').sort();
    return guideOf((file) => git('show', `${commit}:${file}`), files);
  });
  const last = versions.at(-1) ?? [];
  const score = { right: 0, reported: 0, wrong: 0, unjudged: 0, versions: versions.length };
  const random = randomFrom(1);
  for (const [index, texts] of versions.slice(0, -1).entries()) {
    const comments = texts.map((_, block) => ({ ...commentOn(texts, block, random), id: String(block) }));
    const direct = anchorsIn(comments, { sent: mapOf(texts), now: mapOf(last) });
    const truth = goingThrough(versions.slice(index));
    for (const { id } of comments) {
      const anchor = direct.get(id);
      if (anchor === undefined || anchor.kind === 'orphan' || anchor.kind === 'gone') score.reported += 1;
      else if (truth.get(Number(id)) === anchor.line - 1) score.right += 1;
      else {
        score[truth.has(Number(id)) ? 'wrong' : 'unjudged'] += 1;
        if (process.argv.includes('--show'))
          console.log(
            `${texts[Number(id)] ?? ''}\n→ ${last[anchor.line - 1] ?? ''}\n✓ ${last[truth.get(Number(id)) ?? -1] ?? '(gone)'}\n`,
          );
      }
    }
  }
  return score;
}

function goingThrough(versions: readonly (readonly string[])[]): Map<number, number> {
  let at = new Map((versions[0] ?? []).map((_, index) => [index, index]));
  for (const [index, texts] of versions.slice(0, -1).entries()) {
    const own = texts.map(
      (text, block) =>
        ({ id: String(block), mark: String(block), from: 0, quote: text, place: 'words' }) as ReviewComment,
    );
    const anchors = anchorsIn(own, { sent: mapOf(texts), now: mapOf(versions[index + 1] ?? []) });
    at = new Map(
      [...at].flatMap(([first, block]) => {
        const anchor = anchors.get(String(block));
        return anchor === undefined || anchor.kind === 'orphan' ? [] : [[first, anchor.line - 1]];
      }),
    );
  }
  return at;
}

const folder = 'manuscript/guide';
const files = readdirSync(folder)
  .sort()
  .map((file) => path.join(folder, file));
const said = ({ right, reported, wrong, unjudged }: Score): string => {
  const told = `${String(right)} right, ${String(reported)} reported, ${String(wrong)} silently wrong`;
  return unjudged === undefined ? told : `${told}, ${String(unjudged)} to be read by hand (--show)`;
};
console.log(
  `Synthetic, ${String(COMMENTS)} comments: ${said(synthetic(guideOf((file) => readFileSync(file, 'utf8'), files)))}`,
);
const real = history(folder);
console.log(`History of ${folder}, ${String(real.versions)} versions: ${said(real)}`);
