import { identifierIn } from '../../cite/add/identifier.js';
import { lookUp, NoWork } from '../../cite/add/look-up.js';
import type { ImportFile } from '../../cite/import/import.js';
import { Unreachable, type Ask } from '../../model/online.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { citeImport } from './import.js';

interface Adding {
  /** DOIs, ISBNs and addresses. */
  readonly names: readonly string[];
  /** Undefined without `--online`: then nothing is asked. */
  readonly ask?: Ask | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Looks works up by DOI, ISBN or address and adds them to the bibliography. Where one cannot be looked up, nothing is changed. */
export async function citeAdd(world: World, terminal: Terminal, given: Adding): Promise<ExitCode> {
  const found = given.names.map((name) => ({ name, identifier: identifierIn(name) }));
  const unknown = found.find(({ identifier }) => identifier === undefined);
  if (unknown !== undefined) {
    terminal.say(`Unexpected “${unknown.name}”, expected a DOI (10.1234/…), an ISBN or an address (https://…)`);
    return EXIT.usage;
  }
  if (given.ask === undefined) {
    terminal.say('Unexpected `cite add` without `--online`: it asks doi.org, openlibrary.org or the page itself');
    return EXIT.usage;
  }
  const files: ImportFile[] = [];
  for (const { name, identifier } of found) {
    if (identifier === undefined) continue;
    try {
      files.push({ name, text: JSON.stringify([await lookUp(world, given.ask, identifier)]) });
    } catch (cause) {
      if (!(cause instanceof Unreachable) && !(cause instanceof NoWork)) throw cause;
      terminal.say(`${name}: ${cause.message}. Nothing was changed.`);
      return cause instanceof Unreachable ? EXIT.tool : EXIT.errors;
    }
  }
  return citeImport(world, terminal, { files, dryRun: given.dryRun, json: given.json });
}
