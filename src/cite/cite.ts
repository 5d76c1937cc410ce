import type { Edition } from '../model/edition.js';
import { cited, type CitedText, type EditionText } from '../model/publication.js';
import { cluster } from './cluster/cluster.js';
import { citationsIn } from './cluster/found.js';
import { checkKeys } from './cluster/keys.js';
import { checkList } from './cluster/list.js';
import { checkSideBySide } from './cluster/side-by-side.js';
import { checkTypedCites } from './cluster/typed-cites.js';
import { checkTypedKeys } from './cluster/typed-keys.js';
import { shortNames } from './name/names.js';
import type { Style } from './style/style.js';
import { worksOf } from './work/works.js';

/**
 * Turns the citations of one edition into text, in document order, and makes its list of references. Reports keys that
 * cannot be cited. Owns the text it is given: the citations in its trees are filled.
 */
export async function cite<E extends Edition>(text: EditionText<E>, style: Style): Promise<CitedText<E>> {
  const found = citationsIn(text.chapters);
  checkKeys(found, text);
  checkTypedKeys(text);
  checkTypedCites(text);
  checkSideBySide(text);
  const keys = new Set(found.flatMap(({ citation }) => citation.items.map(({ key }) => key)));
  const records = [...keys].flatMap((key) => text.bibliography.records.get(key) ?? []);
  const { byKey, references } = await worksOf(records, style);
  checkList(references.length, text);
  const groups = { shorts: shortNames(records), introduced: new Set<string>() };
  for (const { citation, inLink } of found) {
    citation.children = cluster(citation, { works: byKey, groups, linked: !inLink });
  }
  return { ...text, [cited]: text.edition, references };
}
