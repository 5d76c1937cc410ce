import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { STATUSES, type ReviewComment, type ReviewMap } from '../model/review.js';

const edition = z.enum(['public', 'internal']);

const commentSchema: z.ZodType<ReviewComment> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+-\d{3,}$/),
  round: z.string(),
  reviewer: z.string(),
  date: z.string(),
  kind: z.enum(['comment', 'insert', 'delete', 'replace', 'highlight', 'reply']),
  text: z.string(),
  quote: z.string(),
  proposed: z.string().optional(),
  file: z.string(),
  line: z.number().int().min(0),
  column: z.number().int().min(0),
  place: z.enum(['words', 'block', 'near', 'none']),
  edition,
  withheld: z.boolean(),
  answers: z.string().optional(),
  source: z.strictObject({ sha256: z.string(), name: z.string(), native: z.string() }),
  status: z.enum(STATUSES),
  response: z.string(),
}) as z.ZodType<ReviewComment>;

const piece = z.strictObject({ words: z.string(), line: z.number(), column: z.number(), exact: z.boolean() });

const mapSchema: z.ZodType<ReviewMap> = z.strictObject({
  round: z.string(),
  build: z.string(),
  publication: z.string(),
  edition,
  due: z.string().optional(),
  blocks: z.array(
    z.strictObject({ mark: z.string(), path: z.string(), pieces: z.array(piece), withheld: z.boolean() }),
  ),
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
  return mapSchema.parse(JSON.parse(text));
}

/** The file of a comment, relative to the folder. */
export function pathOf(id: string): string {
  return `review/comments/${id}.yaml`;
}
