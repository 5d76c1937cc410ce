import { z } from 'zod';
import { inside, pressSchema } from './config.js';
import { PUBLICATION_FORMS } from '../model/document.js';
import { documentSchema, webSchema } from './form-schemas.js';

const count = z.number().positive();

/** `imprimatur.yaml`: the folder's publications and where their material is. */
export const folderSchema = z
  .strictObject({
    publications: z
      .array(z.string())
      .min(1)
      .describe('Folders of the manuscript, in the order in which they are built'),
    manuscript: inside.default('manuscript').describe('The folder of the publications, figures and lists'),
    bibliography: inside
      .default('bibliography/references.json')
      .describe('The references: CSL-JSON, or a file of a reference manager (.bib, .ris, .xml, .yaml)'),
    glossary: inside.default('manuscript/glossary.yaml').describe('Abbreviations and terms'),
    requirements: inside.default('manuscript/tor.yaml').describe('What the publications must answer'),
    addressees: z
      .record(z.string(), z.string())
      .optional()
      .describe('Whom recommendations address: the word of `addressee=` and its printed name; any word where absent'),
    rules: z
      .array(
        z.strictObject({
          rule: z.string().describe('An id such as text/no-locator, or all of a room: language/*'),
          files: z.string().optional().describe('Only in these files: manuscript/guide/annexes/**'),
          severity: z.enum(['off', 'info', 'warning', 'error']),
          reason: z.string().min(10).describe('Why, in ten characters or more'),
        }),
      )
      .default([])
      .describe('Severities of this folder’s own; rules on what is withheld, on reading and on marks keep theirs'),
    release: z
      .strictObject({
        purposes: z
          .array(z.enum(['screen', 'press', 'review']))
          .min(1)
          .default(['screen']),
      })
      .optional()
      .describe('What `imprimatur release` makes of each publication'),
    deliverables: z
      .array(
        z.strictObject({
          letter: z
            .string()
            .regex(/^[A-Z]$/, 'a capital letter')
            .describe('As publications name it'),
          title: z.string(),
          due: z.iso.date().describe('2025-12-20'),
          publications: z
            .array(z.string())
            .optional()
            .describe('Publications that answered it in an earlier version, besides those that name it as theirs'),
        }),
      )
      .optional()
      .describe('What was agreed to be delivered, and when'),
    output: inside.default('build').describe('Where the editions are written; a folder that holds nothing else'),
  })
  .refine(
    ({ output, ...sources }) => {
      const folders = [sources.manuscript, sources.bibliography, sources.glossary, sources.requirements, '.git'];
      return !folders.some((path) => `${path}/`.startsWith(`${output}/`) || `${output}/`.startsWith(`${path}/`));
    },
    { path: ['output'], message: 'a folder apart from the manuscript, because `imprimatur clean` removes it' },
  );

const chapterEntry = z.union([
  z.string(),
  z.strictObject({
    file: z.string().describe('The Markdown file, relative to the publication'),
    pages: count.optional().describe('Budget: pages promised for this chapter'),
    numbered: z.boolean().default(true).describe('Whether the chapter takes a number or letter'),
  }),
]);

const part = z.enum(['front', 'body', 'annex']);

