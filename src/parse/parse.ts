import type { ParsedPublication, ReadPublication } from '../model/manuscript.js';
import type { Sources } from '../model/sources.js';
import { chapterOnce } from './known.js';
import { fillTables } from './fill-tables.js';
import { markGroups } from './groups.js';
import { markFigures } from './figure-data.js';
import { lostWords } from './lost-words.js';
import { checkNotes } from './note-content.js';
import { checkSops } from './sops.js';

/** Reads the chapters of a publication into trees; every mistake is a finding on its file. */
export function parse({ listed, ...rest }: ReadPublication, sources: Sources): ParsedPublication {
  const chapters = listed.map(chapterOnce);
  for (const { tree, file } of chapters) {
    fillTables({ tree, file }, sources);
    markFigures(tree, sources);
    markGroups(tree);
    checkNotes(tree, file);
    checkSops(tree, file);
    lostWords(tree, file);
  }
  return { ...rest, chapters };
}
