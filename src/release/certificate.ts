import { z } from 'zod';
import type { Finished, FinishedFile } from '../model/finished.js';
import { hashOf } from '../model/hash.js';
import type { BrowserFacts } from '../model/print.js';

/** The name of the certificate in the folder of public outputs. */
export const CERTIFICATE = 'certificate.json';

const file = z.strictObject({
  file: z.string().describe('Relative to the certificate, with /'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  publication: z.string().optional().describe('Absent where the file is of an earlier build or of nobody'),
  version: z.string().optional(),
  draft: z.boolean().optional().describe('True where the pages are stamped as a draft'),
});

/**
 * What stands in `build/public/certificate.json`: what was searched and how, with what, and the verdict. It tells nothing of what is withheld,
 * not even whether anything is.
 */
export const certificateSchema = z.strictObject({
  certificate: z.literal(1),
  verdict: z.literal('nothing withheld was found'),
  tool: z.strictObject({ name: z.literal('imprimatur'), version: z.string() }),
  browser: z.strictObject({ name: z.string(), version: z.string() }),
  search: z.strictObject({
    places: z.array(z.string()).describe('Where was searched, in every file'),
    runs: z.string(),
    words: z.string(),
  }),
  proof: z.strictObject({
    how: z.string(),
    compared: z
      .enum(['pages', 'bytes'])
      .describe('pages: the page that is printed; bytes: every byte of every file as well'),
  }),
  files: z.array(file).describe('Every file of the folder but the certificate itself'),
});

export type Certificate = z.infer<typeof certificateSchema>;

/** Every place that is searched, whatever a file holds. */
const PLACES = [
  'the words of every page, as readers select and copy them',
  'the structure, alternative texts, bookmarks, destinations, links, annotations, actions, page labels and attachments of PDF files',
  'their metadata, in both forms, and every other string and stream, unpacked; earlier versions of objects',
  'words, attributes, comments, styles and scripts of HTML pages, and files inside addresses of data',
  'names and values of JSON and XML; every file in ZIP and gzip archives',
];

const RUNS =
  'five words in a row of a passage, or all of a shorter one, without regard to spaces, case, hyphens and line ends';
const WORDS =
  'single words, pairs with a name or a number, and short passages that stand nowhere in the text made without them';
const HOW =
  'made a second time from sources out of which what is withheld was cut before anything was parsed, and the same';
const VERDICT = 'nothing withheld was found';

/** What every certificate says. */
export const CERTIFICATE_WORDS = [VERDICT, ...PLACES, RUNS, WORDS, HOW, 'how compared bytes tool proof search'].join(
  ' \u00B6 ',
);

interface Certifying {
  readonly output: string;
  /** The public editions of this run. */
  readonly finished: readonly Finished[];
  /** What else stands in the folder. */
  readonly standing: readonly FinishedFile[];
  readonly stamped: boolean;
  readonly tool: string;
  readonly browser: Pick<BrowserFacts, 'name' | 'version'>;
  readonly compared: Certificate['proof']['compared'];
}

/** The certificate of the folder of public outputs, as a file. */
export function certificateOf(all: Certifying): FinishedFile {
  const folder = `${all.output}/public`;
  const certificate: Certificate = {
    certificate: 1,
    verdict: VERDICT,
    tool: { name: 'imprimatur', version: all.tool },
    browser: { name: all.browser.name, version: all.browser.version },
    search: {
      places: PLACES,
      runs: RUNS,
      words: WORDS,
    },
    proof: {
      how: HOW,
      compared: all.compared,
    },
    files: [
      ...all.finished.flatMap((one) => filesOf(one, all)),
      ...all.standing.map((one) => entryOf(one, folder)),
    ].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
  return {
    path: `${folder}/${CERTIFICATE}`,
    bytes: new TextEncoder().encode(`${JSON.stringify(certificate, null, 2)}\n`),
  };
}

function filesOf({ publication, version, files }: Finished, { output, stamped }: Certifying): Certificate['files'] {
  return files.map((one) => ({
    ...entryOf(one, `${output}/public`),
    publication,
    version,
    ...(stamped ? { draft: true } : {}),
  }));
}

function entryOf({ path, bytes }: FinishedFile, folder: string): Certificate['files'][number] {
  return { file: path.slice(folder.length + 1), sha256: hashOf(bytes) };
}
