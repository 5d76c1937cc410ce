import { z } from 'zod';

/** The head of a document of a body of the United Nations. */
export const documentSchema = z.strictObject({
  organ: z.string().describe('The body it is for: Commission on Crime Prevention and Criminal Justice'),
  symbol: z.string().describe('E/CN.15/2014/CRP.2; of a draft without one: (no symbol: draft)'),
  distr: z.string().optional().describe('To whom it goes: General, English only'),
  original: z.string().optional().describe('The language in which it was written: English'),
  session: z.string().optional().describe('Twenty-third session'),
  meeting: z.string().optional().describe('Where and when: Vienna, 12–16 May 2014'),
  item: z.string().optional().describe('Item 7 of the provisional agenda'),
  agenda: z.string().optional().describe('The title of that item'),
  note: z.string().optional().describe('The note that the item calls: E/CN.15/2014/1.'),
  paragraphs: z
    .string()
    .optional()
    .describe('The numbers of its paragraphs as they were published, relative to the publication'),
});

/** `paragraphs.yaml`: the numbers of a document's paragraphs as they were published; `imprimatur paragraphs keep` writes it. */
export const paragraphsSchema = z.strictObject({
  version: z.string().describe('Which one it was: Final, 7 May 2014'),
  paragraphs: z.array(
    z.strictObject({
      number: z.string(),
      anchor: z.string().describe('Made of the letters of its words'),
      label: z.string().optional(),
    }),
  ),
});

/** What a publication says of its web toolkit. */
export const webSchema = z.strictObject({
  feedback: z.email().optional().describe('To whom readers write who find an error'),
  with: z.array(z.string()).default([]).describe('Publications of this folder that stand in the toolkit as well'),
  changes: z
    .array(z.strictObject({ date: z.iso.date().describe('2025-12-09'), text: z.string() }))
    .default([])
    .describe('What changed, for readers; plain words, in every edition'),
});
