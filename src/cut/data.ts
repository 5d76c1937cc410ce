import { isMap, parseDocument, visit, type YAMLMap } from 'yaml';

/** A file of data or a figure's description without the fields that are withheld; undefined where none is. */
export function cutData(yaml: string): string | undefined {
  if (!/\bdistribution\b/.test(yaml)) return undefined;
  const document = parseDocument(yaml);
  let cut = false;
  visit(document, {
    Pair: (_key, pair) => {
      if (!isWithheld(pair.value)) return undefined;
      cut = true;
      pair.value = insteadOf(pair.value);
      return pair.value === undefined ? visit.REMOVE : undefined;
    },
    Seq: (_key, list) => {
      cut ||= list.items.some(isWithheld);
      list.items = list.items.flatMap((item) => (isWithheld(item) ? (insteadOf(item) ?? []) : item));
    },
  });
  return cut ? String(document) : undefined;
}

function isWithheld(node: unknown): node is YAMLMap {
  return isMap(node) && node.get('distribution') === 'internal';
}

/** What the author gave for the public edition. */
function insteadOf(map: YAMLMap): unknown {
  return map.get('public', true) ?? undefined;
}
