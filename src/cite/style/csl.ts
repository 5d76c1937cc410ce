import { createRequire } from 'node:module';
import type citeproc from 'citeproc';

/** citeproc, asked for as the CommonJS that it is: for an import Node would read its 24,000 lines twice. */
export const CSL = createRequire(import.meta.url)('citeproc') as typeof citeproc;
