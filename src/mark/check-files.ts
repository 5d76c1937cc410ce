import { location } from 'vfile-location';
import { isScalar, visit, type Pair } from 'yaml';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { Bibliography, Glossary } from '../model/publication.js';
import type { Sources } from '../model/sources.js';
import { marksInData } from '../tree/withheld/data.js';
import { documentOf } from '../tree/yaml-document.js';
import { checkFounded } from './check.js';
import { guardSources, guardWorks } from './guard/guard-file.js';
import { marksInLists } from './marks.js';
import { RULES } from './rules.js';

/** What the publications of a folder share. */
interface Shared {
  readonly sources: Sources;
  readonly glossary: Glossary;
  readonly bibliography: Bibliography;
}

/** Reports every marking that is in doubt in the files that are no chapters: lists, descriptions, data, references. */
export function checkFiles({ sources, glossary, bibliography }: Shared, today: Date): void {
  guardSources(sources);
  guardWorks(bibliography);
  for (const mark of marksInLists(glossary, bibliography)) checkFounded(mark, today);
  for (const { path, file } of sources.texts.values()) {
    if (!/\.ya?ml$/i.test(path) || file === glossary.file) continue;
    const { toPoint } = location(file);
    for (const { facts, offset } of marksInData(String(file)))
      checkFounded({ facts, file, place: toPoint(offset) }, today);
    checkFields(file);
  }
}

/** A field that says otherwise than `distribution: internal` that others are not public would have no effect. */
const NOT_PUBLIC =
  /^(?:distribution|internal|confidential|restricted|classification|classified|visibility|non[-_ ]?public|not[-_ ]?public|publish(?:ed)?|private|secret|tlp)$/i;

function checkFields(file: VFile): void {
  const document = documentOf(file);
  if (document === undefined) return;
  const { toPoint } = location(file);
  visit(document, {
    Pair: (_key, pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!NOT_PUBLIC.test(name) || takesEffect(name, pair)) return;
      const offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      const reason = `Unexpected \`${name}\`, which withholds nothing here, expected distribution: internal`;
      report(file, RULES.surviving, { reason, place: toPoint(offset ?? 0) });
    },
  });
}

function takesEffect(name: string, { value }: Pair): boolean {
  return name === 'distribution' && isScalar(value) && value.value === 'internal';
}
