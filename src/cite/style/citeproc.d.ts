declare module 'citeproc' {
  namespace CSL {
    interface XmlNode {
      name: string;
      attrs: Record<string, string>;
      children: (XmlNode | string)[];
    }

    interface System {
      retrieveLocale(language: string): XmlNode | string;
      retrieveItem(id: string): object;
      /** What to print after an entry of the list; told its key. */
      embedBibliographyEntry?(id: string): string;
    }

    class Engine {
      constructor(system: System, style: XmlNode | string, language: string, forced?: boolean);
      opt: { development_extensions: { wrap_url_and_doi: boolean; expect_and_symbol_form: boolean } };
      /** Forgets every item. */
      restoreProcessorState(): unknown;
      /** Registers items and settles letters, initials and names among them. */
      updateItems(ids: string[]): unknown;
      makeCitationCluster(items: { id: string }[]): string;
      makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
    }

    class XmlJSON {
      constructor(node: XmlNode);
      dataObj: XmlNode;
      getNodesByName(node: XmlNode, name: string, ...more: [wanted?: string, found?: XmlNode[]]): XmlNode[];
    }

    /** Puts two keys of a sort in order; citeproc's own comparison where it is not set. */
    let stringCompare: ((one: string, other: string) => number) | undefined;

    /** Signs such as ², º and ™, which citeproc would print as plain letters with a mark that is dropped here. */
    let SUPERSCRIPTS_REGEXP: RegExp;

    /** Both by the language of the desk, where they are left as they are. */
    let toLocaleUpperCase: (words: string) => string;
    let toLocaleLowerCase: (words: string) => string;

    let setupXml: (source: XmlNode | string) => XmlJSON;
  }
  export = CSL;
}
