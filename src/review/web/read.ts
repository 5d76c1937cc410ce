import { z } from 'zod';
import type { CommentKind, MappedBlock, ReturnedMark, ReviewMap } from '../../model/review.js';
import { wordsOfBlock } from '../map.js';
import { UnreadableReturn, type Returned } from '../returned.js';

const words = z.string().max(100_000);

/** What the page for reviewers saves. */
const savedSchema = z.object({
  imprimatur: z.literal('comments'),
  round: words,
  build: words,
  publication: words,
  reviewer: words.default(''),
  office: words.default(''),
  comments: z
    .array(
      z.object({
        id: words,
        made: words.default(''),
        text: words.default(''),
        proposed: words.default(''),
        severity: z.enum(['must', 'should', 'remark']).default('should'),
        mark: words.default(''),
        from: z.number().int().min(0).default(0),
        quote: words.default(''),
      }),
    )
    .max(20_000),
});

type Saved = z.infer<typeof savedSchema>;

/** Reads comments that the page for reviewers saved. Throws UnreadableReturn. */
export function readSaved(text: string): Returned {
  const saved = savedOf(text);
  return {
    build: saved.build,
    publication: saved.publication,
    all: '',
    marks: (map) => saved.comments.map((one) => markOf(one, saved, map)),
    empty: 'Nothing was found in it: no comment',
  };
}

function savedOf(text: string): Saved {
  try {
    return savedSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnreadableReturn('Unexpected content, expected comments as the page for reviewers saves them', cause);
  }
}

function markOf(one: Saved['comments'][number], { reviewer, office }: Saved, map: ReviewMap): ReturnedMark {
  const { id, made, text, proposed, severity, quote } = one;
  const kind: CommentKind = proposed !== '' && quote !== '' && !quote.includes('\n') ? 'replace' : 'comment';
  const block = map.blocks.find(({ mark }) => mark === one.mark);
  return {
    kind,
    reviewer: [reviewer, office].filter((said) => said !== '').join(', '),
    date: made,
    text: isOnAll(one) ? `(on the whole text) ${text}` : text,
    quote,
    severity,
    ...(proposed === '' ? {} : { proposed }),
    ...spotOf(one, block, map),
    native: `saved ${id}`,
  };
}

/** What was said of no words in particular. */
function isOnAll({ mark, quote }: Saved['comments'][number]): boolean {
  return mark === '' && quote === '';
}

/** A comment on the whole text stands at its beginning. */
function spotOf(
  one: Saved['comments'][number],
  block: MappedBlock | undefined,
  { blocks }: ReviewMap,
): Pick<ReturnedMark, 'mark' | 'from' | 'sure'> {
  if (block !== undefined) return { mark: block.mark, from: fromIn(block, one.quote, one.from) };
  const [first] = isOnAll(one) ? blocks : [];
  return first === undefined ? {} : { mark: first.mark, from: 0, sure: 'near' };
}

/** The page counts letters as it shows them: of several places with these words the nearest is meant. */
function fromIn(block: MappedBlock, quote: string, from: number): number {
  const [first = ''] = quote.split('\n');
  const all = wordsOfBlock(block);
  let best = from;
  let distance = Infinity;
  for (let at = all.indexOf(first); at >= 0 && first !== ''; at = all.indexOf(first, at + 1)) {
    if (Math.abs(at - from) >= distance) break;
    [best, distance] = [at, Math.abs(at - from)];
  }
  return best;
}
