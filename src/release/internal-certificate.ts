import { z } from 'zod';
import type { Edition } from '../model/edition.js';
import type { FinishedFile } from '../model/finished.js';
import type { SettledText } from '../model/publication.js';
import { CERTIFICATE } from './certificate.js';

/** What stands in `build/internal/certificate.json`: what is withheld, where it was searched, and what comes near to it. Not to be passed on. */
export const internalCertificateSchema = z.strictObject({
  certificate: z.literal(1),
  edition: z.literal('internal'),
  passages: z.array(
    z.strictObject({
      publication: z.string(),
      number: z.string().describe('As the register of the internal edition has it: N1'),
      kind: z.string(),
      originator: z.string(),
      basis: z.string().optional(),
      until: z.string().optional(),
      words: z.string().describe('The first words'),
    }),
  ),
  cut: z.array(z.strictObject({ file: z.string(), lines: z.array(z.number().int().min(1)) })),
  searched: z.array(z.strictObject({ file: z.string(), places: z.array(z.string()) })),
  near: z
    .array(
      z.strictObject({
        words: z.string(),
        file: z.string(),
        line: z.number().int().min(1),
        judged: z.string().optional().describe('Why it may stand; absent where nobody has said'),
      }),
    )
    .describe('Names, numbers and dates of withheld texts in public lines'),
});

type InternalCertificate = z.infer<typeof internalCertificateSchema>;

interface Told {
  readonly output: string;
  readonly texts: readonly SettledText<Edition>[];
  readonly taken: ReadonlyMap<string, readonly number[]>;
  readonly searched: InternalCertificate['searched'];
  readonly near: InternalCertificate['near'];
}

/** The certificate for internal readers, as a file; undefined where no internal edition is made. */
export function internalCertificateOf({ output, texts, taken, searched, near }: Told): FinishedFile | undefined {
  const internal = texts.filter(({ edition }) => edition === 'internal');
  if (internal.length === 0) return undefined;
  const certificate: InternalCertificate = {
    certificate: 1,
    edition: 'internal',
    passages: internal.flatMap(({ facts, register = [] }) =>
      register.map(({ number, kind, facts: said, words }) => ({
        ...{ publication: facts.name, number, kind, originator: said.originator, words },
        ...(said.basis === undefined ? {} : { basis: said.basis }),
        ...(said.until === undefined ? {} : { until: said.until }),
      })),
    ),
    cut: [...taken].map(([file, lines]) => ({ file, lines: [...lines] })),
    searched,
    near: [...near],
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(certificate, null, 2)}\n`);
  return { path: `${output}/internal/${CERTIFICATE}`, bytes };
}
