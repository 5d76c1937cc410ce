import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { WordBox } from '../model/print.js';
import { STATUSES, type MappedBlock, type PlacedWord, type ReviewComment, type ReviewMap } from '../model/review.js';

const edition = z.enum(['public', 'internal']);

const commentSchema: z.ZodType<ReviewComment> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+-\d{3,}$/),
  round: z.string(),
  build: z.string().default(''),
  publication: z.string().default(''),
  reviewer: z.string(),
  date: z.string(),
  kind: z.enum(['comment', 'insert', 'delete', 'replace', 'highlight', 'reply']),
  text: z.string(),
  quote: z.string(),
  proposed: z.string().optional(),
  severity: z.enum(['must', 'should', 'remark']).optional(),
  file: z.string(),
  line: z.number().int().min(0),
  column: z.number().int().min(0),
  place: z.enum(['words', 'block', 'near', 'none']),
  mark: z.string().optional(),
  from: z.number().int().min(0).optional(),
  page: z.number().int().min(1).optional(),
  edition,
  withheld: z.boolean(),
  answers: z.string().optional(),
  source: z.strictObject({ sha256: z.string(), name: z.string(), native: z.string() }),
  status: z.enum(STATUSES),
  response: z.string(),
  where: z.string().optional(),
}) as z.ZodType<ReviewComment>;

const piece = z.strictObject({ words: z.string(), line: z.number(), column: z.number(), exact: z.boolean() });

/** A word in few letters, since a map has tens of thousands: words, number of its block or -1, letters before it, boxes one after the other. */
const word = z.tuple([z.string(), z.number().int(), z.number().int()]).rest(z.number());

const mapSchema = z.strictObject({
  round: z.string(),
  build: z.string(),
  publication: z.string(),
  edition,
  due: z.string().optional(),
  blocks: z.array(
    z.strictObject({
      mark: z.string(),
      path: z.string(),
      pieces: z.array(piece),
      withheld: z.boolean(),
      kind: z.string().optional(),
      number: z.string().optional(),
      depth: z.number().int().optional(),
    }),
  ),
  pages: z.array(z.array(word)).optional(),
});

/** A comment as its file in the store has it. */
export function toYaml(comment: ReviewComment): string {
  return stringify(comment, { lineWidth: 0 });
}

/** A comment of the store. Throws Error where the file holds none, with what is wrong. */
export function fromYaml(text: string): ReviewComment {
  return commentSchema.parse(parse(text));
}

/** The map of a round as it is kept. Throws Error where it has another shape. */
export function mapFromJson(text: string): ReviewMap {
  const { pages, ...map } = mapSchema.parse(JSON.parse(text));
  if (pages === undefined) return map;
  return { ...map, pages: pages.map((words) => words.map((one) => wordFrom(one, map.blocks))) };
}

/** A map as it is kept. */
export function mapToJson({ pages, ...map }: ReviewMap): string {
  const numbers = new Map(map.blocks.map(({ mark }, index) => [mark, index]));
  const words = pages?.map((page) =>
    page.map((one) => [one.words, numbers.get(one.mark ?? '') ?? -1, one.from, ...one.boxes.flat()]),
  );
  return `${JSON.stringify({ ...map, ...(words === undefined ? {} : { pages: words }) })}\n`;
}

function wordFrom([words, block, from, ...sides]: z.infer<typeof word>, blocks: readonly MappedBlock[]): PlacedWord {
  const boxes: WordBox[] = [];
  for (let at = 0; at + 4 <= sides.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = sides.slice(at, at + 4);
    boxes.push([left, top, right, bottom]);
  }
  const own = blocks[block];
  return { words, ...(own === undefined ? {} : { mark: own.mark }), from, boxes };
}

/** The file of a comment, relative to the folder. */
export function pathOf(id: string): string {
  return `review/comments/${id}.yaml`;
}
