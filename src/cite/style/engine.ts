import type { Engine, System, XmlNode } from 'citeproc';
import { CSL } from './csl.js';
import { ENTRY_END, FAMILY_END } from './marks.js';
import { compareKeys } from '../order/order.js';

/** A work as citeproc takes it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What citeproc makes of a set of works: HTML of each work's own citation, and of the list in its order. */
export interface Printed {
  readonly cites: ReadonlyMap<string, string>;
  readonly entries: readonly { readonly key: string; readonly html: string }[];
}

export type Print = (items: readonly CslItem[]) => Printed;

/** A style or its words as citeproc reads them from XML. */
export function treeOf(xml: string): XmlNode {
  return CSL.setupXml(xml).dataObj;
}

/**
 * One engine for any number of editions: each starts from an empty registry, so none knows of another. Building it costs
 * most of the time of citing; that is why it is shared, and built only where a work is cited.
 */
export function engineOf(style: XmlNode, locale: XmlNode): Print {
  let works = new Map<string, CslItem>();
  const system = {
    retrieveLocale: () => locale,
    retrieveItem: (id: string) => works.get(id) ?? { id, type: 'document' },
    embedBibliographyEntry: (id: string) => ENTRY_END + id,
  };
  let engine: Engine | undefined;
  return (items) => {
    works = new Map(items.map((item) => [item.id, { ...item, system_id: item.id }]));
    engine ??= built(system, style);
    engine.restoreProcessorState();
    return printed(engine, [...works.keys()]);
  };
}

function built(system: System, style: XmlNode): Engine {
  CSL.stringCompare = compareKeys;
  CSL.toLocaleUpperCase = (words) => words.toUpperCase();
  CSL.toLocaleLowerCase = (words) => words.toLowerCase();
  CSL.SUPERSCRIPTS_REGEXP = /(?!)/g;
  const engine = withIndex(() => new CSL.Engine(system, style, 'en-US', true));
  Object.assign(engine.opt.development_extensions, { wrap_url_and_doi: true, expect_and_symbol_form: true });
  return engine;
}

/** One cite a work: how works are joined to a cluster is decided in `cluster.ts`, so nothing depends on a position. */
function printed(engine: Engine, keys: readonly string[]): Printed {
  engine.updateItems([...keys]);
  const cites = new Map(keys.map((id) => [id, plain(engine.makeCitationCluster([{ id }]))]));
  const list = engine.makeBibliography();
  const htmls = list === false ? [] : list[1];
  return { cites, entries: htmls.map(entryOf) };
}

function entryOf(text: string): { key: string; html: string } {
  const [html = '', key = ''] = text.split(ENTRY_END);
  return { key: key.trim(), html: plain(html) };
}

function plain(html: string): string {
  return html.replaceAll(FAMILY_END, '');
}

/**
 * citeproc looks for a macro by walking the whole style, once for each of its hundreds of expansions; while the engine
 * is built, macros are looked up in an index instead.
 */
function withIndex(build: () => Engine): Engine {
  const plain = CSL.setupXml;
  CSL.setupXml = (source) => new IndexedXml(plain(source).dataObj);
  try {
    return build();
  } finally {
    CSL.setupXml = plain;
  }
}

class IndexedXml extends CSL.XmlJSON {
  #macros: ReadonlyMap<string, XmlNode> | undefined;

  override getNodesByName(node: XmlNode, name: string, ...more: [wanted?: string, found?: XmlNode[]]): XmlNode[] {
    const [wanted] = more;
    if (node !== this.dataObj || name !== 'macro' || wanted === undefined) {
      return super.getNodesByName(node, name, ...more);
    }
    this.#macros ??= new Map(super.getNodesByName(node, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
    const macro = this.#macros.get(wanted);
    return macro === undefined ? [] : [macro];
  }
}
