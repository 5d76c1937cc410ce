import { z } from 'zod';

/** One thing that LanguageTool says of a text; places count UTF-16 units from 0. */
const matchSchema = z.object({
  message: z.string(),
  replacements: z.array(z.object({ value: z.string() })).default([]),
  offset: z.number().int(),
  length: z.number().int(),
  rule: z.object({ id: z.string(), category: z.object({ id: z.string() }) }),
});

export const matchesSchema = z.array(matchSchema);
export type Match = z.infer<typeof matchSchema>;

const answerSchema = z.object({ matches: matchesSchema });

/** The answers of LanguageTool, which it sets one behind the other without a sign between them: JSON objects as they are complete. */
export class Answers {
  private rest = '';
  private depth = 0;
  private seen = 0;
  private inString = false;

  /** The answers that are complete with this piece. Throws where one is none of LanguageTool's. */
  add(piece: string): Match[][] {
    this.rest += piece;
    const complete: Match[][] = [];
    for (; this.seen < this.rest.length; this.seen += 1) {
      if (!this.closes(this.rest.charAt(this.seen))) continue;
      complete.push(answerSchema.parse(JSON.parse(this.rest.slice(0, this.seen + 1))).matches);
      this.rest = this.rest.slice(this.seen + 1);
      this.seen = -1;
    }
    return complete;
  }

  /** Whether a sign closes an object that stands in none. */
  private closes(sign: string): boolean {
    if (this.inString) {
      if (sign === '\\') this.seen += 1;
      else if (sign === '"') this.inString = false;
      return false;
    }
    if (sign === '"') this.inString = true;
    else if (sign === '{') this.depth += 1;
    else if (sign === '}') this.depth -= 1;
    return sign === '}' && this.depth === 0;
  }
}