const languageTag = z
  .string()
  .refine((tag) => tag.length <= 35 && isLanguageTag(tag), 'a language tag such as en, fr or pt-BR (BCP 47)');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const publicationFields = z.strictObject({
  title: z.string(),
  'short-title': z.string().optional().describe('For the foot of each page'),
  file: z
    .string()
    .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[\w-]+$/i, 'a file name of any system, without folder or ending')
    .optional()
    .describe('Name of the PDF'),
  kind: z.string().describe('The line above the title: Best-Practice Guide, Policy brief'),
  subtitle: z.string().optional(),
  region: z.string().optional(),
  language: languageTag.default('en').describe('A language tag (BCP 47): en, fr, pt-BR'),
  form: z
    .enum(PUBLICATION_FORMS)
    .default('report')
    .describe('report: cover, contents, annexes; brief: a band; un-document: symbol, session, numbered paragraphs'),
  document: documentSchema.optional().describe('What stands at the head of a document of form un-document'),
  deliverable: z.string().optional().describe('The deliverable of the terms of reference that this answers'),
  status: z.string().describe('Printed on the cover and at the foot: Consultant’s draft for review by UNODC'),
  version: z.string().describe('Printed on the cover: First draft'),
  date: z.string().describe('As printed: 24 November 2026'),
  author: z.string().optional(),
  cover: z.string().optional().describe('A month-strips figure for the cover or band, relative to the manuscript'),
  imprint: z.array(z.strictObject({ label: z.string(), text: z.string() })).default([]),
  binding: z
    .enum(['saddle-stitched'])
    .optional()
    .describe(
      'How a printing house binds it: saddle-stitched asks for pages by four; absent where it is glued or only read',
    ),
  press: pressSchema.optional().describe('Under which condition a printing house prints it; FOGRA39 where absent'),
  outline: z.string().optional().describe('The agreed outline, relative to the publication'),
  web: webSchema.optional().describe('What its web toolkit has of its own (--to web)'),
  pages: z
    .strictObject({ from: count, to: count, counts: z.array(part).min(1) })
    .optional()
    .describe('The page promise and the parts it counts; it binds the public edition where there is one'),
  editions: z
    .array(z.enum(['public', 'internal']))
    .min(1)
    .default(['public', 'internal']),
  parts: z.strictObject({
    front: z.array(chapterEntry).default([]),
    body: z.array(chapterEntry).min(1),
    annex: z.array(chapterEntry).default([]),
  }),
});

/** `manuscript/<publication>/publication.yaml`. */
export const publicationSchema = publicationFields
  .refine(({ form, document }) => form !== 'un-document' || document !== undefined, {
    path: ['document'],
    message: 'organ and symbol, which the head of a document shows',
  })
  .refine(({ form, document }) => form === 'un-document' || document === undefined, {
    path: ['document'],
    message: 'form: un-document as well, the only one that shows it',
  });

/** What withholds an entry of a list from the public edition, and what is said of it. */
const withholding = {
  distribution: z.literal('internal').optional().describe('internal: left out of the public edition'),
  originator: z.string().optional().describe('Who has not released it'),
  basis: z.string().optional().describe('Why it is not released'),
  until: z.string().optional().describe('When it may be released: a date, or words'),
  public: z.string().optional().describe('What the public edition has instead'),
};

/** What is said of an entry has no effect where the entry is not withheld. */
function isWhole(entry: { [name in keyof typeof withholding]?: string | undefined }): boolean {
  const said = [entry.originator, entry.basis, entry.until, entry.public].some((words) => words !== undefined);
  return !said || entry.distribution === 'internal';
}

const WHOLE = 'distribution: internal as well';
const longForm = z.strictObject({ long: z.string(), ...withholding }).refine(isWhole, WHOLE);

/** `glossary.yaml`. */
export const glossarySchema = z.strictObject({
  abbreviations: z.record(z.string(), z.union([z.string(), longForm])).default({}),
  known: z.array(z.string()).default([]).describe('Acronyms that readers know by their letters alone'),
  names: z
    .array(z.string().min(4))
    .default([])
    .describe('Titles and official names whose words the rules of language leave alone'),
  terms: z
    .array(
      z
        .strictObject({
          term: z.string(),
          meaning: z.string(),
          avoid: z.array(z.string()).optional(),
          source: z.string().optional().describe('Citations, for instance "@luxembourg-2016"'),
          ...withholding,
        })
        .refine(isWhole, WHOLE),
    )
    .default([]),
});

/** `tor.yaml`: the requirements that the traceability matrix answers. */
export const requirementsSchema = z.strictObject({
  requirements: z.array(z.strictObject({ id: z.string(), text: z.string() })).default([]),
});

/** `outline.yaml`: what was agreed before drafting. */
export const outlineSchema = z.strictObject({
  agreed: z.string().optional().describe('With whom and when, once it is agreed'),
  chapters: z.array(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      purpose: z.string(),
      pages: count.optional(),
      answers: z.record(z.string(), z.array(z.string())).default({}).describe('Requirement → labels that answer it'),
    }),
  ),
});

export type PublicationConfig = z.infer<typeof publicationSchema>;
export type ChapterEntry = z.infer<typeof chapterEntry>;
