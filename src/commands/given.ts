import { EDITIONS, type Edition, type Purpose } from '../model/edition.js';
import type { Form } from '../model/form.js';
import type { Letter } from '../model/letter.js';
import type { Order } from '../model/order.js';
import type { Format, Manner } from './run/manner.js';

/** The options of every command, as they are given. */
export interface Given {
  readonly edition?: Edition;
  readonly purpose?: Purpose;
  readonly to?: readonly Form[];
  readonly format?: Format;
  readonly strict?: boolean;
  readonly notes?: boolean;
  readonly without?: readonly string[];
  readonly full?: boolean;
  readonly port?: number;
  readonly editor?: string;
  readonly proof?: 'page' | 'full';
  readonly letter?: Letter;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** What is asked of a run. */
export function orderOf(publications: readonly string[], given: Given): Order {
  return {
    publications: publications.includes('all') ? [] : publications,
    editions: given.edition === undefined ? EDITIONS : [given.edition],
    purpose: given.purpose ?? 'screen',
    formats: given.to ?? ['pdf'],
    proof: given.proof ?? 'page',
    ...(given.full === true ? { full: true } : {}),
  };
}

/** How a run is reported. */
export function mannerOf(command: 'build' | 'check', given: Given): Manner {
  return {
    command,
    format: given.format ?? 'text',
    strict: given.strict === true,
    notes: given.notes === true,
    letter: given.letter,
    fix: given.fix !== true ? undefined : given.dryRun === true ? 'show' : 'write',
    withoutVale: given.without?.includes('vale') === true,
    withoutGrammar: given.without?.includes('languagetool') === true,
  };
}

/** What a preview shows, and where. */
export function viewOf(publication: string | undefined, { edition = 'internal', port = 4477, editor = '' }: Given) {
  return { publication, edition, port, editor: editor.split(' ').filter((part) => part !== '') };
}
